import type { SlicePart } from '@yanxiu/subgraph';
import { OrgUnitProcessResolver } from './process.resolver.js';

/** What the view of the whole process brings into the slice's table of contents: it owns nothing, it counts. */
export const processParts: SlicePart = { resolvers: [OrgUnitProcessResolver] };
