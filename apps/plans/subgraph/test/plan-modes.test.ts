import { messagesSent, planDecided, policyAdopted } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptInSilence } from '../src/plan/silence.service.js';
import { plans } from '../src/module.js';
import { sql } from '@yanxiu/subgraph';
import {
  AMEND,
  READ,
  RETURN,
  SUBMIT,
  WITHDRAW,
  decide,
  did,
  filled,
  groupA,
  more,
  packOf,
  periods,
  seedPlans,
  submitted,
} from './plan-seed.js';
import type { Shown } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterAll(() => subgraph?.close());

/** The same machine under another document each time: only the pack differs. */
const under = (code: string) =>
  beforeEach(async () => {
    await subgraph?.close();
    subgraph = await TestSubgraph.start(plans);
    await seedPlans(subgraph, packOf(code));
  });
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { schoolA, countyA } = places;

describe('Dalian', () => {
  under('DALIAN_2018');

  test('DL-09: the school’s plan is approved by the research body of the county, and by nobody else', async () => {
    const plan = await submitted(as(viewers.bo), {
      template: 'SCHOOL_TRAINING_PLAN',
      unitId: schoolA.id,
      periodId: periods.term.id,
    });
    expect(plan).toMatchObject({
      status: 'SUBMITTED',
      handling: { mode: 'APPROVE', level: 'COUNTY', byName: '教研部门', stated: true },
      holder: { place: 'POOL', unit: { id: countyA.id } },
      receipt: expect.stringMatching(/^JH-T3-20\d\d-00001$/) as string,
    });
    expect((await decide(as(viewers.wei), [plan]))[0]!.refusal).toMatchObject({ rule: 'exists' });
    expect(
      await as(viewers.alice).refusal('mutation { decidePlans(input: { plans: [] }) { results { id } } }'),
    ).toEqual(['FORBIDDEN']);
    const [done] = await decide(as(viewers.chen), [plan], '同意');
    expect(done).toMatchObject({ plan: { status: 'APPROVED', effectiveVersion: 1 }, refusal: null });
    const [event] = (await subgraph!.published(planDecided)).flatMap(({ payload }) => payload.decisions);
    expect(event).toMatchObject({
      planId: plan.id,
      outcome: 'APPROVED',
      mode: 'APPROVE',
      basis: 'DECIDED',
      lineage: schoolA.lineage,
    });
  });

  test('DL-12: the scheme of an activity has four mandatory sections; each empty one is named, and more may be added', async () => {
    const { createActivity } = await as(viewers.bo).query<{ createActivity: { activity: { id: string } } }>(
      'mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activity { id } } }',
      {
        input: {
          ...{ unitId: schoolA.id, ownerId: id(101), host: '组长', title: '课例研修', form: 'DL_SALON' },
          sessions: [
            { startsAt: '2026-03-10T14:00:00+08:00', endsAt: '2026-03-10T16:00:00+08:00', place: '会议室', hours: '2' },
          ],
        },
      },
    );
    const activityId = createActivity.activity.id;
    const plan = await filled(as(viewers.bo), { template: 'ACTIVITY_SCHEME', unitId: schoolA.id, activityId });
    expect(plan.sections.map(({ name }) => name)).toEqual([
      '主题来源与研修目的',
      '研修手段与方式',
      '研修过程与预期要达成的研修成果',
      '研修中应注意的问题',
    ]);
    const SAVE =
      'mutation ($input: SavePlanDraftInput!) { savePlanDraft(input: $input) { plan { version sections { code name own } } } }';
    const sections = [
      { code: 'MEANS', text: '听课' },
      { name: '经费', text: '无' },
    ];
    const { savePlanDraft } = await as(viewers.bo).query<{ savePlanDraft: { plan: Shown } }>(SAVE, {
      input: { id: plan.id, version: plan.version, title: plan.title, sections },
    });
    expect(savePlanDraft.plan.sections.at(-1)).toEqual({ code: 'OWN_1', name: '经费', own: true });
    const { errors } = await as(viewers.bo).run(SUBMIT, {
      input: { id: plan.id, version: savePlanDraft.plan.version, signedOnPaper: true },
    });
    expect(errors[0]).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '计划还不完整：主题来源与研修目的、研修过程与预期要达成的研修成果、研修中应注意的问题',
    });
    expect(errors[0]!.details!.map(({ path }) => path)).toEqual([
      'plan.sections.THEME_AND_PURPOSE',
      'plan.sections.PROCESS_AND_OUTCOME',
      'plan.sections.CAUTIONS',
    ]);
  });

  test('DL-03: the principal signs: online in person, or on paper as the officer states; a vacancy is shown, not filled', async () => {
    const input = { template: 'SCHOOL_TRAINING_PLAN', unitId: schoolA.id, periodId: periods.term.id };
    const { id: planId, version } = await filled(as(viewers.bo), input);
    const { errors } = await as(viewers.bo).run(SUBMIT, { input: { id: planId, version } });
    expect(errors[0]).toMatchObject({ details: [{ path: 'input.signedOnPaper', rule: 'principalSigns' }] });
    expect(errors[0]!.message).toContain('校长甲');
    await did(as(more.principal), SUBMIT, { id: planId, version });
    const signatureOf = async (planIdToRead: string, viewer = viewers.chen) =>
      (await as(viewer).query<{ plan: { lastVersion: { signature: object | null } } }>(READ, { id: planIdToRead })).plan
        .lastVersion.signature;
    expect(await signatureOf(planId)).toEqual({ name: '校长甲', inPerson: true });
    const vacant = await filled(as(more.dan), { ...input, unitId: places.schoolA2.id });
    await did(as(more.dan), SUBMIT, { id: vacant.id, version: vacant.version });
    expect(await signatureOf(vacant.id)).toBeNull();
  });
});

