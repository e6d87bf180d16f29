import { createHash } from 'node:crypto';

interface Generated {
  filename: string;
  content: string;
}

const isList = ({ filename }: Generated) => filename.endsWith('persisted-documents.json');

/**
 * Registers the documents as the console's client sends them. The code generator hashes the text as it was written, but
 * the client asks for every object's `__typename` besides: its cache knows the objects by it. So each text is completed
 * here, and its id, which the typed documents carry, is the hash of the completed text.
 */
export async function withRegistered(files: Generated[]): Promise<Generated[]> {
  const { parse, print, stripIgnoredCharacters } = await import('graphql');
  const registered: Record<string, string> = {};
  const ids = new Map<string, string>();
  for (const [given, text] of Object.entries(listOf(files))) {
    const complete = stripIgnoredCharacters(print(await withTypenames(parse(text))));
    const id = createHash('sha256').update(complete).digest('hex');
    ids.set(given, id);
    registered[id] = complete;
  }
  return files.map((file) => {
    if (isList(file)) return { ...file, content: JSON.stringify(registered) };
    return { ...file, content: file.content.replace(/sha256:[0-9a-f]{64}/g, (given) => ids.get(given) ?? given) };
  });
}

const listOf = (files: Generated[]) => JSON.parse(files.find(isList)?.content ?? '{}') as Record<string, string>;

type Document = import('graphql').DocumentNode;

/** The document with what the client's cache adds to it: `__typename` of every object but the roots. */
async function withTypenames(document: Document): Promise<Document> {
  const { Kind, visit } = await import('graphql');
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet: (set, _key, parent) => {
      const above = parent as { kind?: string; name?: { value: string } } | undefined;
      if (above?.kind === Kind.OPERATION_DEFINITION || above?.name?.value.startsWith('__')) return undefined;
      const there = set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      return there ? undefined : { ...set, selections: [...set.selections, typename] };
    },
  });
}
