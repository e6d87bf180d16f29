import type { Viewer } from '@yanxiu/access';
import { id, places, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { CREATE, draft, meeting } from './seed.js';
import type { Created } from './seed.js';

export const officerOf = (n: number, name: string, school: typeof places.schoolA): Viewer => ({
  ...viewers.bo,
  ...{ id: id(n), name },
  grants: [{ ...viewers.bo.grants[0]!, unitId: school.id, path: school.path }],
});
/** A second officer of school A, and the one of school A2. */
export const bob = officerOf(231, '鲍（学校管理员）', places.schoolA);
export const rui = officerOf(230, '芮（二中管理员）', places.schoolA2);

export const FACILITY =
  'id version name kind seats circle openFrom openTo openDays mayChange owner { name } closures { id firstDay lastDay reason } closedToday { id }';
export const ENTER = `mutation ($input: CreateFacilityInput!) { createFacility(input: $input) { facility { ${FACILITY} } } }`;
export const CHANGE = `mutation ($input: UpdateFacilityInput!) { updateFacility(input: $input) { facility { ${FACILITY} } } }`;
export const CLOSE = `mutation ($input: CloseFacilityInput!) { closeFacility(input: $input) { facility { ${FACILITY} } } }`;
export const REOPEN = `mutation ($input: ReopenFacilityInput!) { reopenFacility(input: $input) { facility { ${FACILITY} } } }`;
export const BOOKING =
  'id version state startsAt endsAt purpose bookedName reason mayDecide mayRelease user { name } activity { id } facility { name }';
export const BOOK = `mutation ($input: BookFacilityInput!) { bookFacility(input: $input) { booking { ${BOOKING} } } }`;
export const CONFIRM = `mutation ($input: ConfirmFacilityBookingInput!) { confirmFacilityBooking(input: $input) { booking { ${BOOKING} } } }`;
export const DECLINE = `mutation ($input: FacilityBookingReasonInput!) { declineFacilityBooking(input: $input) { booking { ${BOOKING} } } }`;
export const RELEASE = `mutation ($input: FacilityBookingReasonInput!) { releaseFacilityBooking(input: $input) { booking { ${BOOKING} } } }`;
export const LIST = `query ($filter: FacilityFilter, $order: FacilityOrder, $first: Int, $after: String) { facilities(filter: $filter, order: $order, first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } nodes { name owner { name } closedToday { id } } } }`;
export const WEEK = `query ($id: ID!, $from: Date!, $to: Date!) { facility(id: $id) { bookings(from: $from, to: $to) { ${BOOKING} } timeline { nodes { actionName } } } }`;
export const CHOICES = `query ($unitId: ID!, $startsAt: DateTime!, $endsAt: DateTime!, $activityId: ID) {
  facilityChoices(unitId: $unitId, startsAt: $startsAt, endsAt: $endsAt, activityId: $activityId) { facility { id name } standing toConfirm } }`;
export const SESSIONS = `query ($id: ID!) { activity(id: $id) { version sessions { num place bookings { id version state startsAt facility { name } } } timeline { nodes { actionName } } } }`;
export const RESCHEDULE =
  'mutation ($input: RescheduleActivityInput!) { rescheduleActivity(input: $input) { activity { version } } }';

export interface Facility {
  id: string;
  name: string;
  version: number;
  closures: { id: string }[];
}
export interface Booking {
  id: string;
  version: number;
  state: string;
  startsAt: string;
}

export const times = (day: string, from = '14:00', to = '16:00') => ({
  startsAt: `${day}T${from}:00+08:00`,
  endsAt: `${day}T${to}:00+08:00`,
});
export const withRoom = (day: string, facilityIds: string[], from?: string, to?: string) => ({
  ...draft(day),
  sessions: [{ ...meeting(day, from, to), facilityIds }],
});
export interface Held {
  activity: {
    version: number;
    sessions: { place: string; bookings: (Booking & { facility: { name: string } })[] }[];
    timeline: { nodes: { actionName: string }[] };
  };
}

/** What the tests of rooms do over and over, each viewer at his own door. */
export function facilityDesk(subgraph: () => TestSubgraph) {
  let serial = 0;
  const as = (viewer: Viewer) => subgraph().as(viewer);
  const room = async (unit = places.schoolA, by: Viewer = viewers.bo, more: object = {}): Promise<Facility> => {
    const input = { unitId: unit.id, kind: 'ROOM', name: `报告厅${++serial}`, seats: 120, circle: 'UNIT', ...more };
    return (await as(by).query<{ createFacility: { facility: Facility } }>(ENTER, { input })).createFacility.facility;
  };
  const book = (by: Viewer, facilityId: string, unitId: string, at: object) =>
    as(by).run<{ bookFacility: { booking: Booking } }>(BOOK, {
      input: { facilityId, unitId, purpose: '家长会', ...at },
    });
  const booked = async (by: Viewer, facilityId: string, unitId: string, at: object): Promise<Booking> => {
    const { data, errors } = await book(by, facilityId, unitId, at);
    if (errors.length) throw new Error(JSON.stringify(errors));
    return data.bookFacility.booking;
  };
  const sessionsOf = async (activityId: string) =>
    (await as(viewers.bo).query<Held>(SESSIONS, { id: activityId })).activity;
  const created = async (input: object) =>
    (await as(viewers.bo).query<Created>(CREATE, { input })).createActivity.activity;
  return { as, room, book, booked, sessionsOf, created };
}
