import { parse, print, visit } from 'graphql';

/** A document without the given fields and operations. @param used is told each name that was found */
export function cutGraph(source: string, names: ReadonlySet<string>, used: (name: string) => void): string {
  const gone = (name: string) => {
    if (!names.has(name)) return undefined;
    used(name);
    return null;
  };
  const kept = visit(parse(source), {
    Field: ({ name }) => gone(name.value),
    OperationDefinition: ({ name }) => gone(name?.value ?? ''),
    FragmentDefinition: ({ name }) => gone(name.value),
  });
  return `${print(kept)}\n`;
}
