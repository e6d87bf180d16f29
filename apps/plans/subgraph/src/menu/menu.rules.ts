import type { Viewer } from '@yanxiu/access';
import type { DirectoryUnit } from '@yanxiu/directory';
import { reaches } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { faultsOfMeetings } from '../session/session.rules.js';
import type { SaveMenuCourseInput } from './menu.input.js';
import type { CourseMenu } from './menu.js';

/** Times that do not hold, and times at which the same lecturer would be at two places. */
export function faultsOfSlots({ slots }: SaveMenuCourseInput): Fault[] {
  const meetings = slots.map(({ startsAt, endsAt, hours, place }) => ({
    startsAt,
    endsAt,
    hours,
    place: place || '本校',
  }));
  const overlapping = slots.flatMap((slot, index): Fault[] => {
    const before = slots
      .slice(0, index)
      .findIndex((other) => other.startsAt < slot.endsAt && slot.startsAt < other.endsAt);
    return before < 0
      ? []
      : [
          {
            path: `input.slots[${index}].startsAt`,
            rule: 'lecturerFree',
            value: slot.startsAt,
            expected: `not during slots[${before}]`,
          },
        ];
  });
  return [...faultsOfMeetings(meetings, 'input.slots'), ...overlapping];
}

/** Whether schools choose now. */
export function choosing({ state, opensAt, closesAt }: Pick<CourseMenu, 'state' | 'opensAt' | 'closesAt'>): boolean {
  const now = new Date();
  return state === 'OPEN' && opensAt <= now && now <= closesAt;
}

/** Whether it is a school below the menu's unit for which the viewer organises. */
export const isSchoolOf = (viewer: Viewer, menu: Pick<CourseMenu, 'unitId'>, school: DirectoryUnit | null): boolean =>
  school?.level === 'SCHOOL' &&
  school.path.includes(menu.unitId) &&
  reaches(viewer, 'plans:organise', { ...school, unitId: school.id });
