import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from '@yanxiu/subgraph/sheet';

/** Bytes of the archive from `start` to `end`, both included. */
export type ReadBytes = (start: number, end: number) => Promise<Buffer>;

/** Where the packed bytes of a part lie, and how they are packed. */
export interface ZipPlace {
  /** Of the local header, whose names tell where the bytes begin. */
  header: number;
  method: number;
  packed: number;
  crc: number;
}

/** A part of an archive as its directory describes it; nothing of it can be relied upon before it is unpacked. */
export interface ZipEntry {
  /** With `/` between folders; decoded, not yet cleaned. */
  path: string;
  isFolder: boolean;
  /** Size that the directory states. */
  size: number;
  encrypted: boolean;
  isLink: boolean;
  place: ZipPlace;
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 };
const endLength = 22;
const locatorLength = 20;
const longestComment = 0xffff;
/** A directory of ten thousand names with long folders is below four megabytes. */
const longestDirectory = 16 * 1024 * 1024;
export const mostEntries = 10_000;

const broken = () =>
  new UnreadableFile('brokenZip', {
    zh: '压缩包已损坏或不完整，无法打开；请重新打包为 zip 后再上传',
    en: 'The archive is damaged or incomplete; pack it again as a zip',
  });
export const bomb = () =>
  new UnreadableFile('zipBomb', {
    zh: '压缩包解压后过大或内容互相重叠，已拒绝；请按年度分别打包后再上传',
    en: 'The archive unpacks to far too much, or its parts overlap; it was refused',
  });
const tooMany = () =>
  new UnreadableFile('maxFiles', {
    zh: `压缩包内超过 ${mostEntries} 个文件或文件夹；请按年度分别打包后再上传`,
    en: `More than ${mostEntries} files or folders; pack them by year`,
  });

/**
 * Reads the directory of an archive that is too large for memory. Sizes in it are promises: a part that unpacks to more
 * is refused when it is read; here, parts that overlap and sums beyond `mostUnpacked` are.
 * @throws UnreadableFile
 */
export async function readDirectory(read: ReadBytes, size: number, mostUnpacked: number): Promise<ZipEntry[]> {
  try {
    const { count, start, length } = await endOf(read, size);
    if (count > mostEntries) throw tooMany();
    if (length > longestDirectory || start + length > size) throw broken();
    const raws = length ? rawEntries(await read(start, start + length - 1), count) : [];
    assertApart(raws, start);
    if (raws.reduce((sum, entry) => sum + entry.size, 0) > mostUnpacked) throw bomb();
    return named(raws);
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
}

interface End {
  count: number;
  start: number;
  length: number;
}

async function endOf(read: ReadBytes, size: number): Promise<End> {
  const from = Math.max(0, size - endLength - longestComment - locatorLength);
  const tail = await read(from, size - 1);
  let at = tail.length - endLength;
  while (at >= 0 && tail.readUInt32LE(at) !== signatures.end) at -= 1;
  if (at < 0) throw broken();
  const end = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
  const locator = at - locatorLength;
  if (locator < 0 || tail.readUInt32LE(locator) !== signatures.locator64) return end;
  // Cloud disks pack on the fly and write the long form whatever the size.
  const place = Number(tail.readBigUInt64LE(locator + 8));
  if (place + 56 > size) throw broken();
  const long = await read(place, place + 55);
  if (long.readUInt32LE(0) !== signatures.end64) throw broken();
  const number = (offset: number) => Number(long.readBigUInt64LE(offset));
  return { count: number(32), length: number(40), start: number(48) };
}

type RawEntry = Omit<ZipEntry, 'path' | 'isFolder'> & { name: Buffer; unicode: string | null };

function rawEntries(directory: Buffer, count: number): RawEntry[] {
  const entries: RawEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== signatures.entry) throw broken();
    const short = (offset: number) => directory.readUInt16LE(at + offset);
    const long = (offset: number) => directory.readUInt32LE(at + offset);
    const name = directory.subarray(at + 46, at + 46 + short(28));
    const extra = directory.subarray(at + 46 + short(28), at + 46 + short(28) + short(30));
    const [size, packed, header] = long64(extra, long(24), long(20), long(42));
    const flags = short(8);
    // The high half is the mode of Unix where the archive was made there.
    const isLink = ((long(38) >>> 16) & 0xf000) === 0xa000;
    const unicode = (flags & 0x0800) !== 0 ? name.toString('utf8') : unicodeName(extra);
    const place = { header, method: short(10), packed, crc: long(16) };
    entries.push({ name, unicode, size, encrypted: (flags & 1) !== 0, isLink, place });
    at += 46 + short(28) + short(30) + short(32);
  }
  return entries;
}

/** Sizes and place, from the long form where the short one is full (APPNOTE 4.5.3). */
function long64(extra: Buffer, size: number, packed: number, header: number): [number, number, number] {
  const field = fieldOf(extra, 0x0001);
  if (!field) return [size, packed, header];
  let at = 0;
  const next = (short: number) => {
    if (short !== 0xffffffff) return short;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return [next(size), next(packed), next(header)];
}

/** The name in UTF-8 that some packers add beside the old one (APPNOTE 4.6.9). */
const unicodeName = (extra: Buffer): string | null => fieldOf(extra, 0x7075)?.subarray(5).toString('utf8') ?? null;

function fieldOf(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return undefined;
}

/** Bombs that need no nesting let thousands of parts share the same bytes. */
function assertApart(entries: RawEntry[], directoryAt: number): void {
  const places = entries.map(({ place }) => place).sort((one, other) => one.header - other.header);
  places.forEach(({ header, packed }, index) => {
    const next = places[index + 1]?.header ?? directoryAt;
    if (header + 30 + packed > next) throw bomb();
  });
}

/**
 * Names of Windows are GBK without saying so, those of other systems UTF-8 without saying so. A short name may be
 * either: all names of the archive together decide.
 */
function named(entries: RawEntry[]): ZipEntry[] {
  const silent = entries.filter(({ unicode }) => unicode === null).map(({ name }) => name);
  const decoder = new TextDecoder(isUtf8(Buffer.concat(silent)) ? 'utf-8' : 'gb18030');
  return entries.map(({ name, unicode, ...entry }) => {
    // After decoding: the second byte of a GBK character may be a backslash.
    const path = (unicode ?? decoder.decode(name)).replaceAll('\\', '/');
    return { ...entry, path, isFolder: path.endsWith('/') };
  });
}
