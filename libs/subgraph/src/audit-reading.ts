import { reachOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { AuditRecord } from './audit-record.js';
import { maskedJson } from './audit-texts.js';
import type { AuditWords } from './audit-texts.js';
import { orderOf, page } from './connection.js';
import type { Connection, PageArgs } from './connection.js';
import type { Context } from './context.js';
import type { Reader } from './database.js';
import { defineLoader } from './loader.js';
import { defineNestedPages } from './nested-pages.js';
import { rows } from './rows.js';
import { join, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

/** One right for the logs of all slices: who supervises a county reads all that was done in it. */
export const auditPermission = 'organization:audit';

const latestFirst = orderOf('AT', 'at timestamptz desc', 'number bigint desc', 'chain text');

/** Counties whose chains the viewer reads; the platform's own chain is for who holds the platform. */
export function chainsInReach(viewer: Viewer, units: AuditWords['units']): Sql {
  const { everything, provinces, cities, counties } = reachOf(viewer, auditPermission);
  if (everything) return sql`true`;
  const above = sql`select u.id::text from ${raw(units)} u where u.level = 'COUNTY'
    and (u.city_id = any(${cities}::uuid[]) or u.province_id = any(${provinces}::uuid[]))`;
  const parts = [
    // A plain equality where there is one county: only then does the index give the page in its order.
    ...(counties.length === 1 ? [sql`t.chain = ${counties[0]}`] : []),
    ...(counties.length > 1 ? [sql`t.chain = any(${counties}::text[])`] : []),
    ...(provinces.length || cities.length ? [sql`t.chain in (${above})`] : []),
  ];
  return parts.length ? sql`(${join(parts, ' or ')})` : sql`false`;
}

/** What crossed a border (a school that moved) is told in the chains of both counties; who reads both reads it once. */
const toldOnce = sql`not exists (
  select 1 from audit_log o where o.subject_type = t.subject_type and o.subject_id = t.subject_id
    and o.request_id = t.request_id and o.action = t.action and o.chain < t.chain)`;

interface TimelineArgs extends PageArgs {
  /** Whether the viewer may read every line of these subjects, in whichever chain they stand. */
  whole: boolean;
}

/** Lines that a search of the log gives: on what is withheld only the subject's own timeline tells, to who reads it. */
function toldAbroad({ subjects }: AuditWords): Sql {
  const withheld = Object.keys(subjects).filter((type) => subjects[type]!.withheld);
  return withheld.length ? sql`t.subject_type <> all(${withheld}::text[])` : sql`true`;
}

/** How a slice reads its log. */
export function auditReader(words: AuditWords) {
  const nameOf = subjectNames(words);
  const searchable = toldAbroad(words);
  const inReach = (viewer: Viewer) => sql`${chainsInReach(viewer, words.units)} and ${searchable}`;
  const shape = (context: Context, found: Connection<AuditRecord>): Connection<AuditRecord> => {
    for (const { node } of found.edges) put(node, context, words, nameOf);
    return found;
  };

  return {
    search: async (context: Context, where: Sql, args: PageArgs, filter: unknown) => {
      const within = sql`${inReach(context.viewer)} and ${where}`;
      return shape(
        context,
        await page(context, { entity: AuditRecord, where: within, order: latestFirst, args, filter }),
      );
    },
    /** Lines for a file, latest first, at most so many; read over a connection that may take longer than a page's. */
    lines: async (context: Context, reader: Reader, where: Sql, most: number): Promise<AuditRecord[]> => {
      const within = sql`${inReach(context.viewer)} and ${where}`;
      const found = await rows(
        reader,
        AuditRecord,
        sql`where ${within} order by t.at desc, t.number desc, t.chain limit ${most}`,
      );
      for (const node of found) put(node, context, words, nameOf);
      return found;
    },
    /** How many lines there are for a file, counted up to a limit. */
    count: async ({ viewer }: Context, reader: Reader, where: Sql, most: number): Promise<number> => {
      const within = sql`${inReach(viewer)} and ${where}`;
      const asked = sql`select count(*)::int as lines from (select from audit_log t where ${within} limit ${most}) x`;
      const [found] = await reader.query<{ lines: number }>(asked, { prepare: false });
      return found!.lines;
    },
    /** Pages of the lines of many subjects of one kind, in one statement for those of equal right. */
    timelines: (types: readonly string[]) => {
      const ofKind = types.length > 1 ? sql`t.subject_type = any(${types}::text[])` : sql`t.subject_type = ${types[0]}`;
      const pages = defineNestedPages<AuditRecord, TimelineArgs>('subject_id', ({ viewer }, args) => ({
        entity: AuditRecord,
        parentType: 'text',
        where: sql`${ofKind} and ${args.whole ? toldOnce : chainsInReach(viewer, words.units)}`,
        order: latestFirst,
        args,
      }));
      return async (context: Context, id: string, { first, after }: PageArgs, whole: boolean) =>
        shape(context, await pages(context, id, { first, after, whole: whole || reachesAll(context) }));
    },
  };
}

const reachesAll = ({ viewer }: Context) => reachOf(viewer, auditPermission).everything;

type NameOf = ReturnType<typeof subjectNames>;

/** Fills in what the log itself does not hold: words, masked values, and, if asked for, the subject's name. */
function put(node: AuditRecord, context: Context, { actions, subjects }: AuditWords, nameOf: NameOf): void {
  const language = context.locale === 'en' ? 'en' : 'zh';
  node.actionName = actions[node.action]?.[language] ?? node.action;
  node.subjectTypeName = subjects[node.subjectType]?.[language] ?? node.subjectType;
  node.before = maskedJson(node.was);
  node.after = maskedJson(node.became);
  const subject = { type: node.subjectType, id: node.subjectId };
  Object.defineProperty(node, 'subjectName', { get: () => nameOf(context).load(subject) });
}

/** Present names of subjects of any types: one statement for all of a request. */
function subjectNames({ subjects }: AuditWords) {
  const keyOf = ({ type, id }: { type: string; id: string }) => `${type} ${id}`;
  return defineLoader<{ type: string; id: string }, string | null, string>(async (asked, { db }) => {
    const parts = [...Map.groupBy(asked, ({ type }) => type)].flatMap(([type, some]) => {
      const { table, column = 'name' } = subjects[type] ?? {};
      const ids = some.map(({ id }) => id);
      return table
        ? [
            sql`select ${type} || ' ' || id as key, ${raw(column)} as name from ${raw(table)} where id::text = any(${ids})`,
          ]
        : [];
    });
    if (!parts.length) return asked.map(() => null);
    const found = await db.query<{ key: string; name: string }>(join(parts, ' union all '), { prepare: false });
    const names = new Map(found.map(({ key, name }) => [key, name]));
    return asked.map((subject) => names.get(keyOf(subject)) ?? null);
  }, keyOf);
}
