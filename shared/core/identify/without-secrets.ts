import { type NameWords, nameWords } from './name-words.ts';
import { dots, isHarmless, isSecretName, saysSecret } from './secret-name.ts';

/** What lies deeper is not shown. */
const deepest = 100;

/** A value under a secret name: a flag, nothing or what opens no door stays. */
function hidden(words: NameWords, value: unknown): unknown {
  if (typeof value === 'object' && value) return dots;
  return isHarmless(words, String(value)) ? value : dots;
}

/**
 * A JSON value in which nothing is left of what stands under secret names, in objects and in pairs.
 * @param shown a text of it as it may be shown
 */
export function withoutSecrets(value: unknown, shown: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return shown(value);
  if (typeof value !== 'object' || !value) return value;
  if (depth === deepest) return dots;
  const under = (name: string, inner: unknown) => {
    const words = nameWords(name);
    return saysSecret(words) || isSecretName(name) ? hidden(words, inner) : withoutSecrets(inner, shown, depth + 1);
  };
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [shown(key), under(key, inner)]));
  }
  const [first, second] = value;
  if (value.length === 2 && typeof first === 'string') return [shown(first), under(first, second)];
  return value.map((inner) => withoutSecrets(inner, shown, depth + 1));
}
