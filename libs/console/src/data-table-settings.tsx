import { useMemo } from 'react';
import { Button, Checkbox, Flex, Popover, SettingOutlined } from './antd.js';
import type { Column } from './column.js';
import { createKeptStore, useStore } from './store.js';
import type { Store } from './store.js';
import { textsOf } from './texts.js';

const useText = textsOf({
  settings: ['列设置', 'Columns'],
  dense: ['紧凑显示', 'Dense rows'],
});

interface Kept {
  hidden: string[];
  dense: boolean;
}

export interface Settings extends Kept {
  change: (changes: Partial<Kept>) => void;
}

const stores = new Map<string, Store<Kept>>();

function storeOf(name: string): Store<Kept> {
  const store = stores.get(name) ?? createKeptStore<Kept>(`yanxiu.table.${name}`, { hidden: [], dense: false });
  stores.set(name, store);
  return store;
}

/** How this person likes this table on this machine. */
export function useTableSettings(name: string): Settings {
  const store = useMemo(() => storeOf(name), [name]);
  const kept = useStore(store);
  return { ...kept, change: (changes) => store.set({ ...store.get(), ...changes }) };
}

/** The columns to show: the first one names the row and always stays. */
export function shownColumns<Row>(columns: Column<Row>[], hidden: string[]): Column<Row>[] {
  return columns.filter(({ key }, index) => index === 0 || !hidden.includes(key));
}

/** Which columns are shown, and how dense. */
export function TableSettings<Row>({ columns, settings }: { columns: Column<Row>[]; settings: Settings }) {
  const t = useText();
  const toggle = (key: string, shown: boolean) =>
    settings.change({ hidden: shown ? settings.hidden.filter((one) => one !== key) : [...settings.hidden, key] });
  const choices = (
    <Flex vertical gap={4}>
      {columns.slice(1).map(({ key, title }) => (
        <Checkbox
          key={key}
          checked={!settings.hidden.includes(key)}
          onChange={({ target }) => toggle(key, target.checked)}
        >
          {title}
        </Checkbox>
      ))}
      <hr className="yx-rule" />
      <Checkbox checked={settings.dense} onChange={({ target }) => settings.change({ dense: target.checked })}>
        {t('dense')}
      </Checkbox>
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choices}>
      <Button icon={<SettingOutlined />} aria-label={t('settings')} title={t('settings')} />
    </Popover>
  );
}
