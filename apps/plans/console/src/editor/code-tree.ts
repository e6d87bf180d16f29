import type { ActivityChoicesQuery } from '../documents/graphql.js';

export type Choices = NonNullable<ActivityChoicesQuery['activityChoices']>;
type Choice = Choices['forms'][number];

interface Node {
  value: string;
  title: string;
  children: Node[];
}

/** Codes as the document has them, one under another; what the region added is marked. */
export function treeOf(choices: readonly Choice[], local: string): Node[] {
  const nodes = new Map(
    choices.map(({ item, local: added }) => [
      item.code,
      { value: item.code, title: added ? `${item.name}（${local}）` : item.name, children: [] as Node[] },
    ]),
  );
  const roots: Node[] = [];
  for (const { item, ancestors } of choices) {
    const above = ancestors.map((code) => nodes.get(code)).find(Boolean);
    (above?.children ?? roots).push(nodes.get(item.code)!);
  }
  return roots;
}
