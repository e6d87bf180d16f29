/** One meeting as calendars know it. */
export interface CalendarEvent {
  sessionId: string;
  activityId: string;
  /** Version of the activity: it rises with each change, which is what SEQUENCE asks. */
  version: number;
  title: string;
  /** How many meetings the activity has, and which of them this is. */
  num: number;
  of: number;
  unitName: string;
  host: string | null;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string | null;
  cancelled: boolean;
  reason: string | null;
  updatedAt: Date;
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  hourCycle: 'h23',
});

/** Local time without a mark: the zone stands beside it. */
const local = (instant: Date): string => shanghai.format(instant).replace(/[-:]/g, '').replace(', ', 'T');
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Text by RFC 5545, 3.3.11: no sign of a title or place ends its property. */
export const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '');

/** A content line in pieces of 75 octets at most (3.1); a character is never cut in two. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    // A piece that goes on begins with a blank, which counts.
    if (size + octets > 75) {
      pieces.push(piece);
      [piece, size] = ['', 1];
    }
    piece += letter;
    size += octets;
  }
  return [...pieces, piece].join('\r\n ');
}

/** China has had one clock since 1991: the zone needs no rule. */
const zone = [
  ...['BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19910915T020000'],
  ...['TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'],
];

/** A calendar by RFC 5545; the same meetings give the same bytes, but for nothing. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yanxiu//Plans//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[
      `X-WR-CALNAME:${escaped(name)}`,
      'X-WR-TIMEZONE:Asia/Shanghai',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      ...zone,
    ],
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function linesOf(event: CalendarEvent): string[] {
  const { title, num, of, link, cancelled, reason, host, unitName } = event;
  const summary = of > 1 ? `${title}（第${num}场）` : title;
  const about = [
    ...(cancelled && reason ? [`已取消：${reason}`] : []),
    `组织机构：${unitName}`,
    ...(host ? [`主持人：${host}`] : []),
    ...(link ? [`参加网址：${link}`] : []),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${event.sessionId}@yanxiu`,
    `SEQUENCE:${event.version}`,
    `DTSTAMP:${utc(event.updatedAt)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    `DTSTART;TZID=Asia/Shanghai:${local(event.startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${local(event.endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(about)}`,
    ...(link ? [`URL:${link.replace(/[\u0000-\u0020]/g, '')}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(cancelled ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}
