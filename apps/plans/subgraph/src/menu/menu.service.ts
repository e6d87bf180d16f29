import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  civilDay,
  defineStep,
  insert,
  once,
  placeOf,
  recordToChange,
  row,
  sql,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { codedBy } from '../activity/activity.rules.js';
import type { Coded } from '../activity/activity.rules.js';
import { expertsOnRegister } from '../expert/booking.service.js';
import type {
  CourseMenuContents,
  CreateCourseMenuInput,
  SaveMenuCourseInput,
  SeenMenuInput,
  UpdateCourseMenuInput,
} from './menu.input.js';
import { menuById } from './menu.loader.js';
import type { CourseMenuPayload } from './menu.payload.js';
import { faultsOfSlots } from './menu.rules.js';
import { CourseMenu, CourseMenuState, MenuCourse, MenuSlot } from './menu.js';

const { DRAFT, OPEN, CLOSED } = CourseMenuState;

export const step = defineStep('plans', 'CourseMenu');

/** Begins a menu of a region; schools see it when it is offered (OH-09). */
export async function createCourseMenu(context: Context, input: CreateCourseMenuInput): Promise<CourseMenuPayload> {
  const id = await once(context, 'createCourseMenu', input, async (tx) => {
    const unit = await row(
      tx,
      DirectoryUnit,
      sql`where t.id = ${input.unitId} and t.active and t.level in ('PROVINCE', 'CITY', 'COUNTY')
          and ${within(context.viewer, 'plans:organise', { unit: 'id' })}`,
    );
    if (!unit)
      throw new NotFound({ zh: '县（市、区）或以上机构', en: 'county or unit above' }, 'input.unitId', input.unitId);
    demandDays(input);
    const { title, note, opensAt, closesAt, mostPerSchool = null } = input;
    const record = { id: uuid(), ...placeOf(unit), title, note: note || null };
    await insert(tx, CourseMenu, [{ ...record, opensAt, closesAt, mostPerSchool }]);
    await audit(tx, context, step(record, 'createCourseMenu', { after: { title } }));
    return record.id;
  });
  return { menu: (await menuById(context).load(id))! };
}

function demandDays({ opensAt, closesAt }: CourseMenuContents): void {
  if (opensAt < closesAt) return;
  throw new Invalid({ zh: '截止时间应在开始选课之后', en: 'It closes after it opens' }, [
    { path: 'input.closesAt', rule: 'afterStart', value: closesAt, expected: `> ${opensAt.toISOString()}` },
  ]);
}

/** The menu, locked, for who draws it up. @throws NotFound out of reach, Conflict in another state */
async function menuToChange(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  ...states: CourseMenuState[]
): Promise<CourseMenu> {
  const reach = within(viewer, 'plans:organise', { unit: 'unit_id' });
  const menu = await recordToChange(tx, CourseMenu, { id }, { reach, what: { zh: '课程菜单', en: 'menu' } });
  if (states.includes(menu.state)) return menu;
  throw new Conflict(
    { zh: '课程菜单已发布或已结束，不能进行此操作', en: `The menu is ${menu.state}: this step is not open` },
    [{ path: 'menu.state', rule: 'state', value: menu.state, expected: states.join(' | ') }],
  );
}

/** Changes title, days and limit; the days and the limit also while schools choose. */
export async function updateCourseMenu(context: Context, input: UpdateCourseMenuInput): Promise<CourseMenuPayload> {
  return context.db.transaction(async (tx) => {
    const before = await menuToChange(tx, context, input.id, DRAFT, OPEN);
    demandDays(input);
    const menu = await update(
      tx,
      CourseMenu,
      input,
      sql`title = ${input.title}, note = ${input.note || null}, opens_at = ${input.opensAt}, closes_at = ${input.closesAt},
        most_per_school = ${input.mostPerSchool ?? null}`,
    );
    const told = ({ title, opensAt, closesAt, mostPerSchool }: CourseMenu) => ({
      title,
      opensAt,
      closesAt,
      mostPerSchool,
    });
    await audit(tx, context, step(menu, 'updateCourseMenu', { before: told(before), after: told(menu) }));
    return { menu };
  });
}

/** Writes a course with its times while the menu is being drawn up. */
export async function saveMenuCourse(context: Context, input: SaveMenuCourseInput): Promise<CourseMenuPayload> {
  await once(context, 'saveMenuCourse', input, async (tx) => {
    const menu = await menuToChange(tx, context, input.menuId, DRAFT);
    const { form, content } = await demandSound(tx, menu, input);
    const { title, summary, audience, lecturer, expertIds } = input;
    const own = { title, summary: summary || null, audience: audience || null, lecturer, expertIds, form, content };
    const course = input.id ? await changed(tx, input, own) : await added(tx, menu.id, own);
    await tx.query(sql`delete from menu_slot where course_id = ${course.id}`);
    await insert(
      tx,
      MenuSlot,
      input.slots.map((slot, index) => ({
        ...slot,
        place: slot.place || null,
        id: uuid(),
        courseId: course.id,
        num: index + 1,
      })),
    );
    await audit(tx, context, step(menu, 'saveMenuCourse', { after: { title, slots: input.slots.length } }));
    return course.id;
  });
  return { menu: (await menuById(context).load(input.menuId))! };
}

