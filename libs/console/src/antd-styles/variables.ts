import type { LookShown } from '../theme.js';

type Values = Map<string, string>;

interface Variant {
  look: LookShown;
  large: boolean;
  values: Values;
}

/**
 * The variables that a sheet sets for a class, whichever part they are for.
 * @throws when one has two values: it could not stand on the root then
 */
export function valuesOf(css: string, className: string): Values {
  const values: Values = new Map();
  for (const [, body = ''] of css.matchAll(new RegExp(`\\.${className}\\b[^{}]*\\{([^{}]*)\\}`, 'g')))
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):((?:[^;"]|"[^"]*")*);/g)) {
      const known = values.get(name) ?? value;
      if (known !== value) throw new Error(`${name} has two values: ${known} and ${value}`);
      values.set(name, value);
    }
  return values;
}

/**
 * The variables of all looks, each but the first with what it changes alone. They stand on the root element: on every
 * part of antd, where it would put them itself, hundreds of them would be resolved hundreds of times.
 */
export function variables(variants: Variant[]): string {
  const base = variants[0]!;
  const changes = new Map<string, Values>();
  const changed = (look: LookShown, large: boolean) => changes.get(`${look} ${large}`) ?? [];
  const rules = variants.map(({ look, large, values }) => {
    // As the sheet has them: a later one of the same weight wins.
    const before = new Map([...changed(base.look, false), ...changed(base.look, large), ...changed(look, false)]);
    const own = new Map([...values].filter(([name, value]) => before.get(name) !== value));
    changes.set(`${look} ${large}`, own);
    const lines = [...own].map(([name, value]) => `${name}:${value}`);
    return `${selectorOf(look === base.look ? undefined : look, large)}{${lines.join(';')}}`;
  });
  return rules.join('\n');
}

/** More attributes name more particular looks, so that they win over those that they start from. */
const selectorOf = (look: LookShown | undefined, large: boolean): string =>
  `html${look ? `[data-look='${look}']` : ''}${large ? "[data-large='true']" : ''}`;
