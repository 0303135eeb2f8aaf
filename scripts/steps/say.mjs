/** Prints one line for the person at the terminal. @param {string} [line] */
export const say = (line = '') => void process.stdout.write(`${line}\n`);

/** An error whose message is a sentence that says what to do; it is shown without a stack. */
export class Advice extends Error {}

/**
 * Runs a script's work; an `Advice` ends it with its sentence and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function attempt(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Advice)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
