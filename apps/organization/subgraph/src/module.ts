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
import { governance } from './governance.js';
import { createUnits } from './migrations/2026-11-21T0900-create-units.js';
import { createPeople } from './migrations/2026-11-21T0910-create-people.js';
import { createAlliances } from './migrations/2026-11-21T0920-create-alliances.js';
import { createPolicies } from './migrations/2026-11-21T0930-create-policies.js';
import { createAccounts } from './migrations/2026-11-21T0940-create-accounts.js';
import { unitLifecycle } from './migrations/2026-11-21T1200-unit-lifecycle.js';
import { ExportTicket } from './export/export-ticket.js';
import { ImportFaultResolver, ImportJobResolver } from './import/import.resolver.js';
import { spreadsheetRoutes } from './import/import.routes.js';
import { ImportJob } from './import/import-job.js';
import { ImportRow } from './import/import-row.js';
import { documentById } from './document/document.loader.js';
import { NormativeDocumentResolver, OrgUnitDocumentsResolver } from './document/document.resolver.js';
import { NormativeDocument } from './document/document.js';
import { filingById } from './filing/filing.loader.js';
import { GroupFilingResolver, OrgUnitFilingsResolver } from './filing/filing.resolver.js';
import { GroupFiling } from './filing/group-filing.js';
import { createDocumentsAndFilings } from './migrations/2026-11-21T1230-create-documents-and-filings.js';
import { createImports } from './migrations/2026-11-21T1220-create-imports.js';
import { createPeriods } from './migrations/2026-11-21T1210-create-periods.js';
import { periodById } from './period/period.loader.js';
import { OrgUnitPeriodsResolver, PeriodResolver } from './period/period.resolver.js';
import { Period } from './period/period.js';
import { personById } from './person/person.loader.js';
import { OrgUnitPeopleResolver, PersonResolver, PostingResolver } from './person/person.resolver.js';
import { Person } from './person/person.js';
import { Posting } from './person/posting.js';
import { PolicyAdoption } from './policy/policy-adoption.js';
import { PolicyPack } from './policy/policy-pack.js';
import { adoptionById, packById } from './policy/policy.loader.js';
import { OrgUnitPolicyResolver, PolicyAdoptionResolver, PolicyPackResolver } from './policy/policy.resolver.js';
import {
  OrgUnitLifecycleResolver,
  OrgUnitStandingResolver,
  OrgUnitSuccessionResolver,
} from './unit/lifecycle.resolver.js';
import { OrgUnitStanding, OrgUnitSuccession } from './unit/standing.js';
import { unitById } from './unit/unit.loader.js';
import { OrgUnitResolver } from './unit/unit.resolver.js';
import { OrgUnit } from './unit/unit.js';

export const organization: SubgraphModule = {
  name: 'organization',
  entities: [
    OrgUnit,
    OrgUnitStanding,
    Period,
    ImportJob,
    ImportRow,
    ExportTicket,
    NormativeDocument,
    GroupFiling,
    OrgUnitSuccession,
    Person,
    Posting,
    Alliance,
    AllianceMembership,
    PolicyPack,
    PolicyAdoption,
    Account,
    RoleGrant,
    ...governance.entities,
  ],
  resolvers: [
    OrgUnitResolver,
    OrgUnitLifecycleResolver,
    OrgUnitStandingResolver,
    OrgUnitSuccessionResolver,
    PeriodResolver,
    OrgUnitPeriodsResolver,
    ImportJobResolver,
    ImportFaultResolver,
    NormativeDocumentResolver,
    OrgUnitDocumentsResolver,
    GroupFilingResolver,
    OrgUnitFilingsResolver,
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
    ...governance.resolvers,
  ],
  references: {
    ...governance.references,
    OrgUnit: ({ id }, context) => unitById(context).load(id),
    Person: ({ id }, context) => personById(context).load(id),
    Alliance: ({ id }, context) => allianceById(context).load(id),
    PolicyPack: ({ id }, context) => packById(context).load(id),
    PolicyAdoption: ({ id }, context) => adoptionById(context).load(id),
    Period: ({ id }, context) => periodById(context).load(id),
    NormativeDocument: ({ id }, context) => documentById(context).load(id),
    GroupFiling: ({ id }, context) => filingById(context).load(id),
    Account: ({ id }, context) => accountById(context).load(id),
  },
  migrations: [
    createUnits,
    createPeople,
    createAlliances,
    createPolicies,
    createAccounts,
    ...governance.migrations,
    unitLifecycle,
    createPeriods,
    createImports,
    createDocumentsAndFilings,
  ],
  routes: spreadsheetRoutes,
};
