import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Part } from './parts.js';
import { vendorModules } from './shared-names.js';

const require = createRequire(import.meta.url);
const virtual = 'vendor:';

/** Source of the one file that stands for all of React's names. */
function reactSource(): string {
  const taken = new Set<string>(['default']);
  const lines = (vendorModules['react'] ?? []).map((name, index) => {
    const keys = Object.keys(require(name) as object).filter((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    return `import m${index} from '${name}';\nexport const { ${keys.join(', ')} } = m${index};`;
  });
  return `${lines.join('\n')}\nexport default m0;\n`;
}

/** Entries of the vendor build: file name -> module. */
export function vendorEntries({ folder }: Part): Record<string, string> {
  const source = (name: string) => join(folder, 'src', `${name}.ts`);
  return { react: `${virtual}react`, dayjs: `${virtual}dayjs`, antd: source('antd'), graph: source('graph') };
}

/** Makes the vendor entries that are no files. */
export function vendorPlugin(): Plugin {
  return {
    name: 'yanxiu-vendor',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${virtual}react`) return reactSource();
      // antd's calendars take the names of days and the first day of the week from dayjs' own Chinese.
      if (id === `\0${virtual}dayjs`)
        return "import dayjs from 'dayjs';\nimport 'dayjs/locale/zh-cn.js';\nexport default dayjs;\n";
      return null;
    },
    transform: (code, id) => withNonce(code, id),
  };
}

/**
 * The places where antd's parts make a style element without the page's nonce: measuring the scroll bar of a table, and
 * holding the page still under a dialog. What stands before the closing bracket of the call is followed by the nonce.
 */
const styleMakers: Record<string, string> = { 'getScrollBarSize.js': '`, randomId', 'useScrollLocker.js': '}`, id' };

/** @throws when a later version reads otherwise, for then this must be looked at again */
function withNonce(code: string, id: string): string | null {
  const file = Object.keys(styleMakers).find((name) => id.endsWith(`/${name}`));
  if (!file) return null;
  const call = styleMakers[file]!;
  const nonce = `document.querySelector('meta[property="csp-nonce"]')?.nonce`;
  const changed = code.replace(`${call});`, () => `${call}, { csp: { nonce: ${nonce} } });`);
  if (changed === code) throw new Error(`${file} has changed: see whether it still needs the nonce`);
  return changed;
}
