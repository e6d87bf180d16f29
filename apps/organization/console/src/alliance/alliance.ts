import type { AllianceQuery, MembershipFragment } from '../documents/graphql.js';

export type Alliance = NonNullable<AllianceQuery['alliance']>;

export type Membership = MembershipFragment;
