import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsFor, pathOfChromium } from './chromium.ts';
import type { Service } from './service.ts';

/**
 * Opens a page in a Chromium that no test tool drives, for what a driven one does not do (prerendering).
 * The page acts by itself and reports to the service.
 * @returns ends it
 */
export async function openUndriven(service: Service, address: string): Promise<() => Promise<void>> {
  const profile = await mkdtemp(join(tmpdir(), 'inservice-undriven-'));
  const args = ['--headless=new', `--user-data-dir=${profile}`, ...argumentsFor(service), address];
  const child = spawn(await pathOfChromium(), args, { stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return async () => {
    // The whole group: a browser is many processes.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
}
