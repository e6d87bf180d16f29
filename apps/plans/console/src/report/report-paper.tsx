import { StampPlace, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import type { Report } from './report.js';
import { monthText } from './words.js';

const useText = textsOf({
  attachments: ['所附资料', 'Material'],
  unsorted: ['未归类', 'Not sorted'],
  none: ['无', 'None'],
  whole: ['全部学科', 'All subjects'],
});

/** The form on A4, as the policy prints its head, with room for the stamp (PC-35). */
export function ReportPaper({ report }: { report: Report }) {
  const t = useText();
  const { locale } = usePreferences();
  const { form, sections, attachments, unit, allianceName, subject, month, sentAt } = report;
  const day = sentAt ? dayText(civilDay(sentAt), locale) : monthText(month, locale);
  const head: Record<string, string> = {
    SCHOOL: allianceName ? `${unit?.name ?? ''}（${allianceName}）` : (unit?.name ?? ''),
    SUBJECT: subject ?? t('whole'),
    REPORT_TIME: day,
  };
  const fields = (form?.header ?? []).filter(({ code }) => code !== 'STAMP');
  return (
    <div className="yx-paper pl-form">
      <h2>{form?.name}</h2>
      <table>
        <tbody>
          {fields.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{head[code] ?? ''}</td>
            </tr>
          ))}
          {sections.map(({ code, name, text }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td className="pl-text">{text}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('attachments')}</th>
            <td>
              {attachments.length === 0
                ? t('none')
                : attachments.map(({ id, num, title, kind }) => (
                    <div key={id}>{`${num}. ${title}（${kind?.name ?? t('unsorted')}）`}</div>
                  ))}
            </td>
          </tr>
        </tbody>
      </table>
      <StampPlace whose={unit?.name ?? ''} />
    </div>
  );
}
