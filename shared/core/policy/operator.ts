import { operatorName, operatorSites } from './operator-name.ts';

/** Who answers for the data (policy 1.1a) and how they are reached (13.1). */
export interface Operator {
  readonly name: string;
  readonly registration: string;
  /** BIN/IIN asked for by Kazakh law 94-V art. 8(4). The policy gives none, so none is invented. */
  readonly bin: string | undefined;
  readonly mailbox: string;
  readonly sites: readonly string[];
  /** Days in which requests are answered (13.2), counted from receipt. */
  readonly answersWithinDays: number;
}

export const operator: Operator = {
  name: operatorName,
  registration: 'ОГРНИП 315144700002503',
  bin: undefined,
  mailbox: 'in.service.official@gmail.com',
  sites: operatorSites,
  answersWithinDays: 30,
};
