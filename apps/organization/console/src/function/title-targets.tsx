import { FormDialog, Found, countText, dayText, textsOf, useMayAt, usePreferences, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Form, InputNumber, Select, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { DayItem, ReasonItems } from '../choose/reason-items.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { SetTitleTargetDocument, UnitTitleTargetsDocument } from '../documents/graphql.js';
import type { OrgLevel, UnitTitleTargetsQuery } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { useWords } from '../words.js';

const useText = textsOf({
  heading: ['骨干教师队伍目标', 'Targets for titles'],
  title: ['称号', 'Title'],
  level: ['级别', 'Level'],
  anyLevel: ['不分级', 'Any level'],
  held: ['现有人数', 'Now'],
  people: ['目标人数', 'Aimed at'],
  due: ['完成期限', 'By'],
  reason: ['依据', 'Reason'],
  state: ['完成情况', 'State'],
  reached: ['已达到', 'Reached'],
  lacking: ['还差 {count} 人', '{count} to go'],
  steps: ['操作', 'Steps'],
  set: ['设定目标', 'Set a target'],
  change: ['调整', 'Change'],
  submit: ['确定', 'Set it'],
  again: ['同一称号、同一级别再次设定的，以后一次为准。', 'Set again for the title and level, the later holds.'],
  needed: ['请选择', 'Choose one'],
  given: ['请填写人数', 'Give a number'],
  done: ['目标已设定', 'Set'],
  none: ['还没有设定目标', 'No target yet'],
});

type Target = NonNullable<UnitTitleTargetsQuery['orgUnit']>['titleTargets'][number];

/** PC-40: how many holders of each title the bureau aims at, beside how many there are. */
export function TitleTargets({ unit }: { unit: Unit }) {
  const t = useText();
  const may = useMayAt(unit)('organization:manage') && unit.active;
  const [step, setStep] = useState<Target | 'new'>();
  const answer = useQuery(UnitTitleTargetsDocument, { variables: { id: unit.id } });
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="start">
        <Typography.Title level={2}>{t('heading')}</Typography.Title>
        {may && <Button onClick={() => setStep('new')}>{t('set')}</Button>}
      </Flex>
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {({ titleTargets }) =>
          titleTargets.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
          ) : (
            <TargetTable targets={titleTargets} change={may ? setStep : undefined} />
          )
        }
      </Found>
      {step && (
        <TargetDialog unitId={unit.id} target={step === 'new' ? undefined : step} close={() => setStep(undefined)} />
      )}
    </section>
  );
}

function TargetTable({ targets, change }: { targets: Target[]; change: ((target: Target) => void) | undefined }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const heads = ['title', 'level', 'held', 'people', 'state', 'due', 'reason'] as const;
  return (
    <div className="og-scroll" tabIndex={0} role="region" aria-label={t('heading')}>
      <table className="og-table">
        <thead>
          <tr>
            {[...heads, ...(change ? (['steps'] as const) : [])].map((key) => (
              <th key={key} scope="col" className={key === 'held' || key === 'people' ? 'og-figure' : undefined}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id}>
              <td data-label={t('title')}>{target.title.name}</td>
              <td data-label={t('level')}>{target.level ? word(target.level) : t('anyLevel')}</td>
              <td className="og-figure" data-label={t('held')}>
                {countText(target.held)}
              </td>
              <td className="og-figure" data-label={t('people')}>
                {countText(target.people)}
              </td>
              <td data-label={t('state')}>
                <State target={target} />
              </td>
              <td data-label={t('due')}>{dayText(target.due, locale)}</td>
              <td data-label={t('reason')}>{target.reason}</td>
              {change && (
                <td>
                  <Button size="small" onClick={() => change(target)}>
                    {t('change')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ target: { held, people } }: { target: Target }) {
  const t = useText();
  if (held >= people) return <Tag color="success">{t('reached')}</Tag>;
  return <Tag color="warning">{t('lacking', { count: countText(people - held) })}</Tag>;
}

interface TargetValues {
  title: string;
  level?: OrgLevel;
  people: number;
  due: string;
  reason: string;
  basis?: string;
}

interface TargetProps {
  unitId: string;
  target: Target | undefined;
  close: () => void;
}

function TargetDialog({ unitId, target, close }: TargetProps) {
  const t = useText();
  const word = useWords();
  const set = useChange(SetTitleTargetDocument, t('done'));
  const levels = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL'] as const;
  const send = ({ title, level, people, due, ...why }: TargetValues) =>
    set({ unitId, title, people, due, reason: reasonOf(why), ...(level && { level }) });
  const initial: Partial<TargetValues> = target
    ? {
        ...{ title: target.title.code, people: target.people, due: target.due },
        ...(target.level && { level: target.level }),
      }
    : {};
  return (
    <FormDialog<TargetValues>
      open
      title={t('set')}
      submit={t('submit')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      <p className="yx-note">{t('again')}</p>
      <div className="og-pair">
        <Form.Item name="title" label={t('title')} rules={[{ required: true, message: t('needed') }]}>
          <CodeSelect unitId={unitId} scheme="TITLE" />
        </Form.Item>
        <Form.Item name="level" label={t('level')}>
          <Select
            allowClear
            placeholder={t('anyLevel')}
            options={levels.map((value) => ({ value, label: word(value) }))}
          />
        </Form.Item>
        <Form.Item name="people" label={t('people')} rules={[{ required: true, message: t('given') }]}>
          <InputNumber min={1} max={1_000_000} precision={0} className="og-wide" />
        </Form.Item>
        <DayItem name="due" label={t('due')} />
      </div>
      <ReasonItems />
    </FormDialog>
  );
}
