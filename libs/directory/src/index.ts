import 'reflect-metadata';
export { RollUpBasis, isOfNow, mergedInto, reachesNow, schoolsNow } from './basis.js';
export { CodeItem } from './code-item.js';
export { DirectoryPerson, DirectoryPosting } from './directory-person.js';
export { DirectoryPolicy } from './directory-policy.js';
export { DirectoryUnit } from './directory-unit.js';
export { policyInForce, postingsOn, unitOf } from './look-up.js';
export type { PolicyInForce } from './look-up.js';
export { directory } from './directory.js';
