import { FormDialog, navigate, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { Form, Radio, Select } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { PromoteProblemsDocument, ThemesToJoinDocument } from '../documents/graphql.js';
import type { ProblemLineFragment } from '../documents/graphql.js';
import { ThemeFields, useThemeChoices } from '../theme/theme-fields.js';
import type { ThemeValues } from '../theme/theme-fields.js';

const useText = textsOf({
  title: ['提炼为主题', 'Make a theme'],
  from: ['由 {count} 个问题提炼：', 'Out of {count} problems:'],
  how: ['提炼方式', 'How'],
  fresh: ['提出新主题', 'A new theme'],
  join: ['并入已有主题', 'Join one that is there'],
  theme: ['已有主题', 'Theme'],
  themeNeeded: ['请选择主题', 'Choose the theme'],
});

interface Props {
  problems: ProblemLineFragment[];
  unitId: string | undefined;
  done: () => void;
  close: () => void;
}

interface Values extends ThemeValues {
  how: 'fresh' | 'join';
  themeId?: string;
}

/** 在教师个性问题基础上明确共性问题，最终形成研修主题 (DL-14). */
export function PromoteDialog({ problems, unitId, done, close }: Props) {
  const t = useText();
  const first = problems[0]!;
  const choices = useThemeChoices(unitId ?? first.unit?.id);
  const { data } = useQuery(ThemesToJoinDocument, { variables: { unitId } });
  const themes = data?.themes?.nodes ?? [];
  const [promote] = useMutation(PromoteProblemsDocument, { refetchQueries: ['Problems'] });
  const [idempotencyKey] = useState(newKey);
  const made = useRef<string>(undefined);
  const send = async ({ how, themeId, unitId: holder, title, kind, focus, purpose, parentId }: Values) => {
    const target = how === 'join' ? { themeId } : { unitId: holder, theme: { title, kind, focus, purpose, parentId } };
    const input = { problemIds: problems.map(({ id }) => id), idempotencyKey, ...target };
    const answer = await promote({ variables: { input } });
    made.current = answer.data?.promoteProblems.theme.id;
    done();
  };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('title')}
      initial={{ how: 'fresh', ...(first.unit && { unitId: first.unit.id }) }}
      onSubmit={send}
      onDone={() => made.current && navigate(`/plans/themes/${made.current}`)}
      onClose={close}
    >
      <p>{t('from', { count: problems.length })}</p>
      <ul className="pl-from">
        {problems.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {themes.length > 0 && (
        <Form.Item name="how" label={t('how')}>
          <Radio.Group options={(['fresh', 'join'] as const).map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
      )}
      <Form.Item noStyle dependencies={['how']}>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'join' ? (
            <Form.Item name="themeId" label={t('theme')} rules={[{ required: true, message: t('themeNeeded') }]}>
              <Select options={themes.map(({ id, title }) => ({ value: id, label: title }))} />
            </Form.Item>
          ) : (
            <ThemeFields choices={choices} />
          )
        }
      </Form.Item>
    </FormDialog>
  );
}
