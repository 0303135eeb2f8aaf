/** Where a site puts words of its own; see docs/interface.md. */
const tag = 'script[data-inservice-texts]';

/** Texts that are not shipped, another operator's name, or not with the banner. */
const unshipped = /\.banner\.(operatorName|stale|failed)$/;

type Part = 'banner' | 'preferences' | 'inline';

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const complain = (what: string) => console.warn(`inService consent: own texts: ${what}`);

/** Puts texts over texts of the same place. What is not a text, or has no place, is left out and told. */
function overlay<Value>(shipped: Value, own: unknown, path: string): Value {
  if (!isTable(shipped) || !isTable(own)) {
    complain(`${path} must be an object`);
    return shipped;
  }
  const made: Record<string, unknown> = { ...shipped };
  for (const [key, value] of Object.entries(own)) {
    const at = `${path}.${key}`;
    const before = Object.hasOwn(shipped, key) ? shipped[key] : unshipped.test(at) ? '' : undefined;
    if (key === 'lang' || before === undefined) complain(`${at} is no text of this interface`);
    else if (typeof before !== 'string') made[key] = overlay(before, value, at);
    else if (typeof value === 'string' && value.trim()) made[key] = value;
    else complain(`${at} must be a text`);
  }
  // Each field kept its type: texts became texts, tables tables of the same keys.
  return made as Value;
}

/** The shipped texts in the site's own words, as far as it has any. Damaged ones leave the shipped texts as they are. */
export function inOwnWords<Text extends { readonly lang: string }>(part: Part, shipped: Text): Text {
  const source = document.querySelector(tag)?.textContent;
  if (!source) return shipped;
  let own: unknown;
  try {
    own = JSON.parse(source);
  } catch (error) {
    complain(`not JSON (${String(error)})`);
    return shipped;
  }
  const spoken = isTable(own) ? own[shipped.lang] : undefined;
  const words = isTable(spoken) ? spoken[part] : undefined;
  return words === undefined ? shipped : overlay(shipped, words, `${shipped.lang}.${part}`);
}
