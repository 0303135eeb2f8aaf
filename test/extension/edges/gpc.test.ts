import { expect, test } from 'vitest';
import { gpcEdge } from '../../../extension/edges/gpc.ts';
import { storageArea } from '../../support/storage-area.ts';

test('two windows that choose at once lose nothing', async () => {
  const edge = gpcEdge(storageArea());
  await Promise.all([edge.choose('inservice.ru', 'site'), edge.choose('inservice.com', 'site')]);
  expect(await edge.read()).toEqual({ everywhere: false, sites: ['inservice.ru', 'inservice.com'] });
});

test('a choice that is refused stops none that comes after', async () => {
  const area = storageArea();
  const edge = gpcEdge(area);
  area.refuse('QuotaExceededError');
  await expect(edge.choose('inservice.ru', 'site')).rejects.toThrow('QuotaExceededError');
  area.refuse(undefined);
  await edge.choose('inservice.com', 'everywhere');
  expect(await edge.read()).toEqual({ everywhere: true, sites: ['inservice.com'] });
});
