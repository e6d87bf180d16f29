import { personName } from './names.js';
import type { OrganizationBuilder, School } from './organization.js';
import { papers } from './papers.js';
import { Random } from './random.js';

const thisYear = '2026-09-01';
const endOfTerm = '2029-08-31';

export const demoId = (text: string): string => new Random(text).uuid();

/** Schools of a county in the order in which they were made: a large demo needs no more of the same. */
export const schoolsOf = (builder: OrganizationBuilder, county: string): School[] =>
  builder.schools.filter((school) => school.county === county).slice(0, 40);

/**
 * Groups with their leaders, appointments, classes, weak schools, demands and experts of the demo. As with the bodies,
 * something is left to be mended everywhere. Everything here is invented and marked as such.
 */
export function steering(builder: OrganizationBuilder): void {
  pucheng(builder, schoolsOf(builder, '610526'));
  ouhai(builder, schoolsOf(builder, '330304'));
  helan(builder, schoolsOf(builder, '640122'));
  dalian(builder);
  papers(builder);
}

/** PC-13, PC-40: groups, what weak schools ask for, targets for backbone teachers. */
function pucheng(builder: OrganizationBuilder, schools: School[]): void {
  const county = builder.unitId('610526');
  for (const school of schools.slice(0, 8)) groupsOf(builder, school, ['语文', '数学'], 'GROUP_LEADER');
  const asking = schools.slice(-6);
  asking.forEach(({ unit }, index) => {
    if (index < 4) weak(builder, unit.id, '农村小规模学校，学科教师结构性缺编');
    const subject = ['物理', '英语', '化学', '历史', '英语', '数学'][index]!;
    const studio = builder.parts.studios.find(({ unitId, mode }) => unitId === unit.id && mode === 'ASSIGNED');
    builder.parts.demands.push({
      ...{
        id: demoId(`demand ${unit.id}`),
        unitId: unit.id,
        subject: studio?.subject ?? subject,
        stage: 'JUNIOR_HIGH',
      },
      ...{ need: '专任教师不足，请求指派教学能手定期到校带教', teachers: 1 + (index % 2), from: thisYear },
      ...{ studioId: studio?.id ?? null, closedReason: null, to: null, demo: true },
    });
  });
  target(builder, county, 'TEACHING_MASTER', 'COUNTY', 20);
  target(builder, county, 'TEACHING_MASTER', 'PROVINCE', 2);
  experts(builder, '610526', schools, ['语文', '数学', '英语']);
}

/** OH-11, OH-13, OH-14, OH-27: subject groups, an area group, project groups; some leaders still wait for appointment. */
function ouhai(builder: OrganizationBuilder, schools: School[]): void {
  const county = builder.unitId('330304');
  schools.slice(6).forEach((school, index) => {
    const [first] = groupsOf(builder, school, ['语文', '数学'], 'GROUP_LEADER', index % 4 === 0);
    const leader = builder.staffOf(school.unit.id)[1]!;
    builder.parts.titles.push({
      ...{
        id: demoId(`backbone ${leader}`),
        personId: leader,
        title: 'BACKBONE',
        level: null,
        from: '2024-01-01',
        to: null,
      },
    });
    if (index % 3) appoint(builder, first!, leader, { role: 'GROUP_LEADER', eligible: true });
  });
  const [music] = ['东片音乐教研组', '西片美术教研组'].map((name, index) => {
    const [lead, ...others] = schools
      .slice(6 + index * 6, 12 + index * 6)
      .map(({ unit }) => builder.staffOf(unit.id)[5]!);
    const leader = { personId: lead!, position: 'AREA_GROUP_LEADER' };
    return { unit: builder.group(county, 'SMALL_SUBJECT_AREA_GROUP', name, leader, others), leader: lead! };
  });
  // One term runs out at the end of the year and is to be renewed; the other group waits for its appointment.
  appoint(builder, music!.unit.id, music!.leader, { role: 'AREA_GROUP_LEADER', eligible: null, to: '2026-12-31' });
  const group = builder.parts.alliances.find(({ code }) => code === 'OH_G1')!;
  const head = builder.staffOf(schools[6]!.unit.id)[2]!;
  appoint(builder, county, head, { role: 'GROUP_SCHOOL_LEADER', eligible: null, allianceId: group.id });
  for (const { unit } of schools.slice(-3)) weak(builder, unit.id, '学业质量监测连续两年靠后，骨干教师不足');
  builder.stand(schools[9]!.unit.id, 'PRINCIPAL');
  divide(builder, county, 'RECOGNITION', '区教师发展中心');
  divide(builder, county, 'MONITORING', '区教研院');
  experts(builder, '330304', schools, ['语文', '科学', '音乐']);
}

