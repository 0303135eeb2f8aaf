// npm run pictures: builds, and draws the pictures of the README in a real Chromium: docs/pictures/*.png.
import { tsImport } from 'tsx/esm/api';
import { buildExtension, buildWidget } from './steps/build.mjs';
import { attempt, say } from './steps/say.mjs';

await attempt(async () => {
  await buildWidget();
  await buildExtension();
  const { drawPictures } = await tsImport('../test/pictures/pictures.ts', import.meta.url);
  for (const { path, bytes } of await drawPictures('docs/pictures')) say(`${path.padEnd(40)}${bytes}`);
});
