import type { FindingFragment, MendKind } from '../documents/graphql.js';

/** Findings rule by rule, in the order in which the first of each came. */
export function byRule<Finding extends { rule: string }>(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return [...groups.values()];
}

type Mend = FindingFragment['mends'][number];

/** How the console carries a way to mend out: at once, by a form with the input filled in, or on the page of its subject. */
export type Way = { by: 'click' } | { by: 'form' } | { by: 'page'; href: string } | { by: 'none' };

const forms: MendKind[] = ['NAME_OFFICER', 'CREATE_BODY', 'REGISTER_DOCUMENT', 'RECORD_EXCEPTION'];

/** @param finding says where the page is */
export function wayOf(
  { kind, ready, input }: Pick<Mend, 'kind' | 'ready' | 'input'>,
  { unit, alliance, body }: Pick<FindingFragment, 'unit' | 'alliance' | 'body'>,
): Way {
  if (ready) return { by: 'click' };
  if (forms.includes(kind)) return { by: 'form' };
  const person = (JSON.parse(input) as { menteeId?: string; personId?: string }).menteeId;
  const pages: Partial<Record<MendKind, string | undefined>> = {
    FILL_SEAT: body && `/organization/bodies/${body.id}`,
    ADD_SEAT: body && `/organization/bodies/${body.id}`,
    ADD_ALLIANCE_MEMBER: alliance && `/organization/alliances/${alliance.id}`,
    END_ALLIANCE_MEMBERSHIP: alliance && `/organization/alliances/${alliance.id}`,
    PAIR_MENTOR: person && `/organization/people/${person}`,
  } as Partial<Record<MendKind, string | undefined>>;
  const href = pages[kind] ?? (unit && `/organization/units/${unit.id}?tab=people`);
  return href ? { by: 'page', href } : { by: 'none' };
}

/** The permission that a way to mend asks for at the unit (ZJ-04: who manages excuses nobody). */
export function permissionFor(kind: MendKind): string {
  const permissions: Partial<Record<MendKind, string>> = {
    NAME_OFFICER: 'organization:manage-people',
    END_POSTING: 'organization:manage-people',
    PAIR_MENTOR: 'organization:manage-people',
    ASSIGN_GROUP: 'organization:manage-people',
    REGISTER_DOCUMENT: 'organization:file',
    APPOINT_LEADER: 'organization:appoint',
    RECORD_EXCEPTION: 'organization:supervise',
  };
  return permissions[kind] ?? 'organization:manage';
}
