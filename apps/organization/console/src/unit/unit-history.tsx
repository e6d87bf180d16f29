import {
  Found,
  Link,
  Timeline as AuditLines,
  civilDay,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Empty, Tag, Timeline, Typography } from '@yanxiu/console/antd';
import { useRecordWording } from '../choose/record-wording.js';
import { UnitHistoryDocument, UnitTimelineDocument } from '../documents/graphql.js';
import type { UnitChange, UnitHistoryQuery } from '../documents/graphql.js';

const useText = textsOf({
  changes: ['沿革', 'History'],
  none: ['没有更名、调整隶属、合并、分立或撤销的记录', 'It was never renamed, moved, merged, split or closed'],
  predecessors: ['由下列机构而来', 'It came from'],
  successors: ['分合去向', 'It went on in'],
  RENAME: ['更名', 'Renamed'],
  MOVE: ['调整隶属', 'Moved'],
  MERGE: ['合并', 'Merged'],
  SPLIT: ['分立', 'Split'],
  CLOSE: ['撤销', 'Closed'],
  was: ['原名称“{name}”，隶属{parent}', 'It was named {name}, below {parent}'],
  reason: ['事由：{reason}', 'Reason: {reason}'],
  number: ['文号：{number}', 'Document {number}'],
  recorded: ['{day}登记', 'Recorded on {day}'],
  look: ['查看当时情况', 'See it as it was'],
  since: ['{day}起', 'since {day}'],
  founded: ['设立', 'Founded'],
  records: ['办理记录', 'What was recorded'],
});

type Record = NonNullable<UnitHistoryQuery['orgUnit']>;

/** Names and places of the past, and what units it came from or went on in: as it was, as it is now. */
export function UnitHistory({ id }: { id: string }) {
  const answer = useQuery(UnitHistoryDocument, { variables: { id } });
  return (
    <Found answer={answer} pick={(data) => data.orgUnit}>
      {(unit) => (
        <div className="yx-blocks">
          <Standings unit={unit} />
          <Successions unit={unit} which="predecessors" />
          <Successions unit={unit} which="successors" />
          <Records id={unit.id} />
        </div>
      )}
    </Found>
  );
}

function Standings({ unit: { id, history, openedOn } }: { unit: Record }) {
  const t = useText();
  const { locale } = usePreferences();
  const founding = openedOn ? [{ content: `${dayText(openedOn, locale)} ${t('founded')}` }] : [];
  const items = [...history].reverse().map(({ name, to, endedBy, reason, documentNumber, recordedAt, parentName }) => ({
    content: (
      <>
        <div>
          <Tag>{t(endedBy)}</Tag> {t('was', { name, parent: parentName ?? '—' })}{' '}
          <Link href={`/organization/units/${id}?asOf=${to}`}>{t('look')}</Link>
        </div>
        <div className="yx-note">
          {t('reason', { reason })}　{documentNumber && `${t('number', { number: documentNumber })}　`}
          {t('recorded', { day: dayText(civilDay(recordedAt), locale) })}
        </div>
      </>
    ),
    title: dayText(to, locale),
  }));
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('changes')}</Typography.Title>
      {items.length + founding.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
      ) : (
        <Timeline items={[...items, ...founding]} />
      )}
    </section>
  );
}

/** Every change of the register, with who made it. */
function Records({ id }: { id: string }) {
  const t = useText();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('records')}</Typography.Title>
      <AuditLines
        {...useRecordWording()}
        query={UnitTimelineDocument}
        variables={{ id, first: 10 }}
        entries={(data) => data.orgUnit?.timeline}
      />
    </section>
  );
}

function Successions({ unit, which }: { unit: Record; which: 'predecessors' | 'successors' }) {
  const t = useText();
  const { locale } = usePreferences();
  const past = which === 'predecessors';
  const rows = unit.successions.flatMap(({ since, kind, from, to }) => {
    const other = past ? from : to;
    const self = past ? to : from;
    return other && self?.id === unit.id ? [{ since, kind, other }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t(which)}</Typography.Title>
      <ul className="og-rows">
        {rows.map(({ since, kind, other }) => (
          <li key={other.id}>
            <Tag>{t(kind as UnitChange)}</Tag> <Link href={`/organization/units/${other.id}`}>{other.name}</Link>{' '}
            <span className="yx-note">{t('since', { day: dayText(since, locale) })}</span>{' '}
            {past && <Link href={`/organization/units/${other.id}?asOf=${dayBefore(since)}`}>{t('look')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The civil day before another: the last one of the state that a change has ended. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
