import type { Ask, Variables } from './load.js';

/** One of the four kinds of request that the platform is judged by. */
export interface BenchQuery {
  id: 'single' | 'page' | 'table' | 'deep';
  name: string;
  /** Our CPU per request as a part of the stock's that is aimed at. */
  goal: number;
  query: string;
  /** Different for each request of a cycle, so that no engine gains by joining equal requests in flight. */
  variables: Variables[];
  /** What one subgraph can answer by itself, asked without a gateway. */
  alone?: { subgraph: string; query: string };
}

const single = `query Single($id: ID!) {
  orgUnit(id: $id) { id code name level stages updatedAt }
}`;

const page = `query CountyPage($county: ID!, $school: ID!) {
  county: orgUnit(id: $county) {
    id name
    policyInForce { from policyPack { code name } }
    alliances(first: 20) { nodes { id name center { unit { name } } members { role unit { id name } } } }
    creditProgress { hours credits recognised people }
  }
  school: orgUnit(id: $school) {
    id name
    activities(first: 5) { nodes { id title firstDay hours status form { code name } owner { id name } } }
    people(first: 10) { nodes { id name credits { total recognised pending required } } }
    lastScoreSheet { id day total items { number text weight score } }
    resources(first: 5) { nodes { id title kind { code name } author { name } } }
  }
}`;

const rows = (credits: string) => `query Table($after: String) {
  people(first: 100, after: $after) {
    nodes { id staffNumber name updatedAt tier { code name } ${credits} }
    pageInfo { hasNextPage endCursor }
  }
}`;

const deep = `query Deep($county: ID!, $after: String) {
  orgUnit(id: $county) {
    id name
    children(first: 10, after: $after) {
      nodes {
        id name
        activities(first: 4) {
          nodes { id title firstDay attendances(first: 20) { nodes { id status hours person { id name } } } }
        }
      }
    }
  }
}`;

/** The four queries, each with as many different variables as the data offer, up to a number. */
export async function benchQueries(ask: Ask, most: number): Promise<BenchQuery[]> {
  const units = await allUnits(ask);
  const schools = units.filter(({ level, parent }) => level === 'SCHOOL' && parent?.level === 'COUNTY');
  const counties = units.filter(({ level }) => level === 'COUNTY');
  const starts = await Promise.all(counties.map(({ id }) => pageStarts(ask, childCursors, { county: id }, 10)));
  const queries: BenchQuery[] = [
    {
      id: 'single',
      name: '单个查询 single fetch',
      goal: 0.35,
      query: single,
      variables: units.map(({ id }) => ({ id })),
      alone: { subgraph: 'organization', query: single },
    },
    {
      id: 'page',
      name: '县级页面 county page',
      goal: 0.35,
      query: page,
      variables: schools.map(({ id, parent }) => ({ county: parent?.id, school: id })),
    },
    {
      id: 'table',
      name: '百行表格 100-row table',
      goal: 0.65,
      query: rows('credits { total recognised pending required }'),
      variables: await pageStarts(ask, peopleCursors, {}, 100),
      alone: { subgraph: 'organization', query: rows('') },
    },
    { id: 'deep', name: '深层列表 deep list', goal: 0.5, query: deep, variables: starts.flat() },
  ];
  return queries.map((query) => ({ ...query, variables: spread(query.variables, most) }));
}

interface Unit {
  id: string;
  level: string;
  parent: { id: string; level: string } | null;
}
interface Connection<Node> {
  nodes: Node[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const pageInfo = 'pageInfo { hasNextPage endCursor }';
const unitsPage = `query Units($after: String) {
  list: orgUnits(first: 100, after: $after) { nodes { id level parent { id level } } ${pageInfo} }
}`;
const peopleCursors = `query People($after: String) { list: people(first: 100, after: $after) { edges { cursor } ${pageInfo} } }`;
const childCursors = `query Children($county: ID!, $after: String) {
  orgUnit(id: $county) { list: children(first: 100, after: $after) { edges { cursor } ${pageInfo} } }
}`;

async function allUnits(ask: Ask): Promise<Unit[]> {
  const pages = await allPages<Unit>(ask, unitsPage, {});
  return pages.flatMap(({ nodes }) => nodes);
}

/** Variables for each place of a list at which a whole page of that size begins; at least for its beginning. */
async function pageStarts(ask: Ask, query: string, variables: Variables, size: number): Promise<Variables[]> {
  const pages = await allPages(ask, query, variables);
  const cursors = pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
  return [{ ...variables, after: null }, ...cursors.slice(0, -size).map((after) => ({ ...variables, after }))];
}

async function allPages<Node>(ask: Ask, query: string, variables: Variables): Promise<Connection<Node>[]> {
  const pages: Connection<Node>[] = [];
  for (let after: string | null = null; ;) {
    const data = (await ask(query, { ...variables, after })) as Record<string, unknown>;
    const list = (data['list'] ?? (data['orgUnit'] as Record<string, unknown>)['list']) as Connection<Node>;
    pages.push(list);
    if (!list.pageInfo.hasNextPage) return pages;
    after = list.pageInfo.endCursor;
  }
}

/** At most so many, from all over the list. */
function spread<T>(list: T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)] as T);
}
