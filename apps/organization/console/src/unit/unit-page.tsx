import { Found, Page, later, textsOf, useHolds, useQuery, useSearch } from '@yanxiu/console';
import type { ReactNode } from 'react';
import { GuidedBy } from '../body/guided-by.js';
import { UnitBodies } from '../body/unit-bodies.js';
import { SideLinks, useSide } from '../choose/side-links.js';
import { UnitChecks } from '../check/unit-checks.js';
import { UnitDocuments } from '../document/unit-documents.js';
import { UnitDocument } from '../documents/graphql.js';
import { UnitFilings } from '../filing/unit-filings.js';
import { UnitStudios } from '../studio/unit-studios.js';
import { UnitActions } from './unit-actions.js';
import { UnitAlliances } from './unit-alliances.js';
import { UnitDayPicker, UnitOnDay } from './unit-as-of.js';
import { UnitBelow } from './unit-below.js';
import { UnitFacts } from './unit-facts.js';
import { UnitGroups } from './unit-groups.js';
import { Closed, Marks } from './unit-head.js';
import { UnitHistory } from './unit-history.js';
import { UnitPeople } from './unit-people.js';
import type { Unit } from './unit.js';

const UnitFunctions = later(async () => (await import('../function/unit-functions.js')).UnitFunctions);

const useText = textsOf({
  units: ['机构', 'Units'],
  sections: ['机构信息分类', 'Parts of this page'],
  facts: ['基本情况', 'Facts'],
  below: ['下级机构', 'Units below'],
  people: ['人员', 'People'],
  groups: ['教研组', 'Groups'],
  alliances: ['联盟与片区', 'Alliances'],
  bodies: ['工作机构', 'Bodies'],
  functions: ['职能与目标', 'Functions and targets'],
  studios: ['工作室', 'Studios'],
  documents: ['制度文件', 'Documents'],
  filings: ['教研组报备', 'Filings'],
  checks: ['规则检查', 'Checks'],
  history: ['沿革', 'History'],
});

/** One unit in full: each of its sides has an address, and any day of its past can be looked at. */
export function UnitPage({ id }: { id: string }) {
  const t = useText();
  const [search] = useSearch();
  const asOf = search.get('asOf') ?? undefined;
  const answer = useQuery(UnitDocument, { variables: { id } });
  const unit = answer.data?.orgUnit;
  return (
    <Page
      title={unit?.name ?? t('units')}
      above={trailOf(unit, t('units'))}
      note={unit && <Marks unit={unit} />}
      actions={
        unit && (
          <>
            <UnitDayPicker day={asOf} />
            {!asOf && unit.active && <UnitActions unit={unit} />}
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {(found) => (
          <>
            {!found.active && <Closed unit={found} />}
            {asOf ? <UnitOnDay id={found.id} day={asOf} /> : <Sides unit={found} />}
          </>
        )}
      </Found>
    </Page>
  );
}

/** The way down to a unit, as the tree has it. */
export function trailOf(unit: Pick<Unit, 'parent'> | null | undefined, units: string) {
  const above: { title: string; href: string }[] = [];
  let parent: { id: string; name: string; parent?: unknown } | null | undefined = unit?.parent;
  while (parent) {
    above.unshift({ title: parent.name, href: `/organization/units/${parent.id}` });
    parent = parent.parent as typeof parent;
  }
  return [{ title: units, href: '/organization/units' }, ...above];
}

type Side =
  | 'facts'
  | 'below'
  | 'people'
  | 'groups'
  | 'alliances'
  | 'bodies'
  | 'functions'
  | 'studios'
  | 'documents'
  | 'filings'
  | 'checks'
  | 'history';

/** Which sides a unit of a level has. */
const sidesOf: Record<Unit['level'], Side[]> = {
  PROVINCE: ['facts', 'below', 'people', 'bodies', 'functions', 'documents', 'checks', 'history'],
  CITY: ['facts', 'below', 'people', 'bodies', 'functions', 'documents', 'checks', 'history'],
  COUNTY: [
    'facts',
    'below',
    'people',
    'groups',
    'alliances',
    'bodies',
    'functions',
    'studios',
    'documents',
    'checks',
    'history',
  ],
  SCHOOL: ['facts', 'people', 'groups', 'alliances', 'bodies', 'studios', 'documents', 'filings', 'checks', 'history'],
  SECTION: ['facts', 'people', 'groups', 'alliances', 'history'],
  GROUP: ['facts', 'people', 'history'],
};

function Sides({ unit }: { unit: Unit }) {
  const t = useText();
  const holds = useHolds();
  const seen = (side: Side) => !['people', 'filings'].includes(side) || holds('organization:read-people');
  const sides = sidesOf[unit.level].filter(seen);
  const chosen = useSide(sides);
  return (
    <>
      <SideLinks label={t('sections')} sides={sides} chosen={chosen} titleOf={t} />
      {contentOf(chosen, unit)}
    </>
  );
}

function contentOf(side: Side, unit: Unit): ReactNode {
  switch (side) {
    case 'facts':
      return <UnitFacts unit={unit} />;
    case 'below':
      return <UnitBelow unit={unit} />;
    case 'people':
      return <UnitPeople id={unit.id} />;
    case 'groups':
      return <UnitGroups unit={unit} />;
    case 'alliances':
      return <UnitAlliances unit={unit} />;
    case 'bodies':
      return (
        <div className="yx-blocks">
          <UnitBodies unit={unit} />
          {unit.level === 'SCHOOL' && <GuidedBy id={unit.id} />}
        </div>
      );
    case 'functions':
      return <UnitFunctions unit={unit} />;
    case 'studios':
      return <UnitStudios unit={unit} />;
    case 'documents':
      return <UnitDocuments unit={unit} />;
    case 'filings':
      return <UnitFilings unit={unit} />;
    case 'checks':
      return <UnitChecks unit={unit} />;
    case 'history':
      return <UnitHistory id={unit.id} />;
  }
}
