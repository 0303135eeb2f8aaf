import type { BannerText } from './banner.ts';

export const text: BannerText = {
  lang: 'en',
  title: 'Cookies: you decide',
  ask: 'Only the necessary ones are at work now. The rest needs your permission: {purposes}.',
  silence: 'Closing this or not answering allows nothing. You can change your choice at any time.',
  gpc: 'Your browser sends the GPC signal: targeted advertising is off. “{grant}” turns it on as well.',
  purposes: {
    personalization: 'personalisation',
    advertising: 'targeted advertising',
    statistics: 'statistics and research',
    quality: 'quality improvement',
  },
  operator: 'Operator',
  policy: 'Policy, section 8',
  denyAll: 'Deny all',
  grantAll: 'Allow all',
  deny: 'Deny',
  grant: 'Allow',
  preferences: 'Cookie settings',
  close: 'Close without allowing anything',
};
