import { defineBatches } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit/audit.js';
import { accountById } from './account/account.loader.js';
import { AccountResolver, ViewerInfoResolver } from './account/account.resolver.js';
import { Account } from './account/account.js';
import { AppResolver, AppSecretResolver } from './account/app.resolver.js';
import { AppSecret } from './account/app-secret.js';
import { RoleGrantResolver } from './account/grant.resolver.js';
import { RoleGrant } from './account/role-grant.js';
import { allianceById } from './alliance/alliance.loader.js';
import {
  AllianceMembershipResolver,
  AllianceResolver,
  OrgUnitAlliancesResolver,
} from './alliance/alliance.resolver.js';
import { Alliance } from './alliance/alliance.js';
import { AllianceMembership } from './alliance/membership.js';
import { batches } from './batches.js';
import { governance } from './governance.js';
import { engagedByActivities } from './expert/engaged-by-activity.js';
import { createUnits } from './migrations/2026-11-21T0900-create-units.js';
import { createPeople } from './migrations/2026-11-21T0910-create-people.js';
import { createAlliances } from './migrations/2026-11-21T0920-create-alliances.js';
import { createPolicies } from './migrations/2026-11-21T0930-create-policies.js';
import { createAccounts } from './migrations/2026-11-21T0940-create-accounts.js';
import { unitLifecycle } from './migrations/2026-11-21T1200-unit-lifecycle.js';
import { AuditExportResolver } from './export/audit-export.resolver.js';
import { ExportTicket } from './export/export-ticket.js';
import { ImportJobResolver } from './import/import.resolver.js';
import { importWorker } from './import/import.worker.js';
import { spreadsheetRoutes } from './import/import.routes.js';
import { ImportJob } from './import/import-job.js';
import { ImportRow, importFaults } from './import/import-row.js';
import { documentById } from './document/document.loader.js';
import { NormativeDocumentResolver, OrgUnitDocumentsResolver } from './document/document.resolver.js';
import { NormativeDocument } from './document/document.js';
import { filingById } from './filing/filing.loader.js';
import { GroupFilingResolver, OrgUnitFilingsResolver } from './filing/filing.resolver.js';
import { GroupFiling } from './filing/group-filing.js';
import { createDocumentsAndFilings } from './migrations/2026-11-21T1230-create-documents-and-filings.js';
import { createImports } from './migrations/2026-11-21T1220-create-imports.js';
import { exportAlliances } from './migrations/2026-11-21T2150-export-alliances.js';
import { createSavedViews } from './migrations/2026-11-21T2145-create-saved-views.js';
import { assignBodies } from './migrations/2026-11-21T2340-assign-bodies.js';
import { documentNumbers } from './migrations/2026-11-21T2351-document-numbers.js';
import { exportFilters } from './migrations/2026-11-22T0050-export-filters.js';
import { exportAudit } from './migrations/2026-11-21T2350-export-audit.js';
import { importBodies } from './migrations/2026-11-21T2320-import-bodies.js';
import { announceAlliances } from './migrations/2026-11-22T0105-announce-alliances.js';
import { announceEngagements } from './migrations/2026-11-22T0110-announce-engagements.js';
import { withdrawAdoptions } from './migrations/2026-11-22T0120-withdraw-adoptions.js';
import { announceStaffNumbers } from './migrations/2026-11-23T0200-announce-staff-numbers.js';
import { announcePeriods } from './migrations/2026-11-22T0100-announce-periods.js';
import { appSecretsAndDelegation } from './migrations/2026-11-21T2310-app-secrets-and-delegation.js';
import { createPeriods } from './migrations/2026-11-21T1210-create-periods.js';
import { periodById } from './period/period.loader.js';
import { OrgUnitPeriodsResolver, PeriodResolver } from './period/period.resolver.js';
import { Period } from './period/period.js';
import { personById } from './person/person.loader.js';
import { OrgUnitPeopleResolver, PersonResolver, PostingResolver } from './person/person.resolver.js';
import { Person } from './person/person.js';
import { Posting } from './person/posting.js';
import { TransferResolver } from './person/transfer.resolver.js';
import { OrgUnitCodesResolver } from './policy/code.resolver.js';
import { PolicyAdoption } from './policy/policy-adoption.js';
import { OrgUnitPolicyHistoryResolver, PolicyPackDiffResolver } from './policy/policy-diff.resolver.js';
import { PolicyPack } from './policy/policy-pack.js';
import { adoptionById, packById } from './policy/policy.loader.js';
import { takeInPacks } from './policy/take-in.js';
import { OrgUnitPolicyResolver, PolicyAdoptionResolver, PolicyPackResolver } from './policy/policy.resolver.js';
import { SavedViewResolver } from './saved-view/saved-view.resolver.js';
import { SavedView } from './saved-view/saved-view.js';
import {
  OrgUnitLifecycleResolver,
  OrgUnitStandingResolver,
  OrgUnitSuccessionResolver,
} from './unit/lifecycle.resolver.js';
import { OrgUnitStanding, OrgUnitSuccession } from './unit/standing.js';
import { unitById } from './unit/unit.loader.js';
import { steering } from './steering.js';
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
    AppSecret,
    SavedView,
    ...governance.entities,
    ...steering.entities,
  ],
  resolvers: [
    OrgUnitResolver,
    OrgUnitLifecycleResolver,
    OrgUnitStandingResolver,
    OrgUnitSuccessionResolver,
    PeriodResolver,
    OrgUnitPeriodsResolver,
    ImportJobResolver,
    ...importFaults.resolvers,
    NormativeDocumentResolver,
    OrgUnitDocumentsResolver,
    GroupFilingResolver,
    OrgUnitFilingsResolver,
    PersonResolver,
    PostingResolver,
    TransferResolver,
    OrgUnitPeopleResolver,
    AllianceResolver,
    AllianceMembershipResolver,
    OrgUnitAlliancesResolver,
    PolicyPackResolver,
    PolicyAdoptionResolver,
    OrgUnitPolicyResolver,
    PolicyPackDiffResolver,
    OrgUnitPolicyHistoryResolver,
    OrgUnitCodesResolver,
    AccountResolver,
    AppResolver,
    AppSecretResolver,
    RoleGrantResolver,
    ViewerInfoResolver,
    SavedViewResolver,
    ...governance.resolvers,
    ...steering.resolvers,
    ...auditResolvers,
    AuditExportResolver,
    ...defineBatches('organization', batches),
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
  consumes: [engagedByActivities],
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
    appSecretsAndDelegation,
    importBodies,
    ...steering.migrations,
    createSavedViews,
    exportAlliances,
    assignBodies,
    exportAudit,
    documentNumbers,
    exportFilters,
    announcePeriods,
    announceEngagements,
    announceAlliances,
    withdrawAdoptions,
    announceStaffNumbers,
  ],
  prepare: [takeInPacks],
  routes: spreadsheetRoutes,
  batches,
  background: [importWorker],
};
