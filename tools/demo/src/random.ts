import { createHash } from 'node:crypto';

/** A small generator (mulberry32) seeded by a name: the same on every machine, and independent of what others drew. */
export class Random {
  private state: number;
  private ids = 0;

  constructor(private readonly name: string) {
    this.state = seedOf(name);
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number in [from, to]. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** `count` different entries. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(Math.floor(this.next() * rest.length), 1)[0]!,
    );
  }

  /** An id in the form of a UUIDv7 of the past. By hash, not drawn: 32 bits of state meet again among 20,000 people. */
  uuid(): string {
    const hex = createHash('sha256')
      .update(`${this.name} ${(this.ids += 1)}`)
      .digest('hex');
    return `019300${hex.slice(0, 2)}-${hex.slice(2, 6)}-7${hex.slice(6, 9)}-8${hex.slice(9, 12)}-${hex.slice(12, 24)}`;
  }
}

/** A number out of a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
  return hash >>> 0;
}
