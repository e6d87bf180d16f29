import { DataTable, FormDialog, Link, civilDay, textsOf, useHolds, useMayAt, useScope } from '@yanxiu/console';
import type { Column, Place } from '@yanxiu/console';
import { Button, Flex, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { FirstDay, LastDay, ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { EndWeakSchoolDocument, MarkWeakSchoolDocument, WeakSchoolsDocument } from '../documents/graphql.js';
import type { WeakLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  since: ['认定日期', 'Marked on'],
  title: ['薄弱学校', 'Weak schools'],
  school: ['学校', 'School'],
  choose: ['请选择学校', 'Choose a school'],
  reason: ['认定依据', 'Reason'],
  document: ['认定文件', 'Document'],
  documentAndNumber: ['认定文件及文号', 'Document'],
  lasting: ['认定期间', 'In force'],
  on: ['在册日期', 'Marked on'],
  steps: ['操作', 'Steps'],
  mark: ['认定薄弱学校', 'Mark a school'],
  submitMark: ['确定认定', 'Mark it'],
  end: ['解除认定', 'End it'],
  endTitle: ['解除{name}的薄弱学校认定', 'End the mark of {name}'],
  submitEnd: ['确定解除', 'End it'],
  given: ['请填写认定依据，至少 2 个字', 'Give a reason of at least 2 characters'],
  marked: ['薄弱学校已认定', 'Marked'],
  ended: ['认定已解除', 'Ended'],
  empty: ['没有认定的薄弱学校', 'No school is marked'],
});

/** Which schools are marked as weak and why: known to few, for the mark follows a school (PC-13, DL-08). */
export function WeakSchools({ unit }: { unit: Place | undefined }) {
  const t = useText();
  const scope = useScope();
  const holds = useHolds()('organization:classify');
  const mayHere = useMayAt(unit)('organization:classify');
  const [marking, setMarking] = useState(false);
  const columns: Column<WeakLineFragment>[] = [
    {
      key: 'school',
      title: t('school'),
      render: (line) => (line.unit ? <Link href={`/organization/units/${line.unit.id}`}>{line.unit.name}</Link> : '—'),
    },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
    { key: 'document', title: t('document'), render: ({ document }) => document ?? '—' },
    { key: 'lasting', title: t('lasting'), render: ({ from, to }) => <Lasting from={from} to={to} /> },
    { key: 'steps', title: t('steps'), render: (line) => <EndStep line={line} /> },
  ];
  return (
    <>
      {/* Its room is kept until the unit is known: nothing jumps. */}
      {holds && (!unit || mayHere) && (
        <Flex justify="end" className="og-alert">
          <Button type="primary" disabled={!unit} onClick={() => setMarking(true)}>
            {t('mark')}
          </Button>
        </Flex>
      )}
      <DataTable
        name="organization.weak-schools"
        label={t('title')}
        query={WeakSchoolsDocument}
        variables={({ first, after, filters: { on } }) => ({ first, after, under: scope?.unitId, on })}
        rows={(found) => found.weakSchools}
        columns={columns}
        filters={[{ kind: 'day', key: 'on', label: t('on') }]}
        rowLabel={(line) => line.unit?.name ?? ''}
        empty={t('empty')}
      />
      {marking && unit && <MarkDialog under={unit.id} close={() => setMarking(false)} />}
    </>
  );
}

interface MarkValues {
  unitId: string;
  reason: string;
  document?: string;
  from: string;
}

function MarkDialog({ under, close }: { under: string; close: () => void }) {
  const t = useText();
  const mark = useChange(MarkWeakSchoolDocument, t('marked'));
  const send = ({ document, reason, ...rest }: MarkValues) =>
    mark({ ...rest, reason: reason.trim(), ...(document?.trim() && { document: document.trim() }) });
  return (
    <FormDialog<MarkValues>
      open
      title={t('mark')}
      submit={t('submitMark')}
      initial={{ from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item name="unitId" label={t('school')} rules={[{ required: true, message: t('choose') }]}>
        <UnitSelect levels={['SCHOOL']} under={under} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name="document" label={t('documentAndNumber')}>
        <Input maxLength={100} />
      </Form.Item>
      <FirstDay label={t('since')} />
    </FormDialog>
  );
}

function EndStep({ line: { id, version, from, to, unit } }: { line: WeakLineFragment }) {
  const t = useText();
  const [ending, setEnding] = useState(false);
  const may = useMayAt(unit)('organization:classify');
  const end = useChange(EndWeakSchoolDocument, t('ended'));
  if (!may || to) return '—';
  return (
    <>
      <Button size="small" onClick={() => setEnding(true)}>
        {t('end')}
      </Button>
      {ending && (
        <FormDialog<{ lastDay: string; reason: string; basis?: string }>
          open
          title={t('endTitle', { name: unit?.name ?? '' })}
          submit={t('submitEnd')}
          initial={{ lastDay: civilDay() }}
          onSubmit={({ lastDay, ...why }) => end({ id, version, lastDay, reason: reasonOf(why) })}
          onClose={() => setEnding(false)}
        >
          <LastDay min={from} />
          <ReasonItems />
        </FormDialog>
      )}
    </>
  );
}
