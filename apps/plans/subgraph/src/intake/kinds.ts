import { facilityIntake } from '../facility/facility.intake.js';
import { timetableIntake } from '../timetable/timetable.intake.js';
import type { Intake } from './columns.js';

/** The lists that can be taken in. */
export const intakes: Intake[] = [facilityIntake, timetableIntake];
