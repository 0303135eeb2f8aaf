import { operator } from '../policy/operator.ts';
import { type OptionalPurpose, optionalPurposes } from '../policy/purposes.ts';
import { section8 } from '../policy/section8.ts';
import type { Service } from '../registry/registry.ts';
import { inLanguage } from '../text/localized.ts';
import type { ChainedRecord } from './record.ts';

/** What a receipt says besides the record. */
export interface ReceiptContext {
  /** Services of the site: those that a purpose covers are its recipients. */
  readonly services: readonly Service[];
  readonly policyUrl: string;
  /** UUIDv4 of this receipt. */
  readonly receiptId: string;
}

const states = { granted: 'dpv:ConsentGiven', partial: 'dpv:ConsentGiven', denied: 'dpv:ConsentRefused' } as const;

const processing = (purpose: OptionalPurpose, record: ChainedRecord, services: readonly Service[]) => ({
  '@type': 'dpv:Process',
  'dpv:hasPurpose': section8[purpose].dpv.map((term) => `dpv:${term}`),
  'dpv:hasConsentStatus': states[record.purposes[purpose]],
  'dpv:hasLegalBasis': 'dpv:ExplicitlyExpressedConsent',
  policy_clauses: section8[purpose].clauses,
  recipient_third_parties: services
    .filter((service) => service.vendor !== undefined && service.purposes.includes(purpose))
    .map(({ name, vendor, country }) => ({
      party_name: vendor,
      service: inLanguage(name, record.language),
      country,
    })),
});

/**
 * A receipt of one record after ISO/IEC TS 27560 in the W3C DPV mapping, with the fields that Kazakh law
 * (94-V art. 8(4)) asks a consent to carry. What the policy does not say is `null`, never invented.
 */
export function receipt(record: ChainedRecord, { services, policyUrl, receiptId }: ReceiptContext) {
  const given = Object.values(record.purposes).some((decision) => decision !== 'denied');
  return {
    '@context': 'https://w3id.org/dpv',
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record',
    schema_version: 'ISO/IEC TS 27560:2023',
    receipt_id: receiptId,
    record_id: record.id,
    pii_principal_id: record.id,
    processing: {
      privacy_notice: policyUrl,
      edition: record.edition,
      language: record.language,
      purposes: optionalPurposes.map((purpose) => processing(purpose, record, services)),
      pii_information: ['dpv:DeviceIdentifier', 'dpv:ServiceUsage'],
      pii_controllers: [operator.name],
      storage_locations: null,
      retention_period: 'P365D',
      jurisdiction: ['loc:KZ', 'loc:RU'],
      transfer_to_third_parties: services.some(({ vendor }) => vendor !== undefined),
      cross_border_transfer: services.some(({ country }) => country !== undefined && country !== 'KZ'),
      publication: false,
      withdrawal_method: { clause: '9.1', contact: operator.mailbox },
    },
    parties: [
      {
        party_id: operator.registration,
        party_name: operator.name,
        party_address: null,
        bin: operator.bin ?? null,
        party_contact: operator.mailbox,
        party_type: 'dpv:DataController',
      },
    ],
    events: [
      {
        event_time: new Date(record.decidedAt).toISOString(),
        validity_duration: 'P365D',
        entity_id: record.id,
        event_type: 'dpv:ExplicitlyExpressedConsent',
        event_state: given ? 'dpv:ConsentGiven' : 'dpv:ConsentRefused',
        signals: { gpc: record.gpc },
        via: record.via,
      },
    ],
    record,
  };
}
