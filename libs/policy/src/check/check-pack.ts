import type { Fault, Path } from '../parse/problem.js';
import { DEFINED, USED } from './references.js';
import type { CodeSet } from './references.js';
import { number, repeated } from './repeated.js';
import { checkRubrics } from './rubrics.js';
import type { Found } from './select.js';
import { select } from './select.js';
import { SLICE_NAMES, SLICES } from '../schema/pack.js';

/** Faults that can be seen in a pack by itself. */
export function checkPack(data: unknown): Fault[] {
  return [...checkDuplicates(data), ...checkRubrics(data), ...checkSpans(data)];
}

/** Codes used in `data` that `known` (the pack itself, or merged with its parents) does not define. */
export function checkReferences(data: unknown, known: unknown): Fault[] {
  const sets = new Map<CodeSet, string[]>();
  const codes = (name: CodeSet): string[] => {
    if (!sets.has(name))
      sets.set(
        name,
        DEFINED[name].flatMap((at) => select(known, at)).map(({ value }) => String(value)),
      );
    return sets.get(name) ?? [];
  };
  const used = USED.flatMap(({ at, in: set, also = [] }) =>
    select(data, at)
      .filter(({ value }) => !codes(set).includes(String(value)) && !also.includes(String(value)))
      .map((found) => unknownCode(found, [...codes(set), ...also])),
  );
  return [...used, ...checkStages(data, known)];
}

function unknownCode({ path, value }: Found, known: string[]): Fault {
  const shown = known.length > 12 ? [...known.slice(0, 12), '…'] : known;
  const expected = known.length === 0 ? '（本包没有定义任何代码）' : shown.join(' | ');
  return { path, rule: 'code.unknown', value, expected, message: `代码“${String(value)}”没有定义` };
}

/** A stage is known within its flow only. */
function checkStages(data: unknown, known: unknown): Fault[] {
  return select(data, 'plans.stageCrosswalk[]').flatMap(({ path, value }) => {
    const { fromFlow, fromStage } = value as { fromFlow?: unknown; fromStage?: unknown };
    const flow = select(known, 'plans.flows[]').find((found) => (found.value as { code?: unknown }).code === fromFlow);
    if (!flow) return [];
    const stages = select(flow.value, 'stages[].code').map((found) => String(found.value));
    return stages.includes(String(fromStage))
      ? []
      : [unknownCode({ path: [...path, 'fromStage'], value: fromStage }, stages)];
  });
}

function checkDuplicates(data: unknown): Fault[] {
  const lists = SLICE_NAMES.flatMap((slice) => SLICES[slice].lists.map((list) => `${slice}.${list}[].code`));
  const within = (each: string, inner: string): Found[][] =>
    select(data, each).map(({ path, value }) => select(value, inner, path));
  return [
    ...lists.flatMap((at) => repeated(select(data, at), 'code.duplicate', '代码重复')),
    ...repeated(select(data, 'pack.clauses[].id'), 'clause.duplicate', '条款重复'),
    ...within('plans.schemes[]', 'items[]*.code').flatMap((found) => repeated(found, 'code.duplicate', '分类代码重复')),
    ...within('plans.flows[]', 'stages[].code').flatMap((found) => repeated(found, 'code.duplicate', '环节代码重复')),
    ...within('plans.flows[]', 'stages[].num').flatMap((found) => repeated(found, 'num.duplicate', '环节序号重复')),
    ...within('plans.templates[]', 'sections[].code').flatMap((found) =>
      repeated(found, 'code.duplicate', '栏目代码重复'),
    ),
    ...within('plans.observationSheets[]', 'aspects[].items[].code').flatMap((found) =>
      repeated(found, 'code.duplicate', '观察要点代码重复'),
    ),
    ...within('plans.programmeYears[]', 'tasks[].num').flatMap((found) =>
      repeated(found, 'num.duplicate', '任务序号重复'),
    ),
    ...repeated(select(data, 'organization.primaryCenters[].num'), 'num.duplicate', '规则序号重复'),
  ];
}

const SPANS: { at: string; from: string; to: string }[] = [
  { at: 'pack.valid', from: 'from', to: 'to' },
  { at: 'organization.programmes[]', from: 'from', to: 'to' },
  { at: 'organization.clusterSize', from: 'min', to: 'max' },
  { at: 'organization.staffing[]', from: 'min', to: 'max' },
  { at: 'organization.compositions[].requires[]', from: 'min', to: 'max' },
  { at: 'credits.elastic', from: 'min', to: 'target' },
  { at: 'credits.elastic', from: 'target', to: 'max' },
];

function checkSpans(data: unknown): Fault[] {
  return SPANS.flatMap(({ at, from, to }) =>
    select(data, at).flatMap(({ path, value }) => {
      const low = (value as Record<string, unknown>)[from] ?? null;
      const high = (value as Record<string, unknown>)[to] ?? null;
      if (low === null || high === null || !after(low, high)) return [];
      const place: Path = [...path, to];
      return [{ path: place, rule: 'span', value: high, expected: `>= ${String(low)}`, message: '止小于起' }];
    }),
  );
}

function after(low: unknown, high: unknown): boolean {
  if (/^\d{4}-/.test(String(low))) return String(low) > String(high);
  const [a, b] = [number(low), number(high)];
  return a !== null && b !== null && a.gt(b);
}
