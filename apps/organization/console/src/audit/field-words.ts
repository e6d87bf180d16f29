import { inLocale, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';

const words: Record<string, Text> = {
  name: ['名称', 'Name'],
  title: ['标题', 'Title'],
  code: ['编码', 'Code'],
  kind: ['类别', 'Kind'],
  role: ['角色', 'Role'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  unitId: ['机构', 'Unit'],
  subject: ['学科或标识', 'Subject'],
  status: ['状态', 'State'],
  state: ['状态', 'State'],
  active: ['启用', 'Active'],
  version: ['版本', 'Version'],
  scopes: ['权限范围', 'Scopes'],
  permissions: ['权限范围', 'Scopes'],
  staffNumber: ['教师编号', 'Staff number'],
  tier: ['教师层级', 'Tier'],
  position: ['职务', 'Position'],
  stage: ['学段', 'Stage'],
  level: ['层级', 'Level'],
  document: ['文件', 'Document'],
  file: ['文件', 'File'],
  format: ['格式', 'Format'],
  unit: ['机构', 'Unit'],
  created: ['新增', 'New'],
  changed: ['更改', 'Changed'],
  same: ['无变化', 'Unchanged'],
  faulty: ['有问题', 'Faulty'],
  sha256: ['文件指纹', 'Fingerprint'],
  reason: ['原因', 'Reason'],
  score: ['得分', 'Score'],
  total: ['合计', 'Total'],
  amount: ['数量', 'Amount'],
  terms: ['学期', 'Terms'],
  main: ['主要任职', 'Main posting'],
};

/** A field of a logged record in words; one that has none stands by its key. */
export function useFieldWord(): (field: string) => string {
  const { locale } = usePreferences();
  const wordOf = (part: string) => inLocale(words[part] ?? [part, part], locale);
  return (field) => field.split('.').map(wordOf).join(' · ');
}
