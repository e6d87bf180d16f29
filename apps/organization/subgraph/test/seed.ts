import { places, teachers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { registerPeople } from '../src/person/person.service.js';
import { registerUnits } from '../src/unit/unit.service.js';
import type { OrgLevel } from '../src/unit/unit.js';

/** The small province of the tests, in organization's own tables. */
export function seedPlaces(subgraph: TestSubgraph): Promise<unknown> {
  const units = Object.values(places).map(({ lineage, ...unit }) => ({
    ...unit,
    ...lineage,
    level: unit.level as OrgLevel,
  }));
  return subgraph.db.transaction((tx) => registerUnits(tx, units));
}

/** Its teachers with their postings. */
export function seedTeachers(subgraph: TestSubgraph): Promise<unknown> {
  const people = Object.values(teachers).map(({ postings: _, ...person }, index) => ({
    ...person,
    staffNumber: `T-${index}001`,
  }));
  const postings = Object.values(teachers).flatMap(({ id, postings }) =>
    postings.map(({ lineage, ...posting }) => ({ ...posting, ...lineage, personId: id })),
  );
  return subgraph.db.transaction((tx) => registerPeople(tx, people, postings));
}
