import type { OrganizationRules } from '../schema/organization.js';
import type { Meta } from '../schema/parameter.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** Whether one head-count or composition rule holds. */
export interface StaffingResult {
  rule: string;
  ok: boolean;
  /** Role or position that is counted. */
  role: string;
  found: number;
  derivation: Step[];
}

/** Holds the numbers of role holders in a unit against each rule for units of that kind. */
export function headCount(
  rules: OrganizationRules['staffing'],
  unit: { kind: OrganizationRules['staffing'][number]['per']; holders: Readonly<Record<string, number>> },
): StaffingResult[] {
  return rules
    .filter(({ per }) => per === unit.kind)
    .map((rule) => counted(rule.code, rule.role, unit.holders[rule.role] ?? 0, rule.min, rule.max, rule));
}

/** Holds the positions of a body's members against its rule of composition. */
export function bodyComposition(
  rule: OrganizationRules['compositions'][number],
  positions: readonly string[],
): StaffingResult[] {
  return rule.requires.map(({ position, min, max }) => {
    const found = positions.filter((held) => held === position).length;
    return counted(rule.code, position, found, min, max ?? null, rule);
  });
}

function counted(
  code: string,
  role: string,
  found: number,
  min: number,
  max: number | null,
  rule: Meta,
): StaffingResult {
  const bounds = max === null ? `>= ${min}` : min === max ? `= ${min}` : `${min}–${max}`;
  return {
    rule: code,
    role,
    found,
    ok: found >= min && (max === null || found <= max),
    derivation: [plainStep(`${role} 人数`, found), stepBy('规定人数', bounds, rule)],
  };
}
