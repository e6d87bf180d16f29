import { AllianceRole, OrgLevel, Ownership, noSteering } from '@yanxiu/organization-subgraph/demo';
import type { DemoOrganization, DemoUnit } from '@yanxiu/organization-subgraph/demo';
import type { Pack } from '@yanxiu/policy';
import { personName } from './names.js';
import { periodsOf } from './periods.js';
import { Random } from './random.js';
import { adoptedPacks, regions } from './regions.js';

type Parts = Omit<DemoOrganization, 'accounts' | 'grants'>;

export interface School {
  unit: DemoUnit;
  county: string;
  /** The county's code and the school's stage say which packs and subjects fit. */
  stage: string;
}

const start = '2014-01-01';
const subjects: Record<string, string[]> = {
  KINDERGARTEN: ['幼儿综合'],
  PRIMARY: ['语文', '数学', '英语', '科学', '道德与法治'],
  JUNIOR_HIGH: ['语文', '数学', '英语', '物理', '化学', '历史', '道德与法治'],
  SENIOR_HIGH: ['语文', '数学', '英语', '物理', '化学', '生物', '地理'],
};
const teachersPerSchool = 7;

const idOf = (text: string): string => new Random(text).uuid();

/** Builds the demo's organisations: what the documents name as they name it, the rest generated and marked. */
export class OrganizationBuilder {
  readonly parts: Parts = {
    ...{ units: [], people: [], postings: [], alliances: [], memberships: [], adoptions: [] },
    ...{
      bodies: [],
      seats: [],
      holdings: [],
      bodyAssignments: [],
      studios: [],
      residencies: [],
      mentorPairs: [],
      titles: [],
    },
    periods: [],
    ...noSteering(),
  };
  readonly schools: School[] = [];
  private readonly units = new Map<string, DemoUnit>();
  private readonly staffByUnit = new Map<string, string[]>();

  constructor() {
    for (const { code, name, level, kind, under, demo = false } of regions) {
      const parentId = under ? this.unitId(under) : null;
      this.add(code, {
        parentId,
        level: OrgLevel[level],
        kind,
        name,
        code,
        stages: [],
        ownership: Ownership.PUBLIC,
        demo,
      });
    }
    for (const { region, packCode, reason } of adoptedPacks) {
      this.parts.periods.push(...periodsOf(this.unitId(region)));
      this.parts.adoptions.push({
        id: idOf(`adoption ${region}`),
        unitId: this.unitId(region),
        packCode,
        from: start,
        reason,
      });
    }
  }

  unitId(key: string): string {
    const unit = this.units.get(key);
    if (!unit) throw new Error(`no demo unit ${key}`);
    return unit.id;
  }

  /** The junior-high clusters of a document: centres and members in its order, sections below a school of their name. */
  clusters(county: string, pack: Pack): void {
    for (const { code, center, centerIsSection, members, stage } of pack.organization.clusters) {
      const head = centerIsSection ? this.section(county, center, stage) : this.school(county, center, stage, false);
      const others = members.map((name) => this.school(county, name, stage, false));
      this.alliance(county, { code, kind: 'CLUSTER', name: `${center}联片研修区`, stage, demo: false }, head, others);
    }
  }

  private section(county: string, name: string, stage: string): DemoUnit {
    const school = this.school(county, name.replace(/初中部$/, ''), stage, true);
    return this.add(`${county} ${name}`, {
      parentId: school.id,
      level: OrgLevel.SECTION,
      kind: 'JUNIOR_SECTION',
      name,
      code: null,
      stages: [stage],
      ownership: Ownership.PUBLIC,
      demo: false,
    });
  }

  /** A school of the county, made on first mention. */
  school(county: string, name: string, stage: string, demo: boolean): DemoUnit {
    const key = `${county} ${name}`;
    const known = this.units.get(key);
    if (known) return known;
    const kind = stage === 'KINDERGARTEN' ? 'KINDERGARTEN' : 'SCHOOL';
    const number = String(this.schools.length + 1).padStart(5, '0');
    const unit = this.add(key, {
      parentId: this.unitId(county),
      level: OrgLevel.SCHOOL,
      kind,
      name,
      code: `${county}-${number}`,
      stages: [stage],
      ownership: Ownership.PUBLIC,
      demo,
    });
    this.schools.push({ unit, county, stage });
    this.staff(unit, stage);
    return unit;
  }

  /** Generated schools `<prefix>一…` of a county. */
  generated(county: string, prefix: string, stage: string, count: number): DemoUnit[] {
    return Array.from({ length: count }, (_, index) =>
      this.school(county, `${prefix}${chinese(index + 1)}`, stage, true),
    );
  }

