import { countText, schoolYearText, textsOf, usePreferences } from '@yanxiu/console';
import { Typography } from '@yanxiu/console/antd';
import type { Shown } from './statement.js';

const useText = textsOf({
  byYear: ['按学年', 'By school year'],
  byForm: ['按研修形式', 'By form'],
  year: ['学年', 'School year'],
  form: ['研修形式', 'Form'],
  hours: ['学时', 'Hours'],
  credits: ['学分', 'Credits'],
  recognised: ['已认定', 'Recognised'],
  pending: ['待认定', 'Pending'],
  entries: ['条数', 'Entries'],
  outside: ['{name}（校外）', '{name} (outside)'],
  other: ['其他', 'Other'],
  none: ['还没有学分', 'No credits yet'],
});

/** The sums of a statement, by school year and by form. */
export function Sums({ statement: { bySchoolYear, byForm } }: { statement: Shown }) {
  const t = useText();
  const { locale } = usePreferences();
  const years = bySchoolYear.map(({ schoolYear, hours, total, recognised, pending }) => ({
    name: schoolYearText(schoolYear, locale),
    figures: [hours, total, recognised, pending],
  }));
  const forms = byForm.map(({ form, outside, hours, credits, entryCount }) => {
    const name = form?.name ?? t('other');
    return { name: outside ? t('outside', { name }) : name, figures: [hours, credits, countText(entryCount)] };
  });
  return (
    <div className="cr-sums">
      <section className="yx-block">
        <Typography.Title level={2}>{t('byYear')}</Typography.Title>
        <Figures head={[t('year'), t('hours'), t('credits'), t('recognised'), t('pending')]} rows={years} />
      </section>
      <section className="yx-block">
        <Typography.Title level={2}>{t('byForm')}</Typography.Title>
        <Figures head={[t('form'), t('hours'), t('credits'), t('entries')]} rows={forms} />
      </section>
    </div>
  );
}

function Figures({ head, rows }: { head: string[]; rows: { name: string; figures: string[] }[] }) {
  const t = useText();
  if (rows.length === 0) return <div className="yx-note">{t('none')}</div>;
  return (
    <table className="cr-figures">
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, index) => (
              <td key={index}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
