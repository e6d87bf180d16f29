import { DayInput, Link, Page, civilDay, textsOf, useScope, useSearch } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';
import { useState } from 'react';
import { IntakeWizard } from '../facility/intake-wizard.js';

const useText = textsOf({
  title: ['导入课表', 'Import a timetable'],
  list: ['课表与研修时间', 'Timetables and hours kept free'],
  offer: ['学校课表', 'Timetable of the school'],
  note: [
    '每行一节课：姓名、星期，以及节次或起止时间；同名教师请填教师编号，合班写在一行。同一起始日的课表由新的替换，此前仍有效的课表到前一天为止。一次最多 20000 行。',
    'A row is a lesson: name (with the staff number where names repeat), day of the week, and its number or times. It replaces the timetable of the same first day. 20,000 rows at most.',
  ],
  from: ['课表自此日起', 'First day'],
  to: ['课表至此日止', 'Last day'],
  days: ['请先填写课表的起止日期，不超过一年。', 'Give the first and the last day, within a year.'],
  choose: ['请先在上方选择学校。', 'Choose the school above.'],
  back: ['查看课表与冲突', 'See timetables and clashes'],
});

/** The timetable of a school for some days, checked row by row before anything is written (OH-15). */
export function ImportTimetablePage() {
  const t = useText();
  const unitId = useScope()?.unitId;
  const [search] = useSearch();
  const [from, setFrom] = useState<string | undefined>(civilDay());
  const [to, setTo] = useState<string>();
  const sound = from && to && from <= to;
  // An import that is under way knows its days.
  const running = search.get('job') !== null;
  return (
    <Page title={t('title')} above={[{ title: t('list'), href: '/plans/timetable' }]}>
      {!unitId && <Alert type="info" showIcon title={t('choose')} />}
      {unitId && !running && (
        <section className="yx-block pl-head">
          <div className="pl-days">
            <div>
              <div className="yx-note">{t('from')}</div>
              <DayInput label={t('from')} value={from ?? null} onChange={setFrom} />
            </div>
            <div>
              <div className="yx-note">{t('to')}</div>
              <DayInput label={t('to')} value={to ?? null} onChange={setTo} />
            </div>
          </div>
          {!sound && <p className="yx-note">{t('days')}</p>}
        </section>
      )}
      {unitId && (sound || running) && (
        <IntakeWizard
          kind="timetable"
          title={t('offer')}
          note={t('note')}
          upload={`/plan-sheets/timetable/${unitId}/${from ?? ''}/${to ?? ''}`}
          after={<Link href="/plans/timetable">{t('back')}</Link>}
        />
      )}
    </Page>
  );
}
