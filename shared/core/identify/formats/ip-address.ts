import { type Facts, judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('ip, ipv4, ipv6, ip address, remote addr, client ip');

function version4(text: string): Facts | undefined {
  const parts = /^\d{1,3}(\.\d{1,3}){3}$/.test(text) ? text.split('.') : [];
  if (parts.length !== 4 || parts.some((part) => String(Number(part)) !== part || Number(part) > 255)) return undefined;
  const inside = /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(text);
  return { version: 4, network: inside ? 'private' : 'public' };
}

/** RFC 4291 section 2.2: eight groups, or fewer around one `::`; the last two may be written as version 4. */
function version6(text: string): Facts | undefined {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text) || !/:.*:/.test(text)) return undefined;
  const tail = text.slice(text.lastIndexOf(':') + 1);
  if (tail.includes('.') && !version4(tail)) return undefined;
  const plain = tail.includes('.') ? `${text.slice(0, -tail.length)}0:0` : text;
  const halves = plain.split('::');
  const groups = halves.map((half) => (half ? half.split(':') : []));
  const count = groups.flat().length;
  const whole = halves.length === 1 ? count === 8 : halves.length === 2 && count < 8;
  if (!whole || !groups.flat().every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { version: 6, network: /^(::1$|f[cd]|fe[89ab])/i.test(text) ? 'private' : 'public' };
}

/** An address of the network, version 4 or 6. */
export const ipAddress = ({ words, text }: Subject) => {
  const read = version4(text) ?? version6(text);
  return read && judge('ip-address', { name: says(words), shape: read }, { category: 'log' });
};
