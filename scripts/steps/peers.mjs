import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';
import { Advice, say } from './say.mjs';

/** Where the peers lie that we are compared with, unpacked: `.cache/peers/klaro-0.7.22/dist/klaro.js`. */
const folder = '.cache/peers';

const peers = ['vanilla-cookieconsent@3.1.0', 'klaro@0.7.22', 'orejime@3.2.1'];

/**
 * Fetches the peers' own published files. They are no dependencies: what they would install (compilers among them)
 * is not needed to compare with them.
 */
export async function fetchPeers() {
  await mkdir(folder, { recursive: true });
  for (const peer of peers) {
    const name = peer.replace('@', '-');
    const place = join(folder, name);
    if (existsSync(place)) continue;
    say(`Fetching ${peer} …`);
    const fetched = await run('npm', ['pack', peer, '--silent', '--pack-destination', folder], { output: 'errors' });
    if (fetched !== 0) throw new Advice(`${peer} could not be fetched. Check the connection and run it again.`);
    await mkdir(place);
    const archive = join(folder, `${name}.tgz`);
    const unpacked = await run('tar', ['-xzf', archive, '-C', place, '--strip-components=1'], { output: 'errors' });
    await rm(archive);
    if (unpacked !== 0) {
      await rm(place, { recursive: true });
      throw new Advice(`${archive} could not be unpacked; it takes \`tar\`.`);
    }
  }
}
