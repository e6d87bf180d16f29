import type { CodeItem, PolicyInForce } from '@yanxiu/directory';
import type { RubricRules } from '@yanxiu/policy';
import { Decimal } from 'decimal.js';
import { v5 } from 'uuid';
import type { Automation, Rubric, RubricItem, RubricSection, RubricSource } from './rubric.js';

/** Name space of rubric ids (RFC 9562, version 5). */
const rubricSpace = '5f0c8f0e-6f0e-4d7b-9a39-2f1f6c1d8c21';

type Rules = RubricRules['sections'][number];

/** Rubrics of a pack. The same content always has the same id, wherever and however often the pack is adopted. */
export function rubricsOf({
  pack,
  packCode,
  packVersion,
}: Pick<PolicyInForce, 'pack' | 'packCode' | 'packVersion'>): Rubric[] {
  return pack.evaluation.rubrics.map((rules) => ({
    // What a pack inherits may change under an unchanged version of its own, so the content belongs to the id.
    id: v5([packCode, packVersion, rules.code, canonical(rules)].join('\n'), rubricSpace),
    code: rules.code,
    name: rules.zh,
    packCode,
    packVersion,
    total: new Decimal(rules.total),
    rules,
  }));
}

/** Text that does not depend on the order of keys, which a database does not keep. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function sectionsOf({ rules }: Rubric): RubricSection[] {
  return rules.sections.map((section) => ({
    code: section.code,
    name: section.zh,
    expectedSum: weightOf([section]),
    items: section.items.map((item) => itemOf(rules, item)),
  }));
}

/** Sum of the weights of all items. */
export function weightOf(sections: Rules[]): Decimal {
  return sections.flatMap(({ items }) => items).reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
}

export function itemOf(
  rules: RubricRules,
  { num, text, weight, methods, automation, evidence }: Rules['items'][number],
): RubricItem {
  return {
    number: num,
    text,
    weight: new Decimal(weight),
    methods: methods.map((code) => methodOf(rules, code)),
    automation: (automation as Automation | undefined) ?? null,
    evidenceFrom: evidence,
    cite: rules.cite ?? null,
  };
}

function methodOf({ methods }: RubricRules, code: string): CodeItem {
  return { scheme: 'RUBRIC_METHOD', code, name: methods.find((method) => method.code === code)?.zh ?? code };
}

/** The clause that the rubric rests on; null where a bureau set it up without one. */
export function sourceOf({ rules: { cite } }: Rubric): RubricSource | null {
  return cite ?? null;
}