/** HL-02, HL-03, HL-11: study groups, the three classes of two years, key people of whom one leads no group yet. */
function helan(builder: OrganizationBuilder, schools: School[]): void {
  for (const school of schools.slice(0, 8)) {
    const [, , lead, ...others] = builder.staffOf(school.unit.id);
    const leader = { personId: lead!, position: 'SCHOOL_GROUP_LEADER' };
    builder.group(school.unit.id, 'STUDY_GROUP', `${school.unit.name}语文研修组`, leader, others.slice(0, 3));
  }
  schools.forEach(({ unit }, index) => {
    classed(builder, unit.id, 2025, index < 10 ? 1 : index < 22 ? 2 : 3);
    // Two schools rose after a year.
    classed(builder, unit.id, 2026, index < 12 ? 1 : index < 22 ? 2 : 3);
  });
  schools.slice(2, 5).forEach(({ unit }, index) => {
    const personId = builder.staffOf(unit.id)[index === 2 ? 6 : 2]!;
    builder.parts.keyPeople.push({
      ...{ id: demoId(`key ${personId}`), personId, unitId: unit.id, training: '校本研修“关键明白人”专题培训（演示）' },
      ...{ returnedOn: '2026-05-20', leadsUnitId: null, to: null },
    });
  });
  experts(builder, '640122', schools, ['语文', '数学', '英语']);
}

/** DL-02, DL-06, DL-34: training schools for teachers, an alliance of two schools, lesson groups. */
function dalian(builder: OrganizationBuilder): void {
  for (const [code, name] of [
    ['210202', '中山区'],
    ['210203', '西岗区'],
    ['210213', '金州区'],
  ] as const)
    builder.institution(code, `${name}示例教师进修学校`, 'TEACHER_COLLEGE');
  const [first, second] = schoolsOf(builder, '210202');
  const demo = { code: 'DL_A1', kind: 'INTER_SCHOOL_ALLIANCE', name: '中山示例研修联盟', stage: null, demo: true };
  builder.alliance('210202', demo, first!.unit, [second!.unit]);
  for (const school of [first!, second!, ...schoolsOf(builder, '210203')]) {
    const [, lead, ...others] = builder.staffOf(school.unit.id);
    const leader = { personId: lead!, position: 'GROUP_LEADER' };
    builder.group(school.unit.id, 'LESSON_PREP_GROUP', '语文备课组', leader, others.slice(0, 3));
  }
  experts(builder, '210202', [first!, second!], ['语文', '数学', '英语']);
}

/** Groups of a school by subject; the first leader holds a post in the group only where it is wanted. */
function groupsOf(
  builder: OrganizationBuilder,
  { unit }: School,
  subjects: string[],
  position: string,
  project = false,
): string[] {
  const staff = builder.staffOf(unit.id);
  const groups = subjects.map((subject, index) => {
    const members = [staff[3 + index * 2]!, staff[4 + index * 2]!];
    const leader = { personId: staff[1 + index]!, position };
    return builder.group(unit.id, 'SUBJECT_GROUP', `${subject}教研组`, leader, members).id;
  });
  if (!project) return groups;
  const leader = { personId: staff[7]!, position };
  return [...groups, builder.group(unit.id, 'PROJECT_GROUP', '班主任项目教研组', leader, [staff[3]!]).id];
}

