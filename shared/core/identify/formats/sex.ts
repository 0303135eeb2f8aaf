import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('sex, gender, пол, жынысы');
const sexes = /^(m|f|male|female|man|woman|м|ж|муж|жен|мужской|женский|мужчина|женщина|ер|әйел)$/iu;

/** The sex of a person. */
export const sex = ({ words, text }: Subject) =>
  named('sex', { name: says(words), shape: sexes.test(text) ? {} : undefined }, { category: 'sex' });
