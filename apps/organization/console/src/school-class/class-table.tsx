import { DataTable, Link, civilDay, textsOf, useMayAt, useQuery, useScope } from '@yanxiu/console';
import type { Column, Place } from '@yanxiu/console';
import { Button, Flex, Skeleton, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ClassSchemeOfDocument, SchoolClassesDocument } from '../documents/graphql.js';
import type { ClassLineFragment } from '../documents/graphql.js';
import { ClassifyDialog } from './classify-dialog.js';
import type { Scheme } from './classify-dialog.js';
import { SchemeOf } from './scheme-of.js';

const useText = textsOf({
  title: ['学校分类', 'Classes of schools'],
  school: ['学校', 'School'],
  year: ['年度', 'Year'],
  yearOf: ['{year}年度', '{year}'],
  class: ['类别', 'Class'],
  measures: ['指标情况', 'Measures'],
  measure: ['{name}：{finding}', '{name}: {finding}'],
  previous: ['上次分类', 'Before'],
  was: ['{class}（{year}年度）', '{class} ({year})'],
  reason: ['认定依据', 'Reason'],
  by: ['认定人', 'Decided by'],
  steps: ['操作', 'Steps'],
  classify: ['认定类别', 'Decide a class'],
  change: ['调整类别', 'Change it'],
  empty: ['还没有认定学校类别', 'No school has a class yet'],
});

const years = (): string[] => {
  const now = Number(civilDay().slice(0, 4));
  return Array.from({ length: 6 }, (_none, back) => String(now - back));
};

/** Which class each school is in, from year to year, by which measures and on whose decision (HL-03). */
export function ClassTable({ unit }: { unit: (Place & { name: string }) | undefined }) {
  const t = useText();
  const scope = useScope();
  const may = useMayAt(unit)('organization:classify');
  const { data, loading } = useQuery(ClassSchemeOfDocument, { variables: { id: scope?.unitId ?? '' }, skip: !scope });
  const scheme = data?.orgUnit?.classScheme ?? undefined;
  const [step, setStep] = useState<ClassLineFragment | 'new'>();
  const classes = scheme?.classes ?? [];
  const columns = useColumns(scheme, setStep);
  // The table comes after what stands above it: nothing jumps.
  if (loading && !data) return <Skeleton active />;
  return (
    <>
      {data?.orgUnit && <SchemeOf scheme={scheme} county={data.orgUnit.level === 'COUNTY'} />}
      {unit && scheme && may && (
        <Flex justify="end" className="og-alert">
          <Button type="primary" onClick={() => setStep('new')}>
            {t('classify')}
          </Button>
        </Flex>
      )}
      <DataTable
        name="organization.school-classes"
        label={t('title')}
        query={SchoolClassesDocument}
        variables={({ first, after, filters: { year, class: code } }) => ({
          ...{ first, after },
          filter: { under: scope?.unitId, year: year ? Number(year) : undefined, class: code },
        })}
        rows={(found) => found.schoolClasses}
        columns={columns}
        filters={[
          {
            kind: 'choice',
            key: 'year',
            label: t('year'),
            options: years().map((value) => ({ value, label: t('yearOf', { year: value }) })),
          },
          {
            kind: 'choice',
            key: 'class',
            label: t('class'),
            options: classes.map((one) => ({ value: one.class.code, label: one.class.name })),
          },
        ]}
        rowLabel={({ unit: school, year }) => `${school?.name ?? ''} ${year}`}
        empty={t('empty')}
      />
      {step && scheme && scope && (
        <ClassifyDialog
          under={scope.unitId}
          scheme={scheme}
          line={step === 'new' ? undefined : step}
          close={() => setStep(undefined)}
        />
      )}
    </>
  );
}

function useColumns(
  scheme: Scheme | undefined,
  change: (line: ClassLineFragment) => void,
): Column<ClassLineFragment>[] {
  const t = useText();
  return [
    {
      key: 'school',
      title: t('school'),
      render: ({ unit }) => (unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'),
    },
    { key: 'year', title: t('year'), render: ({ year }) => t('yearOf', { year }) },
    { key: 'class', title: t('class'), render: (line) => <Tag color="blue">{line.class.name}</Tag> },
    {
      key: 'previous',
      title: t('previous'),
      render: ({ previous }) => (previous ? t('was', { class: previous.class.name, year: previous.year }) : '—'),
    },
    {
      key: 'measures',
      title: t('measures'),
      render: ({ measures }) => <Measures measures={measures} />,
    },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
    { key: 'by', title: t('by'), render: ({ decidedBy }) => decidedBy },
    ...(scheme
      ? [
          {
            key: 'steps',
            title: t('steps'),
            render: (line: ClassLineFragment) => <ChangeStep line={line} change={change} />,
          },
        ]
      : []),
  ];
}

/** The measures as they were found. */
export function Measures({ measures }: Pick<ClassLineFragment, 'measures'>) {
  const t = useText();
  if (measures.length === 0) return '—';
  return measures.map(({ code, name, finding }) => <div key={code}>{t('measure', { name, finding })}</div>);
}

function ChangeStep({ line, change }: { line: ClassLineFragment; change: (line: ClassLineFragment) => void }) {
  const t = useText();
  const may = useMayAt(line.unit)('organization:classify');
  if (!may) return '—';
  return (
    <Button size="small" onClick={() => change(line)}>
      {t('change')}
    </Button>
  );
}
