import { insert, lineageOf, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { bankOf } from '../theme/demo-texts.js';
import { daysAfter, idOf } from '../plan/demo-versions.js';
import type { DemoTheme } from '../theme/demo-theme.js';
import { CycleArtefact, CycleOutcome, CycleVerdict } from './cycle-parts.js';
import { flowsOf } from './cycle.rules.js';
import { Cycle, CycleStatus } from './cycle.js';
import type { CycleFlow } from './cycle.js';

interface Turn {
  cycle: Partial<Cycle> & { id: string };
  flow: CycleFlow;
  /** In which stage it stands; one past the last where it is closed. */
  at: number;
  begun: string;
  bank: ReturnType<typeof bankOf>;
}

/** Days that a stage takes in the demo. */
const stride = 12;

/** A cycle for each group's theme where the document names a flow that comes round again, standing at different stages. */
export async function seedCycles(tx: Transaction, themed: DemoTheme[], today: string): Promise<void> {
  const turns = themed.flatMap((one, index) => turnsOf(one, index, today));
  await insert(
    tx,
    Cycle,
    turns.map(({ cycle }) => cycle),
  );
  await seedStages(tx, turns);
  await insert(tx, CycleOutcome, turns.map(outcomeOf));
  await insert(tx, CycleArtefact, turns.flatMap(artefactsOf));
  await seedSpiral(tx, turns);
}

/** Every fourth group is in its second turn: the first is closed and left a question. */
function turnsOf({ theme, group, policy }: DemoTheme, index: number, today: string): Turn[] {
  const flow = flowsOf(policy.pack).find(({ loop }) => loop);
  if (!flow) return [];
  const bank = bankOf(group.unit.name);
  const at = 1 + (index % flow.stages.length);
  const turn = (title: string, place: number, begun: string): Turn => {
    const stage = flow.stages[Math.min(place, flow.stages.length) - 1]!;
    const closed = place > flow.stages.length;
    const cycle = {
      ...{ id: idOf(`cycle ${theme.id} ${title}`), title, purpose: bank.problems[0], unitId: theme.unitId! },
      ...{ ownerId: group.members[0]?.id ?? null, themeId: theme.id!, flow, flowCode: flow.code },
      ...{ stageNum: stage.num, stageCode: stage.code, status: closed ? CycleStatus.CLOSED : CycleStatus.RUNNING },
      conclusion: closed ? '预设成果基本达成，课堂中学生表达的机会明显增多。' : null,
      since: new Date(`${daysAfter(begun, (stage.num - 1) * stride)}T09:00:00+08:00`),
      ...{ ...lineageOf(group.unit), adoptionId: policy.adoptionId },
      ...{ packCode: policy.packCode, packVersion: policy.packVersion, demo: true, createdBy: 'demo' },
      createdAt: new Date(`${begun}T09:00:00+08:00`),
    };
    return { cycle, flow, at: place, begun, bank };
  };
  const present = turn(`${theme.title}·本学期`, at, daysAfter(today, -at * stride));
  if (index % 4) return [present];
  return [turn(`${theme.title}·上学期`, flow.stages.length + 1, daysAfter(today, -200)), present];
}

const staysOf = ({ at, flow }: Turn) => flow.stages.filter(({ num }) => num <= at);

async function seedStages(tx: Transaction, turns: Turn[]): Promise<void> {
  const planned = turns.flatMap(({ cycle, flow, begun }) =>
    flow.stages.map(({ num }) => ({
      ...{ cycle_id: cycle.id, num },
      ...{ planned_from: daysAfter(begun, (num - 1) * stride), planned_to: daysAfter(begun, num * stride) },
    })),
  );
  const visits = turns.flatMap((turn) =>
    staysOf(turn).map(({ num }) => ({
      ...{ id: idOf(`visit ${turn.cycle.id} ${num}`), cycle_id: turn.cycle.id, num, reason: null },
      entered_on: daysAfter(turn.begun, (num - 1) * stride),
      left_on: num < turn.at ? daysAfter(turn.begun, num * stride) : null,
    })),
  );
  await tx.query(sql`
    insert into cycle_stage select x.* from jsonb_populate_recordset(null::cycle_stage, ${JSON.stringify(planned)}::jsonb) x`);
  await tx.query(sql`
    insert into cycle_visit select x.* from jsonb_populate_recordset(null::cycle_visit, ${JSON.stringify(visits)}::jsonb) x`);
}

function outcomeOf({ cycle, at, flow, bank }: Turn): Partial<CycleOutcome> {
  const closed = at > flow.stages.length;
  return {
    ...{ id: idOf(`outcome ${cycle.id}`), cycleId: cycle.id, num: 1, expected: bank.outcome, late: false },
    ...{ verdict: closed ? CycleVerdict.PARTLY : null, actual: closed ? '教学设计已完成，课例视频待补录' : null },
  };
}

/** What the stages that were left have brought, by the document's own list. */
function artefactsOf(turn: Turn): Partial<CycleArtefact>[] {
  const { cycle, at, bank } = turn;
  return staysOf(turn)
    .filter(({ num }) => num < at)
    .flatMap(({ num, slots }) =>
      slots.map(({ code, name }) => ({
        ...{ id: idOf(`artefact ${cycle.id} ${num} ${code}`), cycleId: cycle.id, num, slot: code, addedByName: '演示' },
        ...(num === 1
          ? { title: name, themeId: cycle.themeId!, body: null }
          : { title: `${name}（演示）`, body: bank.outcome, themeId: null }),
      })),
    );
}

/** The question that the first turn left is taken up by the second. */
async function seedSpiral(tx: Transaction, turns: Turn[]): Promise<void> {
  const closed = turns.filter(({ at, flow }) => at > flow.stages.length);
  const links = closed.map(({ cycle, bank }) => ({
    ...{ id: idOf(`question ${cycle.id}`), cycle_id: cycle.id, num: 1, body: bank.question },
    next_id: turns.find((other) => other.cycle.themeId === cycle.themeId && other.cycle.id !== cycle.id)!.cycle.id,
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as x(id uuid, cycle_id uuid, num int, body text, next_id uuid)`;
  await tx.query(
    sql`insert into cycle_question (id, cycle_id, num, body) select id, cycle_id, num, body from ${given}`,
  );
  await tx.query(sql`insert into cycle_lineage (previous_id, next_id) select cycle_id, next_id from ${given}`);
  await tx.query(sql`insert into cycle_carried (question_id, cycle_id) select id, next_id from ${given}`);
}
