import { StampPlace, civilDay, dayText, schoolYearText, textsOf, usePreferences } from '@yanxiu/console';
import type { Sheet } from './sheet-content.js';

const useText = textsOf({
  unit: ['被评估机构：{name}', 'Unit: {name}'],
  day: ['检查日期：{day}', 'Day: {day}'],
  kind: ['检查类别：{name}', 'Kind: {name}'],
  year: ['{year}', 'School year {year}'],
  sign: ['检查人签字', 'Inspectors'],
  signed: ['{name}（{day}签字）', '{name} (signed {day})'],
  unsigned: ['{name}（未签字）', '{name} (not signed)'],
  inspector: ['检查人', 'Inspector'],
  stamp: ['被检查单位负责人签字', 'Head of the unit'],
});

/** The head of a score sheet on paper: the rubric's name, the unit, the day. */
export function Head({ sheet: { rubric, unit, day, kind, schoolYear } }: { sheet: Sheet }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <header className="ev-head">
      <h2>{rubric?.name}</h2>
      <div>
        <span>{t('unit', { name: unit?.name ?? '—' })}</span>
        <span>{t('kind', { name: kind.name })}</span>
        <span>{t('year', { year: schoolYearText(schoolYear, locale) })}</span>
        <span>{t('day', { day: dayText(day, locale) })}</span>
      </div>
    </header>
  );
}

/** Who vouches for the marks, with room for pen and stamp on paper. */
export function Signatures({ sheet: { inspectors } }: { sheet: Sheet }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <footer className="ev-signatures">
      <div>
        {t('sign')}：
        {inspectors
          .map(({ name, signedAt }) => {
            const shown = name ?? t('inspector');
            return signedAt
              ? t('signed', { name: shown, day: dayText(civilDay(signedAt), locale) })
              : t('unsigned', { name: shown });
          })
          .join('、')}
      </div>
      <StampPlace whose={t('stamp')} />
    </footer>
  );
}
