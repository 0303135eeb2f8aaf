import { text as place } from '../place/en.ts';
import { control } from './control/en.ts';
import { erase } from './erase/en.ts';
import type { PanelText } from './panel-text.ts';
import { view } from './view/en.ts';

export const text: PanelText = {
  lang: 'en',
  language: 'English',
  languages: 'Language',
  title: 'What the site keeps',
  scan: 'Check again',
  scanning: 'Reading…',
  openTab: 'Open in a tab',
  promise: 'The extension sends nothing anywhere: all that you see stays on this device.',

  purposes: {
    necessary: 'Necessary',
    personalization: 'Personalisation',
    advertising: 'Targeted advertising',
    statistics: 'Statistics and research',
    quality: 'Quality improvement',
    unknown: 'Purpose unknown',
  },
  purposeMeans: {
    necessary: 'The site does not work without them: sign-in, security, your choice itself.',
    personalization: 'To show what suits you.',
    advertising: 'To show advertising to chosen groups of people.',
    statistics: 'To count visits and study how the site is used.',
    quality: 'To find errors and make the services better.',
    unknown: 'The site has not said what this is for.',
  },
  kinds: {
    cookie: 'cookie',
    'local-storage': 'local storage',
    'session-storage': 'tab storage',
    'indexed-db': 'database',
    'cache-storage': 'site cache',
    'service-worker': 'background worker',
    'file-system': 'site file',
  },

  consent: {
    title: 'Your choice on this site',
    unset: 'No choice has been made. Until you decide, only what is necessary is allowed.',
    current: 'Made on {date}, policy edition {edition}.',
    stale: 'Made on {date}, policy edition {edition}. Part of it is out of date: the site has to ask again.',
    damaged: 'The record of your choice is damaged and cannot be read. Only what is necessary counts as allowed.',
    answers: { granted: 'allowed', denied: 'denied', partial: 'partly allowed', ask: 'not decided' },
  },

  overview: {
    items: { one: '{n} item', other: '{n} items' },
    nothing: 'The site keeps nothing in what could be read.',
    fine: 'The purpose of everything found is known and matches your choice.',
    attention: { one: '{n} item needs attention', other: '{n} items need attention' },
    takenAt: 'Checked at {time}',
  },

  row: {
    covered: 'you allowed it',
    uncovered: 'you did not allow it',
    necessary: 'needs no permission',
    declared: 'purpose known',
    nameless: '(no name)',
    rest: { one: 'and {n} more character', other: 'and {n} more characters' },
    more: 'Show further',
    subdomains: 'and sub-domains',
    insecure: 'not encrypted (http)',
    httpOnly: 'out of reach of page scripts',
    partitioned: 'inside {site}',
    tab: 'tab {number}',
    value: 'Value',
    hidden: 'hidden, {size}',
    emptyValue: '(empty)',
    valueGone: 'The value is gone, or no open page can read it.',
    reveal: 'Show',
    conceal: 'Hide',
    erase: 'Erase',
    eraseNamed: 'Erase {name}',
  },

  contents: {
    records: { one: '{n} record inside', other: '{n} records inside' },
    empty: 'empty inside',
    unread: 'cannot look inside: the database is busy',
    indexes: 'indexes: {names}',
    scope: 'for {scope}',
    bucket: 'bucket “{bucket}”',
    show: 'Show what is inside',
    more: 'Show more',
  },

  reading: {
    progress: 'Places read: {done} of {of}',
    stop: 'Stop',
  },

  expires: {
    browser: 'until the browser closes',
    tab: 'until the tab closes',
    erased: 'until erased',
    until: 'until {date}, {left} left',
    passed: 'expired on {date}',
    years: { one: '{n} year', other: '{n} years' },
    months: { one: '{n} month', other: '{n} months' },
    days: { one: '{n} day', other: '{n} days' },
    hours: { one: '{n} hour', other: '{n} hours' },
    minutes: { one: '{n} minute', other: '{n} minutes' },
  },

  findings: {
    undeclared: 'Not declared',
    'before-consent': 'Before your decision',
    'after-denial': 'Despite your refusal',
    'outlives-declaration': 'Longer than declared',
    linked: 'Linked',
    'special-category': 'Special data',
    respawned: 'Came back after erasing',
  },
  because: {
    undeclared: 'What it is for, and whether you allowed it, is unknown.',
    'before-consent': 'Stored although you have not decided yet: {purposes}.',
    'after-denial': 'Still kept although you denied: {purposes}.',
    'outlives-declaration': 'Declared for {declared}, but kept for another {remaining}.',
    linked: 'The same identifier also stands in: {names}. It serves: {purposes}.',
    'special-category':
      'The field “{field}” tells what, by the policy (clause 6.3), the service does not keep: {category}.',
    respawned: 'You erased it on {date}, and it came back with the same value. This is how you are recognised again.',
  },
  special: {
    race: 'race',
    nationality: 'nationality',
    politics: 'political views',
    belief: 'religion and beliefs',
    health: 'health',
    'private-life': 'private life',
  },

  losses: {
    ask: 'The site needs this item. If you erase it:',
    byService: {
      'inservice-session': 'the session ends: you will be signed out of the cabinet and lose unfinished forms.',
      'inservice-sign-in': 'automatic sign-in ends on this device: you will have to enter the password again.',
      'inservice-language': 'the site forgets the language you chose.',
      'inservice-consent':
        'the site forgets your cookie choice and asks again; until you answer, only what is necessary is allowed.',
    },
    otherwise: 'something on the site may stop working.',
    confirm: 'Erase anyway',
    cancel: 'Keep',
  },

  erased: {
    gone: '“{name}” is erased. Checked: it is gone.',
    survived: '“{name}” is still there: {because}',
    because: {
      kept: 'the browser did not erase it.',
      rewritten: 'it was erased, but the site wrote it again at once.',
      'no-open-page': 'no page is open through which it could be erased and checked.',
      refused: 'the browser refused to erase it.',
      busy: 'the page keeps this database busy. Reload the page and try again.',
      emptied: 'what it held is erased; the empty store stays, the page could not open its database without it.',
      cancelled: 'erasing was stopped, this one was not touched.',
      changed: 'it changed while you were deciding and can no longer be copied. Not erased: choose it again.',
    },
    working: 'Erasing “{name}”…',
  },

  coverage: {
    title: 'Not everything was read',
    complete: 'All known addresses of the site were read.',
    why: {
      'no-open-page': 'storage is visible only while a page is open',
      refused: 'the browser gave this page no storage',
      asleep: 'the tab is asleep',
      'no-answer': 'the page does not answer',
      busy: 'the database is busy: the page is not done with it',
      'too-many': 'too many files, the first of them were read',
      cancelled: 'reading was stopped',
      'not-allowed':
        'Private windows were not read: the extension is not allowed there. You can allow it in the browser’s extension settings.',
    },
    open: 'Open',
    openNamed: 'Open {what}',
  },

  access: {
    title: 'The extension may not look at this site',
    why: 'To show what {site} keeps, it needs your permission. The data stays on this device.',
    allow: 'Allow for {site}',
    refused: 'Permission was not given. Without it there is nothing to see here.',
  },
  noSite: {
    title: 'This is not a web site',
    why: 'Browser pages have no cookies and no storage. Open a site and press the icon again, or see what these keep:',
  },
  failed: {
    title: 'Reading failed',
    why: 'The reason, as the browser put it:',
    unkept: 'The setting holds for now only: the browser did not keep it. {because}',
  },

  place,
  control,
  erase,
  view,
  bytes: { bytes: '{n} B', kilobytes: '{n} KB', megabytes: '{n} MB' },
};
