import { textsOf } from '@yanxiu/console';
import { TreeSelect } from '@yanxiu/console/antd';
import { useHeld } from './grant-dialogs.js';
import { useCatalogue } from './use-catalogue.js';

/** What the slices are called where their permissions are listed. */
export const useSliceText = textsOf({
  organization: ['机构与人员', 'Organization'],
  plans: ['研修活动', 'Plans'],
  credits: ['学分', 'Credits'],
  evaluation: ['评估', 'Evaluation'],
  resources: ['资源', 'Resources'],
});
export type SliceKey = Parameters<ReturnType<typeof useSliceText>>[0];

const useText = textsOf({ hint: ['请选择权限', 'Choose permissions'] });

interface ScopeTreeProps {
  id?: string;
  value?: string[];
  onChange?: (scopes: string[]) => void;
}

/** Permissions for an app, by slice; only such as one holds oneself. */
export function ScopeTree({ id, value = [], onChange }: ScopeTreeProps) {
  const t = useText();
  const slice = useSliceText();
  const held = useHeld();
  const { bySlice, permissionName } = useCatalogue();
  const treeData = bySlice
    .map(({ slice: key, own }) => ({
      value: key,
      title: slice(key as SliceKey),
      checkable: false,
      selectable: false,
      children: own.filter((one) => held.has(one.id)).map((one) => ({ value: one.id, title: permissionName(one.id) })),
    }))
    .filter(({ children }) => children.length > 0);
  return (
    <TreeSelect
      {...(id !== undefined && { id })}
      className="og-wide"
      multiple
      treeCheckable
      treeDefaultExpandAll
      placeholder={t('hint')}
      treeData={treeData}
      value={value}
      onChange={(next) => onChange?.(next as string[])}
    />
  );
}
