import { civilDay, dayText, schoolYearText, textsOf, usePreferences } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Tag, Tooltip } from '@yanxiu/console/antd';
import type { EntryLineFragment } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { Explanation } from './explanation.js';

const useText = textsOf({
  subject: ['活动或培训', 'Activity or training'],
  source: ['来源', 'Source'],
  day: ['研修日期', 'Day'],
  form: ['研修形式', 'Form'],
  role: ['角色', 'Role'],
  schoolYear: ['学年', 'School year'],
  hours: ['学时', 'Hours'],
  credits: ['学分', 'Credits'],
  status: ['状态', 'State'],
  how: ['依据', 'Grounds'],
  recognised: ['{day}由{name}认定', 'Recognised on {day} by {name}'],
  reversed: ['冲销原因：{reason}', 'Reversed: {reason}'],
});

/** The word says the state, the colour lets the eye find it. */
const colours = { PENDING: 'warning', RECOGNISED: 'success', REVERSED: 'default' };

/** What an entry is for: the activity, or the outside training. */
export function useSubject(): (entry: EntryLineFragment) => string {
  const word = useWords();
  return ({ activity, outsideTraining, source }) => activity?.title ?? outsideTraining?.title ?? word(source);
}

/** The columns that every list of entries has. */
export function useEntryColumns(): Column<EntryLineFragment>[] {
  const t = useText();
  const word = useWords();
  const subject = useSubject();
  const { locale } = usePreferences();
  return [
    { key: 'subject', title: t('subject'), render: (entry) => <span className="cr-subject">{subject(entry)}</span> },
    { key: 'day', title: t('day'), render: ({ day }) => dayText(day, locale) },
    { key: 'form', title: t('form'), render: ({ form, level }) => form?.name ?? level?.name ?? '—' },
    { key: 'role', title: t('role'), render: ({ role }) => role?.name ?? '—' },
    { key: 'source', title: t('source'), render: ({ source }) => word(source) },
    { key: 'schoolYear', title: t('schoolYear'), render: ({ schoolYear }) => schoolYearText(schoolYear, locale) },
    { key: 'hours', title: t('hours'), align: 'right', render: ({ hours }) => hours },
    { key: 'credits', title: t('credits'), align: 'right', render: ({ credits }) => credits ?? '—' },
    { key: 'status', title: t('status'), render: (entry) => <Status entry={entry} /> },
    { key: 'how', title: t('how'), render: (entry) => <Explanation entry={entry} /> },
  ];
}

function Status({ entry }: { entry: EntryLineFragment }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const { status, recognisedAt, recognisedBy, reversalReason } = entry;
  const tag = <Tag color={colours[status]}>{word(status)}</Tag>;
  const recognised =
    recognisedAt && t('recognised', { day: dayText(civilDay(recognisedAt), locale), name: recognisedBy ?? '—' });
  const text = reversalReason ? t('reversed', { reason: reversalReason }) : recognised;
  return text ? <Tooltip title={text}>{tag}</Tooltip> : tag;
}
