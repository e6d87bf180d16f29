import { holds } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { defineAudit, reaches } from '@yanxiu/subgraph';
import type { Place } from '@yanxiu/subgraph';
import { Account } from '../account/account.js';
import { Alliance } from '../alliance/alliance.js';
import { Body } from '../body/body.js';
import { NormativeDocument } from '../document/document.js';
import { GroupFiling } from '../filing/group-filing.js';
import { Period } from '../period/period.js';
import { Person } from '../person/person.js';
import { PolicyAdoption } from '../policy/policy-adoption.js';
import { PolicyPack } from '../policy/policy-pack.js';
import { Studio } from '../studio/studio.js';
import { OrgUnit } from '../unit/unit.js';
import { auditWords } from './audit-words.js';

const log = defineAudit(auditWords);
const where =
  (...permissions: string[]) =>
  (viewer: Viewer, subject: Place): boolean =>
    permissions.some((permission) => reaches(viewer, permission, subject));

const manage = 'organization:manage';
const file = 'organization:file';

/** A unit is its own place: a grant on a section or a group reaches it by its id. */
const unitManaged = (viewer: Viewer, unit: OrgUnit) => where(manage, file)(viewer, { ...unit, unitId: unit.id });
/** One’s own record is open to oneself; others’ are for the county’s auditors, for no school manages people. */
const ownRecord = (viewer: Viewer, { id }: Person) => viewer.personId === id;
const ownAccount = (viewer: Viewer, account: Account) =>
  viewer.id === account.id || where('organization:manage-accounts')(viewer, account);
/** Packs are public papers; who put them in is for those who adopt them. */
const adopts = (viewer: Viewer) => holds(viewer, 'organization:adopt-policy');

/** The log's lines for a file, and how many there are. */
export const { lines: auditLines, count: countAuditLines } = log;

/** How the slice's log is read: the search over a county, and what was done on each subject beside the subject. */
export const auditResolvers = [
  log.resolver,
  log.timeline(OrgUnit, 'OrgUnit', unitManaged),
  log.timeline(Person, 'Person', ownRecord),
  log.timeline(Alliance, 'Alliance', where(manage)),
  log.timeline(Body, 'Body', where(manage)),
  log.timeline(Studio, 'Studio', where(manage)),
  log.timeline(Period, 'Period', where(manage)),
  log.timeline(NormativeDocument, 'NormativeDocument', where(manage, file)),
  log.timeline(GroupFiling, 'GroupFiling', where(manage, file)),
  log.timeline(PolicyPack, 'PolicyPack', adopts),
  log.timeline(PolicyAdoption, 'PolicyAdoption', where('organization:adopt-policy')),
  log.timeline(Account, 'Account', ownAccount),
];
