import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Max, Min } from 'class-validator';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Context } from './context.js';
import { Invalid } from './errors.js';
import type { Entity } from './entity.js';
import { hydrate, mappingOf } from './rows.js';
import type { Mapping } from './rows.js';
import { empty, join, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

/** Beyond this many rows nobody counts: `totalCount` is null. */
const countCap = 10_000;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: '每页条数，1–100\nRows per page, 1 to 100' })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, { nullable: true, description: '从此游标之后开始\nStart after this cursor' })
  after?: string | null;
}

@ObjectType({ description: '分页信息\nWhere a page stands' })
@Directive('@shareable')
export class PageInfo {
  @Field({ description: '后面是否还有\nWhether more rows follow' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: '本页最后一条的游标\nCursor of the last row of this page' })
  endCursor!: string | null;
}

/** One page of nodes. Its GraphQL type is made by {@link connectionOf}. */
export class Connection<T> {
  constructor(
    readonly edges: { cursor: string; node: T }[],
    readonly pageInfo: PageInfo,
    private readonly count: () => Promise<number | null>,
  ) {}

  get nodes(): T[] {
    return this.edges.map(({ node }) => node);
  }

  /** A getter, so that it is counted only when asked for. */
  get totalCount(): Promise<number | null> {
    return this.count();
  }
}

/**
 * Makes `<Name>Connection` and `<Name>Edge` for a node type; `zh` names the rows in the descriptions.
 * @param shareable for a value type of the kit, which several slices answer
 */