describe('Zhejiang', () => {
  under('ZHEJIANG_2019');

  test('ZJ-09: projects are reviewed by the county in its round: headings, several a year, closed by the server’s clock', async () => {
    const WINDOW =
      'mutation ($input: SetPlanWindowInput!) { setPlanWindow(input: $input) { planWindow { id version round closesAt } } }';
    const round = {
      ...{ unitId: countyA.id, template: 'PROJECT', periodId: periods.year.id, opensAt: '2026-01-01T00:00:00+08:00' },
      ...{ closesAt: '2090-01-01T00:00:00+08:00', headings: ['研修主题', '经费预算'], lateAllowed: false },
    };
    for (const viewer of [viewers.bo, viewers.wei])
      expect(await as(viewer).refusal(WINDOW, { input: round })).toEqual(['NOT_FOUND']);
    const set = await as(viewers.chen).query<{ setPlanWindow: { planWindow: { version: number } } }>(WINDOW, {
      input: round,
    });
    const input = { template: 'PROJECT', unitId: schoolA.id, periodId: periods.year.id };
    const first = await submitted(as(viewers.bo), input, '单元教学');
    expect(first.sections.map(({ name }) => name)).toEqual(['研修主题', '经费预算']);
    expect(first).toMatchObject({ status: 'SUBMITTED', handling: { mode: 'REVIEW', level: 'COUNTY' } });
    const [reviewed] = await decide(as(viewers.chen), [first]);
    expect(reviewed!.plan!.status).toBe('ACCEPTED');
    const copy = await filled(as(viewers.bo), { ...input, copyOf: first.id, title: '第二个项目' });
    // Sent in time and taken back, it was not sent: it keeps no place in a round that is over.
    const kept = await submitted(as(viewers.bo), { ...input, title: '占位的项目' });
    const taken = await did(as(viewers.bo), WITHDRAW, { id: kept.id, version: kept.version });
    expect(await as(viewers.chen).refusal(WINDOW, { input: round })).toEqual(['CONFLICT']);
    const closed = {
      ...round,
      version: set.setPlanWindow.planWindow.version,
      closesAt: '2026-02-01T00:00:00+08:00',
      graceHours: 1,
    };
    await as(viewers.chen).query(WINDOW, { input: closed });
    const { errors } = await as(viewers.bo).run(SUBMIT, {
      input: { id: copy.id, version: copy.version + 0, signedOnPaper: true },
    });
    expect(errors[0]).toMatchObject({ code: 'CONFLICT', details: [{ rule: 'windowOpen' }] });
    expect(errors[0]!.message).toContain('2026年2月1日');
    expect(
      await as(viewers.bo).refusal(SUBMIT, { input: { id: taken.id, version: taken.version, signedOnPaper: true } }),
    ).toEqual(['CONFLICT']);
    await as(viewers.chen).query(WINDOW, { input: { ...closed, version: closed.version + 1, lateAllowed: true } });
    await did(as(viewers.bo), SUBMIT, { id: taken.id, version: taken.version, signedOnPaper: true });
    const LATE = 'query ($id: ID!) { plan(id: $id) { lastVersion { num late } } }';
    expect(await as(viewers.chen).query(LATE, { id: taken.id })).toEqual({
      plan: { lastVersion: { num: 2, late: true } },
    });
  });

  test('ZJ-08: three planning documents with their parents; where the text names no handling, whoever writes keeps it', async () => {
    const base = { unitId: schoolA.id, periodId: periods.programme.id };
    const staff = await submitted(as(viewers.bo), { ...base, template: 'STAFF_DEVELOPMENT_PLAN' });
    expect(staff).toMatchObject({ status: 'KEPT', handling: { mode: 'KEEP', level: 'SCHOOL', stated: false } });
    const year = { unitId: schoolA.id, template: 'SCHOOL_TRAINING_PLAN', periodId: periods.year.id };
    const training = await submitted(as(viewers.bo), { ...year, parentId: staff.id });
    expect(
      await as(viewers.bo).refusal(
        'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }',
        {
          input: { ...base, template: 'STAFF_DEVELOPMENT_PLAN', periodId: periods.term.id, parentId: training.id },
        },
      ),
    ).toEqual(['NOT_FOUND']);
  });
});

