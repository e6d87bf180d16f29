import type { Authority, Pack } from '@yanxiu/policy';
import type { PolicyParameter } from './policy.input.js';

/** A value inside a pack by its path (`evaluation.awards.FINE_COURSE.quota`, `credits.cycle`), with who says so. */
export function parameterAt(pack: Pack, path: string, authority: Authority | null): PolicyParameter | null {
  if (!authority) return null;
  let value: unknown = pack;
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    value = Array.isArray(value)
      ? (value.find((entry: { code?: string }) => entry.code === key) ?? value[Number(key)])
      : (value as Record<string, unknown> | null)?.[key];
  }
  return {
    path,
    value: JSON.stringify(value ?? null),
    origin: authority.origin,
    proposed: authority.proposed,
    clause: authority.cite,
  };
}
