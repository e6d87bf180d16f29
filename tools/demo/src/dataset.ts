import { AccountKind, hashOf } from '@yanxiu/organization-subgraph/demo';
import type { DemoOrganization } from '@yanxiu/organization-subgraph/demo';
import { shippedPacks } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { governance } from './governance.js';
import { OrganizationBuilder } from './organization.js';
import type { School } from './organization.js';
import { programmesOf } from './periods.js';
import { steering } from './steering.js';
import { Random } from './random.js';
import { adoptedPacks, regions } from './regions.js';

export interface DemoAccount {
  username: string;
  name: string;
  /** One line that tells what the account can do. */
  role: string;
}

export interface Demo {
  organization: DemoOrganization;
  schools: School[];
  packOf: Map<string, Pack>;
  staffOf: (unitId: string) => string[];
  accounts: DemoAccount[];
  clientId: string;
}

export const clientId = 'yanxiu-demo-app';
const pucheng = '610526';

/**
 * The demo's whole organisation, the same on every machine.
 * @param schools how many schools there shall be in all; fewer than the documents name changes nothing
 * @param appSecret secret of the demo app; only its hash is kept
 */
export function demoDataset({ schools = 0, appSecret }: { schools?: number; appSecret: string }): Demo {
  const packs = new Map(shippedPacks().map((pack) => [pack.pack.code, pack]));
  const builder = new OrganizationBuilder();
  builder.clusters(pucheng, packs.get('PUCHENG_2014')!);
  helan(builder, packs.get('HELAN_2024')!);
  ouhai(builder);
  for (const { code, level, under } of regions)
    if (level === 'COUNTY' && under === '210200') builder.generated(code, '示例学校', 'PRIMARY', 2);
  scale(builder, schools);
  exchange(builder);
  governance(builder);
  steering(builder);
  for (const { region, packCode } of adoptedPacks)
    builder.parts.periods.push(...programmesOf(builder.unitId(region), packs.get(packCode)!));
  const { accounts, rows, grants } = accountsOf(builder, appSecret);
  return {
    organization: { ...builder.parts, accounts: rows, grants },
    schools: builder.schools,
    packOf: new Map(adoptedPacks.map(({ region, packCode }) => [region, packs.get(packCode)!])),
    staffOf: (unitId) => builder.staffOf(unitId),
    accounts,
    clientId,
  };
}

/** HL-06, HL-26: the document counts the schools and the nine leaders, and names none. */
function helan(builder: OrganizationBuilder, pack: Pack): void {
  const count = (stage: string) => pack.organization.schoolNumbers.find((entry) => entry.stage === stage)?.count ?? 0;
  builder.generated('640122', '贺兰示例高中', 'SENIOR_HIGH', count('SENIOR_HIGH'));
  const junior = builder.generated('640122', '贺兰示例初中', 'JUNIOR_HIGH', count('JUNIOR_HIGH'));
  const primary = builder.generated('640122', '贺兰示例小学', 'PRIMARY', count('PRIMARY'));
  const leaders = [...junior.slice(0, 2), ...primary.slice(0, 7)];
  const others = [...junior.slice(2), ...primary.slice(7)];
  leaders.forEach((leader, index) => {
    const members = others.filter((_, position) => position % leaders.length === index);
    builder.alliance(
      '640122',
      { code: `HL_N${index + 1}`, kind: 'ONE_PLUS_N', name: `${leader.name}“1+N”共同体`, stage: null, demo: true },
      leader,
      members,
    );
  });
}

function ouhai(builder: OrganizationBuilder): void {
  const kindergartens = builder.generated('330304', '瓯海示例幼儿园', 'KINDERGARTEN', 6);
  const primary = builder.generated('330304', '瓯海示例小学', 'PRIMARY', 10);
  const junior = builder.generated('330304', '瓯海示例初中', 'JUNIOR_HIGH', 8);
  builder.alliance(
    '330304',
    { code: 'OH_G1', kind: 'EDU_GROUP', name: '瓯海示例教育集团', stage: null, demo: true },
    primary[0]!,
    [junior[0]!, kindergartens[0]!],
  );
  builder.alliance(
    '330304',
    { code: 'OH_C1', kind: 'EDU_COMMUNITY', name: '瓯海示例教共体', stage: null, demo: true },
    primary[1]!,
    primary.slice(2, 5),
  );
}

/** Further generated schools, spread over the counties. */
function scale(builder: OrganizationBuilder, schools: number): void {
  const counties = regions.filter(({ level }) => level === 'COUNTY');
  for (let number = 1; builder.schools.length < schools; number += 1) {
    const county = counties[number % counties.length]!;
    builder.school(county.code, `${county.name}扩展示例学校${number}`, 'PRIMARY', true);
  }
}

