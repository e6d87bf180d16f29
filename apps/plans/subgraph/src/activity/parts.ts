import type { SlicePart } from '@yanxiu/subgraph';
import { CalendarResolver, PersonLoadResolver } from '../calendar/calendar.resolver.js';
import { ActivityExpert } from '../expert/activity-expert.js';
import { expertProjection } from '../expert/known-expert.projection.js';
import { KnownExpert } from '../expert/known-expert.js';
import { CalendarFeed } from '../feed/calendar-feed.js';
import { CalendarFeedResolver } from '../feed/feed.resolver.js';
import { feedRoutes } from '../feed/feed.routes.js';
import { closeFeedsOfNarrowed } from '../feed/feed.service.js';
import { bookedExperts, whoOrganises } from '../migrations/2026-11-22T1100-who-organises.js';
import { createSeries } from '../migrations/2026-11-22T1110-create-series.js';
import { noteFeedReadings } from '../migrations/2026-11-22T2030-note-feed-readings.js';
import {
  ActivityOutlookResolver,
  ExpertTakenResolver,
  FacilityTakenResolver,
  LessonTakenResolver,
  PlaceTakenResolver,
  SimilarActivityResolver,
  WeekLoadResolver,
} from '../outlook/outlook.resolver.js';
import { seriesById } from '../series/series.loader.js';
import {
  ActivitySeriesResolver,
  SeriesHindranceResolver,
  SeriesOfActivityResolver,
} from '../series/series.resolver.js';
import { ActivitySeries } from '../series/series.js';
import { ActivityExpertResolver, OrganisersResolver } from './organisers.resolver.js';

/** What belongs to an activity beyond itself: its experts, its series, the outlook before it, the calendars it stands in. */
export const activityParts: SlicePart = {
  entities: [ActivityExpert, KnownExpert, ActivitySeries, CalendarFeed],
  resolvers: [
    ...[
      OrganisersResolver,
      ActivityExpertResolver,
      ActivitySeriesResolver,
      SeriesOfActivityResolver,
      SeriesHindranceResolver,
    ],
    ...[ActivityOutlookResolver, ExpertTakenResolver, PlaceTakenResolver, SimilarActivityResolver, WeekLoadResolver],
    ...[LessonTakenResolver, FacilityTakenResolver],
    ...[CalendarResolver, PersonLoadResolver, CalendarFeedResolver],
  ],
  references: {
    ActivitySeries: ({ id }, context) => seriesById(context).load(id),
  },
  migrations: [whoOrganises, bookedExperts, createSeries, noteFeedReadings],
  projections: [expertProjection],
  consumes: [closeFeedsOfNarrowed],
  routes: feedRoutes,
  /** Words of the log. */
  actions: {
    'plans.rescheduleActivity': { zh: '活动改期', en: 'Activity moved' },
    'plans.createActivitySeries': { zh: '起草定期活动', en: 'Series drafted' },
    'plans.reviseActivitySeries': { zh: '调整定期活动', en: 'Series changed' },
    'plans.openCalendarFeed': { zh: '开通日历订阅', en: 'Calendar subscription opened' },
    'plans.renewCalendarFeed': { zh: '更换日历订阅地址', en: 'Address of a subscription renewed' },
    'plans.closeCalendarFeed': { zh: '停用日历订阅', en: 'Calendar subscription closed' },
    'plans.endActivitySeries': { zh: '终止定期活动', en: 'Series called off' },
  },
  subjects: {
    CalendarFeed: { zh: '日历订阅', en: 'Calendar subscription' },
    ActivitySeries: { zh: '定期活动', en: 'Series', table: 'activity_series', column: 'title' },
  },
};
