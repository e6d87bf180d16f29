import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Invalid } from '@yanxiu/subgraph';
import type { FileStore } from '../file/file-store.js';
import type { ReadBytes, ZipPlace } from './zip-directory.js';

const localSignature = 0x04034b50;

/** Reads parts of a stored file. */
export const bytesOf =
  (store: FileStore, key: string): ReadBytes =>
  async (start, end) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await store.read(key, { start, end })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };

const damaged = (expected: unknown) =>
  new Invalid({ zh: '文件在压缩包中已损坏，无法解压', en: 'It is damaged within the archive' }, [
    { path: 'body', rule: 'damaged', expected },
  ]);
const longer = (size: number) =>
  new Invalid(
    { zh: '解压后的内容与压缩包目录所记的大小不符，已拒绝', en: 'It unpacks to more than the archive says' },
    [{ path: 'body', rule: 'zipBomb', expected: size }],
  );

/** Packed parts that can be unpacked: as they are, or deflated. */
export const isKnownMethod = ({ method }: ZipPlace): boolean => method === 0 || method === 8;

/**
 * Unpacks one part as a stream, in constant memory. It ends in an error as soon as more comes out than was promised.
 * @throws Invalid where there is no such part
 */
export async function unpack(store: FileStore, key: string, place: ZipPlace, size: number): Promise<Readable> {
  const head = await bytesOf(store, key)(place.header, place.header + 29);
  if (head.length < 30 || head.readUInt32LE(0) !== localSignature) throw damaged('local header');
  const start = place.header + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const measured = new Measured(size);
  // An empty range cannot be asked for.
  if (place.packed === 0) {
    measured.end();
    return measured;
  }
  const packed = await store.read(key, { start, end: start + place.packed - 1 });
  // A drive that fails is no fault of the file.
  packed.once('error', (error) => measured.destroy(error));
  measured.once('close', () => packed.destroy());
  if (place.method === 0) return packed.pipe(measured);
  const inflate = createInflateRaw();
  inflate.once('error', () => measured.destroy(damaged('deflate')));
  measured.once('close', () => inflate.destroy());
  return packed.pipe(inflate).pipe(measured);
}

/** Counts what comes out. */
class Measured extends Transform {
  private size = 0;

  constructor(private readonly promised: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, chunk?: Buffer) => void) {
    this.size += chunk.length;
    if (this.size > this.promised) done(longer(this.promised));
    else done(null, chunk);
  }

  override _flush(done: (error?: Error | null) => void): void {
    done(this.size < this.promised ? damaged(this.promised) : null);
  }
}

/** What was learnt of a part by unpacking it once. */
export interface Gist {
  sha256: string;
  head: Buffer;
  /** The content, where it was to be kept. */
  content: Buffer | null;
}

/** Runs through a part: hashes it, keeps its beginning, and all of it where it is to be looked through. */
export async function gistOf(stream: Readable, headBytes: number, keep: boolean): Promise<Gist> {
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let head = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    if (keep) kept.push(chunk);
  }
  return { sha256: hash.digest('hex'), head, content: keep ? Buffer.concat(kept) : null };
}
