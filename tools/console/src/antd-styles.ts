import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Part } from './parts.js';

interface StyleSheet {
  css: string;
  drawn: string[];
}

const sheetName = 'virtual:antd-styles.css';

/** As `theme.ts` has it. */
const designKey = 'yanxiu';

/** The sheet as `libs/console/src/antd-styles` draws it, outside of any browser. */
async function sheetOf({ folder, dist }: Part): Promise<StyleSheet> {
  const { build } = await import('vite');
  const outDir = `${dist}.${randomUUID()}.styles`;
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': "'production'" },
      resolve: { conditions: ['@yanxiu/source', 'module', 'production'] },
      oxc: { jsx: { runtime: 'automatic', development: false } },
      ssr: { noExternal: true, external: ['react', 'react-dom'] },
      build: {
        ssr: join(folder, 'src', 'antd-styles', 'style-sheet.tsx'),
        outDir,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'sheet.mjs' } },
      },
    });
    const made = (await import(pathToFileURL(join(outDir, 'sheet.mjs')).href)) as { styleSheet: () => StyleSheet };
    return made.styleSheet();
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** Calls that make a component's styles; only the component's name is left of what they are given. */
const makers = new Set(['genStyleHooks', 'genComponentStyleHook', 'genSubStyleComponent']);

/** What is drawn without a sample would have no styles: it says so, and every test of a page hears it. */
const hooks = ({ drawn }: StyleSheet): string => `
const drawn = new Set(${JSON.stringify(drawn)});
const check = (component, prefix) => {
  const name = [component].flat();
  const key = name[0] + '-' + name.at(-1) + ' ' + prefix;
  if (drawn.has(key)) return;
  drawn.add(key);
  console.error('no sample of antd-styles draws ' + key);
};
export const genStyleHooks = (component) => (prefix) => {
  check(component, prefix);
  return ['', '${designKey}'];
};
export const genComponentStyleHook = (component) => (prefix) => {
  check(component, prefix);
  return '';
};
export const genSubStyleComponent = (component) => ({ prefixCls }) => {
  check(component, prefixCls);
  return null;
};
`;

/** The design's values for the few parts that reckon with them; worked out once for each look, whichever root asks. */
const tokens = `
const byText = new Map();
const byObject = new WeakMap();
const tokenOf = (theme, token, override) => {
  const made = byObject.get(override);
  if (made) return made;
  const text = theme.id + JSON.stringify(override);
  const known = byText.get(text) ?? getComputedToken({ ...defaultSeedToken, ...token }, override, theme);
  byText.set(text, known);
  byObject.set(override, known);
  return known;
};
export default function useToken() {
  const { token, theme = defaultTheme, override } = React.useContext(DesignTokenContext);
  const values = tokenOf(theme, token, override);
  return [theme, values, '', values, { prefix: 'ant', key: '${designKey}' }, true];
}
`;

/** Modules of antd that would make styles in the browser, by what stands in their place. */
const replaced: Record<string, (code: string, sheet: StyleSheet) => string> = {
  'theme/util/genStyleUtils.js': (code, sheet) => hooks(sheet) + from(code, 'export const genCssVar'),
  'theme/util/useResetIconStyle.js': () => 'export default () => undefined;',
  'theme/useToken.js': (code) =>
    upTo(code, 'export default function useToken').replace(/^import .*@ant-design\/cssinjs.*$/m, '') + tokens,
};

/** @throws when a later antd reads otherwise, for then this must be looked at again */
function from(code: string, mark: string): string {
  const index = code.indexOf(mark);
  if (index < 0) throw new Error(`antd has changed: it has no "${mark}"`);
  return code.slice(index);
}

const upTo = (code: string, mark: string): string => code.slice(0, -from(code, mark).length);

/**
 * antd's styles as one file, made when the console is built: making them in the browser was a quarter of all that the
 * first page computed. What would make them is left out of the bundle.
 */
export function antdStyles(part: Part): Plugin {
  let making: Promise<StyleSheet> | undefined;
  const sheet = () => (making ??= sheetOf(part));
  return {
    name: 'yanxiu-antd-styles',
    enforce: 'pre',
    resolveId: (id) => (id === sheetName ? id : null),
    load: async (id) => (id === sheetName ? (await sheet()).css : null),
    async transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (path === join(part.folder, 'src', 'antd.ts').replaceAll('\\', '/')) return `import '${sheetName}';\n${code}`;
      // Their packages don't say so, but their modules do nothing unless they are called.
      if (/\/node_modules\/@ant-design\/cssinjs(-utils)?\//.test(path)) return { code, moduleSideEffects: false };
      const own = path.split('/node_modules/antd/es/')[1];
      if (!own) return null;
      if (replaced[own]) return replaced[own](code, await sheet());
      return own.includes('style/') ? withoutStyles(code, this.parse(code)) : null;
    },
  };
}

/** The module with its makers of styles told the component's name alone; what else it has is nobody's then, and falls away. */
function withoutStyles(code: string, program: object): string {
  const cuts: [number, number][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, callee, arguments: given, end } = value as Partial<Call>;
    const first = given?.[0];
    if (type === 'CallExpression' && makers.has(callee?.name ?? '') && first) cuts.push([first.end, end! - 1]);
    Object.values(value).forEach(walk);
  };
  walk(program);
  const told = cuts
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code);
  return told.replaceAll('new Keyframes(', '/* @__PURE__ */ new Keyframes(');
}

interface Call {
  type: string;
  end: number;
  callee: { name?: string };
  arguments: { end: number }[];
}
