import { Form, Input } from '@yanxiu/console/antd';
import { useNeeded } from './needed.js';

/** Why something is done; it is kept in the log. */
export function WhyItem({ label, hint }: { label: string; hint?: string }) {
  const { fill } = useNeeded();
  return (
    <Form.Item name="reason" label={label} rules={fill(label, 2)}>
      <Input.TextArea rows={2} maxLength={200} showCount {...(hint !== undefined && { placeholder: hint })} />
    </Form.Item>
  );
}
