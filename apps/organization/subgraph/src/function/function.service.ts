import {
  Conflict,
  Invalid,
  NotFound,
  civilDay,
  defineLoader,
  grouped,
  insert,
  row,
  rows,
  sql,
  update,
  validOn,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { dayBefore } from '../body/body.rules.js';
import { Body } from '../body/body.js';
import { labelled } from '../policy/labels.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import { assertTerm, logged, placeAt, rowToManage } from '../unit/placed-row.js';
import type { OrgUnit } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import { FunctionAssignment } from './function-assignment.js';
import { ResponsibilityPart } from './function.input.js';
import { screensOf } from './screens.js';
import type {
  AssignFunctionInput,
  EndFunctionAssignmentInput,
  FunctionAssignmentPayload,
  ManagementFunction,
  Responsibility,
} from './function.input.js';

const manage = 'organization:manage';

/** Present assignments of units, by function. */
const assignmentsOf = defineLoader<string, FunctionAssignment[]>(async (unitIds, { db }) => {
  const day = civilDay();
  const found = await rows(
    db,
    FunctionAssignment,
    sql`where t.unit_id = any(${[...unitIds]}::uuid[]) and ${validOn('t', day)} order by t.function, t.valid_from`,
  );
  return grouped(unitIds, found, ({ unitId }) => unitId);
});

/** The management functions of the policy with who carries each out here (ZJ-03). */
export async function functionsOf(context: Context, { id, path }: OrgUnit): Promise<ManagementFunction[]> {
  const rules = await rulesInForce(context, path, civilDay());
  const assigned = await assignmentsOf(context).load(id);
  return Promise.all(
    (rules?.functions ?? []).map(async ({ code, holder, cite, screens }) => ({
      function: await labelled(context, 'functions', code, path),
      holder: await labelled(context, holderScheme(rules, holder), holder, path),
      clause: cite ?? null,
      assignment: assigned.find((one) => one.function === code) ?? null,
      screens: screensOf(context, { code, screens }),
    })),
  );
}

type Rules = NonNullable<Awaited<ReturnType<typeof rulesInForce>>>;

/** A function may be a unit's, a body's or a role's. */
function holderScheme(rules: Rules | null, code: string): 'orgKinds' | 'bodyKinds' | 'roles' {
  if (rules?.bodyKinds.some((kind) => kind.code === code)) return 'bodyKinds';
  return rules?.roles.some((role) => role.code === code) ? 'roles' : 'orgKinds';
}

/** Who supervises, who manages and who carries out by the policy in force (ZJ-04). */
export async function responsibilitiesOf(context: Context, { path }: OrgUnit): Promise<Responsibility[]> {
  const responsibilities = (await rulesInForce(context, path, civilDay()))?.responsibilities;
  if (!responsibilities) return [];
  const { supervise, manage: manages, implement, cite } = responsibilities;
  const parts = [
    [ResponsibilityPart.SUPERVISE, supervise],
    [ResponsibilityPart.MANAGE, manages],
    [ResponsibilityPart.IMPLEMENT, implement],
  ] as const;
  return Promise.all(
    parts.map(async ([part, code]) => ({
      part,
      holder: code ? await labelled(context, 'orgKinds', code, path) : null,
      clause: code ? (cite ?? null) : null,
    })),
  );
}

/** Gives a function to a body or an institution; who had it until then ends the day before. */
export function assignFunction(context: Context, input: AssignFunctionInput): Promise<FunctionAssignmentPayload> {
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId');
    await assertFunction(context, unit, input);
    if (input.bodyId) await assertBody(tx, unit, input.bodyId);
    await tx.query(sql`select id from org_unit where id = ${unit.id} for update`);
    await endPresent(tx, unit.id, input);
    const { function: code, bodyId = null, holder = null, document = null, from } = input;
    const assignment = { id: uuid(), ...placeAt(unit), function: code, bodyId, holder, document, from, to: null };
    const [written] = await insert(tx, FunctionAssignment, [assignment]);
    const after = { function: code, bodyId, holder, from };
    await logged(tx, context, ['FunctionAssignment', 'assignFunction'], written!, { after, reason: document });
    return { assignment: written! };
  });
}

async function assertFunction(context: Context, { path }: OrgUnit, input: AssignFunctionInput): Promise<void> {
  const known = (await rulesInForce(context, path, civilDay()))?.functions.map(({ code }) => code) ?? [];
  if (!known.includes(input.function))
    throw new Invalid({ zh: '现行政策没有这一管理职能', en: 'The policy in force has no such function' }, [
      { path: 'input.function', rule: 'known', value: input.function, expected: known.join(' | ') },
    ]);
  if (Boolean(input.bodyId) === Boolean(input.holder))
    throw new Invalid({ zh: '请选择工作机构，或填写承担单位名称', en: 'Name either a body or an institution' }, [
      { path: 'input.bodyId', rule: 'oneHolder', expected: 'bodyId | holder' },
    ]);
}

async function assertBody(tx: Transaction, { id }: OrgUnit, bodyId: string): Promise<void> {
  const body = await row(tx, Body, sql`where t.id = ${bodyId} and t.unit_id = ${id} and t.valid_to is null`);
  if (!body)
    throw new NotFound({ zh: '本机构现有的工作机构', en: 'present body of this unit' }, 'input.bodyId', bodyId);
}

async function endPresent(
  tx: Transaction,
  unitId: string,
  { function: code, from }: AssignFunctionInput,
): Promise<void> {
  const present = await row(
    tx,
    FunctionAssignment,
    sql`where t.unit_id = ${unitId} and t.function = ${code} and t.valid_to is null`,
  );
  if (!present) return;
  if (present.from >= from)
    throw new Conflict({ zh: '现有分工在该日或之后才开始', en: 'The present assignment begins on that day or after' }, [
      { path: 'input.from', rule: 'afterPresent', value: from, expected: `> ${present.from}` },
    ]);
  await update(tx, FunctionAssignment, present, sql`valid_to = ${dayBefore(from)}, updated_at = now()`);
}

/** Ends an assignment: the document's own holder has the function again. */
export function endFunctionAssignment(
  context: Context,
  input: EndFunctionAssignmentInput,
): Promise<FunctionAssignmentPayload> {
  return context.db.transaction(async (tx) => {
    const text = { zh: '职能分工', en: 'assignment' };
    const wanted = { id: input.id, path: 'input.id', permission: manage, text };
    const before = await rowToManage(tx, context, FunctionAssignment, wanted);
    assertTerm(before.from, input.lastDay, 'input.lastDay');
    const set = sql`valid_to = ${input.lastDay}, updated_at = now()`;
    const assignment = await update(tx, FunctionAssignment, input, set);
    await logged(tx, context, ['FunctionAssignment', 'endFunctionAssignment'], assignment, {
      after: { to: input.lastDay },
    });
    return { assignment };
  });
}
