import { peel } from './peel.ts';

/** So many identifiers of one value are compared. */
const enough = 50;

/** Beginnings that say which format it is, not whose. */
const prefix = /^(?:ga1\.\d{1,2}\.|fb\.\d\.)/;

/** Numbers that are the same for everybody: moments, dates, versions, amounts. */
const common = /^(?:1\d{9}|1\d{12}|1\d{15}|13\d{15}|\d{1,4}([-./]\d{1,4})+([t ][\d:.]+z?)?|\d{1,9}|\d+\.0+)$/;

/** A text that can tell one browser from another, in the form in which it is compared; nothing for all others. */
function core(text: string): string | undefined {
  if (text.length < 8 || text.length > 256) return undefined;
  const bare = text.trim().toLowerCase().replace(prefix, '');
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare)) return bare;
  if (!/^[\w.:|$~+=-]+$/.test(bare) || common.test(bare)) return undefined;
  const significant = bare.replace(/[^a-z\d]/g, '');
  const digits = significant.replace(/\D/g, '').length;
  const telling = significant.length === digits ? digits >= 9 : digits >= 3;
  return significant.length >= 8 && telling && new Set(significant).size >= 5 ? significant : undefined;
}

/**
 * The identifiers in a value, alike wherever the same one stands: format prefixes, dashes, case and layers are off.
 * Words, moments, dates and short numbers are none: they are the same for everybody.
 */
export function cores(name: string, value: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of peel(name, value)) {
    const identifier = core(text);
    if (identifier) found.add(identifier);
    if (found.size === enough) break;
  }
  return found;
}
