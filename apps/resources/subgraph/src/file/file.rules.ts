import { Invalid } from '@yanxiu/subgraph';
import type { ByteRange } from './file-store.js';

/** Where a file is downloaded, below the gateway. */
export const pathOf = (id: string): string => `/files/${id}`;

/** A strong validator: it names the bytes themselves. */
export const etagOf = ({ sha256 }: { sha256: string }): string => `"${sha256}"`;

/**
 * A name that is safe in a header and on any system's disk: no path, no control character.
 * @throws Invalid where nothing is left or it is too long
 */
export function cleanName(given: string | null): string {
  const name = (given ?? '')
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim();
  if (name && name.length <= 200) return name;
  throw new Invalid({ zh: '缺少文件名，或文件名过长', en: 'The file name is missing or too long' }, [
    { path: 'name', rule: 'length', value: given?.slice(0, 250), expected: '1-200' },
  ]);
}

/** As an attachment under its Chinese name (RFC 6266, RFC 8187), with an ASCII name for old clients. */
export function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Whether the caller holds these bytes already: `If-None-Match` compares weakly (RFC 9110 13.1.2). */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * The part that is asked for (RFC 9110 14): one range of bytes; several, other units and nonsense mean the whole.
 * @returns null for the whole, `UNSATISFIABLE` where the part lies behind the end
 */
export function rangeOf(
  headers: { range?: string; ifRange?: string },
  size: number,
  etag: string,
): ByteRange | 'UNSATISFIABLE' | null {
  // A resumed download of bytes that have changed begins anew; dates are no strong validator here.
  if (headers.ifRange !== undefined && headers.ifRange.trim() !== etag) return null;
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(headers.range ?? '') ?? [];
  if (!first && !last) return null;
  if (!first) return Number(last) ? { start: Math.max(0, size - Number(last)), end: size - 1 } : 'UNSATISFIABLE';
  if (last && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'UNSATISFIABLE';
  return { start: Number(first), end: last ? Math.min(Number(last), size - 1) : size - 1 };
}
