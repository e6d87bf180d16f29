import { theme } from './antd.js';
import type { ThemeConfig } from './antd.js';
import type { Look } from './preferences.js';

/** A look as it is shown: the system's wish is one of the others. */
export type LookShown = Exclude<Look, 'system'>;

export const lookNames = ['light', 'dark', 'contrast'] as const satisfies LookShown[];

const fonts =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/**
 * antd's default placeholder, link, error and secondary colours fall short of WCAG AA (4.5 : 1); the grounds that it
 * would mix for such dark letters do too.
 */
/** Letters of coloured tags in antd's two names for each, since it makes some too pale for their grounds. */
const tagsOf = (letters: Record<string, string>): ThemeConfig['token'] =>
  Object.fromEntries(
    Object.entries(letters).flatMap(([name, colour]) => [
      [`${name}7`, colour],
      [`${name}-7`, colour],
    ]),
  );

const tagsOnLight = tagsOf({
  green: '#1a6b2f',
  orange: '#8a4300',
  gold: '#755000',
  cyan: '#00626b',
  lime: '#496000',
  yellow: '#6b5b00',
  volcano: '#9c2c0d',
});

const tagsOnDark = tagsOf({
  purple: '#b99af2',
  geekblue: '#8fa8f5',
  blue: '#7ab8f5',
  magenta: '#f08fb0',
  red: '#ff8a80',
});

const light: ThemeConfig['token'] = {
  ...tagsOnLight,
  colorPrimary: '#14569b',
  colorLink: '#14569b',
  colorLinkHover: '#0d3f73',
  colorInfo: '#14569b',
  colorError: '#b3261e',
  colorErrorBg: '#fdeceb',
  colorErrorBorder: '#e3a19c',
  colorSuccess: '#1a6b2f',
  colorSuccessBg: '#e8f5eb',
  colorSuccessBorder: '#8ec29b',
  colorWarning: '#8a5200',
  colorWarningBg: '#fdf3e1',
  colorWarningBorder: '#dcb36d',
  colorInfoBg: '#e8f1fa',
  colorInfoBorder: '#93b9de',
  colorTextSecondary: '#46505c',
  colorTextTertiary: '#5a6572',
  colorTextQuaternary: '#5f6a77',
  colorTextPlaceholder: '#5f6a77',
  colorTextDescription: '#4d5864',
  colorBgLayout: '#f3f5f8',
  controlItemBgActive: '#e2edf8',
  controlItemBgActiveHover: '#d3e4f5',
};

const dark: ThemeConfig['token'] = {
  ...tagsOnDark,
  colorPrimary: '#4787ca',
  colorLink: '#8bbdf2',
  colorLinkHover: '#b3d4f7',
  colorInfo: '#7ab8f5',
  colorError: '#ff8a80',
  colorTextSecondary: '#c3cad2',
  colorTextTertiary: '#aab3bd',
  colorTextQuaternary: '#a1aab5',
  colorTextPlaceholder: '#a1aab5',
  colorTextDescription: '#b5bec8',
  colorTextLightSolid: '#ffffff',
};

const contrast: ThemeConfig['token'] = {
  ...light,
  colorPrimary: '#003a70',
  colorLink: '#003a70',
  colorText: '#000000',
  colorTextSecondary: '#000000',
  colorTextTertiary: '#1a1a1a',
  colorTextQuaternary: '#1a1a1a',
  colorTextPlaceholder: '#333333',
  colorTextDescription: '#000000',
  colorBorder: '#333333',
  colorBorderSecondary: '#595959',
  colorBgLayout: '#ffffff',
};

const tokens = { light, dark, contrast };

/** The menu takes its colour of the chosen line from the primary one, which is a background in the dark. */
const menuLight = { itemSelectedBg: '#e2edf8', itemSelectedColor: '#0d3f73' };
const menus = {
  light: menuLight,
  dark: { itemSelectedBg: '#17324f', itemSelectedColor: '#b3d4f7', subMenuItemSelectedColor: '#8bbdf2' },
  contrast: menuLight,
};

/** The class that antd gives to its parts, by which their variables are found. */
export const designKey = 'yanxiu';

const themes = new Map<string, ThemeConfig>();

/** antd's theme for a look and size of letters: the same object for every root, so that none works it out anew. */
export function themeOf(look: LookShown, large: boolean): ThemeConfig {
  const name = `${look} ${large}`;
  const made = themes.get(name) ?? makeTheme(look, large);
  themes.set(name, made);
  return made;
}

function makeTheme(look: LookShown, large: boolean): ThemeConfig {
  return {
    cssVar: { key: designKey },
    hashed: false,
    // Rules and variables come as a file, which antd-styles makes: no style is made in the browser.
    zeroRuntime: true,
    algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...tokens[look],
      fontFamily: fonts,
      fontSize: large ? 18 : 14,
      controlHeight: large ? 40 : 32,
      borderRadius: 4,
      wireframe: false,
    },
    components: {
      Layout: { headerHeight: large ? 64 : 56, headerPadding: '0 16px' },
      Menu: menus[look],
      Table: { cellPaddingBlockMD: large ? 12 : 9, cellPaddingBlockSM: large ? 8 : 5 },
    },
  };
}
