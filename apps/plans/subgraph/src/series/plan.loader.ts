import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { Invalid, row, sql, within } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import type { Context, Reader } from '@yanxiu/subgraph';
import { FacilityStanding } from '../facility/facility.payload.js';
import { faultOf, hindrancesOf } from '../facility/wish.service.js';
import type { Found } from '../facility/wish.service.js';
import { daysOffOf } from '../outlook/days-off.loader.js';
import type { CreateActivitySeriesInput, SeriesPlanInput } from './series.input.js';
import type { SeriesHindrance, SeriesPlan } from './series.payload.js';
import { daysOf, faultsOfRhythm, instantOf } from './series.rules.js';
import type { SkippedDay } from './series.js';

type Rhythm = Pick<CreateActivitySeriesInput, 'subject' | 'weekday' | 'everyWeeks' | 'from' | 'to'>;

/** The days that a rhythm has for a unit, and those that holidays take. @throws Invalid where no weekday is known */
export async function daysPlanned(
  reader: Reader,
  unit: DirectoryUnit,
  { rhythm, pack }: { rhythm: Rhythm; pack: Pack },
): Promise<{ weekday: number; days: string[]; skipped: SkippedDay[] }> {
  const weekday = rhythm.weekday ?? weekdayBy(pack, rhythm.subject);
  const off = await daysOffOf(reader, unit.path, rhythm);
  return { weekday, ...daysOf({ ...rhythm, weekday }, off) };
}

/** The day of the week that the policy keeps free for the subject; where it names none (未定) the organiser has to. */
function weekdayBy({ plans }: Pack, subject: string | null | undefined): number {
  const weekday = plans.studyDays.weekdays?.[subject ?? ''];
  if (weekday) return weekday;
  throw new Invalid(
    { zh: '政策没有规定此学科的研修日，请选定星期', en: 'The policy names no day for this subject: choose one' },
    [{ path: 'input.weekday', rule: 'required', expected: '1–7' }],
  );
}

/**
 * What would come of a series: its meetings, the days left out, and for each meeting the rooms that it cannot have
 * (DL-15, OH-15). Nothing is written. Five statements for any number of meetings and rooms.
 * @throws Invalid where days or times do not hold, or a room is none for the unit; null for a unit out of reach
 */
export async function seriesPlan(context: Context, input: SeriesPlanInput): Promise<SeriesPlan | null> {
  const { db, viewer } = context;
  const reach = within(viewer, 'plans:organise', { unit: 'id' });
  const unit = await row(db, DirectoryUnit, sql`where t.id = ${input.unitId} and t.active and ${reach}`);
  const policy = unit && (await policyInForce(db, unit.path, input.from));
  if (!unit || !policy) return null;
  const { days, skipped } = await daysPlanned(db, unit, { rhythm: input, pack: policy.pack });
  const faults = faultsOfRhythm(input, days);
  if (faults.length)
    throw new Invalid({ zh: '系列的日期或时间不符合要求', en: 'Days or times of the series do not hold' }, faults);
  const wishes = days.flatMap((day) =>
    input.facilityIds.map((facilityId, place) => ({
      ...{ facilityId, path: `input.facilityIds[${place}]` },
      ...{ startsAt: instantOf(day, input.startsAt), endsAt: instantOf(day, input.endsAt) },
    })),
  );
  const found = await hindrancesOf(db, unit, { wishes, moving: [] });
  const unusable = wishes
    .slice(0, input.facilityIds.length)
    .flatMap((wish, index) => faultOf(wish, found.get(index)).filter(({ rule }) => rule === 'usable'));
  if (unusable.length)
    throw new Invalid({ zh: '所选场地或设备不能使用', en: 'A room or equipment cannot be used' }, unusable);
  return {
    skipped,
    meetings: days.map((day, at) => ({
      ...{ day, startsAt: instantOf(day, input.startsAt), endsAt: instantOf(day, input.endsAt) },
      hindrances: input.facilityIds.flatMap((facilityId, place, { length }) =>
        hindranceOf(facilityId, found.get(at * length + place)),
      ),
    })),
  };
}

function hindranceOf(facilityId: string, found: Found | undefined): SeriesHindrance[] {
  if (found && found.closed !== null) return [{ facilityId, standing: FacilityStanding.CLOSED, reason: found.closed }];
  return found?.takenAt ? [{ facilityId, standing: FacilityStanding.TAKEN, reason: null }] : [];
}
