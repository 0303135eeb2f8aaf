import { type Facts, judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('phone, phones, tel, telephone, mobile, msisdn, телефон, phone number, whatsapp');

/** Kazakhstan and Russia share +7; national numbers that begin with 6 or 7 are Kazakh. */
const national = (digits: string): Facts | undefined =>
  /^[67]\d{9}$/.test(digits) ? { country: 'KZ' } : /^[3489]\d{9}$/.test(digits) ? { country: 'RU' } : undefined;

const written = /^\+?\d[\d\s().\u2010-\u2015-]{8,22}\d$/;
/** Addresses of the network and fractions have as many digits, and dots between them. */
const otherwise = /^\d+\.\d+$|^\d{1,3}(\.\d{1,3}){3}$/;

function shape({ words, text }: Subject): Facts | undefined {
  if (!written.test(text) || otherwise.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) {
    if (digits.startsWith('7')) return digits.length === 11 ? national(digits.slice(1)) : undefined;
    return says(words) && digits.length >= 11 && digits.length <= 15 ? {} : undefined;
  }
  // Without a plus, eleven digits may be any number: a mobile one after 8 is needed, or a name that says so.
  if (digits.length === 11 && /^8[79]/.test(digits)) return national(digits.slice(1));
  if (!says(words)) return undefined;
  if (digits.length === 11 && /^[78]/.test(digits)) return national(digits.slice(1));
  return digits.length === 10 ? national(digits) : undefined;
}

/** A telephone number: +7…, 8…, +77… (Kazakhstan). */
export const phone = (subject: Subject) => {
  const read = shape(subject);
  return read && judge('phone', { name: says(subject.words), shape: read }, { category: 'phone' });
};
