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
  choice: {
    of: 'The switches change the choice on the open page {host}, which knows of it at once.',
    none: 'The open pages have no inService consent window: the choice cannot be changed from here. The rules below hold without it.',
    noPage: 'Open a page of the site to change the choice from here.',
    denyAll: 'Deny all',
    withdraw: 'Withdraw consent',
    onPage: 'The site wants this permission confirmed on its page: its settings are open there.',
    failed: 'The page did not answer. Reload it and try again.',
  },
  gpc: {
    title: 'Ask not to sell or pass on my data',
    why: 'Global Privacy Control: the browser asks sites not to sell your data, pass it on, or use it for advertising elsewhere.',
    places: { nowhere: 'Do not ask', site: 'Ask this site', everywhere: 'Ask every site that the extension may see' },
    limits: 'Pages hear it from their next load on. Background workers of a page hear it only in requests.',
    byBrowser: 'This browser asks all sites by itself.',
  },
  reappeared: {
    title: { one: '{n} item is stored against your choice', other: '{n} items are stored against your choice' },
    why: 'You denied what they are for, or withdrew it. One click erases them and blocks these purposes.',
    act: 'Erase and block',
    gone: 'Erased, and blocked from now on',
  },
  names: {
    title: 'Single items',
    legend: 'What to do with “{name}”',
    asPurpose: 'Like its purpose',
    forget: 'Take back',
    forgetNamed: 'Take back the rule for “{name}”',
    remember: 'Remember for this name',
    full: 'There is no room for more single rules on this site. Take one back first.',
    once: 'The answer about “{name}” counts this once: there is no room to remember it. Take one of the single rules back to make some.',
  },
  requests: {
    all: {
      one: 'Requests from the site to {n} known address of blocked purposes are stopped.',
      other: 'Requests from the site to {n} known addresses of blocked purposes are stopped.',
    },
    some: 'Requests from the site are stopped for {stopped} of {n} known addresses of blocked purposes.',
    sockets: 'Lasting connections (WebSocket) are stopped for {stopped} of {n}.',
    act: 'Stop the others, too',
    why: 'The browser will ask whether the extension may touch these addresses. It reads nothing there.',
  },
};
