import { DirectoryUnit, policyInForce, unitOf } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  civilDay,
  defineStep,
  insert,
  jsonb,
  lineageOf,
  once,
  recordToChange,
  row,
  rows,
  sql,
  update,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { standingOf, writtenBy } from '../plan/standing.js';
import { schoolOf } from '../plan/template.loader.js';
import type {
  CloseThemeInput,
  CreateThemeInput,
  ReviseThemeInput,
  SeenThemeInput,
  ThemeContentInput,
} from './theme.input.js';
import { themeById, themesReadableBy } from './theme.loader.js';
import type { DiscardThemePayload, ThemePayload } from './theme.payload.js';
import { codedBy, demandStatus, isUnder } from './theme.rules.js';
import { Theme, ThemeStatus } from './theme.js';
import { unitToManage } from './writing.js';

const entry = defineStep('plans', 'Theme');

/** Sets a theme for a unit that the viewer writes for, or a personal one. */
export async function createTheme(context: Context, input: CreateThemeInput): Promise<ThemePayload> {
  const id = await once(context, 'createTheme', input, async (tx) => {
    const place = input.personal ? await ownSchool(tx, context) : await unitToManage(tx, context, input.unitId);
    const theme = await beginTheme(tx, context, place, input, input.personal ? context.viewer.personId! : null);
    await audit(tx, context, entry(theme, 'createTheme', { after: { title: theme.title } }));
    return theme.id;
  });
  return shown(context, id);
}

const shown = async (context: Context, id: string): Promise<ThemePayload> => ({
  theme: (await themeById(context).load(id))!,
});

async function ownSchool(tx: Transaction, { viewer }: Context): Promise<DirectoryUnit> {
  const school = viewer.personId ? await schoolOf(tx, viewer.personId) : undefined;
  if (school) return school;
  throw new Invalid(
    { zh: '您的账号没有对应的任职学校，不能提出个人主题', en: 'Your account belongs to nobody posted at a school' },
    [{ path: 'input.personal', rule: 'posting', value: viewer.personId ?? null }],
  );
}

/** Writes a draft; the caller has checked who writes for the unit. */
export async function beginTheme(
  tx: Transaction,
  context: Context,
  unit: DirectoryUnit,
  content: ThemeContentInput,
  personId: string | null = null,
): Promise<Theme> {
  const policy = await policyInForce(tx, unit.path, civilDay());
  const level = personId ? 'PERSON' : unit.level;
  const theme: Partial<Theme> = {
    ...{ id: uuid(), title: content.title, purpose: content.purpose ?? null, level, unitId: unit.id, personId },
    ...codedBy(policy?.pack, content),
    ...lineageOf(unit),
    ...{ createdBy: context.viewer.id },
    ...{
      adoptionId: policy?.adoptionId ?? null,
      packCode: policy?.packCode ?? null,
      packVersion: policy?.packVersion ?? null,
    },
  };
  theme.parentId = await checkedParent(tx, context, theme as Theme, unit, content.parentId);
  return (await insert(tx, Theme, [theme]))[0]!;
}

/** @throws NotFound, Invalid where the parent cannot be above the theme */
async function checkedParent(
  tx: Transaction,
  context: Context,
  theme: Pick<Theme, 'level' | 'schoolId'>,
  unit: Pick<DirectoryUnit, 'path'>,
  parentId: string | null | undefined,
): Promise<string | null> {
  if (!parentId) return null;
  const readable = themesReadableBy(await standingOf(context));
  const parent = await row(tx, Theme, sql`where t.id = ${parentId} and ${readable}`);
  if (!parent) throw new NotFound({ zh: '上位主题', en: 'parent theme' }, 'input.parentId', parentId);
  const above = unit.path.includes(parent.unitId) || (theme.level === 'PERSON' && parent.schoolId === theme.schoolId);
  if (!above || !isUnder(theme.level, parent.level))
    throw new Invalid({ zh: '上位主题应由上一级机构或本校提出', en: 'The parent has to be held above' }, [
      { path: 'input.parentId', rule: 'above', value: parentId, expected: '上级、学校或教研组的主题' },
    ]);
  if (parent.status === ThemeStatus.CLOSED)
    throw new Conflict({ zh: '上位主题已结题', en: 'The parent is closed' }, [
      { path: 'input.parentId', rule: 'state', value: parent.status },
    ]);
  return parent.id;
}

/**
 * The theme, locked, for a step of its authors.
 * @throws NotFound, Conflict
 */
async function themeToWrite(tx: Transaction, context: Context, seen: SeenThemeInput): Promise<Theme> {
  const reach = writtenBy(await standingOf(context));
  return recordToChange(tx, Theme, seen, { reach, what: { zh: '研修主题', en: 'theme' } });
}

