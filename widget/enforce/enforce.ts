import { permits } from '../../shared/core/consent/permits.ts';
import type { Purpose } from '../../shared/core/policy/purposes.ts';
import { callerOf } from '../../shared/page/guard/caller.ts';
import { guard } from '../../shared/page/guard/guard.ts';
import type { Declared, Enforcement } from '../enforcement.ts';
import type { Watcher } from '../erase.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { asRead } from './hold/as-read.ts';
import { holdAssigned, release } from './hold/assigned.ts';
import { holdInserted } from './hold/inserted.ts';
import { type Known, past, pieces } from './hold/known.ts';
import { screen } from './hold/parsed.ts';
import { holdWritten } from './hold/written.ts';
import { metrica } from './metrica.ts';
import { judgeWrites } from './report.ts';

/** Classes of what scripts insert into, or write markup to. */
const places = 'Node Element CharacterData Document DocumentFragment ShadowRoot Range HTMLIFrameElement';

/**
 * Enforcement begins: guards the stores of the page and holds the tags of known services, by what is declared.
 * It runs before any other script of the page.
 */
export function enforce(shell: Shell, now: Declared): Enforcement {
  const { emit, policy } = shell;
  const enforcement = {
    declared: now,
    screen: (root: Node) => screen(root, known),
    release: (tag: Element) => release(tag, known),
    permits,
  };
  const counters = metrica(() => shell.permits(['statistics'], 'yandex-metrica'));
  const known: Known = {
    policy,
    heldAt(address, attribute, { ownerDocument }) {
      // A frame with a drop-in of its own holds by that.
      if (ownerDocument !== document && ownerDocument.defaultView?.inserviceConsent) return undefined;
      for (const one of attribute === 'srcset' ? address.split(/[\s,]+/) : [address]) {
        const rule = enforcement.declared.rules.at(asRead(one));
        if (rule && !shell.permits(rule.purposes, rule.id)) return rule;
      }
      return undefined;
    },
    waits(tag) {
      const { purpose, service } = tag.dataset ?? {};
      return purpose && !shell.permits((purpose.match(/\S+/g) ?? []) as Purpose[], service);
    },
    seek: counters.seek,
    held: (element, { id, purposes }) => emit('held', { element, purposes, service: id, requested: false }),
  };
  guard(
    window,
    judgeWrites(shell, () => enforcement.declared.rules, callerOf(document)),
    (realm) => {
      // Where enforcement comes late, scripts have run already.
      for (const script of realm.document.scripts) past.add(script);
      holdAssigned(realm, known);
      for (const name of places.split(' ')) {
        const { prototype } = Reflect.get(realm, name) as typeof Node;
        holdInserted(prototype, known);
        holdWritten(prototype, known);
      }
    },
  );

  // What was denied goes, and is watched; before the first answer nothing was.
  let watcher: Promise<Watcher> | undefined;
  const look = () => {
    counters.set();
    if (shell.state().status === 'unset') return;
    watcher ??= shell.load('erase').then(({ watch }) => watch(shell, () => enforcement.declared.rules, pieces));
    watcher.then((watching) => watching.look()).catch((error) => say('erase failed', error));
  };
  document.addEventListener('inservice-consent:consent', look);
  look();
  return enforcement;
}
