import type { Content, Place } from './records.ts';

export interface FrameFile {
  readonly bucket: string | null;
  /** From the root, parts joined by `/`; an empty folder ends in one. */
  readonly path: string;
  readonly bytes: number;
}

export interface FrameFiles {
  readonly files: readonly FrameFile[];
  /** There were more than are told. */
  readonly more: boolean;
}

/** The private files of the origin. @returns JSON of {@link FrameFiles}, or `null` where refused */
export async function readFiles(): Promise<string> {
  type Bucket = { getDirectory(): Promise<FileSystemDirectoryHandle> };
  type Buckets = { keys(): Promise<string[]>; open(name: string): Promise<Bucket> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const files: FrameFile[] = [];
  const most = 5000;
  const walk = async (bucket: string | null, folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    let empty = true;
    for await (const [name, handle] of folder.entries()) {
      empty = false;
      if (files.length >= most) return;
      if (handle.kind === 'directory') await walk(bucket, handle as FileSystemDirectoryHandle, `${path}${name}/`);
      else {
        const file = await (handle as FileSystemFileHandle).getFile();
        files.push({ bucket, path: path + name, bytes: file.size });
      }
    }
    if (empty && path) files.push({ bucket, path, bytes: 0 });
  };
  try {
    await walk(null, await navigator.storage.getDirectory(), '');
    for (const key of (await storageBuckets?.keys()) ?? []) {
      const bucket = await storageBuckets?.open(key);
      if (bucket) await walk(key, await bucket.getDirectory(), '');
    }
    return JSON.stringify({ files, more: files.length >= most });
  } catch {
    return 'null';
  }
}

/** The beginning of a file, as text. @returns JSON of one {@link Content}, or of `null` */
export async function readFile(origin: string, place: string, from: number, count: number): Promise<string> {
  type Buckets = { open(name: string): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name }: Place = JSON.parse(place);
  if (window.origin !== origin || from > 0 || count < 1) return 'null';
  try {
    let folder = await (bucket === null ? navigator.storage : await storageBuckets?.open(bucket))?.getDirectory();
    const parts = name.split('/');
    const last = parts.pop();
    for (const part of parts) folder = await folder?.getDirectoryHandle(part);
    if (!folder || !last) return '[]';
    const file = await (await folder.getFileHandle(last)).getFile();
    const content: Content = { name: file.type || name, value: await file.slice(0, 4096).text() };
    return JSON.stringify([content]);
  } catch {
    return 'null';
  }
}

/** Erases a file or an empty folder. @param place JSON of a {@link Place} */
export async function eraseFile(origin: string, place: string): Promise<string> {
  type Buckets = { open(name: string): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name }: Place = JSON.parse(place);
  if (window.origin !== origin) return 'null';
  let folder = await (bucket === null ? navigator.storage : await storageBuckets?.open(bucket))?.getDirectory();
  const parts = name.split('/').filter((part) => part !== '');
  const last = parts.pop();
  for (const part of parts) folder = await folder?.getDirectoryHandle(part);
  if (last) await folder?.removeEntry(last);
  return 'null';
}
