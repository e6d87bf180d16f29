import { Refusal, useMayAt, useQuery } from '@yanxiu/console';
import { Skeleton } from '@yanxiu/console/antd';
import { ActivityWorkDocument } from '../documents/graphql.js';
import { LessonSection } from '../lesson/lesson-section.js';
import { ObservationSection } from '../observation/observation-section.js';
import { OutreachSection } from '../outreach/outreach-section.js';
import { ForumSection } from '../forum/forum-section.js';
import { MinutesSection } from './minutes-section.js';
import { TaskSection } from './task-section.js';
import type { Activity } from './work.js';
import './work.css';

/** What is done in an activity and around it: tasks, minutes, observed lessons, outreach, lesson plans. */
export function WorkPanel({ activity }: { activity: Activity }) {
  const mayAt = useMayAt(activity.unit);
  const { data, error } = useQuery(ActivityWorkDocument, {
    variables: { id: activity.id },
  });
  const work = data?.activity;
  if (error && !work) return <Refusal error={error} />;
  if (!work) return <Skeleton active paragraph={{ rows: 3 }} />;
  const props = { activity, work, organises: mayAt('plans:organise') };
  return (
    <>
      <TaskSection {...props} />
      <MinutesSection {...props} />
      <ForumSection {...props} />
      <ObservationSection {...props} />
      <LessonSection {...props} />
      <OutreachSection {...props} />
    </>
  );
}
