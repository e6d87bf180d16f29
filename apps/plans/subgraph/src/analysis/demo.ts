import { civilDay, insert, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { Rung } from './analysis.rules.js';
import { TestAnalysis } from './analysis.js';
import { RecommendationState, TestRecommendation } from './recommendation.js';
import { rungsOf } from './rungs.loader.js';

/** Schools whose policy holds meetings on tests, each with a report of one of its teachers. */
const schools = 60;

/** Fills the demo with analyses, some of them on their way up. Again: adds nothing. */
export function seedAnalyses(database: Database): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from test_analysis where demo limit 1`);
    if (known) return 0;
    await writeAnalyses(tx);
    const written = await rows(tx, TestAnalysis, sql`where t.demo order by t.title, t.id`);
    const rungs = await rungsOf(tx, written);
    const given = written.flatMap((analysis, index) => climb(analysis, rungs.get(analysis.id) ?? [], index));
    await insert(tx, TestRecommendation, given);
    return written.length;
  });
}

async function writeAnalyses(tx: Transaction): Promise<void> {
  const day = civilDay();
  await tx.query(sql`
    insert into test_analysis (id, title, unit_id, activity_id, subject, grade, exam, full_mark, figures, findings, measures, author_ids,
      status, submitted_at, province_id, city_id, county_id, school_id, adoption_id, demo, created_by)
    select gen_random_uuid(), concat('七年级', x.subject, '期中质检分析'), x.id, x.activity_id, x.subject, '七年级', '期中质量检测', 120,
      (select jsonb_agg(jsonb_build_object('group', concat('七年级', n, '班'), 'count', 40 + (x.luck + n) % 9,
        'average', (72 + (x.luck * n) % 17)::text, 'passRate', (70 + (x.luck + n) % 20)::text, 'excellentRate', (18 + (x.luck * n) % 15)::text)
        order by n) from generate_series(1, 4) n),
      (array['基础题得分稳定，综合题失分集中：审题不细，解题步骤不全。', '客观题好于主观题：表达不完整，平时书写训练不够。',
        '各班差距偏大：两个班的作业批改与讲评没有跟上。'])[1 + x.luck % 3],
      (array['集体备课补一节审题指导课，每周一次限时训练；月底再测。', '每课留五分钟书面表达，作业面批到人；教研组互查一次。',
        '两班结对，共用讲评课件；由骨干教师听评一节讲评课。'])[1 + x.luck % 3],
      array[x.person_id], 'SUBMITTED', now(), x.province_id, x.city_id, x.county_id, x.school_id, x.adoption_id, true, 'demo'
    from (
      select distinct on (u.id) u.*, o.person_id, o.subject, y.adoption_id, abs(hashtext(u.id::text)) % 97 as luck,
        (select a.id from activity a where a.school_id = u.id and a.status = 'COMPLETED' and y.forms ? (a.form ->> 'code')
         order by a.last_day desc, a.id limit 1) as activity_id
      from directory_unit u
      join lateral (
        select p.adoption_id, p.pack #> '{plans,testAnalysis,forms}' as forms from directory_policy p
        where p.unit_id = any(u.path) and ${validOn('p', day)}
        order by array_position(u.path, p.unit_id) desc, p.valid_from desc limit 1) y on jsonb_array_length(y.forms) > 0
      join directory_posting o on o.school_id = u.id and o.main and o.subject is not null
        and ${validOn('o', day)}
      where u.level = 'SCHOOL' and u.active order by u.id, o.subject = '数学' desc, o.person_id limit ${schools}) x`);
}

/** A third stays in its school; of the others some wait, some were chosen and went on. */
function climb({ id: analysisId }: TestAnalysis, rungs: readonly Rung[], index: number): Partial<TestRecommendation>[] {
  if (index % 3 === 0) return [];
  const steps = index % 3 === 1 ? rungs.slice(0, 1) : rungs.slice(0, 2);
  return steps.map((rung, at) => {
    const last = at === steps.length - 1;
    const state = last && index % 2 ? RecommendationState.WAITING : RecommendationState.CHOSEN;
    const decided = state === RecommendationState.CHOSEN ? { decidedName: '研修管理员', decidedAt: new Date() } : {};
    const reason = '数据清楚、归因具体，改进措施可以照着做。';
    return {
      ...{ id: uuid(), analysisId, ...rung, reason, state },
      ...{ recommendedBy: 'demo', recommendedName: '学校研修负责人', ...decided },
    };
  });
}
