import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive as a packer of the field writes it. */
export interface Part {
  /** As bytes: what Windows writes is GBK. */
  name: string | Buffer;
  data?: string | Buffer;
  /** Said to be UTF-8. */
  utf8?: boolean;
  /** What the directory states, where it lies. */
  size?: number;
  encrypted?: boolean;
  /** Mode of Unix. */
  mode?: number;
  stored?: boolean;
  /** Shares the bytes of the part with this index. */
  shares?: number;
}

/** Chinese names in the encoding of Windows, for the few characters of the tests. */
export const gbk = (text: string): Buffer => Buffer.from([...text].flatMap((char) => gbkBytes(char)));

const table = new Map<string, number[]>();
function gbkBytes(char: string): number[] {
  if (char.codePointAt(0)! < 0x80) return [char.codePointAt(0)!];
  if (!table.size) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead += 1)
      for (let trail = 0x40; trail <= 0xfe; trail += 1)
        if (trail !== 0x7f) table.set(decoder.decode(Buffer.from([lead, trail])), [lead, trail]);
  }
  const bytes = table.get(char);
  if (!bytes) throw new Error(`no GBK for ${char}`);
  return bytes;
}

const u16 = (value: number) => Buffer.from([value & 0xff, value >>> 8]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** An archive, byte by byte, so that it may lie as well. */
export function zipOf(parts: Part[], { long = false }: { long?: boolean } = {}): Buffer<ArrayBuffer> {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, data = '', utf8 = false, size, encrypted = false, mode = 0, stored = false, shares } of parts) {
    const raw = Buffer.from(data);
    const packed = stored ? raw : deflateRawSync(raw);
    const title = Buffer.from(name);
    const flags = (utf8 ? 0x0800 : 0) | (encrypted ? 1 : 0);
    const sizes = (packedSize: number, rawSize: number) => Buffer.concat([u32(packedSize), u32(rawSize)]);
    const head = Buffer.concat([u16(20), u16(flags), u16(stored ? 0 : 8), u32(0x21), u32(crc32(raw))]);
    const stated = size ?? raw.length;
    const at = shares === undefined ? offset : offsets[shares]!;
    offsets.push(at);
    if (shares === undefined) {
      const local = Buffer.concat([
        u32(0x04034b50),
        head,
        sizes(packed.length, stated),
        u16(title.length),
        u16(0),
        title,
        packed,
      ]);
      bodies.push(local);
      offset += local.length;
    }
    const place64 = Buffer.alloc(28);
    place64.writeUInt16LE(1, 0);
    place64.writeUInt16LE(24, 2);
    place64.writeBigUInt64LE(BigInt(stated), 4);
    place64.writeBigUInt64LE(BigInt(packed.length), 12);
    place64.writeBigUInt64LE(BigInt(at), 20);
    const full = 0xffffffff;
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(mode ? 0x0314 : 20), head]),
      long ? sizes(full, full) : sizes(packed.length, stated),
      Buffer.concat([u16(title.length), u16(long ? 28 : 0), u16(0), u16(0), u16(0), u32((mode << 16) >>> 0)]),
      Buffer.concat([u32(long ? full : at), title, long ? place64 : Buffer.alloc(0)]),
    );
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u32(0),
    u16(parts.length),
    u16(parts.length),
    u32(entries.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...bodies, entries, ...(long ? longEnd(parts.length, entries.length, offset) : []), end]);
}

function longEnd(count: number, length: number, start: number): Buffer[] {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + length), 8);
  locator.writeUInt32LE(1, 16);
  return [end, locator];
}
