import type { ActivityMode } from './activity.js';

export interface DemoActivity {
  id: string;
  title: string;
  unitId: string;
  ownerId: string;
  host?: string | null;
  form: string;
  content?: string | null;
  layer?: string | null;
  mode: `${ActivityMode}`;
  /** Times in RFC 3339, hours as decimal text. */
  sessions: { startsAt: string; endsAt: string; place: string; hours: string }[];
  outcome?: string | null;
  attendances: { personId: string; role: string; hours: string }[];
  status: 'DRAFT' | 'PUBLISHED' | 'COMPLETED';
}

export interface DemoActivities {
  activities: DemoActivity[];
}