interface Term {
  role: string;
  eligible: boolean | null;
  allianceId?: string;
  to?: string;
}

function appoint(
  builder: OrganizationBuilder,
  unitId: string,
  personId: string,
  { role, eligible, allianceId, to = endOfTerm }: Term,
): void {
  builder.parts.appointments.push({
    ...{
      id: demoId(`appointment ${unitId} ${role} ${personId}`),
      unitId,
      allianceId: allianceId ?? null,
      role,
      personId,
    },
    ...{ document: '演示任命文件', eligible, from: allianceId ? thisYear : '2024-09-01', to, demo: true },
  });
}

function weak(builder: OrganizationBuilder, unitId: string, reason: string): void {
  const id = demoId(`weak ${unitId}`);
  builder.parts.weakSchools.push({ id, unitId, reason, document: null, from: '2025-09-01', to: null, demo: true });
}

function classed(builder: OrganizationBuilder, unitId: string, year: number, number: 1 | 2 | 3): void {
  const size = { 1: '24 个教学班以上', 2: '12 至 24 个教学班', 3: '不足 12 个教学班' }[number];
  builder.parts.schoolClasses.push({
    ...{ id: demoId(`class ${year} ${unitId}`), unitId, year, class: `CLASS_${number}`, demo: true },
    measures: [
      { code: 'SCHOOL_SIZE', finding: `${size}（演示）` },
      { code: 'ACADEMIC_BASE', finding: number === 1 ? '有县级以上课题与成果' : '以常规教研为主' },
    ],
    ...{ reason: `${year} 年学校分类（演示）`, decidedBy: '贺兰县演示管理员' },
  });
}

function target(
  builder: OrganizationBuilder,
  unitId: string,
  title: string,
  level: 'COUNTY' | 'PROVINCE',
  people: number,
) {
  builder.parts.titleTargets.push({
    ...{ id: demoId(`target ${unitId} ${title} ${level}`), unitId, title, people, due: '2027-12-31' },
    ...{ level: level as never, reason: '演示目标，文件未规定人数' },
  });
}

function divide(builder: OrganizationBuilder, unitId: string, code: string, holder: string): void {
  builder.parts.functions.push({
    ...{ id: demoId(`function ${unitId} ${code}`), unitId, function: code, bodyId: null, holder },
    ...{ document: '演示分工', from: '2025-01-01', to: null },
  });
}

/** DL-05: two of the county's own and one from outside, with engagements at its schools. */
function experts(builder: OrganizationBuilder, county: string, schools: School[], subjects: string[]): void {
  const unitId = builder.unitId(county);
  const random = new Random(`experts ${county}`);
  subjects.forEach((subject, index) => {
    const id = demoId(`expert ${county} ${index}`);
    const outside = index === 2;
    builder.parts.experts.push({
      ...{ id, unitId, demo: true, from: '2025-01-01', to: null, subjects: [subject], stages: [] },
      ...{ personId: outside ? null : builder.staffOf(schools[index]!.unit.id)[1]!, title: null },
      ...{
        outsideName: outside ? personName(random) : null,
        outsideOrganisation: outside ? '某师范大学（演示）' : null,
      },
      ...{ field: ['单元整体教学', '作业与评价改革', '跨学科主题学习'][index]!, availability: '每周三下午，可线上' },
    });
    schools.slice(0, 2 + index).forEach(({ unit }, number) =>
      builder.parts.engagements.push({
        ...{
          id: demoId(`engagement ${id} ${unit.id}`),
          expertId: id,
          unitId: unit.id,
          activityId: null,
          part: 'SPEAKER',
        },
        ...{ topic: `${subject}教学专题讲座`, day: `2026-10-${10 + index * 5 + number}` },
        ...(number === 0
          ? { score: null, comment: null, ratedBy: null }
          : { score: 4 + (number % 2), comment: '贴近课堂，可操作性强', ratedBy: `${unit.name}研修管理员` }),
      }),
    );
  });
}
