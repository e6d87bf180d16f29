import { DirectoryUnit, policyInForce, unitWithin } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  audit,
  civilDay,
  defineStep,
  insert,
  jsonb,
  once,
  placeOf,
  recordToChange,
  sql,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Context, Text, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type {
  CloseProgrammeInput,
  CreateProgrammeInput,
  ReopenProgrammeInput,
  SeenProgrammeInput,
  UpdateProgrammeInput,
} from './programme.input.js';
import { programmeById } from './programme.loader.js';
import type { DiscardProgrammePayload, ProgrammePayload } from './programme.payload.js';
import { blankYears, demandProgramme, programmesOf, taskOf, yearOf } from './programme.rules.js';
import { Programme, ProgrammeStatus } from './programme.js';
import { ProgrammeTask } from './task.js';

const { DRAFT, RUNNING, CLOSED } = ProgrammeStatus;

/** What the audit log says of a step on a programme. */
export const step = defineStep('plans', 'Programme');

const done = async (context: Context, id: string): Promise<ProgrammePayload> => ({
  programme: (await programmeById(context).load(id))!,
});

/**
 * The programme, locked, if the viewer organises for its unit.
 * @throws NotFound where it is missing or beyond reach
 */
export function programmeToChange(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  { path, part }: { path?: string; part?: { what: Text; id: string } } = {},
): Promise<Programme> {
  const reach = within(viewer, 'plans:organise', { unit: 'unit_id' });
  const what = part?.what ?? { zh: '项目', en: 'programme' };
  return recordToChange(tx, Programme, { id }, { reach, what, path, asked: part?.id });
}

/** Sets a programme up with the years and tasks of the policy, or an empty one of the unit's own. */
export async function createProgramme(context: Context, input: CreateProgrammeInput): Promise<ProgrammePayload> {
  const id = await once(context, 'createProgramme', input, async (tx) => {
    const unit = await unitWithin(tx, context, 'plans:organise', input.unitId);
    const { programme, tasks } = input.code ? await byPolicy(tx, unit, input) : ofOwn(input);
    const place = placeOf(unit);
    const record = { id: uuid(), ...programme, ...place };
    const [written] = await insert(
      tx,
      Programme,
      [record],
      sql`on conflict (unit_id, code) where code is not null do nothing`,
    );
    if (!written)
      throw new Conflict({ zh: '该项目已经设立', en: 'The programme was set up already' }, [
        { path: 'input.code', rule: 'unique', value: input.code },
      ]);
    await insert(
      tx,
      ProgrammeTask,
      tasks.map((task) => ({ id: uuid(), programmeId: record.id, ...task, ...place })),
    );
    await audit(
      tx,
      context,
      step(written, 'createProgramme', { after: { title: written.title, tasks: tasks.length } }),
    );
    return record.id;
  });
  return done(context, id);
}

interface Contents {
  programme: Partial<Programme>;
  tasks: ReturnType<typeof taskOf>[];
}

async function byPolicy(
  tx: Transaction,
  unit: DirectoryUnit,
  { code, title }: CreateProgrammeInput,
): Promise<Contents> {
  const policy = await policyInForce(tx, unit.path, civilDay());
  const rule = policy?.unitId === unit.id ? programmesOf(policy.pack).find((one) => one.code === code) : undefined;
  if (!policy || !rule)
    throw new Invalid({ zh: '该单位适用的政策中没有这个项目', en: 'The policy of the unit names no such programme' }, [
      { path: 'input.code', rule: 'codeOfPolicy', value: code },
    ]);
  const described = new Map(rule.years.map((year) => [year.year, yearOf(year)]));
  const { adoptionId, packCode, packVersion } = policy;
  return {
    programme: {
      ...{ title: title ?? rule.zh, code: rule.code, yearFrom: rule.from, yearTo: rule.to },
      years: blankYears(rule.from, rule.to).map((blank) => described.get(blank.year) ?? blank),
      ...{ adoptionId, packCode, packVersion },
    },
    tasks: rule.years.flatMap(({ year, tasks }) => tasks.map((task) => taskOf(year, task))),
  };
}

