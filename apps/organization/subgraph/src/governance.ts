import type { SubgraphModule } from '@yanxiu/subgraph';
import { BodyAssignmentResolver, BodyServesResolver, OrgUnitGuidanceResolver } from './body/assignment.resolver.js';
import { BodyAssignment } from './body/assignment.js';
import { bodyById } from './body/body.loader.js';
import {
  AllianceBodiesResolver,
  BodyDelegationResolver,
  BodyResolver,
  OrgUnitBodiesResolver,
} from './body/body.resolver.js';
import { Body } from './body/body.js';
import { BodySeatResolver, SeatHoldingResolver } from './body/seat.resolver.js';
import { BodyDelegation, BodySeat, SeatHolding } from './body/seat.js';
import {
  AllianceCenterResolver,
  CenterOptionResolver,
  OrgUnitReportingResolver,
  ReportingUnitResolver,
} from './check/center.resolver.js';
import { AllianceChecksResolver, OrgUnitChecksResolver, RuleCheckResolver } from './check/check.resolver.js';
import { OrgUnitRoleHoldersResolver } from './check/role-holder.js';
import { RuleCheck } from './check/rule-check.js';
import { RuleException } from './check/rule-exception.js';
import {
  MentorPairResolver,
  OrgUnitMentorPairsResolver,
  PersonMentorPairsResolver,
} from './mentor/mentor-pair.resolver.js';
import { MentorPair } from './mentor/mentor-pair.js';
import { RuleFindingGroupResolver } from './check/finding-group.resolver.js';
import { createBodies } from './migrations/2026-11-21T1100-create-bodies.js';
import { createStudios } from './migrations/2026-11-21T1110-create-studios.js';
import { createMentorsAndTitles } from './migrations/2026-11-21T1120-create-mentors-and-titles.js';
import { createRuleExceptions } from './migrations/2026-11-21T1130-create-rule-exceptions.js';
import { studioById } from './studio/studio.loader.js';
import { OrgUnitStudiosResolver, StudioResidencyResolver, StudioResolver } from './studio/studio.resolver.js';
import { Studio, StudioResidency } from './studio/studio.js';
import {
  KeyPersonResolver,
  OrgUnitTitlesResolver,
  PersonTitleResolver,
  PersonTitlesResolver,
  TitleCountResolver,
} from './title/title.resolver.js';
import { KeyPerson, PersonTitle } from './title/title.js';

/** Contents of the slice's second half: who holds what part, and whether the rules on it hold. */
export const governance = {
  entities: [
    ...[Body, BodySeat, SeatHolding, BodyDelegation, Studio, StudioResidency],
    ...[MentorPair, PersonTitle, KeyPerson, RuleException, RuleCheck, BodyAssignment],
  ],
  resolvers: [
    ...[BodyResolver, BodySeatResolver, SeatHoldingResolver, BodyDelegationResolver, OrgUnitBodiesResolver],
    ...[AllianceBodiesResolver, StudioResolver, StudioResidencyResolver, OrgUnitStudiosResolver],
    ...[MentorPairResolver, PersonMentorPairsResolver, OrgUnitMentorPairsResolver],
    ...[PersonTitlesResolver, PersonTitleResolver, KeyPersonResolver, TitleCountResolver, OrgUnitTitlesResolver],
    ...[RuleCheckResolver, OrgUnitChecksResolver, AllianceChecksResolver, OrgUnitRoleHoldersResolver],
    ...[CenterOptionResolver, ReportingUnitResolver, AllianceCenterResolver, OrgUnitReportingResolver],
    ...[RuleFindingGroupResolver],
    ...[BodyServesResolver, BodyAssignmentResolver, OrgUnitGuidanceResolver],
  ],
  references: {
    Body: ({ id }, context) => bodyById(context).load(id),
    Studio: ({ id }, context) => studioById(context).load(id),
  },
  migrations: [createBodies, createStudios, createMentorsAndTitles, createRuleExceptions],
} satisfies Pick<SubgraphModule, 'entities' | 'references' | 'migrations'> & { resolvers: unknown[] };
