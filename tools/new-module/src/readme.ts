import type { Naming } from './words.js';

/** The README that a new slice begins with: its team fills it in. */
export function readmeOf({ slice, subject, plural, title, subjectZh }: Naming): string {
  return `# ${slice.kebab} · ${title.zh}

${title.en}: what belongs to a unit is drafted, reviewed, published to the people of a unit, and may be withdrawn.

## Owns

- **${subject.pascal}** (\`${subject.snake}\`): draft → published → withdrawn → published again. Changed only while it is not published.

Key: \`${subject.pascal}\`. Gives others' entities: \`OrgUnit.${plural.camel}\`, \`Person.${plural.camel}\`; each shows what is published and in the
reader's reach. Event out: \`${slice.kebab}.${subject.kebab}.published\`. In: organization's units, people, policies (directory).

## Who may what

|          | draft, withdrawn                             | published                                                                           |
| -------- | -------------------------------------------- | ----------------------------------------------------------------------------------- |
| see      | author; staff with \`contribute\` or \`publish\` | anyone whose own place lies in \`sharedWith\`; any reader whose reach covers its unit |
| change   | author, staff with \`contribute\`              | nobody: withdraw first                                                              |
| publish  | staff with \`publish\`                         | –                                                                                   |
| withdraw | –                                            | author, staff with \`contribute\`                                                     |

## Console

\`/${slice.kebab}/${plural.kebab}\`: the list; \`…/new\`: a new one; \`…/:id\`: one record with its steps.

## Glossary

${subjectZh} = ${subject.plain} · 共享范围 = audience (\`sharedWith\`) · 发布 = publish · 撤回 = withdraw
`;
}
