import { Extensions } from 'type-graphql';
import { holds } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { Forbidden } from './errors.js';

const key = 'permission';

/** Names the permission of a root field. A root field without one fails the build of the schema. */
export function Allow(permission: string): MethodDecorator {
  return Extensions({ [key]: permission }) as MethodDecorator;
}

const anyone = 'signed-in';

/** Says by name that a root field is open to everybody who is signed in. */
export function AllowSignedIn(): MethodDecorator {
  return Allow(anyone);
}

export function permissionOf(extensions: Readonly<Record<string, unknown>>): string | undefined {
  return extensions[key] as string | undefined;
}

/** @throws Forbidden unless the viewer holds the permission somewhere; where, is for the rows to say. */
export function demand(viewer: Viewer, permission: string): void {
  if (permission !== anyone && !holds(viewer, permission)) throw new Forbidden(permission);
}
