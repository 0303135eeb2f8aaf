/** Where the frame stands in its page's layout: the box in its place must stand there too. */
const copied = [
  'position',
  'top',
  'right',
  'bottom',
  'left',
  'float',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
  'flex',
  'order',
  'align-self',
  'justify-self',
  'grid-row-start',
  'grid-row-end',
  'grid-column-start',
  'grid-column-end',
  'vertical-align',
  'z-index',
];

/** Pixels by which two boxes may differ and still be meant to be the same: by default a frame has an edge of two pixels. */
const near = (one: number, other: number) => Math.abs(one - other) < 5;

/** The width that is left for content. */
function contentWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/**
 * Gives an element the box of a frame, so that nothing else on the page moves. Styles are set one by one: a strict
 * `style-src` lets that pass. A frame that fills its surroundings goes on doing so when they change.
 */
export function takeBox(of: HTMLElement, { style }: HTMLElement): void {
  const computed = getComputedStyle(of);
  const { offsetWidth, offsetHeight } = of;
  for (const name of copied) style.setProperty(name, computed.getPropertyValue(name));
  const floats = /absolute|fixed/.test(computed.position);
  const around = floats ? of.offsetParent : of.parentElement;
  const fills = around instanceof HTMLElement && near(offsetWidth, floats ? around.clientWidth : contentWidth(around));
  const fillsHeight = floats && around instanceof HTMLElement && near(offsetHeight, around.clientHeight);
  const shaped = computed.aspectRatio !== 'auto' && !floats;
  style.setProperty('box-sizing', 'border-box');
  style.setProperty('display', computed.display === 'inline' ? 'inline-block' : computed.display);
  style.setProperty('width', fills ? '100%' : `${offsetWidth}px`);
  style.setProperty('max-width', '100%');
  style.setProperty('height', fillsHeight ? '100%' : shaped ? 'auto' : `${offsetHeight}px`);
  if (shaped) style.setProperty('aspect-ratio', computed.aspectRatio);
}
