import type { Viewer } from '@yanxiu/access';
import { id, places, viewers } from '@yanxiu/testing';
import type { Client } from '@yanxiu/testing';
import { meeting } from './seed.js';

const { countyA } = places;

export const mutation = (verb: string, type = verb) =>
  `mutation ($input: ${type[0]!.toUpperCase()}${type.slice(1)}Input!) { ${verb}(input: $input) { programme { id version status title } } }`;
export const taskMutation = (verb: string, type = verb) =>
  `mutation ($input: ${type[0]!.toUpperCase()}${type.slice(1)}Input!) { ${verb}(input: $input) { task { id version status outcome
    responsible contractor contractorUntil milestones { id version title dueOn reachedOn measure { code name } } } } }`;
export const BOARD = `query ($id: ID!) { programme(id: $id) { id version title status yearFrom yearTo mayChange measures { code name }
  years { year name motto mission outputs clause } tasks(first: 100) { totalCount nodes { id version year num title cited clause quote
  stage { code name } persons days wholePopulation subjects status schools { kind { code name } target named reached visit }
  targets { subject teachers reached covered } alliances { id name } namedSchools { name kind { code } }
  progress { activities persons personDays targetPersonDays complete schools percent overdue }
  activities(first: 5) { nodes { id title } } } } } }`;

export interface Task {
  id: string;
  version: number;
  year: number;
  num: number;
  title: string;
  schools: object[];
  targets: object[];
  progress: object;
}
export interface Board {
  programme: { id: string; version: number; status: string; tasks: { nodes: Task[] } } | null;
}
export interface Done {
  [verb: string]: { programme: { id: string; version: number; status: string } };
}

/** What tests of programmes do again and again. */
export function programmeDesk(as: (viewer: Viewer) => Client) {
  async function running(): Promise<{ id: string; version: number }> {
    const input = { unitId: countyA.id, code: 'HL_2024_2026' };
    const made = await as(viewers.chen).query<Done>(mutation('createProgramme'), { input });
    const { id: programmeId, version } = made.createProgramme!.programme;
    const started = await as(viewers.chen).query<Done>(mutation('startProgramme', 'seenProgramme'), {
      input: { id: programmeId, version },
    });
    return started.startProgramme!.programme;
  }
  const board = async (programmeId: string, viewer = viewers.chen) =>
    (await as(viewer).query<Board>(BOARD, { id: programmeId })).programme;
  const taskAt = async (programmeId: string, year: number, num: number) =>
    (await board(programmeId))!.tasks.nodes.find((task) => task.year === year && task.num === num)!;
  const step = async (verb: string, input: object, type = verb) =>
    (
      await as(viewers.chen).query<Record<string, { task: Task & { milestones: { id: string; version: number }[] } }>>(
        taskMutation(verb, type),
        { input },
      )
    )[verb]!.task;
  const seen = ({ id: taskId, version }: Task) => ({ id: taskId, version });
  return { running, board, taskAt, step, seen };
}

/** Activities of units of county A on given days, completed with people who came for so many hours. */
export const held = (n: number, unitId: string, days: string[], came: [number, string][]) => ({
  ...{ id: id(7000 + n), title: `领导力提升培训${String(n)}`, unitId, ownerId: id(101), form: 'HL_EXPERT' },
  ...{
    mode: 'OFFLINE' as const,
    sessions: days.map((day) => meeting(day)),
    outcome: '结业',
    status: 'COMPLETED' as const,
  },
  attendances: came.map(([person, hours]) => ({ personId: id(person), role: 'PARTICIPANT', hours })),
});
