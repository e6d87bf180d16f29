import { DataTable, FormDialog, Link, civilDay, newKey, textsOf } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Flex, Form, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { FirstDay, LastDay, ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { AssignBodyToUnitsDocument, BodyServesDocument, EndBodyAssignmentsDocument } from '../documents/graphql.js';
import type { ServedLineFragment } from '../documents/graphql.js';
import type { Body } from './body.js';

const useText = textsOf({
  title: ['指导的学校', 'Schools that it guides'],
  school: ['学校', 'School'],
  schools: ['学校（可选多所）', 'Schools'],
  choose: ['请选择学校', 'Choose schools'],
  parent: ['上级机构', 'Above'],
  lasting: ['指导期间', 'Guided'],
  reason: ['依据', 'Reason'],
  steps: ['操作', 'Steps'],
  assign: ['安排指导学校', 'Assign schools'],
  assignTitle: ['安排“{name}”指导的学校', 'Schools for {name}'],
  submitAssign: ['确定安排', 'Assign'],
  kept: ['已由其指导的学校保持不变。', 'Schools that it guides already stay as they are.'],
  end: ['结束指导', 'End it'],
  endTitle: ['结束对{name}的指导', 'End the guidance of {name}'],
  submitEnd: ['确定结束', 'End it'],
  assigned: ['指导学校已安排', 'Assigned'],
  ended: ['指导已结束', 'Ended'],
  empty: ['还没有安排指导的学校', 'It guides no school yet'],
});

interface Why {
  reason: string;
  basis?: string;
}

/** DL-08: which schools a group of the bureau guides, assigned and ended in time. */
export function Serves({ body, mayChange }: { body: Body; mayChange: boolean }) {
  const t = useText();
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<ServedLineFragment>();
  // Only what stands above schools guides them; an alliance's body works inside it.
  if (!body.unit || body.alliance || !['PROVINCE', 'CITY', 'COUNTY'].includes(body.unit.level)) return null;
  const steps: Column<ServedLineFragment> = {
    key: 'steps',
    title: t('steps'),
    render: (line) =>
      line.unit && !line.to ? (
        <Button size="small" onClick={() => setEnding(line)}>
          {t('end')}
        </Button>
      ) : (
        '—'
      ),
  };
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        {mayChange && <Button onClick={() => setAssigning(true)}>{t('assign')}</Button>}
      </Flex>
      <DataTable
        name="organization.body-serves"
        label={t('title')}
        query={BodyServesDocument}
        variables={({ first, after }) => ({ id: body.id, first, after })}
        rows={(data) => data.body?.serves}
        columns={[...useColumns(), ...(mayChange ? [steps] : [])]}
        rowLabel={({ unit }) => unit?.name ?? ''}
        empty={t('empty')}
      />
      {assigning && <AssignDialog body={body} close={() => setAssigning(false)} />}
      {ending && <EndDialog body={body} line={ending} close={() => setEnding(undefined)} />}
    </section>
  );
}

function useColumns(): Column<ServedLineFragment>[] {
  const t = useText();
  return [
    {
      key: 'school',
      title: t('school'),
      render: ({ unit }) => (unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—'),
    },
    { key: 'parent', title: t('parent'), render: ({ unit }) => unit?.parent?.name ?? '—' },
    { key: 'lasting', title: t('lasting'), render: ({ from, to }) => <Lasting from={from} to={to} /> },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
  ];
}

function AssignDialog({ body, close }: { body: Body; close: () => void }) {
  const t = useText();
  const assign = useChange(AssignBodyToUnitsDocument, t('assigned'));
  const [idempotencyKey] = useState(newKey);
  return (
    <FormDialog<Why & { unitIds: string[]; from: string }>
      open
      title={t('assignTitle', { name: body.name })}
      submit={t('submitAssign')}
      initial={{ from: civilDay() }}
      onSubmit={({ unitIds, from, ...why }) =>
        assign({ bodyId: body.id, unitIds, from, reason: reasonOf(why), idempotencyKey })
      }
      onClose={close}
    >
      <Form.Item
        name="unitIds"
        label={t('schools')}
        extra={t('kept')}
        rules={[{ required: true, message: t('choose') }]}
      >
        <UnitSelect levels={['SCHOOL']} under={body.unit?.id} multiple />
      </Form.Item>
      <FirstDay />
      <ReasonItems />
    </FormDialog>
  );
}

function EndDialog({ body, line, close }: { body: Body; line: ServedLineFragment; close: () => void }) {
  const t = useText();
  const end = useChange(EndBodyAssignmentsDocument, t('ended'));
  const { unit, from } = line;
  return (
    <FormDialog<Why & { lastDay: string }>
      open
      danger
      title={t('endTitle', { name: unit?.name ?? '' })}
      submit={t('submitEnd')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) =>
        end({ bodyId: body.id, unitIds: unit ? [unit.id] : [], lastDay, reason: reasonOf(why) })
      }
      onClose={close}
    >
      <LastDay min={from} />
      <ReasonItems />
    </FormDialog>
  );
}
