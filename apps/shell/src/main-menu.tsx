import { Link, inLocale, textsOf, useHolds, usePath, usePreferences } from '@yanxiu/console';
import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  FileTextOutlined,
  HomeOutlined,
  Menu,
  TrophyOutlined,
} from '@yanxiu/console/antd';
import { slices, textOf } from './slices.js';

const useText = textsOf({
  home: ['首页', 'Home'],
  menu: ['主菜单', 'Main menu'],
});

/** The icons that a manifest may name. */
const icons: Record<string, typeof HomeOutlined> = {
  apartment: ApartmentOutlined,
  audit: AuditOutlined,
  book: BookOutlined,
  calendar: CalendarOutlined,
  trophy: TrophyOutlined,
};

/** The menu out of the manifests, without what the signed-in person may not use. */
export function MainMenu() {
  const t = useText();
  const path = usePath();
  const holds = useHolds();
  const { locale } = usePreferences();
  const groups = slices.flatMap(({ name, title, icon, menu }) => {
    const Icon = icons[icon] ?? FileTextOutlined;
    const children = [...menu]
      .sort((a, b) => a.order - b.order)
      .filter(({ permission }) => holds(permission))
      .map((entry) => ({
        key: entry.path,
        label: <Link href={entry.path}>{inLocale(textOf(entry), locale)}</Link>,
      }));
    return children.length ? [{ key: name, icon: <Icon />, label: inLocale(textOf(title), locale), children }] : [];
  });
  const paths = slices.flatMap(({ menu }) => menu.map((entry) => entry.path));
  const here = paths.find((one) => path === one || path.startsWith(`${one}/`)) ?? path;
  const home = { key: '/', icon: <HomeOutlined />, label: <Link href="/">{t('home')}</Link> };
  return (
    <nav aria-label={t('menu')}>
      <Menu
        mode="inline"
        selectedKeys={[here]}
        defaultOpenKeys={slices.map(({ name }) => name)}
        items={[home, ...groups]}
      />
    </nav>
  );
}
