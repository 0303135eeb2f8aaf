import type { SpecialCategory } from '../../inventory/finding.ts';
import { type Found, judge, type Subject } from '../found.ts';
import { type NameWords, nameSays } from '../name-words.ts';

/**
 * Words that name one thing only are enough by themselves; `vague` ones mean something else as often
 * (`health: ok`, `orientation: portrait`, `race: 5 km`), so the value must have a word of that thing too.
 */
interface Words {
  readonly name: (name: NameWords) => boolean;
  readonly vague: (name: NameWords) => boolean;
  readonly values: RegExp;
}

const nothing = () => false;

const words: Readonly<Record<SpecialCategory, Words>> = {
  race: {
    name: nameSays('ethnicity, ethnic group, ethnic origin, racial origin, раса, нәсіл'),
    vague: nameSays('race'),
    values: /^(asian|black|caucasian|hispanic|latino|white|азиат\p{L}*|европеоид\p{L}*|монголоид\p{L}*)$/iu,
  },
  nationality: {
    name: nameSays('nationality, natsionalnost, национальность, ұлты'),
    vague: nothing,
    values:
      /^(казах|казашка|русск(ий|ая)|татар(ин|ка)|узбе(к|чка)|уйгур(ка)?|украин(ец|ка)|қазақ|орыс|kazakh|russian)$/iu,
  },
  politics: {
    name: nameSays(
      'political views',
      'political opinion',
      'political party',
      'party membership',
      'политические взгляды',
    ),
    vague: nameSays('politics, political'),
    values: /^(communist|conservative|democrat|liberal|republican|socialist|коммунист\p{L}*|либерал\p{L}*)$/iu,
  },
  belief: {
    name: nameSays('religion, religious, religious views, вероисповедание, религия, діни сенім'),
    vague: nameSays('faith, belief, дін'),
    values:
      /^(atheist|buddhis[mt]|christian(ity)?|islam|jew(ish)?|judaism|muslim|orthodox|catholic|ислам|мусульман\p{L}*|православ\p{L}*|христиан\p{L}*|мұсылман)$/iu,
  },
  health: {
    name: nameSays(
      'diagnosis, disability, disability group, blood type, blood group, pregnancy, pregnant, hiv',
      'medical history, health condition, illness, диагноз, инвалидность, группа крови, беременность',
      'хроническое заболевание, денсаулық жағдайы, мүгедектік',
    ),
    vague: nameSays('health, disease, allergy, allergies, condition, здоровье, денсаулық'),
    values:
      /^(asthma|cancer|diabet\p{L}*|epileps\p{L}*|hepatit\p{L}*|tubercul\p{L}*|астма|гепатит|диабет|онколог\p{L}*|эпилепси\p{L}*)$/iu,
  },
  'private-life': {
    name: nameSays('sexual orientation, sexuality, sexual preference, intimate life, сексуальная ориентация'),
    vague: nameSays('orientation'),
    values: /^(asexual|bisexual|gay|heterosexual|homosexual|lesbian|гетеросексуал\p{L}*|гомосексуал\p{L}*)$/iu,
  },
};

/** "Not said", in the ways that forms say it. */
const unsaid = /^(|-|\d+|false|no|none|null|undefined|unknown|n\/a|other|default|нет|не указано|жоқ)$/iu;
const categories = Object.keys(words) as readonly SpecialCategory[];

/** What clause 6.3 says is never processed. The value alone is never enough: news may speak of a religion. */
export function specialCategory({
  words: said,
  text,
}: Pick<Subject, 'words' | 'text'>): Found<'special-category'> | undefined {
  if (text.length > 200 || unsaid.test(text.trim())) return undefined;
  const is = (category: SpecialCategory) => text.split(/[\s,;]+/).some((word) => words[category].values.test(word));
  const special = categories.find(
    (category) => words[category].name(said) || (words[category].vague(said) && is(category)),
  );
  if (!special) return undefined;
  const shape = is(special) ? { special } : undefined;
  const found = judge('special-category', { name: true, shape }, { category: 'special' });
  return found && { ...found, facts: { special } };
}
