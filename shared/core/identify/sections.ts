import { nameWords } from './name-words.ts';
import { dots, isHarmless } from './secret-name.ts';
import { isSecret } from './without-secrets.ts';

/** `[auth]`, `[[server.credentials]]`: what follows is named by it (INI, TOML). */
const header =
  /^(?:[^[\]]{0,200}[=?&"'])?\s{0,20}\[{1,2}["']?([\p{L}\p{Cf}\d_.: -]{1,80})["']?\]{1,2}\s{0,20}(?:[#;].*)?$/u;
/** `key = value`, `key: value`, of a list as well (YAML). */
const field = /^(\s{0,200})((?:-\s{1,4})?["']?([\p{L}\p{Cf}\d_.$-]{1,80})["']?\s{0,20}[:=](\s{0,20}))(.*)$/su;
/** Nothing, or what says that the value follows. */
const below = /^(?:[|>][+-]?\d?)?\s*(?:#.*)?$/;
/** A key at the end of a line: its value begins on the next one. */
const opening =
  /(?<![\p{L}\p{Cf}\d_.$-])([\p{L}\p{Cf}\d_.$-]{1,80})["']?\s{0,20}[:=]\s{0,20}(?:[|>][+-]?\d?)?\s*(?:#.*)?$/su;
const words = /^[^;&"'<>{}[\]\\]+ [^;&"'<>{}[\]\\]+$/;

interface Block {
  readonly name: string;
  readonly indent: number;
  /** The number of its first line. */
  readonly from: number;
}

/** A value without the comment behind it. */
const bareValue = (value: string) => value.replace(/\s+#.*$/s, '').trim();

/**
 * Reads lines in their order, and leaves out what stands in a section, or deeper than a key, with the name of a secret,
 * and passwords of several words. @param hid is told of what was left out
 */
export function sections(hid: (text: string) => void): (line: string) => string {
  let section: string | undefined;
  let block: Block | undefined;
  let at = 0;

  const without = (line: string, value: string, name: string) => {
    const inner = bareValue(value).replace(/^(["'])(.*)\1$/s, '$2');
    if (!inner || isHarmless(nameWords(name), inner)) return line;
    hid(inner);
    const from = line.lastIndexOf(inner);
    return line.slice(0, from) + dots + line.slice(from + inner.length);
  };

  /** What stands deeper than a key, in a list below it, or without a key right behind it. */
  const isBelow = ({ indent, from }: Block, line: string, key: string) =>
    line.search(/\S/) > indent || (/^\s*- /.test(line) && line.search(/\S/) === indent) || (!key && at === from);

  return (line) => {
    at += 1;
    if (!line.trim()) return line;
    const named = header.exec(line)?.[1];
    if (named !== undefined) {
      section = isSecret(named) ? named : undefined;
      block = undefined;
      return line;
    }
    const [, , , key = '', space = '', value = ''] = field.exec(line) ?? [];
    if (block && isBelow(block, line, key)) {
      if (!key) return without(line, line.replace(/^\s*(?:- )?/, ''), block.name);
      return below.test(value) ? line : without(line, value, `${block.name} ${key}`);
    }
    const name = opening.exec(line.slice(-200))?.[1] ?? '';
    block = isSecret(name) ? { name, indent: line.search(/\S/), from: at + 1 } : undefined;
    if (!key || below.test(value)) return line;
    if (isSecret(key)) return space && words.test(bareValue(value)) ? without(line, value, key) : line;
    return section === undefined ? line : without(line, value, `${section} ${key}`);
  };
}
