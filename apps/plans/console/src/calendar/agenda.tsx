import { clockText, dayText, usePreferences } from '@yanxiu/console';
import { Empty } from '@yanxiu/console/antd';
import { EntryLink } from './calendar-grid.js';
import type { Shown } from './calendar-grid.js';

/** The days with meetings, one below the other: for phones, and for who reads rather than looks. */
export function Agenda({ days, empty }: { days: Shown['days']; empty: string }) {
  const { locale } = usePreferences();
  const weekday = new Intl.DateTimeFormat(locale === 'en' ? 'en' : 'zh-CN', { weekday: 'long', timeZone: 'UTC' });
  if (!days.length) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  return (
    <ol className="pl-agenda">
      {days.map(({ day, entries }) => (
        <li key={day}>
          <h2>
            {dayText(day, locale)} <span className="yx-note">{weekday.format(new Date(`${day}T00:00:00Z`))}</span>
          </h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.sessionId}>
                <EntryLink entry={entry} timed={false} />
                <div className="yx-note">
                  {[`${clockText(entry.startsAt)}–${clockText(entry.endsAt)}`, entry.place, entry.unit?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
