// npm run pictures: builds, and draws the pictures of the README (docs/pictures/*.png) and every state of the interface
// (docs/pictures/states) in a real Chromium.
import { tsImport } from 'tsx/esm/api';
import { buildExtension, buildWidget } from './steps/build.mjs';
import { attempt, say } from './steps/say.mjs';

await attempt(async () => {
  await buildWidget();
  await buildExtension();
  const { drawPictures } = await tsImport('../test/pictures/pictures.ts', import.meta.url);
  const { drawStates } = await tsImport('../test/pictures/states.ts', import.meta.url);
  const drawn = [...(await drawPictures('docs/pictures')), ...(await drawStates('docs/pictures/states'))];
  for (const { path, bytes } of drawn) say(`${path.padEnd(40)}${bytes}`);
});
