import type { SubgraphModule } from '@yanxiu/subgraph';
import { accountById } from './account/account.loader.js';
import { AccountResolver, RoleGrantResolver, ViewerInfoResolver } from './account/account.resolver.js';
import { Account } from './account/account.js';
import { RoleGrant } from './account/role-grant.js';
import { allianceById } from './alliance/alliance.loader.js';
import {
  AllianceMembershipResolver,
  AllianceResolver,
  OrgUnitAlliancesResolver,
} from './alliance/alliance.resolver.js';
import { Alliance } from './alliance/alliance.js';
import { AllianceMembership } from './alliance/membership.js';
import { createUnits } from './migrations/2026-11-21T0900-create-units.js';
import { createPeople } from './migrations/2026-11-21T0910-create-people.js';
import { createAlliances } from './migrations/2026-11-21T0920-create-alliances.js';
import { createPolicies } from './migrations/2026-11-21T0930-create-policies.js';
import { createAccounts } from './migrations/2026-11-21T0940-create-accounts.js';
import { personById } from './person/person.loader.js';
import { OrgUnitPeopleResolver, PersonResolver, PostingResolver } from './person/person.resolver.js';
import { Person } from './person/person.js';
import { Posting } from './person/posting.js';
import { PolicyAdoption } from './policy/policy-adoption.js';
import { PolicyPack } from './policy/policy-pack.js';
import { adoptionById, packById } from './policy/policy.loader.js';
import { OrgUnitPolicyResolver, PolicyAdoptionResolver, PolicyPackResolver } from './policy/policy.resolver.js';
import { unitById } from './unit/unit.loader.js';
import { OrgUnitResolver } from './unit/unit.resolver.js';
import { OrgUnit } from './unit/unit.js';

export const organization: SubgraphModule = {
  name: 'organization',
  entities: [OrgUnit, Person, Posting, Alliance, AllianceMembership, PolicyPack, PolicyAdoption, Account, RoleGrant],
  resolvers: [
    OrgUnitResolver,
    PersonResolver,
    PostingResolver,
    OrgUnitPeopleResolver,
    AllianceResolver,
    AllianceMembershipResolver,
    OrgUnitAlliancesResolver,
    PolicyPackResolver,
    PolicyAdoptionResolver,
    OrgUnitPolicyResolver,
    AccountResolver,
    RoleGrantResolver,
    ViewerInfoResolver,
  ],
  references: {
    OrgUnit: ({ id }, context) => unitById(context).load(id),
    Person: ({ id }, context) => personById(context).load(id),
    Alliance: ({ id }, context) => allianceById(context).load(id),
    PolicyPack: ({ id }, context) => packById(context).load(id),
    PolicyAdoption: ({ id }, context) => adoptionById(context).load(id),
    Account: ({ id }, context) => accountById(context).load(id),
  },
  migrations: [createUnits, createPeople, createAlliances, createPolicies, createAccounts],
};
