import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCookies } from '../../../shared/core/consent/cookie.ts';
import { mark } from '../../../shared/core/consent/decided.ts';
import { optionalPurposes } from '../../../shared/core/policy/purposes.ts';
import { consentCookie, consentCookieFor, parseConsentCookie } from '../../../widget/testing/consent-cookie.ts';

const at = new Date('2026-11-22T12:00:00Z');

test('a choice becomes the cookie that the page would have written', () => {
  expect(consentCookie({ granted: ['statistics'], at })).toBe(
    'inservice_consent=1.1.mwrsbk00.00000000-0000-4000-8000-000000000000.0020',
  );
});

test('what was written is read back', () => {
  fc.assert(
    fc.property(
      fc.subarray([...optionalPurposes]),
      fc.integer({ min: 0, max: 4e12 }),
      fc.boolean(),
      (granted, at, gpc) => {
        const read = parseConsentCookie(`a=1; ${consentCookie({ granted, at, gpc, edition: '2026-02' })}; b=2`);
        expect(read).toEqual({
          granted: ['necessary', ...granted],
          denied: optionalPurposes.filter((purpose) => !granted.includes(purpose)),
          partial: [],
          decidedAt: at,
          edition: '2026-02',
          recordId: '00000000-0000-4000-8000-000000000000',
          gpc,
        });
      },
    ),
  );
});

test('a service is granted alone, inside a purpose that is not granted', () => {
  const cookie = consentCookie({
    granted: ['quality'],
    services: { statistics: ['posthog'], quality: ['hotjar'] },
    at,
  });
  expect([parseConsentCookie(cookie)?.partial, readCookies([cookie.slice(18)])?.services]).toEqual([
    ['statistics'],
    [mark('posthog')],
  ]);
});

test('of two cookies the one that grants less counts', () => {
  const header = [consentCookie({ granted: ['statistics', 'quality'] }), consentCookie({ granted: ['quality'] })];
  expect(parseConsentCookie(header.join('; '))?.granted).toEqual(['necessary', 'quality']);
});

test.each(['', 'a=1', 'inservice_consent=', 'inservice_consent=1.1.x', 'xinservice_consent=1'])(
  '%j has no consent cookie',
  (header) => {
    expect(parseConsentCookie(header)).toBeUndefined();
  },
);

test('a browser is given name, value and address', () => {
  expect(consentCookieFor('https://shop.example/', { at })).toEqual({
    name: 'inservice_consent',
    value: '1.1.mwrsbk00.00000000-0000-4000-8000-000000000000.0000',
    url: 'https://shop.example/',
  });
});

test('a choice that no page could have written is refused', () => {
  expect(() => consentCookie({ edition: 'two words' })).toThrow('This choice cannot stand in the cookie');
});

test.each([
  ['granted', { granted: ['analytics'] }],
  ['of a service', { services: { analytics: ['matomo'] } }],
])('a mistyped purpose that is %s is told, and does not become a denial', (_where, choice) => {
  // As a test without types would write it.
  const make = () => consentCookie(JSON.parse(JSON.stringify(choice)));
  expect(make).toThrow(
    'There is no purpose "analytics". Purposes: necessary, personalization, advertising, statistics, quality.',
  );
});
