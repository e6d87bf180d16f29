import type { Grant, Level, Viewer } from '@yanxiu/access';
import type { Lineage, PersonState, UnitState } from '@yanxiu/events';

/** A readable fixed id: `id(7)` ends in 7. */
export const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const unit = (
  n: number,
  level: UnitState['level'],
  name: string,
  parent: UnitState | null,
  kind: string = level,
): UnitState => {
  const none: Lineage = { provinceId: null, cityId: null, countyId: null, schoolId: null };
  const key = { PROVINCE: 'provinceId', CITY: 'cityId', COUNTY: 'countyId', SCHOOL: 'schoolId' }[level as string];
  return {
    id: id(n),
    version: 1,
    code: `T${n}`,
    name,
    level,
    kind,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id(n)],
    lineage: { ...(parent?.lineage ?? none), ...(key && { [key]: id(n) }) },
    stages: level === 'SCHOOL' ? ['JUNIOR_HIGH'] : [],
    active: true,
  };
};

const province = unit(1, 'PROVINCE', '示例省', null);
const city = unit(2, 'CITY', '示例市', province);
const countyA = unit(3, 'COUNTY', '甲县', city);
const countyB = unit(4, 'COUNTY', '乙县', city);
const schoolA = unit(5, 'SCHOOL', '甲县第一中学', countyA);
const schoolA2 = unit(6, 'SCHOOL', '甲县第二中学', countyA);
const schoolB = unit(7, 'SCHOOL', '乙县第一中学', countyB);
const sectionA = unit(8, 'SECTION', '甲县第一中学初中部', schoolA);

/** A small province in which every test finds its own county, the neighbour and the foreigner. */
export const places = { province, city, countyA, countyB, schoolA, schoolA2, schoolB, sectionA };

const person = (n: number, name: string, ...at: UnitState[]): PersonState => ({
  id: id(n),
  version: 1,
  name,
  tier: null,
  active: true,
  postings: at.map((place, index) => ({
    id: id(n * 10 + index),
    unitId: place.id,
    lineage: place.lineage,
    position: 'TEACHER',
    subject: '语文',
    stage: 'JUNIOR_HIGH',
    main: index === 0,
    from: '2020-09-01',
    to: null,
  })),
});

/** alice and ann teach at school A; abel's main posting is school A2, his second school A; bei teaches in county B. */
export const teachers = {
  alice: person(101, '艾丽丝', schoolA),
  ann: person(102, '安安', schoolA),
  abel: person(103, '阿贝', schoolA2, schoolA),
  bei: person(104, '贝贝', schoolB),
};

const grant = (role: string, at: UnitState): Grant => ({
  role,
  unitId: at.id,
  level: at.level as Level,
  path: at.path,
});

const viewer = (n: number, name: string, grants: Grant[], personId: string | null = null): Viewer => ({
  kind: 'PERSON',
  id: id(n),
  personId,
  name,
  grants,
});

/** Named people of the tests. County A unless said otherwise. */
export const viewers = {
  alice: viewer(201, '艾丽丝（教师）', [grant('TEACHER', schoolA)], teachers.alice.id),
  bo: viewer(202, '博（学校管理员）', [grant('SCHOOL_OFFICER', schoolA)]),
  chen: viewer(203, '陈（县管理员）', [grant('COUNTY_OFFICER', countyA)]),
  du: viewer(204, '杜（省级接口应用）', [grant('PROVINCE_OFFICER', province)]),
  wei: viewer(205, '魏（乙县管理员）', [grant('COUNTY_OFFICER', countyB)]),
  ivy: viewer(206, '艾薇（督导评估员）', [grant('INSPECTOR', countyA)]),
  admin: viewer(207, '平台管理员', [{ role: 'PLATFORM_ADMIN', unitId: '', level: 'PLATFORM', path: [] }]),
  nobody: viewer(208, '无权限者', []),
};
