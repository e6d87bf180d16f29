import { useEffect, useState } from 'react';
import { Link, Missing, textsOf, usePath, usePhone, usePreferences } from '@yanxiu/console';
import { Button, Drawer, Layout, MenuOutlined } from '@yanxiu/console/antd';
import { AccountMenu } from './account-menu.js';
import { DisplayMenu } from './display-menu.js';
import { Home } from './home/home.js';
import { MainMenu } from './main-menu.js';
import { container } from './mount.js';
import { ScopePicker } from './scope/scope-picker.js';
import { SessionDialog } from './session-dialog.js';
import { owns, slices } from './slices.js';

const useText = textsOf({
  name: ['校本研修', 'Training'],
  menu: ['菜单', 'Menu'],
  skip: ['跳到正文', 'Skip to the content'],
});

/** What stands around every page: header, menu, and the place of the slices. */
export function Frame() {
  const phone = usePhone();
  const { large } = usePreferences();
  return (
    <Layout className="sh-frame">
      <SkipLink />
      <Header phone={phone} />
      <Layout hasSider={!phone}>
        {!phone && (
          <Layout.Sider width={large ? 264 : 208} theme="light" className="sh-sider">
            <MainMenu />
          </Layout.Sider>
        )}
        <Content />
      </Layout>
      <SessionDialog />
    </Layout>
  );
}

function SkipLink() {
  const t = useText();
  return (
    <a className="sh-skip" href="#content">
      {t('skip')}
    </a>
  );
}

function Header({ phone }: { phone: boolean }) {
  const t = useText();
  return (
    <Layout.Header className="sh-header">
      {phone && <MenuDrawer />}
      <Link href="/" className="sh-name">
        {t('name')}
      </Link>
      <ScopePicker />
      <span className="sh-space" />
      {!phone && <DisplayMenu />}
      <AccountMenu />
    </Layout.Header>
  );
}

/** The menu of a phone, out of the way until it is asked for. */
function MenuDrawer() {
  const t = useText();
  const path = usePath();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} aria-label={t('menu')} onClick={() => setOpen(true)} />
      <Drawer title={t('menu')} placement="left" size={280} open={open} onClose={() => setOpen(false)}>
        <DisplayMenu />
        <MainMenu />
      </Drawer>
    </>
  );
}

function Content() {
  const path = usePath();
  const known = slices.some((slice) => owns(slice, path));
  return (
    <Layout.Content id="content" tabIndex={-1}>
      {path === '/' && <Home />}
      {path !== '/' && !known && <Missing />}
      <div ref={(place) => void place?.append(container)} />
    </Layout.Content>
  );
}
