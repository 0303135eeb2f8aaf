import { permits } from '../../shared/core/consent/permits.ts';
import { isPurpose, type Purpose } from '../../shared/core/policy/purposes.ts';
import { callerOf } from '../../shared/page/guard/caller.ts';
import { guard } from '../../shared/page/guard/guard.ts';
import type { TagEvent } from '../api.ts';
import type { Declared, Enforcement } from '../enforcement.ts';
import type { Watcher } from '../erase.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { holdAssigned } from './hold/assigned.ts';
import { holdInserted } from './hold/inserted.ts';
import type { Known } from './hold/known.ts';
import { screen } from './hold/parsed.ts';
import { holdWritten } from './hold/written.ts';
import { metrica } from './metrica.ts';
import { judgeWrites } from './report.ts';

/**
 * Enforcement begins: guards the stores of the page and holds the tags of known services, by what is declared.
 * It runs before any other script of the page.
 * @param later a registry that has yet to arrive
 */
export function enforce(shell: Shell, now: Declared, later?: () => Promise<Declared>): Enforcement {
  const { emit, policy } = shell;
  let declared = now;

  guard(
    window,
    judgeWrites(shell, () => declared.rules, callerOf(document)),
  );

  const counters = metrica(() => shell.permits(['statistics'], 'yandex-metrica'));
  const known: Known = {
    realm: window,
    policy,
    heldAt(address) {
      // As the browser reads it: in small letters, no spaces around it, either slash.
      const rule = declared.rules.at(address.trim().toLowerCase().replaceAll('\\', '/'));
      return rule && !shell.permits(rule.purposes, rule.id) ? rule : undefined;
    },
    waits(tag) {
      const { purpose, service } = tag.dataset;
      return purpose && !shell.permits((purpose.match(/\S+/g) ?? []) as Purpose[], service);
    },
    seek: counters.seek,
    held: (element, { id, purposes }) => emit('held', { element, purposes, service: id, requested: false }),
  };
  const release = holdAssigned(known);
  holdInserted(known);
  holdWritten(known);

  // What was denied goes, and is watched; before the first answer nothing was.
  let watcher: Promise<Watcher> | undefined;
  const look = () => {
    counters.set();
    if (shell.state().status === 'unset') return;
    watcher ??= shell.load('erase').then(({ watch }) => watch(shell, () => declared.rules));
    watcher.then((watching) => watching.look()).catch((error) => say('erase failed', error));
  };
  document.addEventListener('inservice-consent:consent', look);
  look();
  document.addEventListener('inservice-consent:held', (event) => {
    const { detail } = event as CustomEvent<TagEvent | null>;
    if (!detail) return;
    const { service, element, purposes } = detail;
    if (!purposes.every(isPurpose)) say('unknown purpose', element);
    if (service && !declared.rules.service(service)) say(`unknown service "${service}"`, element);
  });
  return {
    get declared() {
      return declared;
    },
    async read() {
      if (later) declared = await later();
      for (const fault of declared.faults) say(fault);
    },
    screen: (root) => screen(root, known),
    release,
    permits,
  };
}
