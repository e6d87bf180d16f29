import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, deflateRawSync, inflateRaw } from 'node:zlib';
import { UnreadableFile } from './sheet.js';

const inflate = promisify(inflateRaw);
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** End record without comment, and the longest comment before which it may stand. */
const endLength = 22;
const longestComment = 0xffff;

const broken = (): UnreadableFile =>
  new UnreadableFile('brokenZip', {
    zh: '文件已损坏或不完整，无法打开；请重新保存后再上传',
    en: 'The file is damaged or incomplete; save it again and upload it',
  });
const bomb = (): UnreadableFile =>
  new UnreadableFile('zipBomb', {
    zh: '文件解压后过大，已拒绝；请只保留需要导入的内容',
    en: 'The file unpacks to far too much and was refused',
  });

interface Entry {
  method: number;
  packed: number;
  start: number;
  /** As it stands in the archive: names of old archives are no UTF-8. */
  rawName: Buffer;
  /** Whether the archive says that the name is UTF-8. */
  utf8: boolean;
  encrypted: boolean;
}

/** One part of an archive, before it is unpacked. */
export type ArchivePart = Pick<Entry, 'rawName' | 'utf8' | 'encrypted'> & { name: string };

/**
 * The parts of an archive in memory, unpacked one at a time when asked. What comes out is counted as it comes: headers of a
 * zip bomb lie, and a library that trusts them allocates what they say.
 */
export class Archive {
  private left: number;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: Map<string, Entry>,
    most: number,
  ) {
    this.left = most;
  }

  /** @param most bytes that may be unpacked altogether */
  static open(bytes: Buffer, most: number): Archive {
    try {
      return new Archive(bytes, directoryOf(bytes), most);
    } catch (error) {
      throw error instanceof RangeError ? broken() : error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** All parts in the order of the archive's directory. */
  parts(): ArchivePart[] {
    return [...this.entries].map(([name, { rawName, utf8, encrypted }]) => ({ name, rawName, utf8, encrypted }));
  }

  async read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw broken();
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packed);
    if (packed.length < entry.packed || ![0, 8].includes(entry.method)) throw broken();
    const data = entry.method === 0 ? packed : await unpack(packed, this.left);
    this.left -= data.length;
    if (this.left < 0) throw bomb();
    return data;
  }
}

async function unpack(packed: Buffer, most: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken();
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  let end = bytes.length - endLength;
  const earliest = Math.max(0, end - longestComment);
  while (end >= earliest && bytes.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < earliest) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const flags = bytes.readUInt16LE(at + 8);
    const utf8 = (flags & 0x0800) !== 0;
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength!);
    // Two names that are no UTF-8 could read alike: byte by byte they stay apart.
    const name = utf8 || isUtf8(rawName) ? rawName.toString('utf8') : rawName.toString('latin1');
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== localSignature) throw broken();
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    entries.set(name, { method, packed, start, rawName, utf8, encrypted: (flags & 1) !== 0 });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

/** Packs parts into an archive. */
export function pack(parts: { name: string; data: string }[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    // What local header and directory share: version, UTF-8 names, deflate, no time, checksum, sizes, name length.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(raw.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([word(localSignature), shared, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(word(entrySignature), Buffer.from([20, 0]), shared, place, title);
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
