import type { SlicePart } from '@yanxiu/subgraph';
import { createFacilities } from '../migrations/2026-11-22T1800-create-facilities.js';
import { bookingsByTime } from '../migrations/2026-11-22T1830-bookings-by-time.js';
import { FacilityBookingResolver, SessionBookingsResolver } from './booking.resolver.js';
import { FacilityResolver, FacilityUsageResolver } from './facility.resolver.js';
import { FacilityBooking } from './facility-booking.js';
import { Facility, FacilityClosure } from './facility.js';

/** What rooms and equipment bring into the slice's table of contents. */
export const facilityParts: SlicePart = {
  entities: [Facility, FacilityClosure, FacilityBooking],
  resolvers: [FacilityResolver, FacilityUsageResolver, FacilityBookingResolver, SessionBookingsResolver],
  migrations: [createFacilities, bookingsByTime],
  /** Words of the log. */
  actions: {
    'plans.createFacility': { zh: '登记场地设备', en: 'Facility entered' },
    'plans.updateFacility': { zh: '修改场地设备', en: 'Facility changed' },
    'plans.closeFacility': { zh: '停用场地设备', en: 'Facility closed' },
    'plans.reopenFacility': { zh: '恢复使用场地设备', en: 'Facility opened again' },
    'plans.importFacilities': { zh: '导入场地设备', en: 'Facilities imported' },
    'plans.bookFacility': { zh: '预约场地设备', en: 'Facility booked' },
    'plans.moveFacilityBooking': { zh: '预约随活动改期', en: 'Booking moved' },
    'plans.confirmFacilityBooking': { zh: '同意预约', en: 'Booking confirmed' },
    'plans.declineFacilityBooking': { zh: '不同意预约', en: 'Booking declined' },
    'plans.releaseFacilityBooking': { zh: '取消预约', en: 'Booking given back' },
  },
  subjects: { Facility: { zh: '场地设备', en: 'Facility', table: 'facility', column: 'name' } },
};