/** Changes what a theme says. Its codes stay those of the edition it was begun with unless others are chosen. */
export async function reviseTheme(context: Context, input: ReviseThemeInput): Promise<ThemePayload> {
  await context.db.transaction(async (tx) => {
    const theme = await themeToWrite(tx, context, input);
    demandStatus(theme, [ThemeStatus.DRAFT, ThemeStatus.IN_WORK], '修改');
    const unit = (await unitOf(tx, theme.unitId))!;
    const { kind, focus } = await recoded(tx, unit, theme, input);
    const parentId =
      input.parentId === theme.parentId
        ? theme.parentId
        : await checkedParent(tx, context, theme, unit, input.parentId);
    const { title, purpose = null } = input;
    await update(
      tx,
      Theme,
      input,
      sql`title = ${title}, purpose = ${purpose}, kind = ${jsonb(kind)}, focus = ${jsonb(focus)},
        parent_id = ${parentId}::uuid, updated_at = now()`,
    );
    const before = { title: theme.title, parentId: theme.parentId, kind: theme.kind?.name, focus: theme.focus?.name };
    const after = { title, parentId, kind: kind?.name, focus: focus?.name };
    await audit(tx, context, entry(theme, 'reviseTheme', { before, after }));
  });
  return shown(context, input.id);
}

/** A code that was kept stays as it was named; only another one is looked up in today's policy. */
async function recoded(
  tx: Transaction,
  { path }: DirectoryUnit,
  theme: Theme,
  input: ThemeContentInput,
): Promise<Pick<Theme, 'kind' | 'focus'>> {
  const changed = (field: 'kind' | 'focus') =>
    input[field] && input[field] !== theme[field]?.code ? input[field] : null;
  const asked = { kind: changed('kind'), focus: changed('focus') };
  const policy = asked.kind || asked.focus ? await policyInForce(tx, path, civilDay()) : undefined;
  const found = codedBy(policy?.pack, asked);
  return {
    kind: found.kind ?? (input.kind ? theme.kind : null),
    focus: found.focus ?? (input.focus ? theme.focus : null),
  };
}

/** From here on everybody in reach sees it. */
export async function startTheme(context: Context, input: SeenThemeInput): Promise<ThemePayload> {
  await context.db.transaction(async (tx) => {
    const theme = await themeToWrite(tx, context, input);
    demandStatus(theme, [ThemeStatus.DRAFT], '启动');
    await update(tx, Theme, input, sql`status = 'IN_WORK', started_on = ${civilDay()}::date, updated_at = now()`);
    await audit(
      tx,
      context,
      entry(theme, 'startTheme', { before: { status: theme.status }, after: { status: 'IN_WORK' } }),
    );
  });
  return shown(context, input.id);
}

/** Closes a theme once none of its cycles runs any more. */
export async function closeTheme(context: Context, input: CloseThemeInput): Promise<ThemePayload> {
  await context.db.transaction(async (tx) => {
    const theme = await themeToWrite(tx, context, input);
    demandStatus(theme, [ThemeStatus.IN_WORK], '结题');
    const running = await tx.query<{ title: string }>(
      sql`select title from cycle where theme_id = ${theme.id} and status = 'RUNNING' order by id limit 3`,
    );
    if (running.length)
      throw new Conflict(
        {
          zh: `主题下还有研修循环在进行：${running.map(({ title }) => title).join('、')}，请先办结或终止`,
          en: 'A cycle of the theme still runs',
        },
        [{ path: 'theme.cycles', rule: 'closed', value: running.map(({ title }) => title) }],
      );
    const { conclusion } = input;
    await update(
      tx,
      Theme,
      input,
      sql`status = 'CLOSED', conclusion = ${conclusion}, closed_on = ${civilDay()}::date, updated_at = now()`,
    );
    await audit(tx, context, entry(theme, 'closeTheme', { before: { status: theme.status }, after: { conclusion } }));
  });
  return shown(context, input.id);
}

/** Deletes a draft; the problems that it was made of wait in the box again. */
export async function discardTheme(context: Context, input: SeenThemeInput): Promise<DiscardThemePayload> {
  await context.db.transaction(async (tx) => {
    const theme = await themeToWrite(tx, context, input);
    demandStatus(theme, [ThemeStatus.DRAFT], '删去');
    const [used] = await rows(tx, Theme, sql`where t.parent_id = ${theme.id} limit 1`);
    const [cycle] = await tx.query(sql`select id from cycle where theme_id = ${theme.id} limit 1`);
    if (used || cycle)
      throw new Conflict({ zh: '已有下位主题或研修循环，不能删去', en: 'Something stands under it' }, [
        { path: 'input.id', rule: 'unused', value: theme.id },
      ]);
    await tx.query(sql`
      update problem p set status = 'OPEN', version = p.version + 1, updated_at = now()
      where p.status = 'PROMOTED' and p.id in (select problem_id from problem_theme where theme_id = ${theme.id})
        and not exists (select from problem_theme o where o.problem_id = p.id and o.theme_id <> ${theme.id})`);
    await tx.query(sql`delete from theme where id = ${theme.id}`);
    await audit(tx, context, entry(theme, 'discardTheme', { before: { title: theme.title } }));
  });
  return { id: input.id };
}