/** In every tenth school somebody also serves at the next one (交流轮岗). */
function exchange(builder: OrganizationBuilder): void {
  builder.schools.forEach(({ unit, county }, index) => {
    const next = builder.schools[index + 1];
    if (index % 10 === 0 && next?.county === county) builder.secondPosting(builder.staffOf(unit.id)[1]!, next.unit);
  });
}

interface AccountPlan extends DemoAccount {
  grant: string;
  /** Key of the unit; null on the platform. */
  unit: string | null;
  /** Nth of the unit's staff, whose account it is. */
  person?: number;
}

const school = `${pucheng} 实验中学`;
const plans: AccountPlan[] = [
  {
    username: 'pucheng',
    name: '蒲城县演示管理员',
    role: '蒲城县教育局：管理全县机构、活动、学分与评估',
    grant: 'COUNTY_OFFICER',
    unit: pucheng,
  },
  {
    username: 'pucheng-inspector',
    name: '蒲城县演示评估员',
    role: '蒲城县评估员：填写并签署评估表',
    grant: 'INSPECTOR',
    unit: pucheng,
  },
  {
    username: 'pucheng-school',
    name: '实验中学演示管理员',
    role: '实验中学：组织校本研修活动',
    grant: 'SCHOOL_OFFICER',
    unit: school,
  },
  {
    username: 'pucheng-teacher',
    name: '实验中学演示教师',
    role: '实验中学教师：查看本人学分与资源',
    grant: 'TEACHER',
    unit: school,
    person: 2,
  },
  {
    username: 'ouhai',
    name: '瓯海区演示管理员',
    role: '瓯海区教育局：看不到其他县的数据',
    grant: 'COUNTY_OFFICER',
    unit: '330304',
  },
  {
    username: 'ouhai-school',
    name: '瓯海示例小学一演示管理员',
    role: '瓯海示例小学一：申报研修项目、备案教研组',
    grant: 'SCHOOL_OFFICER',
    unit: '330304 瓯海示例小学一',
  },
  { username: 'helan', name: '贺兰县演示管理员', role: '贺兰县教育体育局', grant: 'COUNTY_OFFICER', unit: '640122' },
  {
    username: 'helan-school',
    name: '贺兰示例小学一演示管理员',
    role: '贺兰示例小学一：按六个环节开展研修',
    grant: 'SCHOOL_OFFICER',
    unit: '640122 贺兰示例小学一',
  },
  {
    username: 'dalian',
    name: '大连市演示管理员',
    role: '大连市教育局：查看全市各区市县与先导区',
    grant: 'CITY_OFFICER',
    unit: '210200',
  },
  {
    username: 'dalian-school',
    name: '示例学校一演示管理员',
    role: '大连市中山区示例学校一：报审研修计划',
    grant: 'SCHOOL_OFFICER',
    unit: '210202 示例学校一',
  },
  {
    username: 'dalian-research',
    name: '中山区演示管理员',
    role: '大连市中山区：教研部门，审定学校研修计划',
    grant: 'COUNTY_OFFICER',
    unit: '210202',
  },
  { username: 'shaanxi', name: '陕西省演示管理员', role: '省级：查看全省', grant: 'PROVINCE_OFFICER', unit: '610000' },
  { username: 'admin', name: '平台演示管理员', role: '平台管理员', grant: 'PLATFORM_ADMIN', unit: null },
];

const scopes = [
  'organization:read',
  'organization:read-people',
  'organization:read-policy',
  'plans:read',
  'credits:read',
  'evaluation:read',
  'resources:read',
];

function accountsOf(
  builder: OrganizationBuilder,
  appSecret: string,
): { accounts: DemoAccount[]; rows: DemoOrganization['accounts']; grants: DemoOrganization['grants'] } {
  const idOf = (text: string) => new Random(text).uuid();
  const rows: DemoOrganization['accounts'] = plans.map(({ username, name, unit, person }) => {
    const unitId = unit && builder.unitId(unit);
    const personId = unitId && person !== undefined ? (builder.staffOf(unitId)[person] ?? null) : null;
    return {
      id: idOf(`account ${username}`),
      kind: AccountKind.PERSON,
      name,
      subject: username,
      secretHash: null,
      personId,
      unitId,
    };
  });
  const grants: DemoOrganization['grants'] = plans.map(({ username, grant, unit }) => ({
    ...{ id: idOf(`grant ${username}`), accountId: idOf(`account ${username}`), role: grant, permissions: null },
    ...{ unitId: unit && builder.unitId(unit), from: '2024-01-01', to: null },
  }));
  const app = idOf('account app');
  rows.push({
    id: app,
    kind: AccountKind.APP,
    name: '演示应用',
    subject: clientId,
    secretHash: hashOf(appSecret),
    personId: null,
    unitId: null,
  });
  grants.push({
    id: idOf('grant app'),
    accountId: app,
    role: 'APP',
    permissions: scopes,
    unitId: null,
    from: '2024-01-01',
    to: null,
  });
  return { accounts: plans.map(({ username, name, role }) => ({ username, name, role })), rows, grants };
}
