import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Edition } from '../../../shared/core/policy/edition.ts';
import { text as banner } from '../../../shared/core/text/en.ts';
import { text } from '../../../shared/core/text/preferences/en.ts';
import { PolicyChanges } from '../../../widget/ui/policy-changes.tsx';
import { fakeShell } from '../../support/shell.ts';

test('what changed is said in a language that is named, where it is not that of the interface', () => {
  const edition = (id: string, changes: NonNullable<Edition['changes']>) => ({
    edition: { id, published: { 'inservice.ru': '2026-01-01' }, kind: 'material', changes } as const,
    from: 0,
  });
  const material = [edition('1', { ru: 'Считает Метрика.' }), edition('2', { ru: 'Адрес.', en: 'The address.' })];
  const consent = fakeShell({}).consent();
  render(
    <PolicyChanges text={text} banner={banner} since={{ material, editorial: [], ahead: [] }} consent={consent} />,
  );
  expect([...document.querySelectorAll('li span')].map((one) => [one.getAttribute('lang'), one.textContent])).toEqual([
    ['ru', 'Считает Метрика.'],
    [null, 'The address.'],
  ]);
});
