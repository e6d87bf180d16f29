import type { Pack } from '@yanxiu/policy';
import { Invalid } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { commonLevels, levelItem, schoolLevel } from '../policy/policies.js';
import type { RecordOutsideTrainingInput } from './outside.input.js';

const mostHours = 2_000;

/** @throws Invalid with every fault at once: hours, credits, day, level by the policy's table */
export function checkTraining(input: RecordOutsideTrainingInput, pack: Pack | null, today: string): void {
  const faults = [...figureFaults(input), ...dayFaults(input, today), ...levelFaults(input, pack)];
  if (faults.length) throw new Invalid({ zh: '校外培训的内容有误', en: 'The outside training is not valid' }, faults);
}

function figureFaults({ hours, credits }: RecordOutsideTrainingInput): Fault[] {
  const faults: Fault[] = [];
  if (hours.lte(0) || hours.gt(mostHours))
    faults.push({ path: 'input.hours', rule: 'range', value: hours.toFixed(), expected: `0 < hours <= ${mostHours}` });
  if (credits && (credits.lt(0) || credits.gt(mostHours)))
    faults.push({
      path: 'input.credits',
      rule: 'range',
      value: credits.toFixed(),
      expected: `0 <= credits <= ${mostHours}`,
    });
  return faults;
}

function dayFaults({ completedOn }: RecordOutsideTrainingInput, today: string): Fault[] {
  return completedOn <= today
    ? []
    : [{ path: 'input.completedOn', rule: 'notInFuture', value: completedOn, expected: `<= ${today}` }];
}

function levelFaults({ level }: RecordOutsideTrainingInput, pack: Pack | null): Fault[] {
  const known = outsideLevels(pack).map(({ code }) => code);
  return known.includes(level)
    ? []
    : [{ path: 'input.level', rule: 'inPolicy', value: level, expected: known.join(' | ') }];
}

/**
 * Levels of training outside the school, by the region's own words where it has them (区培); what the school itself holds
 * is none of them (HL-09). A document that names two of the four says nothing against the others.
 */
export function outsideLevels(pack: Pack | null): { code: string; name: string }[] {
  const own = pack?.credits.levels.map(({ code }) => code).filter((code) => code !== schoolLevel) ?? [];
  return [...new Set([...Object.keys(commonLevels), ...own])].map((code) => ({
    code,
    name: levelItem(pack, code).name,
  }));
}
