import { policyAdopted, peopleChanged, unitsChanged } from '@yanxiu/events';
import type { PersonState } from '@yanxiu/events';
import { parsePack, parseParts, shippedFolders } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { id, places, teachers, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';

/** A county that is in no document: three items, 50 points, half points allowed. */
export const packOfJia = (version: number, weights = ['20', '20', '10']): Pack => {
  const { pack, problems } = parsePack(
    `
pack: { format: 1, code: JIA_2026, version: ${version}, zh: 甲县校本研修评估办法, region: 甲县, level: COUNTY, status: RULE, valid: { from: 2026-01-01, to: null } }
evaluation:
  rubrics:
    - code: JIA_RUBRIC
      zh: 甲县评估表
      total: 50
      step: 0.5
      cite: { clause: 附件1, quote: 甲县评估表 }
      methods: [{ code: LOOK, zh: 查看资料 }, { code: TALK, zh: 座谈 }]
      sections:
        - code: PLANNING
          zh: 计划
          items: [{ num: 1, text: 有计划, weight: ${weights[0]}, methods: [LOOK] }, { num: 2, text: 有落实, weight: ${weights[1]}, methods: [LOOK, TALK] }]
        - { code: EFFECT, zh: 效果, items: [{ num: 7, text: 有成效, weight: ${weights[2]}, methods: [TALK] }] }
  campaigns:
    - { code: TERM_CHECK, zh: 学期专项检查, kind: SPECIAL, period: TERM, times: 1, rubric: JIA_RUBRIC, cite: { clause: 一, quote: 每学期专项检查 } }
    - { code: YEAR_END, zh: 年终评估, kind: FULL, period: ACADEMIC_YEAR, times: 1, cite: { clause: 二, quote: 年终评估 } }
`,
    'jia.yaml',
  );
  if (!pack) throw new Error(JSON.stringify(problems, null, 2));
  return pack;
};

/** Pucheng's own pack, as shipped. */
export function packOfPucheng(): Pack {
  const folder = shippedFolders().find(({ parts }) => parts.some(({ text }) => text.includes('code: PUCHENG_2014')));
  const { pack, problems } = parseParts(folder!.parts);
  if (!pack) throw new Error(JSON.stringify(problems, null, 2));
  return pack;
}

export const adopt = (subgraph: TestSubgraph, n: number, unitId: string, pack: Pack, from = '2026-01-01') =>
  subgraph.deliver(policyAdopted, {
    adoptionId: id(n),
    unitId,
    packCode: pack.pack.code,
    packVersion: pack.pack.version,
    from,
    to: null,
    pack,
  });

/** Ina inspects for county A; until 2024 she taught at school A. */
export const ina: PersonState = {
  ...teachers.ann,
  id: id(150),
  name: '伊娜',
  postings: [{ ...teachers.ann.postings[0]!, id: id(1500), from: '2015-09-01', to: '2024-08-31' }],
};
export const inspectors = {
  ina: { ...viewers.ivy, id: id(250), name: '伊娜（督导评估员）', personId: ina.id },
  /** Of county B. */
  ben: {
    ...viewers.ivy,
    id: id(251),
    name: '本（乙县督导）',
    grants: viewers.wei.grants.map((grant) => ({ ...grant, role: 'INSPECTOR' })),
  },
};

/** Units and people of the tests, and county A's policy. */
export async function seed(subgraph: TestSubgraph): Promise<void> {
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: [...Object.values(teachers), ina] });
  await adopt(subgraph, 900, places.countyA.id, packOfJia(1));
}
