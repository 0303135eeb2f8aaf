import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { ConsentApi, State } from '../../../widget/api.ts';
import { tellMistyped, tellUnheld } from '../../../widget/ui/mistyped.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const told = (data: Readonly<DOMStringMap>) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  tellMistyped(data);
  return warn.mock.calls.map(([message]) => message);
};

test('options that the drop-in has are not spoken of', () => {
  expect(told({ layout: 'box', lang: 'kk-KZ', policyUrl: '/p', inserviceOptions: '' })).toEqual([]);
});

test('an option that it does not have, and a value that it does not take, are told by name', () => {
  expect(told({ them: 'dark', layout: 'bottom', lang: 'kz' })).toEqual([
    'inService consent: there is no option data-them',
    'inService consent: data-layout does not take "bottom"; it takes bar, box, dialog, and the default is used',
    'inService consent: data-lang does not take "kz"; it takes ru, kk, en, and the default is used',
  ]);
});

test('a button whose word does nothing is told', () => {
  const button = document.createElement('button');
  button.dataset['consent'] = 'accept';
  document.body.append(button);
  expect(told({})).toEqual([
    'inService consent: data-consent does not take "accept"; it takes preferences, grant-all, deny-all, withdraw',
  ]);
});

/** Scripts that are told of on a page that began in a status, while nothing is granted. */
async function unheld(began: State['status'] = 'unset') {
  window.inserviceConsent = { ready: Promise.resolve({ status: began }) } as ConsentApi;
  onTestFinished(() => {
    delete window.inserviceConsent;
  });
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await tellUnheld((purposes) => purposes.every((purpose) => purpose === 'necessary'));
  return warn.mock.calls.map(([, script]) => script as HTMLScriptElement);
}

test('a marked script that does not wait is told, one that waits and a block of data are not', async () => {
  document.body.innerHTML = [
    '<script data-purpose="statistics" type="module"></script>',
    '<script data-purpose="statistics" type="TEXT/PLAIN"></script>',
    '<script data-purpose="statistics" type="text/plain"></script>',
    '<script data-purpose="statistics" type="application/ld+json">{}</script>',
  ].join('');
  expect((await unheld()).map((script) => script.type)).toEqual(['module', 'TEXT/PLAIN']);
});

test('a script that needs no answer is not told, however it is written', async () => {
  document.body.innerHTML = '<script data-purpose="necessary"></script><script data-purpose="statistics"></script>';
  expect((await unheld()).map((script) => script.dataset['purpose'])).toEqual(['statistics']);
});

test('on a page that began with an answer, released scripts are not told when the answer is erased', async () => {
  document.body.innerHTML = '<script data-purpose="statistics"></script>';
  expect(await unheld('current')).toEqual([]);
});
