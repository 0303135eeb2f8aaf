import { toBytes, toText } from './bytes.ts';
import { type Obstacle, type Part, type Place, shelvesAt } from './place.ts';

interface FilePart {
  /** Bytes before this part. */
  readonly from: number;
  readonly bytes: string;
}

/** Bytes in one part. */
const portion = 1_500_000;

/** Folders on the way, and the last name; that of an empty folder is empty. */
function steps(path: string): { readonly folders: readonly string[]; readonly name: string } {
  const parts = path.split('/');
  return { folders: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}

async function folderOf(
  place: Place,
  { create }: { readonly create: boolean },
): Promise<FileSystemDirectoryHandle | undefined> {
  let folder = await (await shelvesAt(place))?.getDirectory();
  for (const step of steps(place.name).folders) folder = await folder?.getDirectoryHandle(step, { create });
  return folder;
}

/** A part of a file. @param from bytes before it */
export async function copyFile(place: Place, from = '0'): Promise<Part | Obstacle> {
  const folder = await folderOf(place, { create: false });
  if (!folder) return 'unreadable';
  const { name } = steps(place.name);
  const begin = Number(from);
  if (!name) return { text: JSON.stringify({ from: begin, bytes: '' } satisfies FilePart) };
  const file = await (await folder.getFileHandle(name)).getFile();
  const bytes = toText(await file.slice(begin, begin + portion).arrayBuffer());
  const next = begin + portion < file.size ? String(begin + portion) : undefined;
  return { text: JSON.stringify({ from: begin, bytes } satisfies FilePart), next };
}

/** Firefox lets a page's stream take nothing that belongs to a content script, unless it is handed over. */
function forPage(bytes: ArrayBuffer): ArrayBuffer {
  const { cloneInto } = globalThis as { cloneInto?: (value: ArrayBuffer, into: object) => ArrayBuffer };
  return cloneInto ? cloneInto(bytes, window) : bytes;
}

/** Puts a part of a file back where it was, unless there is another file by now. */
export async function restoreFile(place: Place, text: string): Promise<Obstacle | undefined> {
  const { from, bytes }: FilePart = JSON.parse(text);
  const folder = await folderOf(place, { create: true });
  if (!folder) return 'reshaped';
  const { name } = steps(place.name);
  if (!name) return undefined;
  const handle = await folder.getFileHandle(name, { create: true });
  const own = toBytes(bytes).buffer;
  const there = await handle.getFile();
  const left = Math.max(0, there.size - from);
  const same = toText(await there.slice(from, from + own.byteLength).arrayBuffer()) === toText(own.slice(0, left));
  if (!same || there.size < from) return 'rewritten';
  // An undoing that was stopped has put it back, or the site has written more behind it.
  if (left > 0 && left >= own.byteLength) return undefined;
  const writing = await handle.createWritable({ keepExistingData: from > 0 });
  await writing.seek(from);
  await writing.write(forPage(own));
  await writing.close();
  return undefined;
}