type Own = Omit<MenuCourse, 'id' | 'version' | 'menuId' | 'num'>;

async function added(tx: Transaction, menuId: string, own: Own): Promise<MenuCourse> {
  const [last] = await tx.query<{ num: number }>(
    sql`select coalesce(max(num), 0)::int as num from menu_course where menu_id = ${menuId}`,
  );
  const [course] = await insert(tx, MenuCourse, [{ ...own, id: uuid(), menuId, num: last!.num + 1 }]);
  return course!;
}

async function changed(tx: Transaction, { id, version, menuId }: SaveMenuCourseInput, own: Own): Promise<MenuCourse> {
  const known = await row(tx, MenuCourse, sql`where t.id = ${id} and t.menu_id = ${menuId}`);
  if (!known) throw new NotFound({ zh: '课程', en: 'course' }, 'input.id', id);
  return update(
    tx,
    MenuCourse,
    { id: known.id, version: version ?? 0 },
    sql`title = ${own.title}, summary = ${own.summary}, audience = ${own.audience}, lecturer = ${own.lecturer},
      expert_ids = ${own.expertIds}::uuid[], form = ${JSON.stringify(own.form)}::jsonb,
      content = ${own.content && JSON.stringify(own.content)}::jsonb`,
  );
}

/** Codes of the region's policy, experts of its registers, times that hold; all faults at once. */
async function demandSound(
  tx: Transaction,
  menu: CourseMenu,
  input: SaveMenuCourseInput,
): Promise<Pick<Coded, 'form' | 'content'>> {
  const unit = (await row(tx, DirectoryUnit, sql`where t.id = ${menu.unitId}`))!;
  const day = civilDay(input.slots[0]!.startsAt);
  const policy = await policyInForce(tx, unit.path, day);
  if (!policy)
    throw new Invalid({ zh: '该机构在课程首日没有适用的政策', en: 'No policy is in force on the first day' }, [
      { path: 'input.slots', rule: 'policyInForce', value: day },
    ]);
  const { coded, faults } = codedBy(policy.pack, {
    form: input.form,
    content: input.content,
    secondaryForms: [],
    strands: [],
  });
  const known = await expertsOnRegister(tx, unit, input.expertIds, day);
  const ofExperts = input.expertIds.flatMap((id, index): Fault[] =>
    known.has(id)
      ? []
      : [
          {
            path: `input.expertIds[${index}]`,
            rule: 'onRegister',
            value: id,
            expected: `an expert on the register on ${day}`,
          },
        ],
  );
  const all = [...faults, ...ofExperts, ...faultsOfSlots(input)];
  if (all.length)
    throw new Invalid({ zh: '课程的代码、专家或时段不符合要求', en: 'Codes, experts or times do not hold' }, all);
  return coded;
}

/** Takes a course off a menu that is being drawn up. */
export async function removeMenuCourse(context: Context, input: SeenMenuInput): Promise<CourseMenuPayload> {
  const menuId = await context.db.transaction(async (tx) => {
    const course = await row(tx, MenuCourse, sql`where t.id = ${input.id}`);
    const menu = course && (await menuToChange(tx, context, course.menuId, DRAFT));
    if (!menu) throw new NotFound({ zh: '课程', en: 'course' }, 'input.id', input.id);
    await update(tx, MenuCourse, input, sql`num = num`);
    await tx.query(sql`delete from menu_course where id = ${input.id}`);
    await audit(tx, context, step(menu, 'removeMenuCourse', { before: { title: course.title } }));
    return menu.id;
  });
  return { menu: (await menuById(context).load(menuId))! };
}

/** Offers the menu to all schools below. @throws Invalid without a course */
export function openCourseMenu(context: Context, input: SeenMenuInput): Promise<CourseMenuPayload> {
  return context.db.transaction(async (tx) => {
    await menuToChange(tx, context, input.id, DRAFT);
    const course = await row(tx, MenuCourse, sql`where t.menu_id = ${input.id} limit 1`);
    if (!course)
      throw new Invalid({ zh: '课程菜单还没有课程，不能发布', en: 'The menu has no course yet' }, [
        { path: 'menu.courses', rule: 'required', expected: 'at least one course' },
      ]);
    const menu = await update(tx, CourseMenu, input, sql`state = ${OPEN}`);
    await audit(tx, context, step(menu, 'openCourseMenu', { after: { state: OPEN } }));
    return { menu };
  });
}

/** Ends the choosing before its last day, or after it. */
export function closeCourseMenu(context: Context, input: SeenMenuInput): Promise<CourseMenuPayload> {
  return context.db.transaction(async (tx) => {
    await menuToChange(tx, context, input.id, OPEN);
    const menu = await update(tx, CourseMenu, input, sql`state = ${CLOSED}`);
    await audit(tx, context, step(menu, 'closeCourseMenu', { after: { state: CLOSED } }));
    return { menu };
  });
}
