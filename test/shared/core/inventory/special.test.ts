import { expect, test } from 'vitest';
import { specialFindings } from '../../../../shared/core/inventory/special.ts';

test.each([
  ['religion', 'islam', 'belief', 'religion'],
  ['profile', '{"user":{"nationality":"казах"}}', 'nationality', 'user.nationality'],
  ['profile', encodeURIComponent('{"diagnosis":"J45.0"}'), 'health', 'diagnosis'],
  ['profile', '{"health":"diabetes, asthma"}', 'health', 'health'],
  ['profile', '{"orientation":"gay"}', 'private-life', 'orientation'],
  ['profile', '{"politicalViews":"все равно"}', 'politics', 'politicalViews'],
  ['profile', '{"ethnicity":"asian"}', 'race', 'ethnicity'],
  ['profile', '{"вероисповедание":"православие"}', 'belief', 'вероисповедание'],
])('%s = %s tells of %s, in %s', (name, value, category, field) => {
  expect(specialFindings(name, value)).toEqual([{ type: 'special-category', category, field }]);
});

test.each([
  ['health', 'ok'],
  ['healthcheck', '{"health":"up","condition":"new"}'],
  ['layout', '{"orientation":"landscape"}'],
  ['sport', '{"race":"Алматы марафон"}'],
  ['profile', '{"religion":"","nationality":null,"diagnosis":"none","ethnicity":"не указано"}'],
  ['feed', '["Ислам и православие: выставка","Как лечат диабет"]'],
  ['flags', '{"religion":false,"disability":0}'],
  ['condition', 'new'],
])('%s = %s tells nothing of the kind', (name, value) => {
  expect(specialFindings(name, value)).toEqual([]);
});

test('each field is told once, five at most', () => {
  const fields = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`p${at}`, { religion: 'islam' }]));
  expect(specialFindings('x', JSON.stringify(fields)).map(({ field }) => field)).toEqual(
    [0, 1, 2, 3, 4].map((at) => `p${at}.religion`),
  );
});
