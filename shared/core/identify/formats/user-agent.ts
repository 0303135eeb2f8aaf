import { judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('user agent, ua, browser');

/** The line in which a browser names itself and the device. */
export const userAgent = ({ words, text }: Subject) =>
  text.length <= 512 && /^Mozilla\/\d\.\d \([^)]+\)/.test(text)
    ? judge('user-agent', { name: says(words), shape: {} }, { category: 'device' })
    : undefined;
