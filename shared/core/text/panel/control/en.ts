import type { ControlText } from './control-text.ts';

export const control: ControlText = {
  title: 'What the site may store',
  why: 'The extension sees to it, even where the site does not ask. It holds for the whole site with its sub-domains.',
  handlings: { allow: 'Allow', ask: 'Ask me', block: 'Block' },
  reload: 'Reload the open pages of the site: the former rule still holds there.',
  necessary: {
    block:
      'Without necessary items you cannot sign in, a sign-in that is open ends, and your cookie choice is forgotten.',
    ask: 'Until you answer, a sign-in does not complete and forms may break off: each such item waits for you.',
  },
  confirm: 'Turn it on anyway',
  cancel: 'Leave it as it is',
  limits:
    'What background workers of a page write cannot be seen before it is there; it can be erased. Requests to other companies are stopped only where the extension is allowed on their addresses.',
  held: 'The site wants to store',
  times: { one: '{n} attempt', other: '{n} attempts' },
  allowOnce: 'Allow once',
  allowPurpose: 'Allow this purpose',
  refuse: 'Refuse',
  unstored: '“{name}” could not be stored: no page is open for it, or the browser did not take it.',
  stopped: { one: '{n} attempt to store was stopped.', other: '{n} attempts to store were stopped.' },
  waits: 'This browser takes out of a response only the cookies that you did not allow.',
  strips:
    'This browser cannot take single cookies out of a response: the extension puts back the allowed ones at once. A response with necessary ones is left alone, and what is too much is erased as soon as it is written.',
};
