import { periodsAlong } from '@yanxiu/directory';
import type { DirectoryPeriod } from '@yanxiu/directory';
import type { Reader } from '@yanxiu/subgraph';

/**
 * Holidays and vacations that hold for a unit in some days. Where a nearer unit has set its own of a kind for these
 * days, it holds instead of what is set above: a county with its own winter vacation does not have the province's too.
 */
export async function daysOffOf(
  reader: Reader,
  path: readonly string[],
  span: { from: string; to: string },
): Promise<(DirectoryPeriod & { from: string; to: string })[]> {
  const periods = await periodsAlong(reader, path, span);
  return ['HOLIDAY', 'VACATION'].flatMap((kind) => {
    const ofKind = periods.filter((period) => period.kind === kind);
    const overlaps = (a: DirectoryPeriod, b: DirectoryPeriod) => a.validFrom <= b.validTo && b.validFrom <= a.validTo;
    const depth = ({ unitId }: DirectoryPeriod) => path.indexOf(unitId);
    return ofKind
      .filter((period) => !ofKind.some((nearer) => depth(nearer) > depth(period) && overlaps(nearer, period)))
      .map((period) => ({ ...period, from: period.validFrom, to: period.validTo }));
  });
}
