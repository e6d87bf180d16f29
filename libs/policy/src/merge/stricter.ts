import type { Fault, Path } from '../parse/problem.js';
import { number } from '../check/repeated.js';
import { isEmpty, META_KEYS } from '../check/citations.js';

/** In which direction a figure becomes stricter. Figures that are not here have none and may not be changed. */
const DIRECTION: Record<string, 'UP' | 'DOWN'> = {
  'organization.clusterSize.min': 'UP',
  'organization.clusterSize.max': 'DOWN',
  'organization.mentoring.months': 'UP',
  'organization.staffing.min': 'UP',
  'organization.staffing.max': 'DOWN',
  'organization.compositions.requires.min': 'UP',
  'organization.compositions.requires.max': 'DOWN',
  'plans.funds.amountPerYear': 'UP',
  'plans.funds.percent': 'UP',
  'plans.load.hoursPerWeek': 'DOWN',
  'credits.cycle.total': 'UP',
  'credits.schoolShare.credits': 'UP',
  'credits.schoolShare.percent': 'UP',
  'credits.hoursPerCredit.default': 'UP',
  'credits.hoursPerCredit.byForm': 'UP',
  'credits.roleWeights.weights': 'DOWN',
  'credits.carryOver.max': 'DOWN',
  'credits.carryOver.percent': 'DOWN',
  'credits.elastic.min': 'UP',
  'credits.elastic.target': 'UP',
  'credits.elastic.max': 'DOWN',
  'credits.profiles.total': 'UP',
  'credits.profiles.perYear': 'UP',
  'credits.profiles.minima.min': 'UP',
  'credits.flat.credits': 'DOWN',
  'credits.caps.max': 'DOWN',
  'credits.equivalences.rate': 'DOWN',
  'credits.offsets.credits': 'DOWN',
  'evaluation.stationing.schoolsPerTerm': 'UP',
  'evaluation.stationing.coverWithinYears': 'DOWN',
  'evaluation.supervision.regularPerYear': 'UP',
  'evaluation.supervision.team.min': 'UP',
  'evaluation.publicity.days': 'UP',
  'evaluation.awards.quota': 'DOWN',
  'evaluation.awards.publicityDays': 'UP',
  'evaluation.campaigns.times': 'UP',
  'evaluation.kpis.percent': 'UP',
  'resources.archive.retentionYears': 'UP',
};

/**
 * Where a child loosens what its parent fixed. More entries, filled slots and figures in the stricter direction pass;
 * anything else that differs is a fault.
 */
export function looser(parent: unknown, child: unknown, path: Path): Fault[] {
  if (isEmpty(parent) || equal(parent, child)) return [];
  if (Array.isArray(parent) && Array.isArray(child))
    return parent.flatMap((entry, index) => entryLooser(entry, index, child, path));
  if (isData(parent) && isData(child)) {
    return Object.keys(parent)
      .filter((key) => !META_KEYS.includes(key) || key === 'code')
      .flatMap((key) => looser(parent[key], child[key], [...path, key]));
  }
  return figureLooser(parent, child, path);
}

function entryLooser(entry: unknown, index: number, child: unknown[], path: Path): Fault[] {
  const code = isData(entry) ? entry.code : undefined;
  const at = code === undefined ? index : child.findIndex((other) => isData(other) && other.code === code);
  if (code === undefined && !isData(entry))
    return child.some((other) => equal(other, entry)) ? [] : [dropped(entry, path)];
  return at < 0 || at >= child.length ? [dropped(entry, path)] : looser(entry, child[at], [...path, at]);
}

function figureLooser(parent: unknown, child: unknown, path: Path): Fault[] {
  const keys = path.filter((key) => typeof key === 'string');
  const direction = DIRECTION[keys.join('.')] ?? DIRECTION[keys.slice(0, -1).join('.')];
  const [from, to] = [number(parent), number(child)];
  if (direction && from && to && (direction === 'UP' ? to.gte(from) : to.lte(from))) return [];
  const bound =
    direction === 'UP' ? `>= ${String(parent)}` : direction === 'DOWN' ? `<= ${String(parent)}` : String(parent);
  return [{ path, rule: 'merge.stricter', value: child, expected: bound, message: '上级规定只能从严，不能放宽' }];
}

function dropped(entry: unknown, path: Path): Fault {
  return {
    path,
    rule: 'merge.stricter',
    value: null,
    expected: JSON.stringify(entry),
    message: '上级规定的内容不能删去',
  };
}

/** Deep equality of plain data. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => equal(entry, b[index]));
  if (!isData(a) || !isData(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => equal(a[key], b[key]));
}

/** True for a record of plain data. */
export function isData(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
