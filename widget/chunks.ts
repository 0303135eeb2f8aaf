import type { open as audit } from './audit.ts';
import type { open as bridge } from './bridge.ts';
import type { Enforce } from './enforcement.ts';
import type { watch } from './erase.ts';
import type { Language } from './options.ts';
import type { open as record } from './record.ts';
import type { Shell, Surface } from './shell.ts';
import type { open as signals } from './signals/signals.ts';
import type { open as written } from './written.ts';

/** Chunks with one thing to do, given the shell and what belongs to the occasion. */
interface Errands {
  readonly audit: { readonly open: typeof audit };
  readonly bridge: { readonly open: typeof bridge };
  readonly record: { readonly open: typeof record };
  readonly signals: { readonly open: typeof signals };
  readonly written: { readonly open: typeof written };
}

/** What is loaded only when needed, by the names of the built files. */
export interface Chunk
  extends Errands,
    Readonly<Record<`ui-${Language}`, { open(shell: Shell): Surface | Promise<Surface> }>> {
  readonly erase: { readonly watch: typeof watch };
}

/** Finds a chunk. Each entry does so in its own way: beside a URL, or through a bundler. */
export type Load = <Name extends keyof Chunk>(name: Name) => Promise<Chunk[Name]>;

type Rest<Open> = Open extends (shell: Shell, ...given: infer Given) => unknown ? Given : never;

/** Any of them: its words fit because `Open` pairs them with the name. */
export interface OneErrand {
  open(shell: Shell, ...given: readonly unknown[]): unknown;
}

/** Loads a chunk and lets it do its work; `undefined` when it could not, which has then been told. */
export type Open = <Name extends keyof Errands>(
  name: Name,
  ...given: Rest<Errands[Name]['open']>
) => Promise<Awaited<ReturnType<Errands[Name]['open']>> | undefined>;

/** Begins with enforcement as soon as it is here: at once in the module, behind the loader in the classic script. */
export type Bring = (script: 'enforce' | 'enforce-own', nonce: string, begin: (enforce: Enforce) => void) => void;
