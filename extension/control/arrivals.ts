import { apply, type Native } from '../../shared/page/guard/disguise.ts';
import type { Realm, Write } from '../../shared/page/guard/write.ts';

/**
 * Hears what other documents of the origin write into its storages: those that no guard stands in are among them.
 * Nothing that the page announces itself counts. @param realm as it is before a page script runs
 */
export function hearArrivals(realm: Realm, came: (write: Write) => void): void {
  const getter = (holder: object, name: string) => Object.getOwnPropertyDescriptor(holder, name)?.get as Native;
  const { prototype } = realm.StorageEvent;
  const [key, newValue, storageArea] = [
    getter(prototype, 'key'),
    getter(prototype, 'newValue'),
    getter(prototype, 'storageArea'),
  ];
  const localStorage = getter(realm, 'localStorage');
  realm.addEventListener(
    'storage',
    (event) => {
      const name = event.isTrusted && apply(key, event, []);
      const value = event.isTrusted && apply(newValue, event, []);
      // What goes needs no judging.
      if (typeof name !== 'string' || typeof value !== 'string') return;
      const isLocal = apply(storageArea, event, []) === apply(localStorage, realm, []);
      came({ kind: isLocal ? 'local-storage' : 'session-storage', name, given: [name, value] });
    },
    { capture: true },
  );
}
