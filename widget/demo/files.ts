import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Reply } from './exchange.ts';

const root = join(import.meta.dirname, '../..');

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

/** The SDKs as their makers publish them for browsers, from node_modules. */
const vendors: Readonly<Record<string, string>> = {
  '/vendor/posthog.js': 'node_modules/posthog-js/dist/array.no-external.js',
  '/vendor/mixpanel.js': 'node_modules/mixpanel-browser/dist/mixpanel.min.js',
};

/** Answers the addresses that are files: the built widget, the SDKs, and the demo's own style and script. */
export async function serveFile(path: string): Promise<Reply | undefined> {
  const script = /^\/assets\/(demo|personal|playground|preview)\.js$/.exec(path)?.[1];
  if (script) return serveScript(script);
  const file = locate(path);
  if (!file) return undefined;
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = await readFile(join(root, file)).catch(() => undefined);
  if (!body) return { status: 404, body: `${path} is not there. Build the widget first: npm run build` };
  // Pages on any host may load the widget with an integrity check, which needs CORS.
  return { headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body };
}

function locate(path: string): string | undefined {
  if (vendors[path]) return vendors[path];
  const [, folder, name = ''] = /^\/(consent|assets)\/([\w./-]+)$/.exec(path) ?? [];
  if (!folder || normalize(name).startsWith('..')) return undefined;
  return folder === 'consent' ? join('dist/widget', name) : join('widget/demo/assets', name);
}

async function serveScript(name: string): Promise<Reply> {
  const source = join(import.meta.dirname, `client/${name}.ts`);
  const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
  return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: code };
}
