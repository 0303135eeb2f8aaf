import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts the demo and waits until it has said where it is. */
async function start(
  command: string,
  ...given: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly site: string; readonly said: string }> {
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let said = '';
  for await (const part of child.stdout) {
    said += part;
    if (said.includes('Ctrl-C ends the demo.')) break;
  }
  const site = /http:\/\/inservice\.localhost:\d+\//.exec(said)?.[0];
  if (!site) throw new Error(`The demo did not say where it is:\n${said}`);
  return { child, site, said };
}

/** Node does not resolve sub-domains of localhost, so the name goes into the header. */
async function titleOf(address: string): Promise<string | undefined> {
  const { port, host } = new URL(address);
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { host } });
  return /<title>(.*)<\/title>/.exec(await response.text())?.[1];
}

const exitOf = (child: ChildProcess) =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));

test('the demo is served where npm start says, and Ctrl-C ends it with 0', async () => {
  const { child, site } = await start('node', 'scripts/start.mjs');
  expect(await titleOf(site)).toBe('Запись в автосервис без звонков · inService');
  const exit = exitOf(child);
  child.kill('SIGINT');
  expect(await exit).toBe(0);
  await expect(titleOf(site)).rejects.toThrow('fetch failed');
});

test('who ends npm alone ends what it started', async () => {
  const { child, site } = await start('npm', 'start');
  child.kill('SIGTERM');
  await expect.poll(() => titleOf(site).catch(({ message }: Error) => message)).toBe('fetch failed');
});

test('another port is used when the usual one is taken', async () => {
  const other = createServer();
  // Taken already by someone else is as good.
  await new Promise((resolve) => other.once('error', resolve).listen(8080, '127.0.0.1', () => resolve(undefined)));
  // What comes before, the installing and building, is the same as above.
  const serve = `import('./scripts/steps/demo.mjs').then(({ serveDemo }) => serveDemo())`;
  const { site, said } = await start('node', '--eval', serve);
  expect(said).toContain('Port 8080 is taken; another one is used.');
  expect(await titleOf(site)).toBe('Запись в автосервис без звонков · inService');
  other.close();
});
