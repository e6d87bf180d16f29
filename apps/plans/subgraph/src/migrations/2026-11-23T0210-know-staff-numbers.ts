import { migration } from '@yanxiu/subgraph';

/** Staff numbers as organization tells them: namesakes in a timetable are told apart by them (OH-15). */
export const knowStaffNumbers = migration(
  '2026-11-23T0210',
  'know-staff-numbers',
  `
  create table known_staff_number (person_id uuid primary key, version int not null, staff_number text not null);
  create index known_staff_number_by_number on known_staff_number (staff_number);
  `,
);
