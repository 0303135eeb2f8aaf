import { text as place } from '../place/en.ts';
import type { PreferencesText } from './text.ts';

export const text: PreferencesText = {
  lang: 'en',
  title: 'Cookie settings',
  intro: 'Switch on what you agree to. Nothing changes until you save your choice.',
  purposes: {
    necessary: {
      name: 'Necessary',
      about:
        'Keep your session open, sign you in to your account, remember the language and this choice. The service does not work without them, so they cannot be switched off.',
    },
    personalization: {
      name: 'Personalisation',
      about: 'Showing what fits you: your city, recent services, the appearance you are used to.',
    },
    advertising: {
      name: 'Targeted advertising',
      about: 'Choosing advertisements by what you looked at, and learning whether they worked.',
    },
    statistics: {
      name: 'Statistics and research',
      about: 'Counting visits and learning which pages and features are used.',
    },
    quality: {
      name: 'Quality improvement',
      about: 'Finding errors and slow spots: recording failures and where the site was hard to use.',
    },
  },
  always: 'Always on',
  clause: { one: 'Policy, clause {clauses}', other: 'Policy, clauses {clauses}' },
  stored: 'Who may store what: {count}',
  records: { one: '{n} entry', other: '{n} entries' },
  nothing: 'the site has declared nothing',
  known: 'Known services. If the site uses them, they work only with this permission:',
  unnamedLifetime: 'no period stated',
  session: 'until the browser closes',
  units: {
    year: { one: '{n} year', other: '{n} years' },
    day: { one: '{n} day', other: '{n} days' },
    hour: { one: '{n} hour', other: '{n} hours' },
    minute: { one: '{n} minute', other: '{n} minutes' },
    second: { one: '{n} second', other: '{n} seconds' },
  },
  vendorPolicy: 'policy of the service',
  here: 'on this device now',
  changed: 'What has changed since your choice',
  edition: 'A new edition of the policy has been in force since {date}.',
  clarified: 'The policy was clarified on {date}. Your choice still holds.',
  noted: 'Got it',
  ahead: 'A new edition of the policy takes force on {date}.',
  touched: 'Asked again: {purposes}.',
  losses: {
    personalization: 'The site forgets your city, recent services and appearance.',
    advertising: 'There will be as many advertisements, but none chosen for you.',
    statistics: 'Nothing changes for you on the site.',
    quality: 'We may never learn of errors that happen to you.',
  },
  erased: 'These go from this device: {names}.',
  withdrawal: 'Withdrawing erases from this device what the allowed services stored. Automatic sign-in stays.',
  again: 'Please decide again.',
  partial: 'Some services are allowed.',
  gpc: 'Your browser sends the GPC signal. Advertising stays off until you switch it on yourself.',
  undecided: 'You have not chosen yet: only the necessary ones are at work.',
  decided: 'Your choice of {date}',
  withdrawn: 'Consent withdrawn. Only the necessary ones are at work.',
  saved: 'Choice saved.',
  refused: 'The choice was not saved: the site cannot take it now. Only the necessary ones are at work.',
  save: 'Save choice',
  withdraw: 'Withdraw consent',
  close: 'Close without changing anything',
  place,
};
