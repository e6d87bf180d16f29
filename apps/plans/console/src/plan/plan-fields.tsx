import { textsOf } from '@yanxiu/console';
import { Alert, Button, Form, Input, Select, Typography } from '@yanxiu/console/antd';
import type { PlanDraftQuery } from '../documents/graphql.js';

const useText = textsOf({
  name: ['计划名称', 'Title'],
  nameNeeded: ['请填写计划名称，至少 2 个字', 'Give the title, at least 2 characters'],
  comment: ['退回意见：{comment}', 'Comment: {comment}'],
  roster: [
    '由人员名册自动生成，报送时固定。现有{subjects}，共 {count} 人。',
    'Made from the register and frozen when handed in. Now {subjects}, {count} in all.',
  ],
  rosterEmpty: [
    '名册中还没有任课教师，请先在机构人员中登记任教学科。',
    'No teacher with a subject is on the register yet.',
  ],
  subject: ['{subject}{count}人', '{subject} {count}'],
  month: ['月份', 'Month'],
  monthName: ['{year}年{num}月', '{year}-{num}'],
  task: ['研修任务', 'Task'],
  taskOf: ['第 {num} 项任务', 'Task {num}'],
  responsible: ['负责人', 'Responsible'],
  addTask: ['增加一项任务', 'Add a task'],
  remove: ['删去', 'Remove'],
  own: ['自增栏目', 'Sections of your own'],
  free: [
    '所依据的文件没有规定这类计划的栏目：请按需要自行增加，至少填写一栏后才能报送。',
    'The document names no sections for it: add your own; at least one is needed before it is handed in.',
  ],
  ownName: ['栏目名称', 'Heading'],
  ownText: ['内容', 'Text'],
  addOwn: ['增加栏目', 'Add a section'],
  mandatory: ['必填', 'mandatory'],
});

export interface PlanValues {
  title: string;
  texts: Record<string, string>;
  own: { code?: string; name: string; text?: string }[];
  tasks: { month?: string; task?: string; responsible?: string }[];
}

type Plan = NonNullable<PlanDraftQuery['plan']>;
type Section = Plan['sections'][number];

/** The fields of a plan, in the order of its template. */
export function PlanFields({ plan }: { plan: Plan }) {
  const t = useText();
  return (
    <>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {plan.sections
        .filter(({ own }) => !own)
        .map((section) => (
          <SectionField key={section.code} plan={plan} section={section} />
        ))}
      {plan.open && <OwnSections only={plan.sections.every(({ own }) => own)} />}
    </>
  );
}

function SectionField({ plan, section: { code, name, kind, mandatory } }: { plan: Plan; section: Section }) {
  const t = useText();
  const said =
    plan.lastVersion?.status === 'RETURNED' && plan.lastVersion.sectionComments.find((one) => one.code === code);
  return (
    <div className="pl-section">
      {said && <Alert type="warning" showIcon title={t('comment', { comment: said.comment })} className="pl-refusal" />}
      {kind === 'TEXT' ? (
        // Whether it is complete is asked when the plan is handed in: a draft may be saved at any time.
        <Form.Item name={['texts', code]} label={<Heading name={name} mandatory={mandatory} />}>
          <Input.TextArea rows={6} maxLength={20_000} />
        </Form.Item>
      ) : (
        <>
          <div className="pl-label">
            <Heading name={name} mandatory={mandatory} />
          </div>
          {kind === 'ROSTER' ? <RosterNote plan={plan} /> : <Tasks from={plan.from} to={plan.to} />}
        </>
      )}
    </div>
  );
}

function Heading({ name, mandatory }: { name: string; mandatory: boolean }) {
  const t = useText();
  return (
    <>
      {name}
      {mandatory && <span className="pl-mandatory">{t('mandatory')}</span>}
    </>
  );
}

function RosterNote({ plan: { roster } }: { plan: Plan }) {
  const t = useText();
  const subjects = roster?.subjects ?? [];
  const count = subjects.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return <Alert type="warning" showIcon title={t('rosterEmpty')} className="pl-refusal" />;
  const words = subjects.map((one) => t('subject', { subject: one.subject, count: one.count })).join('、');
  return <p className="yx-note">{t('roster', { subjects: words, count })}</p>;
}

function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  while (months.length < 120) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > to.slice(0, 7)) break;
    months.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** 2026年3月. */
function monthText(t: ReturnType<typeof useText>, month: string): string {
  return t('monthName', { year: month.slice(0, 4), num: Number(month.slice(5)) });
}

/** PC-24: month, task and who answers for it. */
function Tasks({ from, to }: { from: string; to: string }) {
  const t = useText();
  const months = monthsOf(from, to);
  const options = months.map((value) => ({ value, label: monthText(t, value) }));
  return (
    <Form.List name="tasks">
      {(fields, { add, remove }) => (
        <div className="pl-tasks">
          {fields.map(({ key, name }, index) => (
            <div className="pl-task" key={key} role="group" aria-label={t('taskOf', { num: index + 1 })}>
              <Form.Item name={[name, 'month']} label={t('month')}>
                <Select options={options} />
              </Form.Item>
              <Form.Item name={[name, 'task']} label={t('task')}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'responsible']} label={t('responsible')}>
                <Input maxLength={60} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('remove')}</Button>
            </div>
          ))}
          <Button onClick={() => add({ month: months[Math.min(fields.length, months.length - 1)] })}>
            {t('addTask')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

/** What is written of one’s own accord; the whole plan where the document names no sections. */
function OwnSections({ only }: { only: boolean }) {
  const t = useText();
  return (
    <div className="pl-section">
      <Typography.Title level={2}>{t('own')}</Typography.Title>
      {only && <p className="yx-note">{t('free')}</p>}
      <Form.List name="own">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="pl-own">
                <Form.Item name={[name, 'code']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[name, 'name']} label={t('ownName')}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'text']} label={t('ownText')}>
                  <Input.TextArea rows={4} maxLength={20_000} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({ name: '', text: '' })}>{t('addOwn')}</Button>
          </>
        )}
      </Form.List>
    </div>
  );
}