function ofOwn({ title, yearFrom, yearTo }: CreateProgrammeInput): Contents {
  const faults = [
    ...(title ? [] : [{ path: 'input.title', rule: 'required' }]),
    ...(yearFrom ? [] : [{ path: 'input.yearFrom', rule: 'required' }]),
    ...(yearTo ? [] : [{ path: 'input.yearTo', rule: 'required' }]),
  ];
  if (faults.length) throw new Invalid({ zh: '自设项目须填名称和起止年份', en: 'Title and years are needed' }, faults);
  const [from, to] = [yearFrom!, yearTo!];
  if (to < from || to > from + 9)
    throw new Invalid({ zh: '结束年份应不早于起始年份，且不超过 10 年', en: 'One to ten years, in their order' }, [
      { path: 'input.yearTo', rule: 'order', value: to, expected: `${from}–${from + 9}` },
    ]);
  return { programme: { title: title!, yearFrom: from, yearTo: to, years: blankYears(from, to) }, tasks: [] };
}

/** Title and years of a programme of one's own; what the document says of its years stays as it says it. */
export async function updateProgramme(context: Context, input: UpdateProgrammeInput): Promise<ProgrammePayload> {
  await context.db.transaction(async (tx) => {
    const before = await programmeToChange(tx, context, input.id);
    demandProgramme(before, [DRAFT, RUNNING], '修改');
    const known = new Map(before.years.map((year) => [year.year, year]));
    const faults = input.years.flatMap(({ year }, index) => {
      const path = `input.years[${index}].year`;
      const found = known.get(year);
      if (!found) return [{ path, rule: 'yearOfProgramme', value: year }];
      return found.clause ? [{ path, rule: 'ofDocument', value: year }] : [];
    });
    if (faults.length)
      throw new Invalid({ zh: '有年份不在项目内，或为文件所定，不能改动', en: 'Not a year of one’s own' }, faults);
    const changed = new Map(input.years.map((year) => [year.year, year]));
    const years = before.years.map((year) => {
      const { name = null, motto = null, mission = null } = changed.get(year.year) ?? year;
      return { ...year, name, motto, mission };
    });
    await update(tx, Programme, input, sql`title = ${input.title}, years = ${jsonb(years)}, updated_at = now()`);
    await audit(
      tx,
      context,
      step(before, 'updateProgramme', { before: { title: before.title }, after: { title: input.title } }),
    );
  });
  return done(context, input.id);
}

/** From now on those below see it, and its progress counts. */
export function startProgramme(context: Context, input: SeenProgrammeInput): Promise<ProgrammePayload> {
  return moved(context, input, {
    from: DRAFT,
    to: RUNNING,
    action: 'startProgramme',
    what: '启动',
    set: sql`status = 'RUNNING'`,
  });
}

export function closeProgramme(context: Context, input: CloseProgrammeInput): Promise<ProgrammePayload> {
  const { summary } = input;
  const set = sql`status = 'CLOSED', summary = ${summary}`;
  return moved(context, input, {
    from: RUNNING,
    to: CLOSED,
    action: 'closeProgramme',
    what: '结项',
    set,
    reason: summary,
  });
}

export function reopenProgramme(context: Context, input: ReopenProgrammeInput): Promise<ProgrammePayload> {
  const { reason } = input;
  const set = sql`status = 'RUNNING'`;
  return moved(context, input, { from: CLOSED, to: RUNNING, action: 'reopenProgramme', what: '重新启动', set, reason });
}

interface Move {
  from: ProgrammeStatus;
  to: ProgrammeStatus;
  action: string;
  what: string;
  set: ReturnType<typeof sql>;
  reason?: string;
}

async function moved(context: Context, seen: SeenProgrammeInput, move: Move): Promise<ProgrammePayload> {
  await context.db.transaction(async (tx) => {
    const before = await programmeToChange(tx, context, seen.id);
    demandProgramme(before, [move.from], move.what);
    await update(tx, Programme, seen, sql`${move.set}, updated_at = now()`);
    const entry = { before: { status: move.from }, after: { status: move.to }, reason: move.reason ?? null };
    await audit(tx, context, step(before, move.action, entry));
  });
  return done(context, seen.id);
}

/** A draft that nobody below has seen can go; what ran stays on record. */
export async function discardProgramme(context: Context, seen: SeenProgrammeInput): Promise<DiscardProgrammePayload> {
  await context.db.transaction(async (tx) => {
    const before = await programmeToChange(tx, context, seen.id);
    demandProgramme(before, [DRAFT], '删去');
    // Moves the version on first, so that a stale sight of it deletes nothing.
    await update(tx, Programme, seen, sql`updated_at = now()`);
    await tx.query(sql`delete from programme where id = ${seen.id}`);
    await audit(tx, context, step(before, 'discardProgramme', { before: { title: before.title } }));
  });
  return { id: seen.id };
}
