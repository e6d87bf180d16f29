import { textsOf } from '@yanxiu/console';
import { TreeSelect } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useCatalogue } from './use-catalogue.js';
import { useHeld } from './use-held.js';

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

/** Permissions for an app, by slice: such as one holds oneself, and those that it has, which can be taken away. */
export function ScopeTree({ id, value = [], onChange }: ScopeTreeProps) {
  const t = useText();
  const slice = useSliceText();
  const held = useHeld();
  const [given] = useState(value);
  const { bySlice, permissionName } = useCatalogue();
  const treeData = bySlice
    .map(({ slice: key, own }) => ({
      value: key,
      title: slice(key as SliceKey),
      checkable: false,
      selectable: false,
      children: own
        .filter((one) => held.has(one.id) || given.includes(one.id))
        .map((one) => ({ value: one.id, title: permissionName(one.id) })),
    }))
    .filter(({ children }) => children.length > 0);
  return (
    <TreeSelect
      {...(id !== undefined && { id })}
      className="og-wide"
      multiple
      treeCheckable
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      placeholder={t('hint')}
      treeData={treeData}
      value={value}
      onChange={(next) => onChange?.(next as string[])}
    />
  );
}