export function connectionOf<T extends object>(
  node: ClassType<T>,
  name: string,
  zh: string,
  { shareable = false }: { shareable?: boolean } = {},
) {
  @ObjectType(`${name}Edge`, { description: `${zh}及其游标\nA ${name} and its cursor` })
  class Edge {
    @Field({ description: '游标\nCursor' })
    cursor!: string;

    @Field(() => node, { description: `${zh}\nThe ${name}` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `${zh}列表（分页）\nA page of ${name}` })
  class Page {
    @Field(() => [Edge], { description: '带游标的条目\nRows with cursors' })
    edges!: Edge[];

    @Field(() => [node], { description: '条目\nRows' })
    nodes!: T[];

    @Field(() => PageInfo, { description: '分页信息\nWhere the page stands' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: '总数，仅在查询时统计；超过一万为空\nTotal, counted only when asked; null above 10,000',
    })
    totalCount!: Promise<number | null>;
  }
  if (shareable) for (const type of [Edge, Page]) Directive('@shareable')(type);
  return Page as unknown as ClassType<Connection<T>>;
}

/** A total order of rows; the last key is unique. Columns are ours, never the client's. */
export interface Order {
  name: string;
  keys: { column: string; type: string; direction: 'asc' | 'desc' }[];
}

type SortKey = `${string} ${'bigint' | 'boolean' | 'date' | 'int' | 'numeric' | 'text' | 'timestamptz' | 'uuid'}`;

/**
 * An order by its keys, each a column or expression and its type, upwards unless it says `desc`:
 * `orderOf('DAY', 'day date desc', 'id uuid desc')`.
 */
export function orderOf(name: string, ...keys: (SortKey | `${SortKey} ${'asc' | 'desc'}`)[]): Order {
  return {
    name,
    keys: keys.map((key) => {
      const [, column, type, direction] = /^(.+?) (\w+?)(?: (asc|desc))?$/.exec(key)!;
      return { column: column!, type: type!, direction: direction === 'desc' ? 'desc' : 'asc' };
    }),
  };
}

export interface PageQuery<T> {
  entity: Entity<T>;
  /** What `t` stands for where it is more than the entity's table: a subquery with at least its columns. */
  from?: Sql;
  /** Filter and reach over the alias `t`. */
  where: Sql;
  order: Order;
  args: PageArgs;
  /** What the client filtered by: a cursor made under another filter is refused. */
  filter?: unknown;
  /** Type of the column that holds the parent's id, where it is no uuid. */
  parentType?: 'text';
}

/** One keyset page. */
export async function page<T extends object>(context: Context, query: PageQuery<T>): Promise<Connection<T>> {
  const mapping = mappingOf(context.db, query.entity);
  const source = query.from ?? raw(mapping.table);
  const statement = sql`
    select ${mapping.selectList}, ${keyText(query.order)} as "__key" from ${source} t
    where ${query.where} and ${afterCursor(context, query)}
    order by ${orderBy(query.order)} limit ${query.args.first + 1}`;
  const found = await context.db.query<Keyed<T>>(statement, { prepare: false });
  return connection(context, query, mapping, found, async () => {
    const counting = sql`select count(*)::int as n from (select 1 from ${source} t where ${query.where} limit ${countCap + 1}) x`;
    const [count] = await context.db.query<{ n: number }>(counting, { prepare: false });
    return capped(count?.n ?? 0);
  });
}

/** The same page for many parents in one statement: `parent` is the column that holds the parent's id. */
export async function pagesByParent<T extends object>(
  context: Context,
  parent: string,
  ids: readonly string[],
  query: PageQuery<T>,
): Promise<Connection<T>[]> {
  const mapping = mappingOf(context.db, query.entity);
  const source = query.from ?? raw(mapping.table);
  const parents = sql`unnest(${[...ids]}::${raw(query.parentType ?? 'uuid')}[]) as p(id)`;
  const found = await context.db.query<Keyed<T> & { __parent: string }>(sql`
    select p.id as "__parent", x.* from ${parents} cross join lateral (
      select ${mapping.selectList}, ${keyText(query.order)} as "__key" from ${source} t
      where t.${raw(parent)} = p.id and ${query.where} and ${afterCursor(context, query)}
      order by ${orderBy(query.order)} limit ${query.args.first + 1}) x`);
  let counts: Promise<Map<string, number>> | undefined;
  const countAll = () => (counts ??= countByParent(context, source, parent, parents, query.where));
  const byParent = Map.groupBy(found, (row) => row.__parent);
  return ids.map((id) =>
    connection(context, query, mapping, byParent.get(id) ?? [], async () => capped((await countAll()).get(id) ?? 0)),
  );
}

async function countByParent(
  context: Context,
  source: Sql,
  parent: string,
  parents: Sql,
  where: Sql,
): Promise<Map<string, number>> {
  const counted = await context.db.query<{ id: string; n: number }>(sql`
    select p.id, (select count(*)::int from (
      select 1 from ${source} t where t.${raw(parent)} = p.id and ${where} limit ${countCap + 1}) x) as n
    from ${parents}`);
  return new Map(counted.map(({ id, n }) => [id, n]));
}

type Keyed<T> = T & { __key: string[] };

const capped = (count: number) => (count > countCap ? null : count);
const keyText = ({ keys }: Order) => sql`array[${join(keys.map(({ column }) => raw(`t.${column}::text`)))}]`;
const orderBy = ({ keys }: Order) => raw(keys.map(({ column, direction }) => `t.${column} ${direction}`).join(', '));

function connection<T extends object>(
  { cursorSecret }: Context,
  { order, args, filter }: PageQuery<T>,
  mapping: Mapping,
  found: Keyed<T>[],
  count: () => Promise<number | null>,
): Connection<T> {
  const shown = hydrate(mapping, found.slice(0, args.first));
  const scope = scopeOf(order, filter);
  const edges = shown.map((node) => ({ cursor: seal(cursorSecret, scope, node.__key), node }));
  return new Connection<T>(
    edges,
    { hasNextPage: found.length > args.first, endCursor: edges.at(-1)?.cursor ?? null },
    count,
  );
}

/**
 * What comes after the cursor, so that an index is entered at it, however far down: `(a, b) > (x, y)` where all keys run
 * in one direction; spelled out where they don't, with a bound on the first key.
 */
function afterCursor<T>({ cursorSecret }: Context, { order, args, filter }: PageQuery<T>): Sql {
  if (!args.after) return sql`true`;
  const values = unseal(cursorSecret, scopeOf(order, filter), args.after);
  const at = (index: number) => sql`${values[index]}::${raw(order.keys[index]!.type)}`;
  const [first, ...others] = order.keys;
  const beyond = (direction: string) => raw(direction === 'asc' ? '>' : '<');
  if (others.every(({ direction }) => direction === first!.direction)) {
    const columns = join(order.keys.map(({ column }) => raw(`t.${column}`)));
    return sql`(${columns}) ${beyond(first!.direction)} (${join(order.keys.map((_key, index) => at(index)))})`;
  }
  const alternatives = order.keys.map(({ column, direction }, index) => {
    const equal = order.keys.slice(0, index).map((key, i) => sql`t.${raw(key.column)} = ${at(i)} and `);
    return sql`(${equal.length ? join(equal, '') : empty}t.${raw(column)} ${beyond(direction)} ${at(index)})`;
  });
  const bound = sql`t.${raw(first!.column)} ${beyond(first!.direction)}= ${at(0)}`;
  return sql`${bound} and (${join(alternatives, ' or ')})`;
}

const scopeOf = (order: Order, filter: unknown) =>
  createHash('sha256')
    .update(`${order.name}\n${JSON.stringify(filter ?? null)}`)
    .digest('base64url')
    .slice(0, 8);

const mac = (secret: string, payload: string) => createHmac('sha256', secret).update(payload).digest().subarray(0, 9);

/** A cursor carries its sort, filter and key, and a seal against tampering. */
function seal(secret: string, scope: string, key: string[]): string {
  const payload = Buffer.from(JSON.stringify([scope, ...key])).toString('base64url');
  return `${payload}.${mac(secret, payload).toString('base64url')}`;
}

function unseal(secret: string, scope: string, cursor: string): string[] {
  const [payload = '', given = ''] = cursor.split('.');
  const seal = Buffer.from(given, 'base64url');
  const expected = mac(secret, payload);
  if (seal.length === expected.length && timingSafeEqual(seal, expected)) {
    const [madeFor, ...key] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as string[];
    if (madeFor === scope) return key;
  }
  throw new Invalid(
    { zh: '分页游标无效，或与当前的排序、筛选不符', en: 'The cursor is not valid for this order and filter' },
    [
      {
        path: 'after',
        rule: 'cursor',
        value: cursor.slice(0, 100),
        expected: 'endCursor of the previous page of the same query',
      },
    ],
  );
}
