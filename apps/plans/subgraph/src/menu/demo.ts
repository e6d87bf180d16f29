import { DirectoryUnit } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { civilDay, insert, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { v7 as uuid } from 'uuid';
import { itemsOf } from '../activity/activity.rules.js';
import { Activity, ActivityMode, ActivityStatus } from '../activity/activity.js';
import { Session } from '../session/session.js';
import { CourseMenu, CourseMenuState, MenuChoice, MenuCourse, MenuSlot } from './menu.js';

const lecturers = ['区教研院教研员', '区学科带头人', '市名师工作室主持人'];
const mostCourses = 8;

/** Regions whose document speaks of a menu of courses: one on what the document asks to be trained, half of it chosen. */
export async function seedMenus(tx: Transaction, today: string): Promise<void> {
  const regions = await tx.query<Adopted>(sql`
    select unit_id as "unitId", pack, adoption_id as "adoptionId", pack_code as "packCode", pack_version as "packVersion" from directory_policy
    where (valid_to is null or valid_to >= ${today}::date) and pack::text like '%"COURSE_MENU"%'`);
  for (const adopted of regions) {
    const [unit] = await rows(tx, DirectoryUnit, sql`where t.id = ${adopted.unitId} and t.level = 'COUNTY'`);
    if (unit) await seedMenu(tx, unit, adopted, today);
  }
}

/** The policy in force, by which a school's draft goes. */
interface Adopted extends Pick<Activity, 'adoptionId' | 'packCode' | 'packVersion'> {
  unitId: string;
  pack: Pack;
}

const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day, or the Monday after a weekend. */
function weekdayFrom(today: string, days: number): string {
  const weekday = new Date(Date.parse(today) + days * 86_400_000).getUTCDay();
  return dayFrom(today, days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
}

async function seedMenu(tx: Transaction, unit: DirectoryUnit, adopted: Adopted, today: string): Promise<void> {
  const { id: unitId, provinceId, cityId, countyId, schoolId } = unit;
  const menu = {
    ...{
      id: uuid(),
      unitId,
      provinceId,
      cityId,
      countyId,
      schoolId,
      title: '区域研修课程菜单',
      state: CourseMenuState.OPEN,
      mostPerSchool: 3,
    },
    ...{
      opensAt: new Date(`${dayFrom(today, -10)}T08:00:00+08:00`),
      closesAt: new Date(`${dayFrom(today, 20)}T18:00:00+08:00`),
    },
    note: '各校结合教师需求选课，每校至多三门；选课后由学校组织教师参加。',
  };
  await insert(tx, CourseMenu, [menu]);
  await tx.query(sql`update course_menu set demo = true where id = ${menu.id}`);
  const courses = coursesOf(adopted.pack, menu.id);
  await insert(tx, MenuCourse, courses);
  const slots = courses.flatMap((course, index) => slotsOf(course, weekdayFrom(today, 25 + index * 2)));
  await insert(tx, MenuSlot, slots);
  const choices = await choicesOf(tx, menu, slots);
  await draftActivities(tx, choices, { courses, slots, adopted });
  await insert(tx, MenuChoice, choices);
  await tx.query(sql`update menu_slot s set taken = (select count(*) from menu_choice c where c.slot_id = s.id and c.state = 'CHOSEN')
    where s.id = any(${slots.map(({ id }) => id)}::uuid[])`);
}

/** Courses on what the document asks for, each under its own word. */
function coursesOf(pack: Pack, menuId: string): MenuCourse[] {
  const form = (items: CodeItem[]) => items.find(({ name }) => /讲座|专题|报告|引领/.test(name)) ?? items[0]!;
  const named = itemsOf(pack.plans, ['FOCUS', 'DIRECTION', 'CONTENT']);
  // One word may name a domain and a module of it.
  const contents = [...new Map(named.map((item) => [item.name, item])).values()];
  const one = form(itemsOf(pack.plans, ['FORM']));
  return contents.slice(0, mostCourses).map((content, index) => ({
    ...{
      id: uuid(),
      version: 1,
      menuId,
      num: index + 1,
      title: `${content.name}：理解与实践`,
      content,
      form: one,
      expertIds: [],
    },
    ...{ summary: `围绕“${content.name}”，讲解要求、剖析课例，并指导学校形成本校做法。`, audience: '全体教师' },
    lecturer: lecturers[index % lecturers.length]!,
  }));
}

type Slot = Omit<MenuSlot, 'taken'>;

/** Once at a school, and once for several at one place. */
function slotsOf({ id: courseId }: MenuCourse, day: string): Slot[] {
  const at = (num: number, from: string, to: string, place: string | null, capacity: number): Slot => ({
    ...{ id: uuid(), courseId, num, place, capacity, hours: new Decimal(2) },
    ...{ startsAt: new Date(`${day}T${from}:00+08:00`), endsAt: new Date(`${day}T${to}:00+08:00`) },
  });
  return [at(1, '09:00', '11:00', null, 1), at(2, '14:00', '16:00', '教研院报告厅', 6)];
}

type Chosen = Pick<MenuChoice, 'id' | 'menuId' | 'courseId' | 'slotId' | 'unitId' | 'chosenBy'> &
  Placing & { activityId: string };
type Placing = Pick<MenuChoice, 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

/** Every other course was taken by schools of the region, in the order of their names; three of each at most. */
async function choicesOf(tx: Transaction, menu: Pick<CourseMenu, 'id' | 'unitId'>, slots: Slot[]): Promise<Chosen[]> {
  const schools = await rows(
    tx,
    DirectoryUnit,
    sql`where t.path @> array[${menu.unitId}::uuid] and t.level = 'SCHOOL' and t.active order by t.name, t.id limit 6`,
  );
  const choices = slots
    .filter((_slot, index) => index % 4 < 2)
    .flatMap((slot, index) =>
      (slot.capacity === 1 ? schools.slice(index % 3, (index % 3) + 1) : schools.slice(3, 5)).map(
        ({ id: unitId, name, provinceId, cityId, countyId, schoolId }) => ({
          ...{ id: uuid(), menuId: menu.id, courseId: slot.courseId, slotId: slot.id, unitId, activityId: uuid() },
          ...{ provinceId, cityId, countyId, schoolId, chosenBy: `${name}研修管理员` },
        }),
      ),
    );
  return [...Map.groupBy(choices, ({ unitId }) => unitId).values()].flatMap((own) => own.slice(0, 3));
}

/** Each choice has the school's draft, as if it had been chosen on the page. */
async function draftActivities(
  tx: Transaction,
  choices: Chosen[],
  { courses, slots, adopted }: { courses: MenuCourse[]; slots: Slot[]; adopted: Adopted },
): Promise<void> {
  const owners = await tx.query<{ unitId: string; personId: string }>(sql`
    select distinct on (p.unit_id) p.unit_id as "unitId", p.person_id as "personId" from directory_posting p
    where p.main and p.unit_id = any(${choices.map(({ unitId }) => unitId)}::uuid[]) order by p.unit_id, p.id`);
  const ownerOf = new Map(owners.map(({ unitId, personId }) => [unitId, personId]));
  const { adoptionId, packCode, packVersion } = adopted;
  const drafts = choices.map(({ activityId, courseId, slotId, unitId, provinceId, cityId, countyId, schoolId }) => {
    const { title, lecturer: host, form, content } = courses.find(({ id }) => id === courseId)!;
    const slot = slots.find(({ id }) => id === slotId)!;
    const day = civilDay(slot.startsAt);
    const place = { unitId, provinceId, cityId, countyId, schoolId, ownerId: ownerOf.get(unitId) ?? unitId };
    const rule = { adoptionId, packCode, packVersion, hours: slot.hours, firstDay: day, lastDay: day };
    return { slot, activity: { ...{ id: activityId, title, host, form, content, demo: true }, ...place, ...rule } };
  });
  const fixed = { mode: ActivityMode.OFFLINE, status: ActivityStatus.DRAFT };
  await insert(
    tx,
    Activity,
    drafts.map(({ activity }) => ({ ...activity, ...fixed })),
  );
  await insert(
    tx,
    Session,
    drafts.map(({ activity, slot: { startsAt, endsAt, place, hours } }) => ({
      ...{ id: uuid(), activityId: activity.id, num: 1, startsAt, endsAt, hours, place: place ?? '本校' },
    })),
  );
}
