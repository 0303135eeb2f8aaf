type Attributes = Readonly<Record<string, string>>;

const filled = <Made extends Element>(
  made: Made,
  attributes: Attributes,
  children: readonly (Node | string)[],
): Made => {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** An element with attributes and children, where a component library would weigh more than what it shows. */
export const element = (tag: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement =>
  filled(document.createElement(tag), attributes, children);

/** The same for drawings. */
export const drawing = (tag: string, attributes: Attributes, ...children: readonly Node[]): SVGElement =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
