import { cookieName, writeCookie } from '../shared/core/consent/cookie.ts';
import type { Decided } from '../shared/core/consent/decided.ts';
import { isOptional } from '../shared/core/policy/purposes.ts';
import { chain } from '../shared/core/record/chain.ts';
import { receipt } from '../shared/core/record/receipt.ts';
import type { ConsentRecord, Digest } from '../shared/core/record/record.ts';
import { catalogue } from '../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../shared/core/registry/catalogue/inservice.ts';
import { consentJar } from '../shared/page/consent-jar.ts';
import { eraseCookie } from '../shared/page/erase/cookies.ts';
import { openRecords, readRecords } from '../shared/store/records.ts';
import { uuid } from './identity.ts';
import { say } from './say.ts';
import type { Recorder, Shell } from './shell.ts';
import { tellOthers } from './tell-others.ts';
import { webAddress } from './ui/web-address.ts';

const sha256: Digest = async (text) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

function tellUnknown(words: readonly string[]): void {
  const unknown = words.filter((word) => !isOptional(word));
  if (unknown.length) say('unknown purpose', unknown);
}

/** Ends the watch over the decision before: it must not be brought back over a newer one. */
let overtaken: (() => void) | undefined;

/** The record chunk: keeps what was decided in full, and makes receipts of it. */
export function open(shell: Shell): Recorder {
  const jar = consentJar(document, location, shell.options.data.cookieDomain);

  /** Two tabs that decide within a moment write across each other: the later decision stands, whoever wrote last. */
  const insist = (decided: Decided) => {
    const standing = jar.read();
    if (!standing || standing.decidedAt >= decided.decidedAt) return;
    jar.write(decided);
    tellOthers();
  };

  /** A cookie of another path or width beside ours, damaged or older, would hide the answer for ever. */
  const clearTwins = (decided: Decided) => {
    const standing = jar.read();
    if (standing && (standing.decidedAt > decided.decidedAt || writeCookie(standing) === writeCookie(decided))) return;
    eraseCookie(document, location, cookieName);
    jar.write(decided);
  };

  return {
    amend({ purposes }) {
      const before = jar.read();
      const words = Object.entries(purposes);
      tellUnknown(words.map(([word]) => word));
      const denials = Object.fromEntries(words.filter(([word]) => isOptional(word)));
      if (!Object.keys(denials).length) return;
      if (words.some(([, to]) => to !== 'denied'))
        return say('refused, nobody acts, or the registry is not read, or at fault');
      if (!before) return;
      jar.write({
        ...before,
        purposes: { ...before.purposes, ...denials },
        recordId: uuid(),
        decidedAt: Math.max(Date.now(), before.decidedAt + 1),
      });
      tellOthers();
      // Where the browser tells of no cookie change, the page is told as if another tab had decided.
      dispatchEvent(new StorageEvent('storage', { key: cookieName }));
    },
    async keep(decided, { choice, via, text, kept }) {
      tellUnknown(Object.keys(choice.purposes));
      if (kept) clearTwins(decided);
      tellOthers();
      if (!kept) say('the browser keeps no cookies here: the choice holds for this page only');
      else if (location.protocol !== 'https:') say('without https the choice holds until the browser closes');
      // `crypto.subtle` is missing on plain http, and where a page takes it away: the record is kept, its chain is not.
      const chained = Boolean(globalThis.crypto?.subtle);
      if (isSecureContext && !chained) say('crypto.subtle is missing here: the record is kept, and proves nothing');
      const shown = text !== undefined && chained ? await sha256(text) : undefined;
      const { recordId, ...rest } = decided;
      const record = {
        version: 1 as const,
        id: recordId,
        ...rest,
        via,
        language: shell.options.lang,
        host: location.hostname,
        shown,
      };
      try {
        const records = await openRecords();
        await records.append(async (newest) => (chained ? chain(record, newest, sha256) : record));
        records.close();
        shell.emit('recorded', { recordId });
      } catch (error) {
        // The choice stands in the cookie; only its proof is missing here.
        say('the record could not be kept', error);
      }
      insist(decided);
      // The other tab may write later still: the page then hears of another consent.
      overtaken?.();
      overtaken = shell.on('consent', () => insist(decided));
    },
    history: readRecords,
    standing: jar.read,
    async receipt() {
      // A page that asks has no use for the exception: here is no record to make one from.
      const all = await readRecords().catch((error: unknown): readonly ConsentRecord[] => {
        say('no receipt can be made', error);
        return [];
      });
      const record = all.find(({ id }) => id === shell.consent().recordId) ?? all.at(-1);
      const { services, policyUrl } = shell.registry ?? inservice;
      return (
        record &&
        receipt(record, {
          services: [...services, ...catalogue],
          policyUrl: webAddress(shell.options.data.policyUrl, policyUrl) ?? location.origin,
          receiptId: uuid(),
        })
      );
    },
  };
}
