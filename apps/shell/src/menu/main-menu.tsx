import { useEffect, useRef, useState } from 'react';
import { Link, inLocale, textsOf, useHolds, usePath, usePreferences, useViewer } from '@yanxiu/console';
import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  FileTextOutlined,
  FundOutlined,
  HomeOutlined,
  Menu,
  ProfileOutlined,
  SettingOutlined,
  SolutionOutlined,
  TrophyOutlined,
  UserOutlined,
} from '@yanxiu/console/antd';
import { slices, textOf } from '../slices.js';
import type { MenuEntry } from '../slices.js';
import { entryAt, openAtFirst, sectionsOf } from './menu.js';
import type { Section } from './menu.js';

const useText = textsOf({
  home: ['首页', 'Home'],
  menu: ['主菜单', 'Main menu'],
});

/** The icons that a manifest may name. */
const icons: Record<string, typeof HomeOutlined> = {
  apartment: ApartmentOutlined,
  audit: AuditOutlined,
  book: BookOutlined,
  bulb: BulbOutlined,
  calendar: CalendarOutlined,
  fund: FundOutlined,
  profile: ProfileOutlined,
  setting: SettingOutlined,
  solution: SolutionOutlined,
  trophy: TrophyOutlined,
  user: UserOutlined,
};

/** The headings of the menu with what the signed-in person may use. */
export function useSections(): Section[] {
  const holds = useHolds();
  const { personId } = useViewer();
  return sectionsOf(slices, ({ permission, own }) => holds(permission) && (!own || Boolean(personId)));
}

/** The menu out of the manifests; the line of the page is marked, its heading open. */
export function MainMenu() {
  const t = useText();
  const path = usePath();
  const sections = useSections();
  const { locale } = usePreferences();
  const here = entryAt(
    sections.flatMap(({ entries }) => entries),
    path,
  )?.path;
  const [open, setOpen] = useState(() => openAtFirst(sections, path));
  const heading = sections.find(({ entries }) => entries.some((entry) => entry.path === here))?.name;
  useEffect(() => {
    if (heading) setOpen((now) => (now.includes(heading) ? now : [...now, heading]));
  }, [heading]);
  const place = useRef<HTMLElement>(null);
  // A long menu moves by itself: the line of the page must not lie below its edge.
  useEffect(() => {
    const line = place.current?.querySelector('[aria-current="page"]');
    line?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const lineOf = (entry: MenuEntry) => ({
    key: entry.path,
    label: (
      <Link href={entry.path} aria-current={entry.path === here ? 'page' : undefined}>
        {inLocale(textOf(entry), locale)}
      </Link>
    ),
  });
  const items = sections.map(({ name, icon, entries, ...words }) => {
    const Icon = icons[icon] ?? FileTextOutlined;
    const [only] = entries;
    // A heading over one line would only be in the way.
    if (only && entries.length === 1) return { ...lineOf(only), icon: <Icon /> };
    return { key: name, icon: <Icon />, label: inLocale(textOf(words), locale), children: entries.map(lineOf) };
  });
  const atHome = path === '/' ? 'page' : undefined;
  const home = {
    key: '/',
    icon: <HomeOutlined />,
    label: (
      <Link href="/" aria-current={atHome}>
        {t('home')}
      </Link>
    ),
  };
  return (
    <nav aria-label={t('menu')} ref={place}>
      <Menu
        mode="inline"
        selectedKeys={[here ?? path]}
        openKeys={open}
        onOpenChange={setOpen}
        items={[home, ...items]}
      />
    </nav>
  );
}