describe('Helan', () => {
  under('HELAN_2024');

  test('HL-29: the whole school’s scheme runs for the years of a programme and is kept by the school', async () => {
    const input = { template: 'SCHOOL_THREE_YEAR_SCHEME', unitId: schoolA.id };
    const TERM = 'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }';
    const { errors } = await as(viewers.bo).run(TERM, { input: { ...input, periodId: periods.term.id } });
    expect(errors[0]!.details).toMatchObject([{ path: 'input.periodId', rule: 'periodKind', expected: 'THREE_YEARS' }]);
    const plan = await submitted(as(viewers.bo), { ...input, periodId: periods.programme.id });
    expect(plan).toMatchObject({ status: 'KEPT', title: '甲县第一中学整校推进三年方案（2020—2092年）' });
    // What a school keeps is open to the county all the same: only personal plans are not.
    const { plan: seen } = await as(viewers.chen).query<{ plan: object | null }>(READ, { id: plan.id });
    expect(seen).toMatchObject({ id: plan.id });
  });
});

describe('modes that a local supplement sets', () => {
  const local = (handling: object) => {
    const pack = structuredClone(packOf('PUCHENG_2014'));
    Object.assign(
      pack.plans.handling.find(({ what }) => what === 'SCHOOL_TERM_PLAN')!,
      handling,
    );
    return pack;
  };
  const start = async (handling: object) => {
    await subgraph?.close();
    subgraph = await TestSubgraph.start(plans);
    await seedPlans(subgraph, local(handling));
  };
  const input = { template: 'SCHOOL_TERM_PLAN', unitId: schoolA.id, periodId: periods.term.id };

  test('FILE: nobody decides, the receipt is all there is (X02)', async () => {
    await start({ mode: 'FILE' });
    const plan = await submitted(as(viewers.bo), input);
    expect(plan).toMatchObject({ status: 'FILED', effectiveVersion: 1, steps: ['AMEND'], holder: { place: 'DONE' } });
    expect((await decide(as(viewers.chen), [plan]))[0]!.refusal).toMatchObject({ rule: 'state' });
  });

  test('silence is consent after the policy’s days, and never where it says nothing', async () => {
    await start({ silenceDays: 10 });
    const plan = await submitted(as(viewers.bo), input);
    const group = await submitted(as(viewers.alice), { ...input, template: 'GROUP_TERM_PLAN', unitId: groupA.id });
    await subgraph!.db.query(sql`update plan_version set submitted_at = now() - interval '10 days'`);
    expect(await acceptInSilence(subgraph!.database)).toBe(0);
    await subgraph!.db.query(sql`update plan_version set submitted_at = now() - interval '11 days'`);
    expect(await acceptInSilence(subgraph!.database)).toBe(1);
    const read = async (planId: string) =>
      (await as(viewers.bo).query<{ plan: Shown & { lastVersion: { basis: string | null } } }>(READ, { id: planId }))
        .plan;
    expect(await read(plan.id)).toMatchObject({
      status: 'ACCEPTED',
      lastVersion: { basis: 'SILENCE', status: 'IN_FORCE' },
    });
    expect(await read(group.id)).toMatchObject({ status: 'SUBMITTED', lastVersion: { basis: null } });
  });

  test('what is not drawn for review is in force at once', async () => {
    await start({ samplePercent: 1 });
    const plan = await submitted(as(viewers.bo), input);
    // One in a hundred would be drawn: the lot falls by the plan’s own id.
    expect(['SUBMITTED', 'ACCEPTED']).toContain(plan.status);
    const { isSampled } = await import('../src/plan/plan.rules.js');
    expect(plan.status === 'SUBMITTED').toBe(isSampled(plan.id, 1, 1));
    const drawn = Array.from({ length: 10_000 }, (_, n) => isSampled(id(n), 1, 20)).filter(Boolean).length;
    expect(Math.abs(drawn - 2_000)).toBeLessThan(300);
  });

  test('DL-09: the lot falls once: neither taking a plan back nor its return by the reviewer draws it anew', async () => {
    await start({ samplePercent: 20 });
    const { isSampled } = await import('../src/plan/plan.rules.js');
    const plan = await filled(as(viewers.bo), input);
    // An id that is drawn this time, and would be drawn at none of the next tries if the lot went by the submission.
    const drawn = Array.from({ length: 10_000 }, (_, n) => id(500_000 + n)).find(
      (one) => isSampled(one, 1, 20) && [2, 3].every((turn) => !isSampled(one, turn, 20)),
    )!;
    await subgraph!.db.query(sql`update plan set id = ${drawn} where id = ${plan.id}`);
    const sent = await did(as(viewers.bo), SUBMIT, { id: drawn, version: plan.version, signedOnPaper: true });
    expect(sent.status).toBe('SUBMITTED');
    const back = await did(as(viewers.bo), WITHDRAW, { id: drawn, version: sent.version });
    const again = await did(as(viewers.bo), SUBMIT, { id: drawn, version: back.version, signedOnPaper: true });
    expect(again).toMatchObject({ status: 'SUBMITTED', currentVersion: 2 });
    await did(as(viewers.chen), RETURN, { id: drawn, version: again.version, comment: '请补充', sections: [] });
    const third = await did(as(viewers.bo), SUBMIT, { id: drawn, version: again.version + 1, signedOnPaper: true });
    expect(third).toMatchObject({ status: 'SUBMITTED', currentVersion: 3 });
    // In force, its next amendment is a turn of its own.
    await decide(as(viewers.chen), [third]);
    const amended = await did(as(viewers.bo), AMEND, { id: drawn, version: third.version + 1, reason: '调整' });
    const fourth = await did(as(viewers.bo), SUBMIT, { id: drawn, version: amended.version, signedOnPaper: true });
    expect(fourth.status === 'SUBMITTED').toBe(isSampled(drawn, 4, 20));
  });

  test('PC-25: of a personal plan that the school reviews other systems are told only that there is a message, and to whom', async () => {
    await subgraph?.close();
    subgraph = await TestSubgraph.start(plans);
    const pack = structuredClone(packOf('PUCHENG_2014'));
    Object.assign(
      pack.plans.handling.find(({ what }) => what === 'PERSONAL_PLAN')!,
      { mode: 'REVIEW', level: 'SCHOOL' },
    );
    await seedPlans(subgraph, pack);
    const plan = await submitted(as(more.ann), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
    await did(as(viewers.bo), RETURN, { id: plan.id, version: plan.version, comment: '少了阅读计划', sections: [] });
    const MINE = '{ myMessages(first: 5) { nodes { text } } }';
    expect(JSON.stringify(await as(more.ann).query(MINE))).toContain('少了阅读计划');
    const told = (await subgraph.published(messagesSent)).flatMap(({ payload }) => payload.messages);
    expect(told).toMatchObject([{ personId: more.ann.personId, subject: null, href: '/plans/messages' }]);
    for (const trace of [plan.id, '少了阅读计划', '安安']) expect(JSON.stringify(told)).not.toContain(trace);
    expect(await subgraph.published(planDecided)).toEqual([]);
  });

  test('a plan keeps the policy that it began with', async () => {
    await start({ mode: 'FILE' });
    const plan = await filled(as(viewers.bo), input);
    const pack = packOf('PUCHENG_2014');
    await subgraph!.deliver(policyAdopted, {
      ...{ adoptionId: id(902), unitId: countyA.id, packCode: pack.pack.code, packVersion: pack.pack.version },
      ...{ from: '2015-01-01', to: null, pack },
    });
    expect(
      await did(as(viewers.bo), SUBMIT, { id: plan.id, version: plan.version, signedOnPaper: true }),
    ).toMatchObject({ status: 'FILED' });
  });
});
