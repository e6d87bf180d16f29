import type { ActivityAttendancesQuery } from '../documents/graphql.js';

export type Attendance = NonNullable<ActivityAttendancesQuery['activity']>['attendances']['nodes'][number];
