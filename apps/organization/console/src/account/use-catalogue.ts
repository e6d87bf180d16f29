import { usePreferences, useQuery } from '@yanxiu/console';
import { CatalogueDocument } from '../documents/graphql.js';
import type { CatalogueQuery } from '../documents/graphql.js';

export type Permission = NonNullable<CatalogueQuery['permissionCatalogue']>[number];
export type Role = NonNullable<CatalogueQuery['roleCatalogue']>[number];

const slices = ['organization', 'plans', 'credits', 'evaluation', 'resources'];

/** Roles and permissions with their words; a slice's permissions stand together. */
export function useCatalogue() {
  const { locale } = usePreferences();
  const answer = useQuery(CatalogueDocument);
  const permissions = answer.data?.permissionCatalogue ?? [];
  const roles = answer.data?.roleCatalogue ?? [];
  const wordOf = ({ zh, en }: { zh: string; en: string }) => (locale === 'en' ? en : zh);
  const words = new Map(permissions.map((permission) => [permission.id, wordOf(permission)]));
  return {
    answer,
    // The gateway is no account: nobody is given its role.
    roles: roles.filter(({ code }) => code !== 'GATEWAY').map((role) => ({ ...role, name: wordOf(role) })),
    bySlice: slices.map((slice) => ({ slice, own: permissions.filter(({ id }) => id.startsWith(`${slice}:`)) })),
    permissionName: (id: string) => words.get(id) ?? id,
  };
}
