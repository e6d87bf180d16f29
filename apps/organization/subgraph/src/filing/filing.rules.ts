import type { FiledGroup, FilingChange } from './group-filing.js';

/** What changed between two filings: groups first, then people, each in the order of the groups. */
export function changesBetween(before: FiledGroup[], after: FiledGroup[]): FilingChange[] {
  const old = new Map(before.map((group) => [group.unitId, group]));
  const now = new Set(after.map(({ unitId }) => unitId));
  const removed = before
    .filter(({ unitId }) => !now.has(unitId))
    .map(({ unitId, name }) => ({ unitId, group: name, change: 'REMOVED', detail: null }));
  return [...after.flatMap((group) => changesOf(old.get(group.unitId), group)), ...removed];
}

function changesOf(before: FiledGroup | undefined, { unitId, name, members }: FiledGroup): FilingChange[] {
  const at = { unitId, group: name };
  if (!before) return [{ ...at, change: 'ADDED', detail: null }];
  const renamed = before.name === name ? [] : [{ ...at, change: 'RENAMED', detail: before.name }];
  const known = new Map(before.members.map((member) => [member.personId, member]));
  const present = new Set(members.map(({ personId }) => personId));
  const people = members.flatMap((member) => {
    const was = known.get(member.personId);
    if (was?.position === member.position) return [];
    return [{ ...at, change: was ? 'REASSIGNED' : 'JOINED', detail: member.name }];
  });
  const left = before.members
    .filter(({ personId }) => !present.has(personId))
    .map(({ name: person }) => ({ ...at, change: 'LEFT', detail: person }));
  return [...renamed, ...people, ...left];
}
