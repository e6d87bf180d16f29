import { holds, permissions, roles } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { Forbidden, Invalid } from '@yanxiu/subgraph';

/** Roles that nobody grants: the gateway is not an account. */
const ungrantable = new Set(['GATEWAY']);

/**
 * The permissions of a role that the viewer may hand out.
 * @throws Invalid for an unknown role, Forbidden where the role holds more than the viewer: nobody gives what he has not
 */
export function demandGrantable(viewer: Viewer, role: string): void {
  const found = roles.find(({ code }) => code === role && !ungrantable.has(code));
  if (!found) {
    const expected = roles.map(({ code }) => code).filter((code) => !ungrantable.has(code));
    throw new Invalid({ zh: '没有这个角色', en: 'No such role' }, [
      { path: 'input.role', rule: 'known', value: role, expected: expected.join(' | ') },
    ]);
  }
  demandHeld(viewer, Object.keys(found.permissions));
}

/** @throws Invalid for an unknown scope, Forbidden for one that the viewer does not hold */
export function demandScopes(viewer: Viewer, scopes: string[]): void {
  const unknown = scopes.findIndex((scope) => !permissions.some(({ id }) => id === scope));
  if (unknown >= 0)
    throw new Invalid({ zh: '没有这项权限', en: 'No such permission' }, [
      { path: `input.scopes[${unknown}]`, rule: 'known', value: scopes[unknown] },
    ]);
  demandHeld(viewer, scopes);
}

function demandHeld(viewer: Viewer, wanted: string[]): void {
  const missing = wanted.find((permission) => !holds(viewer, permission));
  if (missing) throw new Forbidden(missing);
}
