import { lazy, useEffect, useRef, useState } from 'react';
import { Link, Missing, textsOf, usePath, usePhone, usePreferences } from '@yanxiu/console';
import { Button, Drawer, Layout, MenuOutlined, Skeleton } from '@yanxiu/console/antd';
import { AccountMenu } from './account-menu.js';
import { DisplayMenu } from './display-menu.js';
import { FinderButton } from './keys/finder-button.js';
import { Overlays } from './keys/overlays.js';
import { useShortcuts } from './keys/use-shortcuts.js';
import { Later } from './later.js';
import { MainMenu } from './menu/main-menu.js';
import { container } from './mount.js';
import { Bell } from './messages/bell.js';
import { NewRelease } from './release/new-release.js';
import { ScopePicker } from './scope/scope-picker.js';
import { SessionDialog } from './session-dialog.js';
import { owns, slices } from './slices.js';

const useText = textsOf({
  name: ['校本研修', 'Training'],
  menu: ['菜单', 'Menu'],
  skip: ['跳到正文', 'Skip to the content'],
});

/** For developers only: nobody else pays for it. */
const Parts = lazy(async () => ({ default: (await import('./parts/parts-page.js')).PartsPage }));

/** Not needed on every page: whoever opens a list waits for none of it. */
const Home = lazy(() => import('./home/home.js').then((module) => ({ default: module.Home })));

/** What stands around every page: header, menu, and the place of the slices. */
export function Frame() {
  const phone = usePhone();
  const { large, locale } = usePreferences();
  useShortcuts();
  return (
    <Layout className="sh-frame">
      <SkipLink />
      <Header phone={phone} />
      <Layout hasSider={!phone}>
        {!phone && (
          <Layout.Sider width={large ? 264 : locale === 'en' ? 232 : 208} theme="light" className="sh-sider">
            <MainMenu />
          </Layout.Sider>
        )}
        <Content />
      </Layout>
      <SessionDialog />
      <Overlays />
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
      <FinderButton />
      <Bell />
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
  useFocusOnMove(path);
  return (
    <Layout.Content id="content" tabIndex={-1}>
      <NewRelease />
      {path === '/' && (
        <Later meanwhile={<Meanwhile />}>
          <Home />
        </Later>
      )}
      {path === '/parts' && (
        <Later meanwhile={<Meanwhile />}>
          <Parts />
        </Later>
      )}
      {path !== '/' && path !== '/parts' && !known && <Missing />}
      <div ref={(place) => void place?.append(container)} />
    </Layout.Content>
  );
}

function Meanwhile() {
  return (
    <div className="yx-page">
      <Skeleton active />
    </div>
  );
}

/** Another page begins at its head for screen readers and the keyboard as well; the first one begins where browsers do. */
function useFocusOnMove(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
}
