import { DataTable, Link, Page, countText, dayText, daysOf, schoolYearText, textsOf } from '@yanxiu/console';
import { useHolds, usePreferences, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { OutsideTrainingsDocument } from '../documents/graphql.js';
import type { OutsideTrainingFilter, OutsideTrainingOrder, TrainingLineFragment } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { RecordDialog } from './record-dialog.js';
import { ReverseDialog } from './reverse-dialog.js';
import { useLevels } from './use-levels.js';

const useText = textsOf({
  title: ['校外培训', 'Outside training'],
  note: [
    '{name}及下级机构人员的国培、省培、市培、县培记录；不计入校本研修学分',
    'National to county training of people of {name} and all below; not school-based',
  ],
  name: ['姓名', 'Name'],
  unit: ['结业时所在单位', 'Unit on the day'],
  training: ['培训名称', 'Training'],
  level: ['培训层次', 'Level'],
  hours: ['学时', 'Hours'],
  credits: ['学分', 'Credits'],
  day: ['结业日期', 'Completed on'],
  certificate: ['证书编号', 'Certificate'],
  text: ['姓名或培训名称', 'Name or title'],
  year: ['学年', 'School year'],
  record: ['登记校外培训', 'Record'],
  import: ['批量导入', 'Import'],
  levels: ['各层次培训', 'By level'],
  reverse: ['冲销', 'Reverse'],
  pending: ['待认定', 'Pending'],
  open: ['待折算', 'not valued'],
  empty: ['没有符合条件的校外培训记录', 'No outside training fits'],
});

/** National, provincial, city and county training on record (HL-09, PC-38): looked through, recorded, imported, reversed. */
export function OutsidePage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const { locale } = usePreferences();
  const [recording, setRecording] = useState(false);
  const [reversing, setReversing] = useState<TrainingLineFragment>();
  const records = holds('credits:record');
  const actions = (
    <Flex wrap gap={8} align="center">
      <Link href="/credits/levels">{t('levels')}</Link>
      {records && <Button href="/credits/outside/import">{t('import')}</Button>}
      {records && (
        <Button type="primary" onClick={() => setRecording(true)}>
          {t('record')}
        </Button>
      )}
    </Flex>
  );
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined} actions={actions}>
      <DataTable
        name="credits.outside"
        label={t('title')}
        query={OutsideTrainingsDocument}
        variables={({ first, after, filters, order }) => ({
          ...{ first, after, filter: conditions(filters, scope?.unitId) },
          order: (order ?? 'COMPLETED_ON_DESC') as OutsideTrainingOrder,
        })}
        order="COMPLETED_ON_DESC"
        rows={(data) => data.outsideTrainings}
        columns={useColumns(holds('credits:reverse') ? setReversing : undefined)}
        filters={useFilters()}
        rowLabel={({ person, title, completedOn }) => `${person?.name ?? '—'} ${title} ${dayText(completedOn, locale)}`}
        open={({ person }) => (person ? `/credits/people/${person.id}` : undefined)}
        empty={t('empty')}
      />
      {recording && <RecordDialog close={() => setRecording(false)} />}
      {reversing && <ReverseDialog training={reversing} close={() => setReversing(undefined)} />}
    </Page>
  );
}

function conditions({ text, level, year, days }: Asked['filters'], unitId: string | undefined): OutsideTrainingFilter {
  const [from, to] = daysOf(days);
  return { unitId, text, level, from, to, schoolYear: year === undefined ? undefined : Number(year) };
}

function useColumns(reverse: ((training: TrainingLineFragment) => void) | undefined): Column<TrainingLineFragment>[] {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const credits = ({ entry, credits: stated }: TrainingLineFragment) => (
    <>
      {entry?.credits ?? stated ?? t('open')} {entry?.status === 'PENDING' && <Tag>{word('PENDING')}</Tag>}
    </>
  );
  return [
    {
      ...{ key: 'name', title: t('name'), order: 'NAME' },
      render: ({ person }) => (person ? <Link href={`/credits/people/${person.id}`}>{person.name}</Link> : '—'),
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'title', title: t('training'), render: ({ title }) => <span className="cr-subject">{title}</span> },
    { key: 'level', title: t('level'), render: ({ level }) => level.name },
    { key: 'hours', title: t('hours'), render: ({ hours }) => countText(Number(hours)) },
    { key: 'credits', title: t('credits'), render: credits },
    {
      ...{ key: 'day', title: t('day'), order: 'COMPLETED_ON', orderDown: 'COMPLETED_ON_DESC' },
      render: ({ completedOn }) => dayText(completedOn, locale),
    },
    { key: 'certificate', title: t('certificate'), render: ({ certificateNo }) => certificateNo ?? '—' },
    ...(reverse
      ? [
          {
            ...{ key: 'reverse', title: '' },
            render: (training: TrainingLineFragment) => (
              <Button size="small" onClick={() => reverse(training)}>
                {t('reverse')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function useFilters(): Filter[] {
  const t = useText();
  const { locale } = usePreferences();
  const now = new Date().getFullYear();
  const years = Array.from({ length: 8 }, (_, ago) => now - ago);
  return [
    { kind: 'text', key: 'text', label: t('text') },
    { kind: 'choice', key: 'level', label: t('level'), options: useLevels() },
    {
      ...{ kind: 'choice', key: 'year', label: t('year') },
      options: years.map((year) => ({ value: String(year), label: schoolYearText(year, locale) })),
    },
    { kind: 'days', key: 'days', label: t('day') },
  ];
}
