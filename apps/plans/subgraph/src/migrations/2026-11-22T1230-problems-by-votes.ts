import { migration } from '@yanxiu/subgraph';

/** The box of a region opens with what most teachers have met with: a page of it reads no more than the page. */
export const problemsByVotes = migration(
  '2026-11-22T1230',
  'problems-by-votes',
  `
  create index problem_unit_votes on problem (unit_id, votes desc, id desc);
  create index problem_county_votes on problem (county_id, votes desc, id desc);
  create index problem_city_votes on problem (city_id, votes desc, id desc);
  create index problem_province_votes on problem (province_id, votes desc, id desc);
  `,
);
