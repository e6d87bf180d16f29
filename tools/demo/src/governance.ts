import { OrgLevel, SeatRole, StudioMode } from '@yanxiu/organization-subgraph/demo';
import type { OrganizationBuilder, School } from './organization.js';
import { Random } from './random.js';

const founded = '2024-01-01';
const thisYear = '2026-09-01';
const endOfFirstYear = '2027-08-31';

/** 蒲城县方案 二：办公室主要负责……等工作 */
const officeDuties = ['实施方案的制订', '研修过程监督', '评价体系的建立', '校本研修业务指导', '校际股室的协调'];

const idOf = (text: string): string => new Random(text).uuid();

interface Seat {
  position: string;
  role: SeatRole;
  personId: string | null;
}

/**
 * Bodies, studios, mentor pairs and titles of the demo. Not every school has what its document asks for, so that the
 * list of what fails its rules has something true to say.
 */
export function governance(builder: OrganizationBuilder): void {
  const of = (county: string) => builder.schools.filter((school) => school.county === county);
  pucheng(builder, of('610526'));
  ouhai(builder, of('330304'));
  helan(builder, of('640122'));
  dalian(builder, of('210202'));
}

/** PC-01, PC-02, PC-10, PC-11, PC-13: positions as the document has them, people generated. */
function pucheng(builder: OrganizationBuilder, schools: School[]): void {
  const county = builder.unitId('610526');
  const seat = (position: string, role: SeatRole, number = 1): Seat => ({
    ...{ position, role, personId: builder.officer(county, position, number) },
  });
  const group = body(builder, county, 'LEADING_GROUP', '蒲城县校本研修工作领导小组', [
    seat('BUREAU_DIRECTOR', SeatRole.HEAD),
    seat('PARTY_SECRETARY', SeatRole.DEPUTY),
    ...[1, 2, 3].map((number) => seat('DEPUTY_DIRECTOR', SeatRole.DEPUTY, number)),
  ]);
  body(builder, county, 'OFFICE', '领导小组办公室', [seat('OFFICE_HEAD', SeatRole.HEAD)], {
    parentId: group,
    duties: officeDuties,
  });
  schools.forEach((school, index) => {
    const [principal, second, third] = builder.staffOf(school.unit.id);
    if (index % 4 !== 3) workGroup(builder, school, '校本研修工作领导小组', principal!);
    if (index < 3) builder.duty(second!, school.unit.id, 'SCHOOL_LEADER_IN_CHARGE');
    if (index === 0) builder.duty(third!, school.unit.id, 'CLUSTER_OFFICER');
  });
  schools.slice(0, 6).forEach((school) => ownStudio(builder, school));
  const [from, to] = [schools[0]!, schools.at(-1)!];
  const leader = builder.staffOf(from.unit.id)[4]!;
  studio(builder, to.unit.id, {
    kind: 'MASTER_STUDIO',
    name: `${to.unit.name}能手工作室`,
    mode: StudioMode.ASSIGNED,
    leader,
  });
}

function ownStudio(builder: OrganizationBuilder, { unit }: School): void {
  const leader = builder.staffOf(unit.id)[1]!;
  studio(builder, unit.id, { kind: 'MASTER_STUDIO', name: `${unit.name}能手工作室`, mode: StudioMode.OWN, leader });
  title(builder, leader, 'TEACHING_MASTER', 'COUNTY');
}

/** OH-14, OH-21, OH-22: action groups headed by principals, a studio resident at two schools. */
function ouhai(builder: OrganizationBuilder, schools: School[]): void {
  const county = builder.unitId('330304');
  body(builder, county, 'LEADING_GROUP', '瓯海区校本研修领导小组', [
    {
      ...{ position: 'BUREAU_DIRECTOR', role: SeatRole.HEAD },
      personId: builder.officer(county, 'BUREAU_DIRECTOR', 1),
    },
    { position: 'DEPUTY_DIRECTOR', role: SeatRole.DEPUTY, personId: null },
  ]);
  schools.forEach((school, index) => {
    if (index % 3 !== 2) workGroup(builder, school, '校本研修行动小组', builder.staffOf(school.unit.id)[0]!);
  });
  const leader = builder.staffOf(schools[0]!.unit.id)[1]!;
  const resident = { kind: 'FAMOUS_STUDIO', name: '瓯海示例名师工作室', mode: StudioMode.RESIDENT, leader };
  const studioId = studio(builder, county, resident);
  for (const { unit } of schools.slice(-2))
    builder.parts.residencies.push({
      ...{ id: idOf(`residency ${studioId} ${unit.id}`), studioId, unitId: unit.id },
      ...{ goals: '帮助学校建立常态化的主题研修', from: thisYear },
    });
}

