import { Link, civilDay, clockText, inLocale, textsOf, usePreferences } from '@yanxiu/console';
import type { CalendarQuery } from '../documents/graphql.js';
import { weeksOf } from './days.js';

const useText = textsOf({
  more: ['还有 {count} 场', '{count} more'],
  all: ['还有 {rest} 场，{day} 共 {count} 场', '{rest} more, {count} on {day}'],
  draft: ['草稿', 'draft'],
  first: ['{num}月1日', '{num}/1'],
});

export type Shown = NonNullable<CalendarQuery['calendar']>;
export type Entry = Shown['days'][number]['entries'][number];

const weekdays = [
  ['一', 'Mon'],
  ['二', 'Tue'],
  ['三', 'Wed'],
  ['四', 'Thu'],
  ['五', 'Fri'],
  ['六', 'Sat'],
  ['日', 'Sun'],
] as const;

interface Props {
  shown: Shown;
  span: { from: string; to: string };
  /** The month that is looked at; days of others are dimmed. */
  month?: string;
  dayHref: (day: string) => string;
}

/** Weeks as lines and days as cells; what a cell has no room for is counted. */
export function CalendarGrid({ shown, span, month, dayHref }: Props) {
  const { locale } = usePreferences();
  const byDay = new Map(shown.days.map((day) => [day.day, day]));
  return (
    <div className="yx-block pl-cal-scroll">
      <table className={month ? 'pl-cal' : 'pl-cal pl-cal-week'}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name[1]} scope="col">
                {inLocale([`周${name[0]}`, name[1]], locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(span).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Cell
                  key={day}
                  day={day}
                  found={byDay.get(day)}
                  off={shown.daysOff.find(({ from, to }) => from <= day && day <= to)?.name}
                  dim={month !== undefined && day.slice(0, 7) !== month}
                  href={dayHref(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  day: string;
  found: Shown['days'][number] | undefined;
  off: string | undefined;
  dim: boolean;
  href: string;
}

function Cell({ day, found, off, dim, href }: CellProps) {
  const t = useText();
  const today = day === civilDay();
  const names = [dim && 'pl-cal-dim', today && 'pl-cal-today', off && 'pl-cal-off'].filter(Boolean).join(' ');
  const more = found ? found.count - found.entries.length : 0;
  return (
    <td className={names || undefined} {...(today && { 'aria-current': 'date' as const })}>
      <div className="pl-cal-head">
        <span>{day.endsWith('-01') ? t('first', { num: Number(day.slice(5, 7)) }) : Number(day.slice(8))}</span>
        {off && <span className="yx-note">{off}</span>}
      </div>
      {found && (
        <ul>
          {found.entries.map((entry) => (
            <li key={entry.sessionId}>
              <EntryLink entry={entry} />
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link href={href} aria-label={t('all', { day, count: found.count, rest: more })}>
                {t('more', { count: more })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

export function EntryLink({
  entry: { activityId, title, startsAt, status },
  timed = true,
}: {
  entry: Entry;
  /** Told with it: the hour at which it begins. */
  timed?: boolean;
}) {
  const t = useText();
  return (
    <Link href={`/plans/activities/${activityId}`} className={status === 'DRAFT' ? 'pl-cal-draft' : undefined}>
      {timed && <span className="pl-cal-time">{clockText(startsAt)} </span>}
      {title}
      {status === 'DRAFT' && `（${t('draft')}）`}
    </Link>
  );
}
