import { randomUUID } from 'node:crypto';
import { postgresTransport } from '@yanxiu/events';
import type { EventEnvelope } from '@yanxiu/events';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { entriesOf, holdActivity } from '../src/activity.js';
import { until } from '../src/platform.js';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const staff = `query ($code: String!) { orgUnitByCode(code: $code) { id people(first: 50) { nodes {
  id postings { main unit { code } } } } } }`;

interface Staff {
  orgUnitByCode: {
    id: string;
    people: { nodes: { id: string; postings: { main: boolean; unit: { code: string } }[] }[] };
  };
}

/** 贾曲初中: in the demo data one of its teachers has the main posting at 实验中学. */
const school = '610526-00002';

export function activityToCredits(platform: () => Platform): void {
  let officer: Visitor;
  let unitId: string;
  let attendees: string[];
  let activityId: string;

  beforeAll(async () => {
    officer = await Visitor.person(platform().url, 'pucheng');
    const { orgUnitByCode: unit } = await officer.get<Staff>(staff, { code: school });
    const isVisiting = ({ postings }: (typeof unit.people.nodes)[number]) =>
      postings.some(({ main, unit: at }) => main && at.code !== school);
    const visiting = unit.people.nodes.filter(isVisiting);
    expect(visiting).toHaveLength(1);
    const colleagues = unit.people.nodes.filter((person) => !isVisiting(person));
    attendees = [...colleagues.slice(0, 2), ...visiting].map(({ id }) => id);
    unitId = unit.id;
  });

  test('of three attendees, one of them here by a second posting: three pending entries that say why', async () => {
    const held = await holdActivity(officer, {
      title: '单元作业设计·听评课',
      unitId,
      form: 'PC_LESSON_HEAR',
      attendees,
    });
    activityId = held.id;
    const present = { attendance: { status: 'CONFIRMED', unit: { code: school } }, refusal: null };
    expect(held.confirmed).toEqual([present, present, present]);

    const entries = await until(async () => {
      const found = await entriesOf(officer, activityId);
      return found.length === 3 && found;
    });
    expect(entries.map(({ person }) => person.id).sort()).toEqual([...attendees].sort());
    for (const entry of entries) {
      // Two hours at four hours a credit.
      expect(entry).toMatchObject({ status: 'PENDING', credits: '0.5', school: { code: school } });
      expect(entry.ruleId).toBe('credits.hoursPerCredit');
      expect(entry.explanation).toContainEqual(expect.objectContaining({ step: '每学分学时', value: '4' }));
    }
  });

  test('once: neither the same event delivered again nor its twin under another id changes anything', async () => {
    const before = await entriesOf(officer, activityId);
    const database = new pg.Client({ connectionString: platform().eventsUrl });
    await database.connect();
    const transport = await postgresTransport({ url: platform().eventsUrl, onError: () => undefined });
    try {
      const { rows } = await database.query<{ envelope: EventEnvelope }>(
        `select envelope from event_stream where type = 'plans.activity.completed' and envelope->>'aggregateId' = $1`,
        [activityId],
      );
      expect(rows).toHaveLength(1);
      const { envelope } = rows[0]!;
      // The stream passes over an id that it has: taken out, the event goes its whole way a second time.
      await database.query('delete from event_stream where id = $1', [envelope.id]);
      await transport.publish([envelope, { ...envelope, id: randomUUID() }]);
      await until(async () => {
        const { rows: deliveries } = await database.query<{ state: string }>(
          `select state from pgboss.job where name = 'credits' and data->>'type' = $1 and data->>'aggregateId' = $2`,
          [envelope.type, activityId],
        );
        return deliveries.length === 3 && deliveries.every(({ state }) => state === 'completed');
      });
    } finally {
      await transport.stop();
      await database.end();
    }
    expect(await entriesOf(officer, activityId)).toEqual(before);
  });
}
