import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { certifiedNames } from './places.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key, base64: by it a browser can be told to take this certificate and no other. */
  readonly keyHash: string;
}

/** A certificate for the real names, made anew at each start and kept nowhere. */
export async function makeCertificate(): Promise<Certificate> {
  const altNames = certifiedNames.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'inservice.ru' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const keyHash = createHash('sha256').update(publicKey).digest('base64');
  return { key: made.private, cert: made.cert, keyHash };
}
