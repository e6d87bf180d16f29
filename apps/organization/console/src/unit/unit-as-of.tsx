import {
  DayInput,
  Found,
  civilDay,
  dayText,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useSearch,
} from '@yanxiu/console';
import { Alert, Button, Empty, Typography } from '@yanxiu/console/antd';
import { AllianceList } from '../alliance/alliance-list.js';
import { AlliancesOnDayDocument, UnitAsOfDocument } from '../documents/graphql.js';
import type { UnitAsOfQuery } from '../documents/graphql.js';
import { BelowByLevel } from './unit-below.js';
import { FactList } from './unit-facts.js';
import { PeopleOnDay } from './unit-people.js';

const useText = textsOf({
  asOf: ['查看某日的情况', 'As of a day'],
  shown: ['以下为 {day} 的情况，仅供查阅', 'As it was on {day}, to be read only'],
  named: ['当日名称：{name}', 'Name on that day: {name}'],
  now: ['回到现状', 'Back to the present'],
  notYet: ['{day}时该机构尚未设立', 'The unit was not there on {day}'],
  gone: ['当日已撤销', 'Closed by then'],
  alliances: ['当日所在联盟与片区', 'Alliances on that day'],
  noAlliance: ['当日没有加入联盟或片区', 'It was in no alliance on that day'],
  people: ['当日在任人员', 'People of that day'],
});

/** Chooses the day that the page shows; today's state without. */
export function UnitDayPicker({ day }: { day: string | undefined }) {
  const t = useText();
  const [, change] = useSearch();
  const today = civilDay();
  return (
    <DayInput
      label={t('asOf')}
      placeholder={t('asOf')}
      value={day}
      max={today}
      onChange={(chosen) =>
        change({ asOf: chosen === today ? undefined : chosen, tab: undefined, after: undefined, order: undefined })
      }
    />
  );
}

type UnitThen = NonNullable<UnitAsOfQuery['orgUnit']>;

/** A unit as it was on a day: its name, place, people and alliances of then. */
export function UnitOnDay({ id, day }: { id: string; day: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const [, change] = useSearch();
  // The past has the same ids as the present: it must not overwrite it in the cache.
  const answer = useQuery(UnitAsOfDocument, { variables: { id, asOf: day }, fetchPolicy: 'no-cache' });
  const unit = answer.data?.orgUnit;
  const missing = answer.data && !unit;
  const marks = unit && [t('named', { name: unit.name }), ...(unit.active ? [] : [t('gone')])].join('；');
  return (
    <div className="yx-blocks">
      <Alert
        type="warning"
        showIcon
        title={missing ? t('notYet', { day: dayText(day, locale) }) : t('shown', { day: dayText(day, locale) })}
        description={marks}
        action={<Button onClick={() => change({ asOf: undefined, after: undefined })}>{t('now')}</Button>}
      />
      {!missing && (
        <Found answer={answer} pick={(data) => data.orgUnit}>
          {(found) => <Then unit={found} day={day} />}
        </Found>
      )}
    </div>
  );
}

function Then({ unit, day }: { unit: UnitThen; day: string }) {
  const t = useText();
  const holds = useHolds();
  const school = unit.level === 'SCHOOL' || unit.level === 'SECTION';
  const owner = unit.managingAuthority?.id;
  return (
    <>
      <FactList unit={unit} then />
      {school && owner && <AlliancesThen id={unit.id} owner={owner} day={day} />}
      <BelowByLevel units={unit.children.nodes} day={day} />
      {holds('organization:read-people') && (
        <section>
          <Typography.Title level={2}>{t('people')}</Typography.Title>
          <PeopleOnDay id={unit.id} day={day} />
        </section>
      )}
    </>
  );
}

function AlliancesThen({ id, owner, day }: { id: string; owner: string; day: string }) {
  const t = useText();
  const answer = useQuery(AlliancesOnDayDocument, { variables: { under: owner, on: day }, fetchPolicy: 'no-cache' });
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('alliances')}</Typography.Title>
      <Found answer={answer} pick={(data) => data.alliances}>
        {({ nodes }) => {
          const own = nodes.filter(({ center, members }) =>
            [center, ...members].some((membership) => membership?.unit?.id === id),
          );
          return own.length > 0 ? (
            <AllianceList alliances={own} />
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noAlliance')} />
          );
        }}
      </Found>
    </section>
  );
}
