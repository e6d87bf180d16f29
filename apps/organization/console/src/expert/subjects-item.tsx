import { textsOf } from '@yanxiu/console';
import { Form, Select } from '@yanxiu/console/antd';

const useText = textsOf({
  subjects: ['学科', 'Subjects'],
  hint: ['可填写多个，按回车分隔', 'Several may be given'],
  given: ['请至少填写一个学科', 'Give a subject'],
});

/** Subjects of an expert, in any words. */
export function SubjectsItem() {
  const t = useText();
  return (
    <Form.Item
      name="subjects"
      label={t('subjects')}
      extra={t('hint')}
      rules={[{ required: true, message: t('given') }]}
    >
      <Select mode="tags" open={false} suffixIcon={null} />
    </Form.Item>
  );
}
