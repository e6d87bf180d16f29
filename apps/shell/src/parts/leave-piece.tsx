import { useState } from 'react';
import { textsOf, useLeaveWarning } from '@yanxiu/console';
import { Flex, Switch } from '@yanxiu/console/antd';
import { Piece } from './piece.js';

const useText = textsOf({
  leave: ['离开前提醒', 'Leave warning'],
  leaveWhen: [
    '页面上有未保存的内容：点菜单、返回、关闭窗口前都会先问。',
    'Something is not saved: the menu, the back button and closing the tab all ask first.',
  ],
  unsaved: ['有未保存的内容', 'Something is not saved'],
});

export function LeavePiece() {
  const t = useText();
  const [dirty, setDirty] = useState(false);
  useLeaveWarning(dirty);
  return (
    <Piece
      name="useLeaveWarning"
      title={t('leave')}
      when={t('leaveWhen')}
      code="const settled = useLeaveWarning(dirty);  // settled(); navigate('/…')"
    >
      <Flex gap={8} align="center">
        <Switch checked={dirty} onChange={setDirty} aria-label={t('unsaved')} />
        <span>{t('unsaved')}</span>
      </Flex>
    </Piece>
  );
}
