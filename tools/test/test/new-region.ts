import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@yanxiu/schema';
import { beforeAll, expect, test } from 'vitest';
import { entriesOf, holdActivity } from '../src/activity.js';
import { until } from '../src/platform.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const upload = `mutation ($input: UploadPolicyPackInput!) {
  uploadPolicyPack(input: $input) { policyPack { id code } changes { path } } }`;
const adopt = `mutation ($input: AdoptPolicyPackInput!) {
  adoptPolicyPack(input: $input) { policyAdoption { policyPack { code } } } }`;
const inForce = `query ($code: String!) { orgUnitByCode(code: $code) { policyInForce(on: "2026-10-01") { policyPack {
  code parameter(path: "credits.cycle") { value clause { clause quote } } } } } }`;
const addUnit = `mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { orgUnit { id } } }`;
const addPerson = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }`;

/** The pack of the policy library's README, for a region that is in none of the documents. */
const pack = /```yaml\n(pack:[\s\S]*?)```/.exec(
  readFileSync(join(root, 'libs/policy/README.md'), 'utf8'),
)?.[1] as string;
const fileName = 'shili-2025.yaml';

interface InForce {
  orgUnitByCode: { policyInForce: { policyPack: { code: string; parameter: { value: string; clause: unknown } } } };
}

export function newRegion(platform: () => Platform): void {
  let officer: Visitor;
  let admin: Visitor;
  let countyId: string;

  const unit = async (input: Record<string, unknown>) =>
    (await admin.get<{ createOrgUnit: { orgUnit: { id: string } } }>(addUnit, { input })).createOrgUnit.orgUnit.id;

  beforeAll(async () => {
    officer = await Visitor.person(platform().url, 'dalian');
    admin = await Visitor.person(platform().url, 'admin');
    const { orgUnitByCode: city } = await admin.get<{ orgUnitByCode: { id: string } }>(
      '{ orgUnitByCode(code: "210200") { id } }',
    );
    countyId = await unit({ parentId: city.id, level: 'COUNTY', kind: 'REGION', name: '示例县', code: '2102X9' });
  });

  test('uploaded and adopted through the graph, they are in force with their clauses', async () => {
    const { uploadPolicyPack } = await officer.get<{ uploadPolicyPack: { policyPack: { id: string; code: string } } }>(
      upload,
      { input: { unitId: countyId, fileName, text: pack } },
    );
    expect(uploadPolicyPack.policyPack.code).toBe('SHILI_2025');
    const input = {
      ...{ unitId: countyId, packId: uploadPolicyPack.policyPack.id },
      ...{ from: '2025-09-01', reason: '示教发〔2025〕1号' },
    };
    await officer.get(adopt, { input });
    const { orgUnitByCode } = await officer.get<InForce>(inForce, { code: '2102X9' });
    const { code, parameter } = orgUnitByCode.policyInForce.policyPack;
    expect(code).toBe('SHILI_2025');
    expect(JSON.parse(parameter.value)).toMatchObject({ years: 3, total: '120', anchor: '2025-09-01' });
    expect(parameter.clause).toEqual({ clause: '第三条', quote: '三年一周期，总学分不少于120学分' });
  });

  test('they turn an activity into credits, by their own clause', async () => {
    const school = { parentId: countyId, level: 'SCHOOL', kind: 'SCHOOL', name: '示例县第一小学', code: '2102X9-1' };
    const unitId = await unit({ ...school, stages: ['PRIMARY'] });
    const posting = { unitId, position: 'TEACHER', subject: '语文', stage: 'PRIMARY', from: '2025-09-01' };
    const { createPerson } = await admin.get<{ createPerson: { person: { id: string } } }>(addPerson, {
      input: { staffNumber: 'X9000001', name: '示例教师', posting },
    });
    const attendees = [createPerson.person.id];
    // plans hears of school, teacher and rules by events.
    const { id } = await until(() =>
      holdActivity(admin, { title: '单元集体备课', unitId, form: 'SL_PREP', attendees }),
    );
    const [entry] = await until(async () => {
      const found = await entriesOf(admin, id);
      return found.length > 0 && found;
    });
    // 第四条: two hours of preparing lessons together are one credit.
    expect(entry).toMatchObject({ status: 'PENDING', credits: '1', clause: { clause: '第四条' } });
    expect(entry?.explanation.some(({ clause }) => clause?.clause === '第四条')).toBe(true);
  });

  test('faulty ones are refused, each fault with its place', async () => {
    const faulty = pack
      .replace('SHILI_2025', 'SHILI_2026')
      .replace('weight: 27.5', 'weight: 28')
      .replace('byForm: { SL_PREP: 2 }', 'byForm: { SL_UNKNOWN: 2 }')
      .replace('id: 第四条', 'id: 第三条');
    const { data, errors = [] } = await officer.ask(upload, { input: { unitId: countyId, fileName, text: faulty } });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const paths = errors[0]?.extensions.details?.map(({ path }) => path) ?? [];
    for (const place of ['pack.clauses[1]', 'credits.hoursPerCredit', 'evaluation.rubrics'])
      expect(paths.filter((path) => path.includes(place))).not.toEqual([]);
    const { policyPacks } = await officer.get<{ policyPacks: { nodes: { code: string }[] } }>(
      '{ policyPacks(first: 100) { nodes { code } } }',
    );
    expect(policyPacks.nodes.map(({ code }) => code)).not.toContain('SHILI_2026');
  });
}
