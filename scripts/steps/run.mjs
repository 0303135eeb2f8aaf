import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end and gives back its exit code; 127 when there is no such command.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ output?: 'shown' | 'errors' , env?: NodeJS.ProcessEnv }} [options] `errors` shows the output only when it failed
 * @returns {Promise<number>}
 */
export function run(command, args, { output = 'shown', env = process.env } = {}) {
  const kept = output === 'errors';
  const child = spawn(command, args, { env, stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'] });
  running.add(child);
  /** @type {Buffer[]} */
  const said = [];
  child.stdout?.on('data', (part) => said.push(part));
  child.stderr?.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      running.delete(child);
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a command of an installed package, such as `tsc`.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (name, args, options) => run(`node_modules/.bin/${name}`, args, options);

/** Ends the commands that still run, so that none outlives the script. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/** How often is looked whether npm's shell is still there, in milliseconds. */
const pause = 250;

/**
 * On Ctrl-C and SIGTERM: ends the commands, then does `close`, then exits with 0. So it does when the shell
 * between npm and it has gone: SIGTERM for npm alone ends that shell, which passes on nothing.
 * @param {() => Promise<void> | undefined} close
 */
export function onEnd(close) {
  const end = async () => {
    endCommands();
    await close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (process.env['npm_lifecycle_event']) {
    const { ppid } = process;
    const look = setInterval(() => {
      if (process.ppid === ppid) return;
      clearInterval(look);
      void end();
    }, pause);
    look.unref();
  }
}
