import { Suspense } from 'react';
import { Button, Popover, SettingOutlined } from '../antd.js';
import { textsOf } from '../texts.js';
import type { ColumnChoiceProps } from './column-choice.js';
import { ColumnChoice } from './loaded-later.js';

const useText = textsOf({ settings: ['列设置', 'Columns'] });

/** The button behind which the columns are chosen. */
export function TableSettings(props: ColumnChoiceProps) {
  const t = useText();
  const content = (
    <Suspense fallback={<div className="yx-columns" />}>
      <ColumnChoice {...props} />
    </Suspense>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<SettingOutlined />} aria-label={t('settings')} title={t('settings')} />
    </Popover>
  );
}
