import { expect, test } from 'vitest';
import { domainsOf, eraseCookie, pathsOf } from '../../../../shared/page/erase/cookies.ts';

test('every path whose cookies a page gets', () => {
  expect(pathsOf('/p/x/')).toEqual(['/', '/p', '/p/', '/p/x', '/p/x/']);
  expect(pathsOf('/')).toEqual(['/']);
});

test('the host and every wider domain', () => {
  expect(domainsOf('lk.inservice.com.kz')).toEqual(['lk.inservice.com.kz', 'inservice.com.kz', 'com.kz', 'kz']);
});

test('on https every write is Secure and has a partitioned twin; on http neither', () => {
  const written: string[] = [];
  const document = {
    set cookie(text: string) {
      written.push(text);
    },
  };
  eraseCookie(document, { hostname: 'a.kz', pathname: '/', protocol: 'https:' }, '__Host-x');
  expect(written.every((text) => text.startsWith('__Host-x=; Max-Age=0; Path=/') && text.includes('; Secure'))).toBe(
    true,
  );
  expect(written.filter((text) => text.includes('Partitioned')).length).toBe(written.length / 2);
  written.length = 0;
  eraseCookie(document, { hostname: 'a.kz', pathname: '/', protocol: 'http:' }, 'x');
  expect(written).toEqual([
    'x=; Max-Age=0; Path=/',
    'x=; Max-Age=0; Path=/; Domain=a.kz',
    'x=; Max-Age=0; Path=/; Domain=kz',
  ]);
});