/** HL-15: new teachers of this school year beside mentors; the last one still waits for a mentor. */
function helan(builder: OrganizationBuilder, schools: School[]): void {
  const county = builder.unitId('640122');
  const officer = (position: string, role: SeatRole): Seat => ({
    ...{ position, role, personId: builder.officer(county, position, 1) },
  });
  // HL-07: the two groups are there; the expert committee is still to be formed.
  const seats = [officer('BUREAU_DIRECTOR', SeatRole.HEAD), officer('DEPUTY_DIRECTOR', SeatRole.DEPUTY)];
  const parentId = body(builder, county, 'LEADING_GROUP', '贺兰县整体推进校本研修领导小组', seats);
  body(builder, county, 'WORK_GROUP', '整体推进校本研修工作小组', [officer('RESEARCHER', SeatRole.HEAD)], {
    ...{ parentId, duties: ['研修设计', '研修组织', '研修管理', '研修考评'] },
  });
  schools.slice(2, 7).forEach(({ unit }, index, list) => {
    const mentorId = builder.staffOf(unit.id)[1]!;
    const menteeId = builder.officer(unit.id, 'TEACHER', 1, thisYear);
    title(builder, mentorId, 'SPECIAL_GRADE', 'PROVINCE');
    if (index === list.length - 1) return;
    builder.parts.mentorPairs.push({
      ...{ id: idOf(`pair ${menteeId}`), menteeId, mentorId, unitId: unit.id, subject: subjectOf(builder, mentorId) },
      ...{ from: thisYear, to: endOfFirstYear },
    });
  });
}

/** DL-07, DL-08: a guidance group of one county; one of its schools has its leading group, the other has none yet. */
function dalian(builder: OrganizationBuilder, schools: School[]): void {
  const county = builder.unitId('210202');
  const seats = schools.map(({ unit }, index) => ({
    ...{ position: 'EXPERT', role: index ? SeatRole.MEMBER : SeatRole.HEAD },
    personId: builder.staffOf(unit.id)[2]!,
  }));
  const bodyId = body(builder, county, 'GUIDANCE_GROUP', '中山区示例专业指导小组', seats);
  builder.parts.bodyAssignments.push(
    ...schools.map(({ unit }) => ({
      ...{ id: idOf(`guidance ${unit.id}`), bodyId, unitId: unit.id, from: thisYear, to: null },
      reason: '专业指导小组联系学校安排（演示）',
    })),
  );
  title(builder, seats[0]!.personId, 'SUBJECT_LEADER', 'COUNTY');
  workGroup(builder, schools[0]!, '校本研修工作领导小组', builder.staffOf(schools[0]!.unit.id)[0]!);
}

function workGroup(builder: OrganizationBuilder, { unit }: School, word: string, principal: string): void {
  const seats = [{ position: 'PRINCIPAL', role: SeatRole.HEAD, personId: principal }];
  body(builder, unit.id, 'SCHOOL_WORK_GROUP', `${unit.name}${word}`, seats);
}

function body(
  builder: OrganizationBuilder,
  unitId: string,
  kind: string,
  name: string,
  seats: Seat[],
  { parentId = null, duties = [] }: { parentId?: string | null; duties?: string[] } = {},
): string {
  const id = idOf(`body ${kind} ${unitId}`);
  builder.parts.bodies.push({ id, unitId, kind, name, parentId, duties, from: founded, demo: true });
  seats.forEach(({ position, role, personId }, index) => {
    const seatId = idOf(`seat ${id} ${index}`);
    builder.parts.seats.push({ id: seatId, bodyId: id, place: index + 1, position, role, from: founded, to: null });
    if (personId)
      builder.parts.holdings.push({
        id: idOf(`holding ${seatId}`),
        bodyId: id,
        seatId,
        personId,
        from: founded,
        to: null,
      });
  });
  return id;
}

function studio(
  builder: OrganizationBuilder,
  unitId: string,
  { kind, name, mode, leader }: { kind: string; name: string; mode: StudioMode; leader: string },
): string {
  const id = idOf(`studio ${unitId} ${leader}`);
  const subject = subjectOf(builder, leader);
  builder.parts.studios.push({ id, unitId, kind, name, mode, leaderId: leader, subject, from: founded, demo: true });
  return id;
}

const subjectOf = (builder: OrganizationBuilder, personId: string): string =>
  builder.parts.postings.find((posting) => posting.personId === personId)?.subject ?? '综合';

function title(builder: OrganizationBuilder, personId: string, code: string, level: 'PROVINCE' | 'COUNTY'): void {
  const id = idOf(`title ${code} ${personId}`);
  builder.parts.titles.push({ id, personId, title: code, level: OrgLevel[level], from: founded, to: null });
}
