import { joinParts } from '@yanxiu/subgraph';
import { activityParts } from './activity/parts.js';
import { testAnalyses } from './analysis/parts.js';
import { schoolProfiles } from './profile/parts.js';
import { checkInParts } from './checkin/parts.js';
import { cycleParts } from './cycle/parts.js';
import { planParts } from './plan/parts.js';
import { principleParts } from './principle/parts.js';
import { problemParts } from './problem/parts.js';
import { budgetParts } from './budget/parts.js';
import { programmeParts } from './programme/parts.js';
import { monthlyReports } from './report/parts.js';
import { observations } from './observation/parts.js';
import { facilityParts } from './facility/parts.js';
import { forums } from './forum/parts.js';
import { outreaches } from './outreach/parts.js';
import { courseMenus } from './menu/parts.js';
import { lessonPlans } from './lesson/parts.js';
import { planMilestones } from './milestone/parts.js';
import { activityTasks } from './task/parts.js';
import { themeParts } from './theme/parts.js';
import { statisticParts } from './statistic/parts.js';
import { timetableParts } from './timetable/parts.js';
import { topicParts } from './topic/parts.js';
import { processParts } from './process/parts.js';
import { intakeParts } from './intake/parts.js';
import { messageParts } from './message/parts.js';
import { activities } from './activity/activities.js';

/**
 * The parts of the slice; each tells in its own folder what it brings. The schema is printed in the
 * order in which they are imported: who moves a line moves thousands there.
 */
export const { contents, words } = joinParts([
  // activities, and who was there
  activities,
  activityParts,
  checkInParts,
  // what is told upwards by month
  monthlyReports,
  // what is planned, researched and counted
  planParts,
  topicParts,
  statisticParts,
  // what is worked on: themes, the problems they come from, the cycles they are worked in
  themeParts,
  problemParts,
  principleParts,
  cycleParts,
  // what is promised and paid for over years
  programmeParts,
  budgetParts,
  // in and around one activity
  activityTasks,
  lessonPlans,
  courseMenus,
  outreaches,
  forums,
  observations,
  testAnalyses,
  // a school’s policy, and the whole process in figures
  schoolProfiles,
  processParts,
  // who is told, and when
  planMilestones,
  messageParts,
  // time and place
  facilityParts,
  timetableParts,
  intakeParts,
]);
