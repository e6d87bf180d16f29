import 'reflect-metadata';
export { RollUpBasis, isOfNow, mergedInto, reachesNow, schoolsNow } from './basis.js';
export { CodeItem } from './code-item.js';
export { DirectoryAlliance, DirectoryAllianceMember } from './directory-alliance.js';
export { DirectoryPerson, DirectoryPosting, nameAsKept } from './directory-person.js';
export { DirectoryPeriod } from './directory-period.js';
export { DirectoryPolicy } from './directory-policy.js';
export { DirectoryUnit } from './directory-unit.js';
export {
  packByAdoption,
  packOf,
  packsOf,
  periodsAlong,
  policyInForce,
  postingsOn,
  unitOf,
  unitWithin,
} from './look-up.js';
export type { PolicyInForce } from './look-up.js';
export { directory } from './directory.js';
