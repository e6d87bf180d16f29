import { SearchSelect, textsOf, useQuery } from '@yanxiu/console';
import { ArrowDownOutlined, ArrowUpOutlined, Button, DeleteOutlined, Form, Input, Radio } from '@yanxiu/console/antd';
import { useState } from 'react';
import { TopicCandidatesNamedDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['课题组，按署名次序', 'Authors in order'],
  note: ['第一行署名第一；负责人恰有一名。', 'The first row is the first author; exactly one leads.'],
  leader: ['负责人', 'Leader'],
  leaderOf: ['第 {num} 位为负责人', 'Author {num} leads'],
  person: ['第 {num} 位', 'Author {num}'],
  choose: ['选择人员，外校的按姓名查找', 'Choose; type a name for other schools'],
  duty: ['分工', 'Task'],
  dutyOf: ['第 {num} 位的分工', 'Task of author {num}'],
  up: ['第 {num} 位上移', 'Move author {num} up'],
  down: ['第 {num} 位下移', 'Move author {num} down'],
  remove: ['移出第 {num} 位', 'Remove author {num}'],
  add: ['增加成员', 'Add a member'],
});

export interface AuthorValue {
  personId?: string | undefined;
  name?: string | undefined;
  leader: boolean;
  duty?: string;
}

export interface Candidate {
  personId: string;
  name: string;
  subject?: string | null;
  unitName?: string | null;
}

/** Rows without a person are not sent. */
export const authorsGiven = (authors: readonly AuthorValue[]) =>
  authors.flatMap(({ personId, leader, duty }) =>
    personId ? [{ personId, leader, ...(duty?.trim() && { duty: duty.trim() }) }] : [],
  );

/** The group as rows that can be ordered; under the field `authors` of the form around. */
export function AuthorRows({ topicId, candidates }: { topicId: string; candidates: Candidate[] }) {
  const t = useText();
  return (
    <>
      <div className="pl-label">{t('title')}</div>
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="authors">
        <Rows topicId={topicId} candidates={candidates} />
      </Form.Item>
    </>
  );
}

interface RowsProps {
  topicId: string;
  candidates: Candidate[];
  value?: AuthorValue[];
  onChange?: (value: AuthorValue[]) => void;
}

function Rows({ topicId, candidates, value = [], onChange }: RowsProps) {
  const t = useText();
  const change = (next: AuthorValue[]) => onChange?.(next);
  const set = (index: number, part: Partial<AuthorValue>) =>
    change(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const lead = (index: number) => change(value.map((row, at) => ({ ...row, leader: at === index })));
  const swap = (index: number, other: number) =>
    change(value.map((row, at) => (at === index ? value[other]! : at === other ? value[index]! : row)));
  const chosen = new Set(value.map(({ personId }) => personId));
  return (
    <div className="pl-authors">
      {value.map((row, index) => (
        <div key={row.personId ?? `new-${String(index)}`} className="pl-author">
          <Author
            {...{ topicId, row, candidates, chosen }}
            label={t('person', { num: index + 1 })}
            choose={(author) => set(index, author)}
          />
          <Input
            aria-label={t('dutyOf', { num: index + 1 })}
            placeholder={t('duty')}
            maxLength={200}
            value={row.duty ?? ''}
            onChange={({ target }) => set(index, { duty: target.value })}
          />
          <Radio checked={row.leader} aria-label={t('leaderOf', { num: index + 1 })} onChange={() => lead(index)}>
            {t('leader')}
          </Radio>
          <div>
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={t('up', { num: index + 1 })}
              disabled={index === 0}
              onClick={() => swap(index, index - 1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={t('down', { num: index + 1 })}
              disabled={index === value.length - 1}
              onClick={() => swap(index, index + 1)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('remove', { num: index + 1 })}
              disabled={row.leader}
              onClick={() => change(value.filter((_row, at) => at !== index))}
            />
          </div>
        </div>
      ))}
      <Button disabled={value.length >= 20} onClick={() => change([...value, { leader: value.length === 0 }])}>
        {t('add')}
      </Button>
    </div>
  );
}

interface AuthorProps {
  topicId: string;
  row: AuthorValue;
  candidates: Candidate[];
  chosen: ReadonlySet<string | undefined>;
  label: string;
  choose: (author: Partial<AuthorValue>) => void;
}

/** A colleague, or, by name, somebody of another school of the county: a group may reach over schools. */
function Author({ topicId, row, candidates, chosen, label, choose }: AuthorProps) {
  const t = useText();
  const [name, setName] = useState('');
  const { data, previousData, loading } = useQuery(TopicCandidatesNamedDocument, {
    variables: { id: topicId, name },
    skip: name === '',
  });
  const found: Candidate[] = name ? ((data ?? previousData)?.topic?.found ?? []) : candidates;
  const free = found.filter(({ personId }) => personId === row.personId || !chosen.has(personId));
  const own = row.personId && !free.some(({ personId }) => personId === row.personId) ? [row as Candidate] : [];
  const choices = [...own, ...free].map((one) => ({
    value: one.personId,
    label: one.name,
    hint: [one.subject, name && one.unitName].filter(Boolean).join('，'),
  }));
  const take = (personId: string | undefined) =>
    choose({ personId, name: choices.find(({ value }) => value === personId)?.label });
  return (
    <SearchSelect
      label={label}
      placeholder={t('choose')}
      value={row.personId ?? null}
      onChange={take as (value: never) => void}
      choices={choices}
      loading={loading}
      search={setName}
    />
  );
}
