/** One field of a record, before and after. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

type Content = Record<string, unknown>;

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The content of an audit line; what isn't an object stands under no name. */
function contentOf(json: string | null | undefined): Content {
  if (json === null || json === undefined) return {};
  const read: unknown = JSON.parse(json);
  return isContent(read) ? read : { '': read };
}

/** An object within an object as fields of their own: `term.from`. */
function flat(content: Content, above = ''): Content {
  return Object.fromEntries(
    Object.entries(content).flatMap(([key, value]) => {
      const field = above ? `${above}.${key}` : key;
      return isContent(value) ? Object.entries(flat(value, field)) : [[field, value] as const];
    }),
  );
}

const none = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown): boolean => (none(a) && none(b)) || JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ between the two contents of an audit line (JSON), in the order they stand in. */
export function changesOf(before: string | null | undefined, after: string | null | undefined): Change[] {
  const [was, is] = [flat(contentOf(before)), flat(contentOf(after))];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields
    .filter((field) => !same(was[field], is[field]))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}

/** What the machine keeps for itself; nobody reads it. */
const inner = /(^|\.)(id|version|createdAt|updatedAt)$/;

/** An id, or a code that no page has put into words: only a machine can read it. */
const cipher = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Z]{3,})$/;
const readable = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(readable) : typeof value === 'string' ? !cipher.test(value) : !none(value);

/** Changes that a page has a word for, and the rest; ids, versions and what nobody can read are left out. */
export function sortChanges(changes: readonly Change[], labels: Readonly<Record<string, string>>) {
  const shown = changes.filter(({ field }) => !inner.test(field));
  return {
    named: shown.filter(({ field }) => field in labels),
    others: shown.filter(({ field, before, after }) => !(field in labels) && (readable(before) || readable(after))),
  };
}
