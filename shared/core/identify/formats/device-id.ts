import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'device id, device uuid, device uid, device token, install id, installation id, android id, idfa',
  'gaid, imei, visitor id, client id, fingerprint, distinct id, anonymous id',
);

/** An identifier of the device or the browser, under a name that says so. */
export const deviceId = ({ words, text }: Subject) =>
  named(
    'device-id',
    { name: says(words), shape: /^[\w:.$|-]{8,128}$/.test(text) ? {} : undefined },
    { category: 'device' },
  );
