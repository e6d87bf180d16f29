import { migration } from '@yanxiu/subgraph';

export const planPrinciples = migration(
  '2026-11-22T1220',
  'plan-principles',
  `
  -- ZJ-13: what an applicant says of the project under each principle; it decides nothing.
  create table plan_principle (
    plan_id uuid not null references plan on delete cascade,
    code text not null,
    met boolean not null,
    note text,
    primary key (plan_id, code)
  );
  `,
);
