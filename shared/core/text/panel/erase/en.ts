import type { EraseText } from './erase-text.ts';

export const erase: EraseText = {
  select: 'Select {name}',
  selectGroup: 'Select all: {group}',
  selectShown: 'Select all that is shown: {n}',
  range: 'With Shift, everything from one item to the other is selected.',
  chosen: { one: '{n} item selected', other: '{n} items selected' },
  clear: 'Clear selection',
  act: 'Erase selected',

  warning: { one: '{n} item will be erased', other: '{n} items will be erased' },
  ofKind: '{kind}: {n}',
  inside: { one: '{n} record inside databases and caches', other: '{n} records inside databases and caches' },
  loses: '{purpose}. {lost}',
  revocable: 'You can undo it for five minutes. The copy lies on this device alone.',
  irrevocable: { one: '{n} item cannot be brought back', other: '{n} items cannot be brought back' },
  why: {
    worker: 'a background worker is installed by its site, at the next visit.',
    'too-large': 'it is more than the extension keeps in reserve.',
    'no-room': 'there is no room for a copy: the browser or the disk gives no more.',
    uncopyable: 'there are keys inside that the browser hands out to nobody.',
    busy: 'the page keeps this database busy: it cannot be read now.',
    unreadable: 'it could not be read as a whole.',
  },
  confirm: 'Erase',
  cancel: 'Keep',

  copying: 'Making a copy in case you change your mind: {done} of {of}',
  erasing: 'Erasing: {done} of {of}',
  stop: 'Stop',

  title: 'What came of it',
  gone: {
    one: '{n} item is gone. Checked: it is no longer there.',
    other: '{n} items are gone. Checked: they are no longer there.',
  },
  emptied: {
    one: '{n} store was emptied: without it the page could not open its database.',
    other: '{n} stores were emptied: without them the page could not open its databases.',
  },
  survived: { one: '{n} item is still there:', other: '{n} items are still there:' },
  untouched: { one: 'Stopped: {n} item was not touched.', other: 'Stopped: {n} items were not touched.' },
  returned: {
    one: '{n} item came back: the site wrote it again.',
    other: '{n} items came back: the site wrote them again.',
  },
  unremembered: 'The disk is full: if what was erased comes back with the same value, the extension will not notice.',
  because: '{names}: {because}',
  more: 'and {n} more',
  quoted: '“{name}”',
  close: 'Close',
  failed: 'Erasing broke off: {because}',

  purpose: { act: 'Erase all', named: 'Erase all: {purpose}' },
  undo: {
    offer: { one: '{n} item can still be brought back.', other: '{n} items can still be brought back.' },
    older: {
      one: '{n} more item was erased earlier; it can be brought back, too.',
      other: '{n} more items were erased earlier; they can be brought back, too.',
    },
    act: 'Undo',
    working: 'Bringing back: {done} of {of}',
    done: { one: '{n} item is back.', other: '{n} items are back.' },
    lost: 'Could not be brought back: {names}: {because}',
    why: {
      'no-open-page': 'no page of this address is open. Open one and try again.',
      busy: 'the page keeps its database busy. Reload it and try again.',
      reshaped: 'the site has made something else in its place.',
      rewritten: 'the site has written it anew since. The newer one is left as it is.',
      partly: 'the site has written some of it anew since. That is left as it is, the rest is back.',
      expired: 'its own time was over.',
      refused: 'the browser did not take it.',
    },
  },
};
