import { textsOf } from '@yanxiu/console';
import { DatePicker, Form, Input, InputNumber } from '@yanxiu/console/antd';
import type { Dayjs } from 'dayjs';

const useText = textsOf({
  name: ['名称', 'Title'],
  opens: ['开始选课', 'From'],
  closes: ['截止选课', 'Until'],
  most: ['每校至多选几门（不填不限）', 'Most of one school'],
  how: ['选课说明', 'How to choose'],
  needed: ['请填写', 'Fill this in'],
  nameNeeded: ['请填写名称，至少 2 个字', 'Give at least 2 characters'],
});

export interface MenuValues {
  title: string;
  opensAt: Dayjs;
  closesAt: Dayjs;
  mostPerSchool?: number | null;
  note?: string | null;
}

/** What is typed, as the graph takes it. */
export const inputOf = ({ opensAt, closesAt, note, ...rest }: MenuValues) => ({
  ...rest,
  note: note?.trim() || null,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
});

/** A menu's own fields: its name, the days of choosing, the limit. */
export function MenuFields() {
  const t = useText();
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item
        name="title"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="opensAt" label={t('opens')} rules={needed}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="closesAt" label={t('closes')} rules={needed}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="mostPerSchool" label={t('most')}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={t('how')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
}
