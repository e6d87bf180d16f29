import { row, sql } from '@yanxiu/subgraph';
import { id, places, teachers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { registerPeople } from '../src/person/person.service.js';
import { PolicyPack } from '../src/policy/policy-pack.js';
import { registerAdoption, registerPacks } from '../src/policy/policy.service.js';
import { shippedRows } from '../src/policy/shipped.js';
import { registerUnits } from '../src/unit/unit.service.js';
import { OrgUnit } from '../src/unit/unit.js';
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

let adoptions = 900;

/** A document's rules in force for a unit and all below it. */
export function seedPolicy(subgraph: TestSubgraph, unitId: string, code: string): Promise<unknown> {
  return subgraph.db.transaction(async (tx) => {
    await registerPacks(tx, shippedRows());
    const unit = await row(tx, OrgUnit, sql`where t.id = ${unitId}`);
    const pack = await row(tx, PolicyPack, sql`where t.code = ${code}`);
    const adoption = { id: id((adoptions += 1)), from: '2014-01-01', to: null, reason: code };
    await registerAdoption(tx, unit!, pack!, adoption);
  });
}

let groups = 700;

/** A group below a school or a county. @returns its id */
export async function group(
  subgraph: TestSubgraph,
  parent: (typeof places)[keyof typeof places],
  kind: string,
  name: string,
): Promise<string> {
  const unit = {
    ...{ id: id((groups += 1)), code: null, name, kind, parentId: parent.id, ...parent.lineage },
    ...{ level: 'GROUP' as OrgLevel, stages: [], active: true },
  };
  await subgraph.db.transaction((tx) => registerUnits(tx, [{ ...unit, path: [...parent.path, unit.id] }]));
  return unit.id;
}