  alliance(
    county: string,
    {
      code,
      kind,
      name,
      stage,
      demo,
    }: { code: string; kind: string; name: string; stage: string | null; demo: boolean },
    head: DemoUnit,
    members: DemoUnit[],
  ): void {
    const id = idOf(`alliance ${code}`);
    const role = kind === 'CLUSTER' ? AllianceRole.CENTER : AllianceRole.LEADER;
    this.parts.alliances.push({
      id,
      unitId: this.unitId(county),
      kind,
      name,
      code,
      stage,
      from: start,
      to: null,
      demo,
    });
    for (const [unit, part] of [
      [head, role] as const,
      ...members.map((member) => [member, AllianceRole.MEMBER] as const),
    ])
      this.parts.memberships.push({
        id: idOf(`member ${code} ${unit.id}`),
        allianceId: id,
        unitId: unit.id,
        role: part,
        from: start,
        to: null,
      });
  }

  /** A second posting: the person also serves at another school (DL-04). */
  secondPosting(personId: string, unit: DemoUnit): void {
    this.post({
      id: idOf(`second ${personId}`),
      personId,
      unitId: unit.id,
      position: 'TEACHER',
      subject: '语文',
      stage: unit.stages[0] ?? null,
      main: false,
      from: '2024-09-01',
      to: null,
    });
  }

  /** A group of teachers below a school or a county, with its leader and members (DL-34, OH-11). */
  group(
    parentId: string,
    kind: string,
    name: string,
    leader: { personId: string; position: string },
    members: string[],
  ) {
    const unit = this.add(`${parentId} ${name}`, {
      ...{ parentId, level: OrgLevel.GROUP, kind, name, code: null, stages: [] },
      ...{ ownership: Ownership.PUBLIC, demo: true },
    });
    this.duty(leader.personId, unit.id, leader.position);
    for (const personId of members) this.duty(personId, unit.id, 'MEMBER');
    return unit;
  }

  /** A unit that is no school: 教师进修学校 and the like (DL-02). */
  institution(county: string, name: string, kind: string): DemoUnit {
    return this.add(`${county} ${name}`, {
      ...{ parentId: this.unitId(county), level: OrgLevel.SCHOOL, kind, name, code: null, stages: [] },
      ...{ ownership: Ownership.PUBLIC, demo: true },
    });
  }

  /** Turns the holder of a post into somebody who stands in for it (DL-03). */
  stand(unitId: string, position: string): void {
    const posting = this.parts.postings.find((one) => one.unitId === unitId && one.position === position);
    if (posting) posting.acting = true;
  }

  /** Somebody with an office, or who has just joined: on the register, and in none of the demo's activities. */
  officer(unitId: string, position: string, number: number, from = start): string {
    const random = new Random(`officer ${unitId} ${position} ${number}`);
    const id = random.uuid();
    const staffNumber = `D${String(this.parts.people.length + 1).padStart(7, '0')}`;
    const person = { id, version: 1, staffNumber, name: personName(random), tier: null, demo: true, active: true };
    const at = { unitId, position, subject: null, stage: null, main: true, from, to: null };
    this.parts.people.push(person);
    this.parts.postings.push({ id: random.uuid(), personId: id, ...at });
    return id;
  }

  /** A further post of somebody at the own school. */
  duty(personId: string, unitId: string, position: string): void {
    const at = { unitId, position, subject: null, stage: null, main: false, from: '2024-09-01', to: null };
    const where = position === 'MEMBER' ? ` ${unitId}` : '';
    this.parts.postings.push({ id: idOf(`duty ${position} ${personId}${where}`), personId, ...at });
  }

  /** People posted at a school, principal first. */
  staffOf(unitId: string): string[] {
    return this.staffByUnit.get(unitId) ?? [];
  }

  private post(posting: Parts['postings'][number]): void {
    this.parts.postings.push(posting);
    this.staffByUnit.set(posting.unitId, [...this.staffOf(posting.unitId), posting.personId]);
  }

  private add(key: string, unit: Omit<DemoUnit, 'id'>): DemoUnit {
    const added = { id: idOf(`unit ${key}`), ...unit };
    this.units.set(key, added);
    this.parts.units.push(added);
    return added;
  }

  private staff(unit: DemoUnit, stage: string): void {
    const random = new Random(`staff ${unit.id}`);
    const positions = ['PRINCIPAL', ...Array.from({ length: teachersPerSchool }, () => 'TEACHER')];
    for (const [index, position] of positions.entries()) {
      const id = random.uuid();
      const staffNumber = `D${String(this.parts.people.length + 1).padStart(7, '0')}`;
      const subject = position === 'PRINCIPAL' ? null : random.pick(subjects[stage] ?? subjects.PRIMARY!);
      this.parts.people.push({
        id,
        version: 1,
        staffNumber,
        name: personName(random),
        tier: null,
        demo: true,
        active: true,
      });
      this.post({
        id: random.uuid(),
        personId: id,
        unitId: unit.id,
        position,
        subject,
        stage,
        main: true,
        from: `20${String(14 + (index % 10))}-09-01`,
        to: null,
      });
    }
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 9999 in Chinese, as schools are numbered. */
export function chinese(number: number): string {
  if (number < 10) return digits[number]!;
  if (number < 20) return `十${digits[number - 10]}`;
  if (number < 100) return `${digits[Math.floor(number / 10)]}十${digits[number % 10]}`;
  return String(number);
}
