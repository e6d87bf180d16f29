import { permissions, roles } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { Forbidden, Invalid, civilDay, reaches } from '@yanxiu/subgraph';
import type { Place } from '@yanxiu/subgraph';

/** Roles that nobody grants: the gateway is not an account. */
const ungrantable = new Set(['GATEWAY']);
/** How long an old secret may work beside the new one. */
const longestOverlap = 90;
/** A deputy for longer than a year is no deputy. */
const longestDelegation = 366;

/**
 * @throws Invalid for an unknown role, Forbidden where the role holds more than the viewer holds at that place: nobody
 *   gives what he has not
 */
export function demandGrantable(viewer: Viewer, role: string, place: Place): void {
  const found = roles.find(({ code }) => code === role && !ungrantable.has(code));
  if (!found) {
    const expected = roles.map(({ code }) => code).filter((code) => !ungrantable.has(code));
    throw new Invalid({ zh: '没有这个角色', en: 'No such role' }, [
      { path: 'input.role', rule: 'known', value: role, expected: expected.join(' | ') },
    ]);
  }
  demandHeld(viewer, Object.keys(found.permissions), place);
}

/** @throws Invalid for an unknown scope, Forbidden for one that the viewer does not hold at that place */
export function demandScopes(viewer: Viewer, scopes: string[], place: Place): void {
  const unknown = scopes.findIndex((scope) => !permissions.some(({ id }) => id === scope));
  if (unknown >= 0)
    throw new Invalid({ zh: '没有这项权限', en: 'No such permission' }, [
      { path: `input.scopes[${unknown}]`, rule: 'known', value: scopes[unknown] },
    ]);
  demandHeld(viewer, scopes, place);
}

function demandHeld(viewer: Viewer, wanted: string[], place: Place): void {
  const missing = wanted.find((permission) => !reaches(viewer, permission, place));
  if (missing) throw new Forbidden(missing);
}

const manageAccounts = 'organization:manage-accounts';

/**
 * What a lent role holds, named one by one where the role may manage accounts: a deputy who could grant would outlast the
 * delegation. Null where the role itself says it.
 */
export function lentPermissions(role: string): string[] | null {
  const held = Object.keys(roles.find(({ code }) => code === role)?.permissions ?? {});
  return held.includes(manageAccounts) ? held.filter((permission) => permission !== manageAccounts) : null;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** @throws Invalid where a last day is in the past, or before the first */
export function demandPeriod(from: string, to: string | null | undefined, path = 'input.to'): void {
  const earliest = from > civilDay() ? from : civilDay();
  if (to && to < earliest)
    throw new Invalid({ zh: '截止日不能早于起始日或今天', en: 'The last day is before the first, or before today' }, [
      { path, rule: 'notBefore', value: to, expected: `>= ${earliest}` },
    ]);
}

/** @throws Invalid unless the old secret ends between today and 90 days ahead */
export function demandOverlap(until: string): void {
  demandPeriod(civilDay(), until, 'input.oldUntil');
  if (daysBetween(civilDay(), until) > longestOverlap)
    throw new Invalid({ zh: '原密钥最多再用 90 天', en: 'The old secret may last 90 more days at most' }, [
      { path: 'input.oldUntil', rule: 'most', value: until, expected: `${longestOverlap}` },
    ]);
}

/** @throws Invalid unless a delegation begins today or later and lasts a year at most, within the grant it comes from */
export function demandDelegation(
  { from, to }: { from: string; to: string },
  grant: { from: string; to: string | null },
): void {
  if (from < civilDay())
    throw new Invalid({ zh: '委托不能从过去的日子开始', en: 'A delegation cannot begin in the past' }, [
      { path: 'input.from', rule: 'notBefore', value: from, expected: `>= ${civilDay()}` },
    ]);
  demandPeriod(from, to);
  if (daysBetween(from, to) > longestDelegation)
    throw new Invalid({ zh: '一次委托最长一年', en: 'A delegation lasts a year at most' }, [
      { path: 'input.to', rule: 'most', value: to, expected: `${longestDelegation}` },
    ]);
  if (from < grant.from || (grant.to && to > grant.to))
    throw new Invalid(
      { zh: '委托的起止不能超出自己的授权', en: 'A delegation cannot go beyond the grant it comes from' },
      [{ path: 'input.to', rule: 'within', value: to, expected: `${grant.from}..${grant.to ?? ''}` }],
    );
}
