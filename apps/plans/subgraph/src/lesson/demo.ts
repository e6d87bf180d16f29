import { insert, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { LessonPlan, LessonPlanState } from './lesson.js';

const main = [
  '一、教学目标：理解概念的由来，能在新情境中运用。',
  '二、学情分析：多数学生能说出概念，少数学生不会运用。',
  '三、导入：由生活实例引出问题。',
  '四、新授：小组讨论，教师归纳。',
  '五、练习：完成课本练习第 1—4 题。',
  '六、小结与作业。',
];
/** What teachers changed in their second preparation: nothing, for one of them. */
const seconds: ((lines: string[]) => string[])[] = [
  (lines) =>
    lines.with(2, '三、导入：用本班学生的错例引出问题。').with(4, '五、练习：基础题 2 道，拓展题 1 道，学生自选。'),
  (lines) => lines,
  (lines) => [
    ...lines.slice(0, 3),
    '四、新授：先独立画图，再同桌互说，教师点拨。',
    ...lines.slice(4),
    '七、板书设计：左例右法，留白给学生补充。',
  ],
];
const reflection = '学生讨论的时间不够，下次把导入压缩到三分钟；错例来自本班，学生愿意说。';

interface Held {
  id: string;
  title: string;
  unitId: string;
  provinceId: string | null;
  cityId: string | null;
  countyId: string | null;
  schoolId: string | null;
  over: boolean;
  people: { id: string; name: string }[];
}

/** So many activities are enough to look at. */
const most = 60;

/** Where a group prepares lessons together, the first of them wrote the main draft and others made theirs of it (DL-18). */
export async function seedLessonPlans(tx: Transaction): Promise<void> {
  const held = await tx.query<Held>(sql`
    select a.id, a.title, a.unit_id as "unitId", a.province_id as "provinceId", a.city_id as "cityId", a.county_id as "countyId",
      a.school_id as "schoolId", a.status = 'COMPLETED' as over,
      (select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by x.place) from (
        select p.id, p.name, row_number() over (order by t.id) as place from attendance t join directory_person p on p.id = t.person_id
        where t.activity_id = a.id) x where x.place <= 4) as people
    from activity a where a.demo and a.status in ('COMPLETED', 'PUBLISHED') and a.form ->> 'name' ~ '备课|研磨'
    order by a.last_day desc, a.id limit ${most}`);
  const groups = held.filter(({ people }) => (people ?? []).length >= 2).map((one) => ({ ...one, main: uuid() }));
  await insert(
    tx,
    LessonPlan,
    groups.map((group) => ({ ...planOf(group, 0), id: group.main, body: main.join('\n') })),
  );
  await insert(
    tx,
    LessonPlan,
    groups.flatMap((group) =>
      group.people.slice(1).map((_person, place) => ({
        ...planOf(group, place + 1),
        ...{
          id: uuid(),
          parentId: group.main,
          base: main.join('\n'),
          body: seconds[place % seconds.length]!(main).join('\n'),
        },
        reflection: group.over && place === 0 ? reflection : null,
      })),
    ),
  );
}

function planOf(
  { id: activityId, title, people, unitId, provinceId, cityId, countyId, schoolId }: Held,
  place: number,
): Partial<LessonPlan> {
  const { id: authorId, name: authorName } = people[place]!;
  const author = { activityId, authorId, authorName, unitId, provinceId, cityId, countyId, schoolId };
  return { ...author, title: title.split('·')[0]!, state: LessonPlanState.SHARED };
}
