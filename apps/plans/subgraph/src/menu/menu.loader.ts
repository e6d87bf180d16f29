import { ancestorsOf } from '@yanxiu/access';
import { DirectoryUnit } from '@yanxiu/directory';
import {
  allOf,
  connectionOf,
  defineLoader,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { CourseMenusArgs, MenuChoicesArgs } from './menu.input.js';
import { CourseMenu, MenuChoice, MenuChoiceState, MenuCourse, MenuSlot } from './menu.js';

export const CourseMenuConnection = connectionOf(CourseMenu, 'CourseMenu', '课程菜单');
export const MenuChoiceConnection = connectionOf(MenuChoice, 'MenuChoice', '选课');

const latest = orderOf('LATEST', 'id uuid desc');

/** What the own unit draws up, and what units above offer; one that is being drawn up is its unit's alone. */
export function menusInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, 'plans:organise', { unit: 'unit_id' })} or t.state <> 'DRAFT'
    and (${within(viewer, 'plans:read', { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, 'plans:read')}::uuid[])))`;
}

export const menuById = loaderById(CourseMenu, menusInReach);

export function menusMatching(context: Context, { states, ...args }: CourseMenusArgs): Promise<Connection<CourseMenu>> {
  const where = allOf(menusInReach(context), states?.length && sql`t.state = any(${states})`);
  return page(context, { entity: CourseMenu, where, order: latest, args, filter: states });
}

/** Courses of menus that were reached. */
export const coursesOfMenu = defineLoader<string, MenuCourse[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, MenuCourse, sql`where t.menu_id = any(${[...ids]}::uuid[]) order by t.num, t.id`),
    ({ menuId }) => menuId,
  ),
);

export const slotsOfCourse = defineLoader<string, MenuSlot[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, MenuSlot, sql`where t.course_id = any(${[...ids]}::uuid[]) order by t.num`),
    ({ courseId }) => courseId,
  ),
);

export const courseOf = defineLoader<string, MenuCourse | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, MenuCourse, sql`where t.id = any(${[...ids]}::uuid[])`), ({ id }) => id),
);

export const slotOf = defineLoader<string, MenuSlot | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, MenuSlot, sql`where t.id = any(${[...ids]}::uuid[])`), ({ id }) => id),
);

/** Menus of choices that were reached: who sees the choice sees of what. */
export const menuOf = defineLoader<string, CourseMenu | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, CourseMenu, sql`where t.id = any(${[...ids]}::uuid[])`), ({ id }) => id),
);

/** The school's own, and all that were made of a menu for who draws it up. */
function choicesInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, 'plans:read', { unit: 'unit_id' })}
    or t.menu_id in (select t.id from course_menu t where ${within(viewer, 'plans:organise', { unit: 'unit_id' })}))`;
}

export function choicesMatching(
  context: Context,
  { menuId, unitId, state, ...args }: MenuChoicesArgs,
): Promise<Connection<MenuChoice>> {
  const where = allOf(
    choicesInReach(context),
    menuId && sql`t.menu_id = ${menuId}`,
    state && sql`t.state = ${state}`,
    unitId && sql`t.unit_id in (select u.id from directory_unit u where u.path @> array[${unitId}::uuid])`,
  );
  return page(context, { entity: MenuChoice, where, order: latest, args, filter: { menuId, unitId, state } });
}

export const choiceById = loaderById(MenuChoice, choicesInReach);

interface Key {
  courseId: string;
  unitId: string;
}

/** What a school has of the courses on a page: one statement, and only of schools in reach. */
export const choiceOfSchool = defineLoader<Key, MenuChoice | null, string>(
  async (keys, context) => {
    const [courses, units] = [keys.map(({ courseId }) => courseId), keys.map(({ unitId }) => unitId)];
    const found = await rows(
      context.db,
      MenuChoice,
      sql`where t.course_id = any(${courses}::uuid[]) and t.unit_id = any(${wellFormed(units)}::uuid[])
          and t.state = ${MenuChoiceState.CHOSEN} and ${choicesInReach(context)}`,
    );
    return keys.map(
      ({ courseId, unitId }) => found.find((one) => one.courseId === courseId && one.unitId === unitId) ?? null,
    );
  },
  ({ courseId, unitId }) => `${courseId} ${unitId}`,
);

/** The unit as the directory has it: what may be done for it the rules say. */
export const schoolById = defineLoader<string, DirectoryUnit | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, DirectoryUnit, sql`where t.id = any(${wellFormed(ids)}::uuid[])`), ({ id }) => id),
);
