import type { DirectoryPolicy, DirectoryUnit } from '@yanxiu/directory';
import type { Theme } from './theme.js';

/** A school that has groups, with the policy that it follows. */
export interface DemoSchool {
  school: DirectoryUnit;
  groups: { unit: DirectoryUnit; members: { id: string; name: string }[] }[];
  policy: DirectoryPolicy;
}

/** A group's theme of the demo. */
export interface DemoTheme {
  theme: Partial<Theme>;
  group: DemoSchool['groups'][number];
  policy: DirectoryPolicy;
}
