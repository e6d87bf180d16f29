import { textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';

const useText = textsOf({
  code: ['编码', 'Code'],
  form: [
    '编码由数字、大写字母和“-”“_”组成，至少 2 位，如 610526-00088',
    'Digits, capitals, - and _, e.g. 610526-00088',
  ],
});

const form = /^[0-9A-Z][0-9A-Z_-]{1,29}$/;

/** The code of a unit or an alliance, where it has one. */
export function CodeItem({ name = 'code', hint }: { name?: string | (string | number)[]; hint?: string }) {
  const t = useText();
  return (
    <Form.Item
      name={name}
      label={t('code')}
      extra={hint}
      normalize={(text: string) => text.trim().toUpperCase()}
      rules={[{ pattern: form, message: t('form') }]}
    >
      <Input maxLength={30} />
    </Form.Item>
  );
}
