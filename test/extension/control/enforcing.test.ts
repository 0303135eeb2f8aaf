import { expect, test } from 'vitest';
import { enforcing } from '../../../extension/control/enforcing.ts';
import { handlingEdge } from '../../../extension/edges/handlings.ts';
import { registryEdge } from '../../../extension/edges/registries.ts';
import { withHandling } from '../../../shared/core/plan/handling.ts';
import { storageArea } from '../../support/storage-area.ts';

/** A browser that keeps what it is told, and can stop the background at a step. */
function browser() {
  const area = storageArea();
  const log: string[] = [];
  let kept: string | undefined;
  let killedAt: string | undefined;
  const step = (name: string) => {
    log.push(name);
    if (killedAt === name) throw new Error('killed');
  };
  const start = () => {
    const handlings = handlingEdge(area);
    const enforce = enforcing({
      handlings,
      registries: registryEdge(area),
      gpc: { read: async () => ({ everywhere: false, sites: [] }) },
      waits: true,
      scripts: async (wanted) => step(`scripts ${wanted.length}`),
      rules: async () => step('rules'),
      responses: (counts) => void log.push(counts ? 'heard' : 'not heard'),
      enforced: {
        read: async () => kept,
        async keep(what) {
          kept = what;
          step(what ? 'kept' : 'begun');
        },
      },
    });
    return { enforce, handlings };
  };
  return {
    start,
    log: () => log.splice(0),
    killAt: (name: string | undefined) => {
      killedAt = name;
    },
  };
}

const block = (chosen: { readonly handlings: ReturnType<typeof handlingEdge> }, handling: 'allow' | 'block') =>
  chosen.handlings.change('inservice.ru', (before) => ({
    ...before,
    purposes: withHandling(before.purposes, 'statistics', handling),
  }));

test('what stands already is left alone, what has changed is enforced whole', async () => {
  const { start, log } = browser();
  const background = start();
  await block(background, 'block');
  await background.enforce();
  await background.enforce();
  expect(log()).toEqual(['heard', 'begun', 'scripts 2', 'rules', 'kept', 'heard']);
  await start().enforce();
  expect(log()).toEqual(['heard']);
});

test('responses are heard before anything is stopped, and until nothing is', async () => {
  const { start, log } = browser();
  const background = start();
  await background.enforce();
  await background.enforce();
  expect(log()).toEqual(['begun', 'scripts 0', 'rules', 'kept', 'not heard', 'not heard']);
  await block(background, 'block');
  await background.enforce();
  log();
  await block(background, 'allow');
  await background.enforce();
  expect(log()).toEqual(['begun', 'scripts 0', 'rules', 'kept', 'not heard']);
});

test.each(['begun', 'scripts 2', 'rules', 'kept'])(
  'a background that is killed after "%s" is followed by one that enforces what is chosen then',
  async (at) => {
    const { start, log, killAt } = browser();
    const background = start();
    await background.enforce();
    killAt(at);
    await block(background, 'block');
    await expect(background.enforce()).rejects.toThrow('killed');
    killAt(undefined);
    log();
    // The person has changed their mind meanwhile: what stood before the kill may not be taken for standing.
    const next = start();
    await block(next, 'allow');
    await next.enforce();
    expect(log()).toEqual(['begun', 'scripts 0', 'rules', 'kept', 'not heard']);
  },
);

test('two windows that change at once are enforced one after the other', async () => {
  const { start, log } = browser();
  const background = start();
  await block(background, 'block');
  await Promise.all([background.enforce(), background.enforce()]);
  expect(log()).toEqual(['heard', 'begun', 'scripts 2', 'rules', 'kept', 'heard']);
});
