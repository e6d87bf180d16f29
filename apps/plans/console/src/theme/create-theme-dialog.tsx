import { FormDialog, navigate, newKey, textsOf, useMutation } from '@yanxiu/console';
import { Alert, Checkbox, Form, Skeleton } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import { CreateThemeDocument } from '../documents/graphql.js';
import { ThemeFields, useThemeChoices } from './theme-fields.js';
import type { ThemeValues } from './theme-fields.js';

const useText = textsOf({
  title: ['提出主题', 'Set a theme'],
  personal: ['我的个人主题', 'A personal theme of my own'],
  none: [
    '您不在此机构提出主题：学校主题由学校提出，教研组主题由组长提出，个人主题由教师本人提出。请在上方选择本单位。',
    'You set no themes here: choose your own unit above.',
  ],
});

interface Values extends ThemeValues {
  personal?: boolean;
}

/** Sets a theme of the unit looked at, of a group in it, or a personal one. */
export function CreateThemeDialog({ unitId, close }: { unitId: string | undefined; close: () => void }) {
  const t = useText();
  const answer = useThemeChoices(unitId);
  const { choices, loading } = answer;
  const [create] = useMutation(CreateThemeDocument, { refetchQueries: ['ThemeTree', 'ThemeCoverage'] });
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const only = choices?.writers[0];
  const send = async ({ personal = false, unitId: holder, ...content }: Values) => {
    const own = personal || choices?.writers.length === 0;
    const input = { ...content, personal: own, ...(!own && { unitId: holder }), idempotencyKey };
    const { data } = await create({ variables: { input } });
    created.current = data?.createTheme.theme.id;
  };
  return (
    <FormDialog<Values>
      key={loading ? 'loading' : 'ready'}
      open
      title={t('title')}
      submit={t('title')}
      initial={only ? { unitId: only.id } : {}}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/themes/${created.current}`)}
      onClose={close}
    >
      {loading && <Skeleton active paragraph={{ rows: 4 }} />}
      {!loading && !choices && <Alert type="info" showIcon title={t('none')} />}
      {choices?.personal && choices.writers.length > 0 && (
        <Form.Item name="personal" valuePropName="checked">
          <Checkbox>{t('personal')}</Checkbox>
        </Form.Item>
      )}
      {choices && (
        <Form.Item noStyle dependencies={['personal']}>
          {({ getFieldValue }) => <ThemeFields choices={answer} fixed={Boolean(getFieldValue('personal'))} />}
        </Form.Item>
      )}
    </FormDialog>
  );
}
