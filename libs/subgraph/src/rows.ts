import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Reader, Transaction } from './database.js';
import { Conflict, movedOn } from './errors.js';
import type { Entity } from './entity.js';
import { empty, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

/** How an entity stands in its table. */
export interface Mapping {
  table: string;
  /** `t."county_id" as "countyId", …` */
  selectList: Sql;
  transformed: { property: string; from: (value: unknown) => unknown }[];
}
const mappings = new WeakMap<Entity, Mapping>();

const transformerOf = (column: ColumnMetadata) =>
  Array.isArray(column.transformer) ? column.transformer[0] : column.transformer;

export function mappingOf(reader: Reader, entity: Entity): Mapping {
  let mapping = mappings.get(entity);
  if (!mapping) {
    const { tableName, columns } = reader.metadata(entity);
    mapping = {
      table: tableName,
      selectList: raw(
        columns.map(({ databaseName, propertyName }) => `t."${databaseName}" as "${propertyName}"`).join(', '),
      ),
      transformed: columns.flatMap((column) => {
        const from = transformerOf(column)?.from as ((value: unknown) => unknown) | undefined;
        return from ? [{ property: column.propertyName, from }] : [];
      }),
    };
    mappings.set(entity, mapping);
  }
  return mapping;
}

export function hydrate<T extends object>({ transformed }: Mapping, records: T[]): T[] {
  for (const { property, from } of transformed)
    for (const record of records as Record<string, unknown>[]) record[property] = from(record[property]);
  return records;
}

/**
 * Rows of an entity as plain objects, in one statement.
 * @param tail what follows `from <table> t`: `where …`, `order by …`, `limit …`; the table's alias is `t`.
 */
export async function rows<T extends object>(reader: Reader, entity: Entity<T>, tail: Sql): Promise<T[]> {
  const mapping = mappingOf(reader, entity);
  const found = await reader.query<T>(sql`select ${mapping.selectList} from ${raw(mapping.table)} t ${tail}`);
  return hydrate(mapping, found);
}

/** The one row, or undefined. */
export async function row<T extends object>(reader: Reader, entity: Entity<T>, tail: Sql): Promise<T | undefined> {
  return (await rows(reader, entity, tail))[0];
}

/**
 * Inserts any number of rows in one statement and gives back those inserted.
 * @param onConflict e.g. `on conflict do nothing`: rows that were there already are not given back.
 */
export async function insert<T extends object>(
  tx: Transaction,
  entity: Entity<T>,
  records: Partial<T>[],
  onConflict: Sql = empty,
): Promise<T[]> {
  if (!records.length) return [];
  const mapping = mappingOf(tx, entity);
  const given = tx
    .metadata(entity)
    .columns.filter(({ propertyName }) => records.some((record) => propertyName in record));
  const list = raw(given.map(({ databaseName }) => `"${databaseName}"`).join(', '));
  const json = JSON.stringify(records.map((record) => toColumns(record, given)));
  const written = await tx.query<T>(sql`
    insert into ${raw(mapping.table)} as t (${list})
    select ${list} from jsonb_populate_recordset(null::${raw(mapping.table)}, ${json}::jsonb)
    ${onConflict} returning ${mapping.selectList}`);
  return hydrate(mapping, written);
}

function toColumns(record: object, columns: ColumnMetadata[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((column) => {
      const value = (record as Record<string, unknown>)[column.propertyName];
      const transformer = transformerOf(column);
      return [column.databaseName, transformer ? transformer.to(value) : (value ?? null)];
    }),
  );
}

/**
 * Compare-and-set: changes the row only if it still has the version the caller saw, and moves the version on.
 * @param set assignments, e.g. `title = ${title}`
 * @throws Conflict when the row has moved on
 */
export async function update<T extends { id: string; version: number }>(
  tx: Transaction,
  entity: Entity<T>,
  { id, version }: { id: string; version: number },
  set: Sql,
): Promise<T> {
  const mapping = mappingOf(tx, entity);
  const changed = await tx.query<T>(sql`
    update ${raw(mapping.table)} t set ${set}, version = t.version + 1
    where t.id = ${id} and t.version = ${version} returning ${mapping.selectList}`);
  if (!changed[0])
    throw new Conflict(movedOn({ zh: '数据', en: 'record' }), [
      { path: 'input.version', rule: 'current', value: version },
    ]);
  return hydrate(mapping, changed)[0]!;
}
