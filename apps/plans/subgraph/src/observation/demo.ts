import { insert, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { v7 as uuid } from 'uuid';
import { formOf, itemsOf } from './observation.rules.js';
import { LessonObservation, ObservationSheet, ObservationSheetState, ObservationState } from './observation.js';
import type { ObservationForm } from './observation.js';

/** So many lessons are enough to look at. */
const most = 80;

const notes = [
  '有三处追问，学生思路打开了',
  '小组合作分工明确，汇报时间偏紧',
  '板书简洁，重点突出',
  '练习层次清楚，可再增加变式',
];
const comments = [
  '目标清楚，环节紧凑，学生参与面广。',
  '建议把课堂小结交给学生完成。',
  '情境与内容贴合，评价语可以更具体。',
];

interface Held {
  id: string;
  title: string;
  unitId: string;
  provinceId: string | null;
  cityId: string | null;
  countyId: string | null;
  schoolId: string | null;
  day: string;
  people: string[];
  sheets: Pack['plans']['observationSheets'];
}

/** Activities in which a lesson is heard, under policies that have a sheet: taught by one, observed by up to three others. */
export async function seedObservations(tx: Transaction): Promise<void> {
  const held = await tx.query<Held>(sql`
    select a.id, a.title, a.unit_id as "unitId", a.province_id as "provinceId", a.city_id as "cityId", a.county_id as "countyId",
      a.school_id as "schoolId", a.last_day as day, y.pack #> '{plans,observationSheets}' as sheets,
      array(select t.person_id from attendance t where t.activity_id = a.id order by t.id limit 4) as people
    from activity a join directory_policy y on y.adoption_id = a.adoption_id
    where a.demo and a.status = 'COMPLETED' and a.form ->> 'name' ~ '听|观课|公开课|课例|同课|名师引领'
      and jsonb_array_length(coalesce(y.pack #> '{plans,observationSheets}', '[]')) > 0
    order by a.last_day desc, a.id limit ${most}`);
  const lessons = held
    .filter(({ people }) => people.length >= 3)
    .map((one, index) => ({ ...one, index, lesson: uuid(), form: formOf(one.sheets[0]!) }));
  await insert(
    tx,
    LessonObservation,
    lessons.map(
      ({
        id: activityId,
        lesson: id,
        title,
        people,
        form,
        index,
        unitId,
        provinceId,
        cityId,
        countyId,
        schoolId,
        day,
      }) => ({
        ...{
          id,
          activityId,
          title: title.split('·')[0]!,
          taughtId: people[0]!,
          form,
          day,
          className: `${7 + (index % 3)}年级（${1 + (index % 4)}）班`,
        },
        ...{
          unitId,
          provinceId,
          cityId,
          countyId,
          schoolId,
          state: index % 4 ? ObservationState.CLOSED : ObservationState.OPEN,
        },
      }),
    ),
  );
  await insert(
    tx,
    ObservationSheet,
    lessons.flatMap(({ lesson, people, form, index, day }) =>
      people
        .slice(1)
        .map((observerId, place) =>
          sheetOf(form, { lesson, observerId, day, open: index % 4 === 0, luck: index * 3 + place, last: place === 2 }),
        ),
    ),
  );
}

interface Seen {
  lesson: string;
  observerId: string;
  day: string;
  open: boolean;
  luck: number;
  last: boolean;
}

/** Of a lesson that is not summed up yet, the last sheet has not come. */
function sheetOf(
  form: ObservationForm,
  { lesson, observerId, day, open, luck, last }: Seen,
): Partial<ObservationSheet> {
  const record = { id: uuid(), observationId: lesson, observerId };
  if (open && last) return { ...record, state: ObservationSheetState.ASSIGNED, marks: [] };
  const marks = itemsOf(form).map(({ code, most: limit }, place) => ({
    item: code,
    score: limit === null ? null : String(Math.round(Number(limit) * (0.8 + ((luck + place) % 5) * 0.04) * 2) / 2),
    note: (luck + place) % 3 ? null : notes[(luck + place) % notes.length]!,
  }));
  return {
    ...record,
    ...{ state: ObservationSheetState.SUBMITTED, marks, comment: comments[luck % comments.length]! },
    submittedAt: new Date(`${day}T17:30:00+08:00`),
  };
}
