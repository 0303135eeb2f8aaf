import { generate } from 'selfsigned';
import { certifiedNames } from './places.ts';

/** A certificate for the real names, made anew at each start and kept nowhere. */
export async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const altNames = certifiedNames.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'inservice.ru' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { key: made.private, cert: made.cert };
}
