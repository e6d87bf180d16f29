import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Button, Form, Input, Select, Table } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { DayInput } from '../choose/day-input.js';
import { Lasting } from '../choose/lasting.js';
import { useChange } from '../choose/use-change.js';
import { EndPersonTitleDocument, GrantPersonTitleDocument } from '../documents/graphql.js';
import type { OrgLevel } from '../documents/graphql.js';
import { levels, useWords } from '../words.js';
import type { Person } from './person-page.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  titles: ['称号', 'Titles'],
  grant: ['授予称号', 'Grant a title'],
  title: ['称号', 'Title'],
  level: ['级别', 'Level'],
  subject: ['学科', 'Subject'],
  document: ['授予文件', 'Document'],
  documentHint: ['文件名称或文号', 'Its name or number'],
  lasts: ['期限', 'Lasts'],
  from: ['授予日', 'First day'],
  to: ['截止日', 'Last day'],
  toHint: ['长期有效可不填', 'Leave empty while it lasts'],
  none: ['还没有登记称号', 'No title is on record'],
  end: ['终止', 'End'],
  endOf: ['终止：{name}', 'End: {name}'],
  lastDay: ['最后一天', 'Last day'],
  reason: ['依据', 'Reason'],
  needed: ['请填写', 'Required'],
  submit: ['确定', 'Do it'],
  granted: ['称号已登记', 'Granted'],
  ended: ['称号已终止', 'Ended'],
  actions: ['办理', 'Steps'],
});

type Title = Person['titles'][number];

interface GrantValues {
  title: string;
  level?: OrgLevel;
  subject?: string;
  document?: string;
  from: string;
  to?: string;
}

/** Titles with their levels, in time. */
export function PersonTitles({ person, may }: { person: Person; may: boolean }) {
  const t = useText();
  const word = useWords();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Title>();
  const columns = [
    { key: 'title', title: t('title'), render: (one: Title) => one.title.name },
    { key: 'level', title: t('level'), render: (one: Title) => word(one.level) },
    { key: 'subject', title: t('subject'), render: (one: Title) => one.subject ?? '—' },
    { key: 'document', title: t('document'), render: (one: Title) => one.document ?? '—' },
    { key: 'lasts', title: t('lasts'), render: (one: Title) => <Lasting from={one.from} to={one.to} /> },
    ...(may
      ? [
          {
            key: 'actions',
            title: t('actions'),
            render: (one: Title) =>
              one.to === null && (
                <Button
                  size="small"
                  type="link"
                  aria-label={t('endOf', { name: one.title.name })}
                  onClick={() => setEnding(one)}
                >
                  {t('end')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <section className="yx-block">
      <SectionHead title={t('titles')}>
        {may && <Button onClick={() => setGranting(true)}>{t('grant')}</Button>}
      </SectionHead>
      {person.titles.length === 0 ? (
        <p className="yx-note">{t('none')}</p>
      ) : (
        <div className="og-scroll">
          <Table<Title> size="small" rowKey="id" pagination={false} columns={columns} dataSource={person.titles} />
        </div>
      )}
      <GrantDialog person={person} open={granting} onClose={() => setGranting(false)} />
      {ending && <EndDialog person={person} title={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function GrantDialog({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const t = useText();
  const word = useWords();
  const grant = useChange(GrantPersonTitleDocument, t('granted'));
  const { id: personId, version, postings } = person;
  const submit = ({ title, level, subject, document, from, to }: GrantValues) =>
    grant({
      ...{ personId, version, title, from },
      level: level ?? null,
      subject: subject?.trim() || null,
      document: document?.trim() || null,
      to: to ?? null,
    });
  const rules = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<GrantValues>
      open={open}
      title={t('grant')}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('title')} rules={rules}>
        <CodeSelect unitId={postings[0]?.unit?.id} scheme="TITLE" />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="level" label={t('level')}>
          <Select allowClear options={levels.slice(0, 4).map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <Form.Item name="subject" label={t('subject')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="from" label={t('from')} rules={rules}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('toHint')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="document" label={t('document')}>
        <Input maxLength={100} placeholder={t('documentHint')} />
      </Form.Item>
    </FormDialog>
  );
}

function EndDialog({ person, title, onClose }: { person: Person; title: Title; onClose: () => void }) {
  const t = useText();
  const end = useChange(EndPersonTitleDocument, t('ended'));
  const { id: personId, version } = person;
  return (
    <FormDialog<{ lastDay: string; reason: string }>
      open
      danger
      title={t('endOf', { name: title.title.name })}
      submit={t('end')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, reason }) => end({ personId, version, titleId: title.id, lastDay, reason: reason.trim() })}
      onClose={onClose}
    >
      <Form.Item name="lastDay" label={t('lastDay')} rules={[{ required: true, message: t('needed') }]}>
        <DayInput min={title.from} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
