import { useRef } from 'react';
import { signOut, textsOf, usePhone, useViewer } from '@yanxiu/console';
import { App, Button, Dropdown, LogoutOutlined, UserOutlined } from '@yanxiu/console/antd';
import { overlay } from './keys/overlay.js';

const useText = textsOf({
  account: ['账号', 'Account'],
  keys: ['键盘快捷键', 'Keyboard shortcuts'],
  signOut: ['退出登录', 'Sign out'],
  failed: ['没有退出，请检查网络后重试', 'Not signed out; please check the network and try again'],
});

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const t = useText();
  const { name } = useViewer();
  const phone = usePhone();
  const { message } = App.useApp();
  const button = useRef<HTMLButtonElement>(null);
  // The line of the menu is gone when the sheet closes: the focus comes back to the button.
  const help = () => {
    button.current?.focus();
    overlay.set('help');
  };
  const leave = () => signOut().catch(() => message.error(t('failed')));
  const items = [
    ...(phone ? [{ key: 'name', label: name, disabled: true }] : []),
    { key: 'keys', label: t('keys'), onClick: help },
    { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button ref={button} type="text" icon={<UserOutlined />} aria-label={`${t('account')} ${name}`}>
        {phone ? null : name}
      </Button>
    </Dropdown>
  );
}
