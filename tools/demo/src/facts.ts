import type { DemoScoreSheet } from '@yanxiu/evaluation-subgraph/demo';
import type { DemoActivity } from '@yanxiu/plans-subgraph/demo';
import { taxonomyItems } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import type { DemoResource } from '@yanxiu/resources-subgraph/demo';
import type { DemoTraining } from '@yanxiu/credits-subgraph/demo';
import type { Demo } from './dataset.js';
import type { School } from './organization.js';
import { Random } from './random.js';

export interface Facts {
  activities: DemoActivity[];
  trainings: DemoTraining[];
  sheets: DemoScoreSheet[];
  resources: DemoResource[];
}

const themes = [
  '单元整体教学设计',
  '新课标下的作业设计',
  '课堂提问的有效性',
  '学科实践活动',
  '跨学科主题学习',
  '学业评价改革',
  '班级管理与育人',
  '信息技术与课堂融合',
];
const activitiesPerSchool = 4;

/**
 * What happened in the demo: activities, outside training, score sheets and resources of every school.
 * @param today the days count back from it, so that the demo is never stale
 */
export function demoFacts(demo: Demo, today: string): Facts {
  const facts: Facts = { activities: [], trainings: [], sheets: [], resources: [] };
  for (const school of demo.schools) {
    const pack = demo.packOf.get(school.county) ?? demo.packOf.get(`${school.county.slice(0, 4)}00`);
    if (!pack) throw new Error(`no demo pack for ${school.county}`);
    const random = new Random(`facts ${school.unit.id}`);
    const staff = demo.staffOf(school.unit.id);
    const activities = activitiesOf(school, pack, staff, random, today);
    facts.activities.push(...activities);
    facts.resources.push(...resourcesOf(school, activities, staff, random));
    facts.trainings.push(...trainingsOf(pack, staff, random, today));
    facts.sheets.push(...sheetsOf(school, pack, random, today));
  }
  return facts;
}

/** The day so many days before (or, negative, after) another. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function activitiesOf({ unit }: School, pack: Pack, staff: string[], random: Random, today: string): DemoActivity[] {
  const schemes = new Map(pack.plans.schemes.map(({ code, dimension }) => [code, dimension]));
  const forms = taxonomyItems(pack.plans).filter(({ scheme }) => schemes.get(scheme) === 'FORM');
  return Array.from({ length: activitiesPerSchool }, (_, index) => {
    const future = index === activitiesPerSchool - 1;
    const day = daysBefore(today, future ? -random.int(7, 40) : 20 + index * 55 + random.int(0, 20));
    const hours = random.pick(['1.5', '2', '3']);
    const form = random.pick(forms);
    const theme = random.pick(themes);
    const attending = random.some(staff, random.int(4, staff.length));
    return {
      id: random.uuid(),
      title: `${theme}·${form.zh}`,
      unitId: unit.id,
      ownerId: staff[0]!,
      form: form.code,
      mode: 'OFFLINE',
      sessions: [{ startsAt: `${day}T14:00:00+08:00`, endsAt: endOf(day, hours), place: `${unit.name}会议室`, hours }],
      outcome: future ? null : `形成“${theme}”的共识与操作策略，附教学设计修订稿`,
      attendances: attending.map((personId, position) => ({
        personId,
        role: position === 0 ? 'HOST' : 'PARTICIPANT',
        hours,
      })),
      status: future ? 'PUBLISHED' : 'COMPLETED',
    };
  });
}

const endOf = (day: string, hours: string): string =>
  new Date(Date.parse(`${day}T14:00:00+08:00`) + Number(hours) * 3_600_000).toISOString();

function trainingsOf(pack: Pack, staff: string[], random: Random, today: string): DemoTraining[] {
  const levels = pack.credits.levels;
  if (!levels.length) return [];
  return random.some(staff, 2).map((personId) => {
    const level = random.pick(levels);
    const completedOn = daysBefore(today, random.int(30, 200));
    return {
      id: random.uuid(),
      personId,
      title: `${level.zh}：${random.pick(themes)}专题培训`,
      level: level.code,
      hours: '24',
      credits: null,
      completedOn,
      certificateNo: `DEMO-${random.int(100000, 999999)}`,
    };
  });
}

function sheetsOf({ unit }: School, pack: Pack, random: Random, today: string): DemoScoreSheet[] {
  const campaign = pack.evaluation.campaigns.find(({ rubric, kind }) => rubric && kind === 'FULL');
  const rubric = pack.evaluation.rubrics.find(({ code }) => code === campaign?.rubric);
  if (!campaign || !rubric) return [];
  const items = rubric.sections.flatMap((section) => section.items);
  const marks = Object.fromEntries(items.map(({ num, weight }) => [num, markOf(Number(weight), random)]));
  return [
    {
      ...{
        id: random.uuid(),
        unitId: unit.id,
        rubricCode: rubric.code,
        kind: campaign.code,
        day: daysBefore(today, random.int(15, 60)),
      },
      ...{
        marks,
        problems: '部分教研组活动记录不够完整，建议按月归档。',
        inspectorName: '蒲城县演示评估员',
        signed: true,
      },
    },
  ];
}

/** Most of the weight, in halves. */
function markOf(weight: number, random: Random): string {
  return String(Math.min(weight, Math.round(weight * (0.7 + random.next() * 0.3) * 2) / 2));
}

const kinds = ['LESSON_PLAN', 'CASE', 'PAPER'];

function resourcesOf(
  { unit, stage }: School,
  activities: DemoActivity[],
  staff: string[],
  random: Random,
): DemoResource[] {
  return activities
    .filter(({ status }) => status === 'COMPLETED')
    .slice(0, 2)
    .map((activity, index) => {
      const title = `${activity.title}（${index === 0 ? '教学设计' : '研修案例'}）`;
      return {
        ...{
          id: random.uuid(),
          title,
          summary: `${unit.name}校本研修成果：${activity.title}。`,
          kind: kinds[index]!,
          subject: '语文',
          stage,
        },
        ...{
          authorId: random.pick(staff),
          unitId: unit.id,
          activityId: activity.id,
          sharedWith: unit.parentId!,
          status: 'PUBLISHED' as const,
        },
        ...{
          fileName: `${title}.md`,
          fileText: `# ${title}\n\n${unit.name}\n\n一、研修主题\n\n${activity.title}\n\n二、共识\n\n${activity.outcome}\n`,
        },
      };
    });
}
