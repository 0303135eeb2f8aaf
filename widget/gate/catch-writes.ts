/** Collects what an inline script writes: once its page is parsed, `document.write` would wipe the page out. */
export function catchWrites(page: Document, run: () => void): string {
  let written = '';
  page.write = page.writeln = (...markup) => {
    written += markup.join('');
  };
  run();
  // The natives stand on the prototype.
  delete (page as Partial<Document>).write;
  delete (page as Partial<Document>).writeln;
  return written;
}
