import { textsOf } from '@yanxiu/console';
import { Alert, Checkbox } from '@yanxiu/console/antd';

const useText = textsOf({
  note: [
    '此类资源不得含可识别学生的信息：上传时逐表核验，发现未脱敏的姓名、学号、考号、身份证号即不予保存。',
    'No pupil may be told by this kind of resource: sheets are looked through as they come, and refused where one can.',
  ],
  declare: [
    '脱敏承诺：图片、扫描件、演示文稿等无法自动核验的内容，我已检查，其中没有可识别学生的信息',
    'I have looked through what cannot be read automatically: no pupil can be told by it',
  ],
});

interface Props {
  checked?: boolean;
  onChange?: (checked: boolean) => void;
}

/** What is asked of files that may hold pupils' data, and the declaration for what nobody can read. */
export function Masking({ checked = false, onChange }: Props) {
  const t = useText();
  return (
    <div className="rs-masking">
      <Alert type="info" showIcon title={t('note')} />
      <Checkbox checked={checked} onChange={({ target }) => onChange?.(target.checked)}>
        {t('declare')}
      </Checkbox>
    </div>
  );
}
