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
  limits: 'What background workers of a page write cannot be seen before it is there; it can be erased.',
};
