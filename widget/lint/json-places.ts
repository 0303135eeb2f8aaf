/** Where each value of a JSON text begins, by its path: `.services[0].id` → offset. The text must be JSON. */
export function placesOf(json: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;
  const next = () => {
    const [whole = '', text = ''] = token.exec(json) ?? [];
    return { text, at: token.lastIndex - (whole === '' ? 0 : text.length) };
  };
  const peek = () => {
    const { lastIndex } = token;
    const { text } = next();
    token.lastIndex = lastIndex;
    return text;
  };
  const entries = (end: string, read: (at: number) => void) => {
    for (let at = 0; peek() !== end && peek() !== ''; at += 1) {
      read(at);
      if (peek() === ',') next();
    }
    next();
  };
  const value = (path: string): void => {
    const { text, at } = next();
    if (!places.has(path)) places.set(path, at);
    if (text === '[') entries(']', (entry) => value(`${path}[${entry}]`));
    if (text !== '{') return;
    entries('}', () => {
      const key = next();
      const inside = `${path}.${String(JSON.parse(key.text))}`;
      places.set(inside, key.at);
      next();
      value(inside);
    });
  };
  value('');
  return places;
}

/** The place of a path, or of the nearest value around it. */
export function placeOf(places: ReadonlyMap<string, number>, path: string): number {
  const found = places.get(path);
  if (found !== undefined || path === '') return found ?? 0;
  return placeOf(places, path.replace(/(\.[^.[]*|\[\d+\]|.)$/, ''));
}
