import type { OrganizationRules } from '@yanxiu/policy';
import { civilDay, defineLoader, grouped, join, raw, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { alliancesInReach } from '../alliance/alliance.loader.js';
import { bodiesInReach } from '../body/body.loader.js';
import { wordOf } from '../policy/labels.js';
import type { Scheme } from '../policy/labels.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import type { OrgUnit } from '../unit/unit.js';
import { FacetKind } from './facet.js';
import type { Facet, FacetItem } from './facet.js';

/** The code table whose words a list shows; stages and subjects are in no table. */
const schemes: Partial<Record<FacetKind, Scheme>> = {
  UNIT_KIND: 'orgKinds',
  GROUP_KIND: 'groupKinds',
  ALLIANCE_KIND: 'allianceKinds',
  BODY_KIND: 'bodyKinds',
  STUDIO_KIND: 'bodyKinds',
  DOCUMENT_FAMILY: 'ruleFamilies',
  TITLE: 'titles',
  POSITION: 'roles',
};

/** Stages are the same everywhere; a pack only uses their codes. */
const stages: Record<string, string> = {
  KINDERGARTEN: '幼儿园',
  PRIMARY: '小学',
  JUNIOR_HIGH: '初中',
  SENIOR_HIGH: '高中',
};

interface Counted {
  asked: string;
  kind: FacetKind;
  code: string;
  count: number;
}

/** Counts of every list below units, in one statement for any number of units. */
const countsBelow = defineLoader<string, Counted[]>(async (unitIds, context) => {
  const ids = [...unitIds];
  const found = await context.db.query<Counted>(sql`
    select q.id as asked, x.kind, x.code, count(distinct x.what)::int as count
    from unnest(${ids}::uuid[]) as q(id)
    join org_unit o on o.path @> array[q.id]
    join (${join(sources(context), ' union all ')}) x on x.unit_id = o.id
    group by q.id, x.kind, x.code order by x.kind, count desc, x.code`);
  return grouped(ids, found, ({ asked }) => asked);
});

/** What is counted, by the unit where it stands; each within the reach that its own list has. */
function sources(context: Context): Sql[] {
  const { viewer } = context;
  const day = civilDay();
  const lasts = validOn('t', day);
  const units = sql`t.active and ${within(viewer, 'organization:read', { unit: 'id' })}`;
  const placed = within(viewer, 'organization:read', { unit: 'unit_id' });
  const people = within(viewer, 'organization:read-people', { unit: 'unit_id', self: 'person_id' });
  const of = (kind: FacetKind, code: string, what: string, from: Sql) =>
    sql`select ${raw(`'${kind}'`)} as kind, ${raw(code)} as code, ${raw(what)} as what, ${from}`;
  return [
    of(
      FacetKind.UNIT_KIND,
      't.kind',
      't.id',
      sql`t.id as unit_id from org_unit t where t.level <> 'GROUP' and ${units}`,
    ),
    of(
      FacetKind.GROUP_KIND,
      't.kind',
      't.id',
      sql`t.id as unit_id from org_unit t where t.level = 'GROUP' and ${units}`,
    ),
    of(FacetKind.STAGE, 's', 't.id', sql`t.id as unit_id from org_unit t, unnest(t.stages) s where ${units}`),
    of(
      FacetKind.ALLIANCE_KIND,
      't.kind',
      't.id',
      sql`t.unit_id from alliance t where ${lasts} and ${alliancesInReach(context)}`,
    ),
    of(FacetKind.BODY_KIND, 't.kind', 't.id', sql`t.unit_id from body t where ${lasts} and ${bodiesInReach(context)}`),
    of(FacetKind.STUDIO_KIND, 't.kind', 't.id', sql`t.unit_id from studio t where ${lasts} and ${placed}`),
    of(
      FacetKind.DOCUMENT_FAMILY,
      't.family',
      't.id',
      sql`t.unit_id from normative_document t where ${lasts} and ${placed}`,
    ),
    of(FacetKind.POSITION, 't.position', 't.person_id', sql`t.unit_id from posting t where ${lasts} and ${people}`),
    of(
      FacetKind.SUBJECT,
      't.subject',
      't.person_id',
      sql`t.unit_id from posting t where t.subject is not null and ${lasts} and ${people}`,
    ),
    of(
      FacetKind.TITLE,
      'h.title',
      't.person_id',
      sql`t.unit_id from posting t join person_title h on h.person_id = t.person_id and ${validOn('h', day)} where ${lasts} and ${people}`,
    ),
  ];
}

/** The lists to filter by below a unit: the policy's codes in its order, those it does not know after them. */
export async function facetsOf(context: Context, { id, path }: OrgUnit, kinds: FacetKind[] | null): Promise<Facet[]> {
  const [rules, counted] = await Promise.all([rulesInForce(context, path, civilDay()), countsBelow(context).load(id)]);
  return (kinds ?? Object.values(FacetKind)).map((kind) => ({
    kind,
    items: itemsOf(
      rules,
      kind,
      counted.filter((one) => one.kind === kind),
    ),
  }));
}

function itemsOf(rules: OrganizationRules | null, kind: FacetKind, counted: Counted[]): FacetItem[] {
  const scheme = schemes[kind];
  const listed = scheme ? (rules?.[scheme] ?? []).map(({ code }) => code).filter(belongs(kind)) : [];
  const codes = [...new Set([...listed, ...counted.map(({ code }) => code)])];
  const words = codes.map((code) => (scheme ? wordOf(rules, scheme, code) : (stages[code] ?? code)));
  return codes.map((code, index) => {
    const word = words[index]!;
    const twice = words.indexOf(word) !== words.lastIndexOf(word);
    const level = twice ? rules?.bodyKinds.find((kind) => kind.code === code)?.level : undefined;
    return {
      code,
      name: level ? `${word}（${levelWords[level] ?? level}）` : word,
      count: counted.find((one) => one.code === code)?.count ?? 0,
    };
  });
}

/** One name for a county's body and a school's (X07) is told apart by the level. */
const levelWords: Record<string, string> = { CITY: '市级', COUNTY: '县级', SCHOOL: '学校', ALLIANCE: '联盟' };

/** Studios are kinds of body in a document and a list of their own here. */
const belongs =
  (kind: FacetKind) =>
  (code: string): boolean =>
    kind === FacetKind.STUDIO_KIND ? code.endsWith('STUDIO') : kind !== FacetKind.BODY_KIND || !code.endsWith('STUDIO');
