import { setPreferences, textsOf, usePreferences } from '@yanxiu/console';
import type { Look } from '@yanxiu/console';
import { Button, Dropdown, GlobalOutlined, SkinOutlined } from '@yanxiu/console/antd';

const useText = textsOf({
  display: ['显示', 'Display'],
  system: ['跟随系统', 'As the system'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  contrast: ['高对比度', 'High contrast'],
  large: ['大字', 'Large letters'],
  normal: ['标准字号', 'Normal letters'],
  other: ['English', '中文'],
});

const looks = ['system', 'light', 'dark', 'contrast'] as const satisfies Look[];

/** Language, look and size of letters: at once, and kept on this machine. */
export function DisplayMenu() {
  const t = useText();
  const { locale, look, large } = usePreferences();
  const items = [
    ...looks.map((key) => ({ key, label: t(key) })),
    { type: 'divider' as const },
    { key: 'normal', label: t('normal') },
    { key: 'large', label: t('large') },
  ];
  const choose = (key: string) => {
    if (key === 'large' || key === 'normal') setPreferences({ large: key === 'large' });
    else setPreferences({ look: key as Look });
  };
  return (
    <div>
      <Button
        type="text"
        icon={<GlobalOutlined />}
        lang={locale === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setPreferences({ locale: locale === 'en' ? 'zh-CN' : 'en' })}
      >
        {t('other')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{ items, selectedKeys: [look, large ? 'large' : 'normal'], onClick: ({ key }) => choose(key) }}
      >
        <Button type="text" icon={<SkinOutlined />} aria-label={t('display')} title={t('display')} />
      </Dropdown>
    </div>
  );
}
