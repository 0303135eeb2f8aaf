// npm start: installs what is missing, builds what has changed, serves the demo and prints its addresses.
// `--browser` opens Chromium.
import { installPackages } from './steps/packages.mjs';
import { onEnd } from './steps/run.mjs';
import { attempt, say } from './steps/say.mjs';

/** @type {(() => Promise<void>)[]} what has been started, and how it ends */
const started = [];
onEnd(async () => {
  for (const end of started.toReversed()) await end();
});

await attempt(async () => {
  await installPackages();
  // These use packages, so they are loaded once the packages are there.
  const { buildExtension, buildWidget } = await import('./steps/build.mjs');
  const { buildChanged } = await import('./steps/built.mjs');
  const { serveDemo } = await import('./steps/demo.mjs');
  await buildChanged({ widget: buildWidget, extension: buildExtension }, (anything) =>
    say(anything ? 'Building …' : 'Built already.'),
  );
  const demo = await serveDemo();
  started.push(() => demo.close());
  if (process.argv.includes('--browser')) {
    const { openBrowser } = await import('./steps/window.mjs');
    started.push(await openBrowser(demo));
  }
});
