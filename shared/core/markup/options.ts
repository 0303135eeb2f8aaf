/** Options of the drop-in's tag. A list: only these words. */
export const options: Readonly<Record<string, readonly string[] | undefined>> = {
  'data-lang': ['ru', 'kk', 'en'],
  'data-layout': ['bar', 'box', 'dialog'],
  'data-theme': ['auto', 'light', 'dark'],
  'data-unknown': ['allow', 'report', 'block'],
  'data-base': undefined,
  'data-registry': undefined,
  'data-policy-url': undefined,
  'data-cabinet-url': undefined,
  'data-cookie-domain': undefined,
  'data-endpoint': undefined,
  'data-inservice-options': undefined,
};

/** What `data-consent` of a button takes. */
export const actions: readonly string[] = ['preferences', 'grant-all', 'deny-all', 'withdraw'];

/** Words by which hosts, optimizers and frameworks are told to leave a script alone. */
const foreign =
  /^data-(cfasync|cf-|no-|nowprocket|pagespeed-|turbo|astro-|nscript|swup-|wp-|rocket|skip-|minify|optimized|v-[\da-f]+$)/;

/**
 * Whether an option is one of the drop-in's, and takes a value. A language may be a longer tag: `kk-KZ`. What speaks to
 * others is right as it is.
 */
export function judgeOption(name: string, value: string): 'right' | 'unknown' | 'wrong value' {
  if (!Object.hasOwn(options, name)) return foreign.test(name) ? 'right' : 'unknown';
  const words = options[name];
  const taken = name === 'data-lang' ? value.toLowerCase().split('-')[0] : value;
  return !words || words.some((word) => word === taken) ? 'right' : 'wrong value';
}
