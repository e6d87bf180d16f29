import { StyleProvider, createCache, extractStyle } from '@ant-design/cssinjs';
import { iconStyles } from '@ant-design/icons/es/renderUtils';
import { renderToString } from 'react-dom/server';
import { ConfigProvider } from '../antd.js';
import { designKey, lookNames, themeOf } from '../theme.js';
import type { LookShown } from '../theme.js';
import { samples, styledByOthers } from './samples.js';
import { valuesOf, variables } from './variables.js';

/** antd's styles as a file. */
export interface StyleSheet {
  css: string;
  /** What is drawn, such as `Table-Table ant-table`: whose rules, and the class that they are for. */
  drawn: string[];
}

/**
 * Draws all samples in every look and takes their styles. The rules are the same in each, for they name the design's
 * values as variables; only the variables differ.
 */
export function styleSheet(): StyleSheet {
  const looks = lookNames.flatMap((look) => [false, true].map((large) => ({ look, large, ...drawn(look, large) })));
  const [first] = looks;
  const other = looks.find(({ rules }) => rules !== first!.rules);
  if (other) throw new Error(`the rules of antd differ in the look ${other.look}: its variables alone don't tell it`);
  return { css: [variables(looks), iconStyles, first!.rules].join('\n'), drawn: [...first!.drawn, ...styledByOthers] };
}

/**
 * Antd's list of the rules themselves, for which nobody asks here; its grid of 24 columns, a tenth of the sheet, for
 * pages are laid out by CSS (`Col` isn't among the parts of antd.ts); and what is written from the right.
 */
const unused = new RegExp(
  [
    /\.data-ant-cssinjs-cache-path\{[^}]*\}/,
    /(?<=[{}])\.ant-col-[\w-]*\d[\w-]*\{[^{}]*\}/,
    /(?<=[{}])(?![^{}]*:not)[^{},@]*-rtl[^{},]*\{[^{}]*\}/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

function drawn(look: LookShown, large: boolean) {
  const cache = createCache();
  for (const sample of samples)
    renderToString(
      <StyleProvider cache={cache}>
        <ConfigProvider theme={{ ...themeOf(look, large), zeroRuntime: false }}>{sample}</ConfigProvider>
      </StyleProvider>,
    );
  const text = (types: ('style' | 'token' | 'cssVar')[]) => extractStyle(cache, { plain: true, types });
  return {
    rules: text(['style']).replace(unused, ''),
    values: valuesOf(text(['token', 'cssVar']), designKey),
    drawn: [...cache.cache.keys()].flatMap((key) => {
      const [kind, , component, prefix] = key.split('%');
      return kind === 'style' ? [`${component} ${prefix}`] : [];
    }),
  };
}
