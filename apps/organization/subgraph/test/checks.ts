import { insert } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll } from 'vitest';
import { organization } from '../src/module.js';
import { Posting } from '../src/person/posting.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

const open: TestSubgraph[] = [];
afterAll(() => Promise.all(open.map((subgraph) => subgraph.close())));

/** County A under the rules of a document. */
export async function under(pack: string): Promise<TestSubgraph> {
  const subgraph = await TestSubgraph.start(organization);
  open.push(subgraph);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, pack);
  return subgraph;
}

export type Place = (typeof places)[keyof typeof places];
let postings = 5000;

/** Id of the posting made last. */
export const lastPosting = (): string => id(postings);

/** Somebody gets a post. */
export function post(subgraph: TestSubgraph, person: { id: string }, at: Place, position: string): Promise<unknown> {
  const posting = { id: id((postings += 1)), personId: person.id, unitId: at.id, ...at.lineage, position };
  const row = { ...posting, subject: null, stage: null, main: false, from: '2024-01-01', to: null };
  return subgraph.db.transaction((tx) => insert(tx, Posting, [row]));
}

export interface Check {
  rule: string;
  ok: boolean;
  found: number;
  expected: string;
  message: string;
  exception: string | null;
  subjectName: string;
  clause: { document: string; clause: string; quote: string } | null;
}

export const FIELDS =
  'id kind rule ok hint found expected message exception proposed subjectName clause { document clause quote }';
export const FINDINGS = `query ($unitId: ID!, $filter: RuleFindingFilter, $first: Int, $after: String, $on: Date) {
  ruleFindings(unitId: $unitId, filter: $filter, first: $first, after: $after, on: $on) {
    nodes { ${FIELDS} position { code name } unit { name } alliance { name } body { name } } totalCount pageInfo { endCursor hasNextPage } } }`;
export const CHECKS = `query ($id: ID!) { orgUnit(id: $id) { checks { ${FIELDS} } } }`;

export const findings = async (subgraph: TestSubgraph, unitId: string, filter: object = {}, as = viewers.chen) =>
  (
    await subgraph.as(as).query<{ ruleFindings: { nodes: Check[]; totalCount: number } | null }>(FINDINGS, {
      ...{ unitId, first: 100, filter },
    })
  ).ruleFindings!;
export const at = (checks: Check[], subject: string) =>
  checks.filter(({ subjectName }) => subjectName === subject).map(({ rule, found }) => `${rule} ${found}`);
export const checksOf = async (subgraph: TestSubgraph, unit: Place) =>
  (await subgraph.as(viewers.chen).query<{ orgUnit: { checks: Check[] } }>(CHECKS, { id: unit.id })).orgUnit.checks;
export const rule = async (subgraph: TestSubgraph, unit: Place, name: string) =>
  (await checksOf(subgraph, unit)).find((check) => check.rule === name);

export const BODY =
  'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id version seats { id } } } }';
const ALLIANCE = 'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }';
export const EXCEPTION = `mutation ($input: RecordRuleExceptionInput!) { recordRuleException(input: $input) {
  ruleException { id version reason recordedBy } } }`;
export const END =
  'mutation ($input: EndRuleExceptionInput!) { endRuleException(input: $input) { ruleException { version to } } }';

export async function alliance(subgraph: TestSubgraph, kind: string, ...members: Place[]): Promise<string> {
  const input = {
    ...{ unitId: places.countyA.id, kind, name: `${kind} 一`, from: '2024-01-01' },
    members: members.map((unit, index) => ({ unitId: unit.id, role: index ? 'MEMBER' : 'CENTER' })),
  };
  const made = await subgraph
    .as(viewers.chen)
    .query<{ createAlliance: { alliance: { id: string } } }>(ALLIANCE, { input });
  return made.createAlliance.alliance.id;
}
