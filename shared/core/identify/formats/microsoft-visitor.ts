import { judge, type Subject } from '../found.ts';

/** `MUID` (Microsoft): a GUID without dashes. Its shape alone is any 32 hex digits. */
export const microsoftVisitor = ({ name, text }: Subject) =>
  name === 'MUID'
    ? judge(
        'microsoft-visitor',
        { name: true, shape: /^[0-9A-F]{32}$/i.test(text) ? {} : undefined },
        { category: 'device' },
      )
    : undefined;
