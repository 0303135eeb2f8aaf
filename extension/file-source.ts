import type { FileSource } from '../shared/core/inventory/file.ts';
import type { Digest } from '../shared/core/record/record.ts';
import type { Snapshot } from './snapshot.ts';

/** What an exported file is made from. */
export function fileSource({ site, takenAt, consent, coverage, rows, values }: Snapshot): FileSource {
  const { decidedAt, edition, status, damaged, purposes } = consent;
  return {
    site,
    takenAt,
    consent: {
      status,
      damaged,
      purposes,
      ...(edition !== undefined && { edition }),
      ...(decidedAt !== undefined && { decidedAt: new Date(decidedAt).toISOString() }),
    },
    coverage: coverage.map(({ what, kind, read, why }) => ({
      what: kind ? `${what} ${kind}` : what,
      read,
      ...(why && { why }),
    })),
    rows,
    values,
  };
}

export const sha256: Digest = async (text) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
