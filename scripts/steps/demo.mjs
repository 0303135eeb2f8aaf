import { createServer } from 'node:net';
import { tsImport } from 'tsx/esm/api';
import { say } from './say.mjs';

/** Tried in this order; 0 lets the system choose. */
const httpPorts = [8080, 8081, 8082, 8083, 8084, 0];

/**
 * Serves the demo on the first free port and prints where it is.
 * @returns {Promise<import('../../widget/demo/demo.ts').Demo>}
 */
export async function serveDemo() {
  const { createDemo } = await tsImport('../../widget/demo/demo.ts', import.meta.url);
  const { account } = await tsImport('../../widget/demo/accounts.ts', import.meta.url);
  const wanted = await firstFree(httpPorts);
  if (wanted !== httpPorts[0]) say(`Port ${httpPorts[0]} is taken; another one is used.`);
  /** @type {import('../../widget/demo/demo.ts').Demo} */
  const demo = await createDemo({ http: wanted });
  announce(demo.ports.http, account);
  return demo;
}

/** @param {readonly number[]} ports */
async function firstFree(ports) {
  for (const port of ports) if (await isFree(port)) return port;
  return 0;
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** @param {number} port @param {{ login: string, password: string }} account */
function announce(port, { login, password }) {
  const site = `inservice.localhost:${port}`;
  say(`
Public site   http://${site}/
Cabinet       http://lk.${site}/   sign in: ${login} / ${password}
In-app view   http://${site}/app
Playground    http://${site}/playground   edit the registry and the look, copy the snippet
Collector     http://${site}/collector/counts   what the two SDKs have sent

Extension     dist/chrome    chrome://extensions → Developer mode → Load unpacked
              dist/firefox   about:debugging → This Firefox → Load Temporary Add-on → manifest.json

On plain http a choice lasts until the browser closes. Under the real names, on https and with
the extension loaded: npm start -- --browser
Ctrl-C ends the demo.`);
}
