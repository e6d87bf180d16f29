import { FormDialog, civilDay, stacked, textsOf, useQuery } from '@yanxiu/console';
import { Button, Form, Input, Select, Table } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { Lasting } from '../choose/lasting.js';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { WhyItem } from '../choose/why-item.js';
import { useChange } from '../choose/use-change.js';
import { EndPersonTitleDocument, GrantPersonTitleDocument, UnitCodesDocument } from '../documents/graphql.js';
import type { OrgLevel } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { canEnd, dayBefore } from './lasts.js';
import type { Person } from './person.js';
import { SectionHead } from './section-head.js';

const useText = textsOf({
  titles: ['称号', 'Titles'],
  grant: ['授予称号', 'Grant a title'],
  title: ['称号', 'Title'],
  level: ['级别', 'Level'],
  SCHOOL: ['校级', 'School'],
  levelHint: ['由哪一级授予；不分级的不填', 'By which level; empty where it has none'],
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
  endNote: [
    '终止后不再按此称号计算层级和人数，获得过的记录保留。',
    'It no longer counts; that it was held stays on record.',
  ],
  reason: ['终止依据', 'Reason'],
  reasonHint: ['文号或原因，如：任期届满', 'A document’s number, or why'],
  submit: ['授予', 'Grant'],
  granted: ['称号已登记', 'Granted'],
  ended: ['称号已终止', 'Ended'],
  actions: ['办理', 'Steps'],
});

/** Who grants titles. */
const titleLevels = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL'] as const;

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
  const [ending, setEnding] = useState<string>();
  const ended = person.titles.find(({ id }) => id === ending);
  const columns = [
    { key: 'title', title: t('title'), render: (one: Title) => one.title.name },
    {
      key: 'level',
      title: t('level'),
      render: (one: Title) => (one.level === 'SCHOOL' ? t('SCHOOL') : word(one.level)),
    },
    { key: 'subject', title: t('subject'), render: (one: Title) => one.subject ?? '—' },
    { key: 'document', title: t('document'), render: (one: Title) => one.document ?? '—' },
    { key: 'lasts', title: t('lasts'), render: (one: Title) => <Lasting from={one.from} to={one.to} /> },
    ...(may
      ? [
          {
            key: 'actions',
            title: t('actions'),
            render: (one: Title) =>
              canEnd(one) && (
                <Button
                  size="small"
                  type="link"
                  aria-label={t('endOf', { name: one.title.name })}
                  onClick={() => setEnding(one.id)}
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
        <Table<Title>
          className="yx-stacked"
          size="small"
          rowKey="id"
          pagination={false}
          columns={stacked<Title>(columns)}
          dataSource={person.titles}
        />
      )}
      <GrantDialog person={person} open={granting} onClose={() => setGranting(false)} />
      {ended && <EndDialog person={person} title={ended} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function GrantDialog({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const t = useText();
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
  const { pick } = useNeeded();
  const at = postings.find(({ unit }) => unit)?.unit?.id;
  return (
    <FormDialog<GrantValues>
      open={open}
      title={t('grant')}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('title')} rules={pick(t('title'))}>
        <CodeSelect unitId={at} scheme="TITLE" />
      </Form.Item>
      <div className="og-pair">
        <LevelItem at={at} />
        <Form.Item name="subject" label={t('subject')}>
          <Input maxLength={30} />
        </Form.Item>
        <DayItem name="from" label={t('from')} />
        <DayItem name="to" label={t('to')} hint={t('toHint')} optional after={{ name: 'from', label: t('from') }} />
      </div>
      <Form.Item
        name="document"
        label={t('document')}
        rules={[{ min: 2, whitespace: true, message: t('documentHint') }]}
      >
        <Input maxLength={100} placeholder={t('documentHint')} />
      </Form.Item>
    </FormDialog>
  );
}

/** The levels that the policy names for the title, else all. */
function LevelItem({ at }: { at: string | undefined }) {
  const t = useText();
  const word = useWords();
  const title = Form.useWatch<string | undefined>('title');
  const { data } = useQuery(UnitCodesDocument, {
    variables: { id: at ?? '', scheme: 'TITLE' },
    skip: at === undefined,
  });
  const named = data?.orgUnit?.codes.find(({ code }) => code === title)?.levels ?? [];
  const options = titleLevels
    .filter((level) => named.length === 0 || named.includes(level))
    .map((value) => ({ value, label: value === 'SCHOOL' ? t('SCHOOL') : word(value) }));
  return (
    <Form.Item name="level" label={t('level')} extra={t('levelHint')}>
      <Select allowClear options={options} />
    </Form.Item>
  );
}

function EndDialog({ person, title, onClose }: { person: Person; title: Title; onClose: () => void }) {
  const t = useText();
  const end = useChange(EndPersonTitleDocument, t('ended'));
  const { id: personId, version } = person;
  const today = civilDay();
  return (
    <FormDialog<{ lastDay: string; reason: string }>
      open
      danger
      title={t('endOf', { name: title.title.name })}
      submit={t('end')}
      initial={{ lastDay: today < title.from ? title.from : today }}
      onSubmit={({ lastDay, reason }) => end({ personId, version, titleId: title.id, lastDay, reason: reason.trim() })}
      onClose={onClose}
    >
      <p className="yx-note">{t('endNote')}</p>
      <DayItem name="lastDay" label={t('lastDay')} min={title.from} max={title.to ? dayBefore(title.to) : undefined} />
      <WhyItem label={t('reason')} hint={t('reasonHint')} />
    </FormDialog>
  );
}
