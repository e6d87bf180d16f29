import { DirectoryUnit, postingsOn } from '@yanxiu/directory';
import { Invalid, NotFound, civilDay, row, rows, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Fault, Reader, Transaction } from '@yanxiu/subgraph';
import { activitiesInReach } from '../activity/activity.loader.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { atSchool } from '../plan/standing.js';
import { PublishedResource } from '../report/library.js';
import type { CreateTestAnalysisInput, TestAnalysisContentInput } from './analysis.input.js';
import { contentFaults, figuresOf } from './analysis.rules.js';
import type { PupilDataCheck, TestPaper } from './analysis.js';
import { formsOf } from './rungs.loader.js';

/** The school, if the viewer is at work there and among the authors, or its officer. @throws NotFound */
export async function schoolToWriteFor(
  tx: Transaction,
  { viewer }: Context,
  { unitId, authorIds }: CreateTestAnalysisInput,
): Promise<DirectoryUnit> {
  const day = civilDay();
  const own =
    viewer.personId && authorIds.includes(viewer.personId)
      ? sql`t.id in (select p.school_id from directory_posting p where p.person_id = ${viewer.personId}::uuid
          and ${validOn('p', day)})`
      : sql`false`;
  const officer = within(atSchool(viewer), 'plans:organise', { unit: 'id' });
  const unit = await row(
    tx,
    DirectoryUnit,
    sql`where t.id = ${unitId} and t.level = 'SCHOOL' and t.active and (${own} or ${officer})`,
  );
  if (!unit) throw new NotFound({ zh: '学校', en: 'school' }, 'input.unitId', unitId);
  return unit;
}

interface Place {
  unit: DirectoryUnit;
  adoptionId: string;
  /** What is attached already stays, whatever became of it in the library. */
  papers: TestPaper[];
}

/** What is typed as columns; all faults at once. @throws Invalid */
export async function checkedContent(tx: Transaction, context: Context, place: Place, input: TestAnalysisContentInput) {
  const { papers, faults: ofPapers } = await papersOf(tx, place, input.resourceIds);
  const faults = [
    ...contentFaults(input),
    ...ofPapers,
    ...(await authorFaults(tx, place.unit, input.authorIds)),
    ...(await meetingFaults(tx, context, place, input.activityId ?? null)),
  ];
  if (faults.length) throw new Invalid(explained(faults), faults);
  const { activityId = null, subject = null, grade = null, examOn = null, fullMark = null } = input;
  return {
    ...{ title: input.title.trim(), exam: input.exam.trim(), findings: input.findings, measures: input.measures },
    ...{ activityId, subject, grade, examOn, fullMark, papers, authorIds: input.authorIds },
    figures: figuresOf(input.figures),
  };
}

/** Pupils come first: whoever reads one sentence shall read that. */
function explained(faults: readonly Fault[]) {
  const pupil = faults.some(({ rule }) =>
    ['pupilName', 'pupilNumber', 'identityNumber', 'noSinglePupil'].includes(rule),
  );
  if (pupil)
    return {
      zh: '内容里有可识别学生的信息，未保存：姓名请写成“张*”，号码隐去中间位，一个班级至少 2 人',
      en: 'Pupils can be told by it; nothing was saved. Mask names and numbers',
    };
  if (faults.some(({ rule }) => rule === 'screened'))
    return {
      zh: '所附文件未经脱敏核验：请在资源库以“质检分析报告”一类的须核验类别上传并发布',
      en: 'A file was not screened for pupils’ data: upload it to the library under a kind that is',
    };
  return { zh: '质检分析报告的内容不符合要求', en: 'What was entered does not hold' };
}

/** Files of the school that were looked through when they came into the library. */
async function papersOf(tx: Reader, { unit, papers: kept }: Place, ids: readonly string[]) {
  const found = await rows(
    tx,
    PublishedResource,
    sql`where t.id = any(${[...ids]}::uuid[])
          and t.unit_id in (select u.id from directory_unit u where u.path @> array[${unit.id}]::uuid[])`,
  );
  const papers: TestPaper[] = [];
  const faults: Fault[] = [];
  ids.forEach((resourceId, index) => {
    const path = `input.resourceIds[${index}]`;
    const attached = kept.find((paper) => paper.resourceId === resourceId);
    const piece = found.find(({ id }) => id === resourceId);
    if (attached) papers.push(attached);
    else if (!piece) faults.push({ path, rule: 'inLibrary', value: resourceId, expected: '本校已发布的资源' });
    else if (!piece.pupilData)
      faults.push({ path, rule: 'screened', value: piece.title, expected: '经脱敏核验的资源' });
    else papers.push({ resourceId, title: piece.title, pupilData: piece.pupilData as PupilDataCheck });
  });
  return { papers, faults };
}

async function authorFaults(tx: Reader, unit: DirectoryUnit, authorIds: readonly string[]): Promise<Fault[]> {
  const postings = await postingsOn(tx, authorIds, civilDay());
  return authorIds.flatMap((id, index) =>
    postings.some(({ personId, schoolId }) => personId === id && schoolId === unit.id)
      ? []
      : [{ path: `input.authorIds[${index}]`, rule: 'posting', value: id, expected: '本校在岗教师' }],
  );
}

/** The meeting is one of the school or above it, announced, and in a form that the policy names for it. */
async function meetingFaults(
  tx: Reader,
  context: Context,
  { unit, adoptionId }: Place,
  activityId: string | null,
): Promise<Fault[]> {
  if (!activityId) return [];
  const path = 'input.activityId';
  const meeting = await row(tx, Activity, sql`where t.id = ${activityId} and ${activitiesInReach(context)}`);
  if (!meeting || !(meeting.schoolId === unit.id || unit.path.includes(meeting.unitId)))
    return [{ path, rule: 'exists', value: activityId, expected: '本校或上级的活动' }];
  const { DRAFT, CANCELLED } = ActivityStatus;
  if (meeting.status === DRAFT || meeting.status === CANCELLED)
    return [{ path, rule: 'state', value: meeting.status, expected: '已发布或已办结的活动' }];
  const forms = await formsOf(tx, adoptionId);
  return !forms.length || forms.includes(meeting.form.code)
    ? []
    : [{ path, rule: 'formOfTestAnalysis', value: meeting.form.name, expected: forms.join(' | ') }];
}
