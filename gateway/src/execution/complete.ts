import { GraphQLError } from 'graphql';
import type { FieldType, Selection } from './selection.js';

type Data = Record<string, unknown>;
type Path = (string | number)[];

/** Stands for a null where none may be: the object or list around it becomes null. */
const lost = Symbol('lost');

/**
 * Makes the answer of what the subgraphs brought: the asked fields in the asked order, without the keys fetched on the
 * way; a null where none may be makes what is around it null (GraphQL, section 6.4.4).
 */
export function complete(selection: Selection, brought: Data): { data: Data | null; faults: GraphQLError[] } {
  const faults: GraphQLError[] = [];
  const data = objectOf(brought, selection, [], faults);
  return { data: data as Data | null, faults };
}

function objectOf(value: Data, selection: Selection, path: Path, faults: GraphQLError[]): Data | null {
  const answer: Data = {};
  for (const field of selection) {
    if (field.typename !== undefined) {
      answer[field.name] = field.typename;
      continue;
    }
    path.push(field.name);
    const completed = valueOf(value[field.name], field.type, `field ${field.coordinate}`, path, faults);
    path.pop();
    if (completed === lost) return null;
    answer[field.name] = completed;
  }
  return answer;
}

function valueOf(value: unknown, type: FieldType, place: string, path: Path, faults: GraphQLError[]): unknown {
  const before = faults.length;
  const completed = value === null || value === undefined ? null : someOf(value, type, place, path, faults);
  if (completed !== null || !type.nonNull) return completed;
  // One fault is enough: the null may come from a fault below.
  if (faults.length === before) faults.push(fault(`Cannot return null for non-nullable ${place}.`, path));
  return lost;
}

function someOf(value: unknown, type: FieldType, place: string, path: Path, faults: GraphQLError[]): unknown {
  if (type.leaf) {
    if (type.leaf(value)) return value;
    faults.push(fault(`Invalid value found for ${place}.`, path));
    return null;
  }
  if (type.list) return listOf(value, type.list, path, faults);
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error(`no object for ${place}`);
  return objectOf(value as Data, type.selection ?? [], path, faults);
}

function listOf(value: unknown, type: FieldType, path: Path, faults: GraphQLError[]): unknown[] | null {
  if (!Array.isArray(value)) throw new Error(`no list for ${path.join('.')}`);
  let whole = true;
  const answer = value.map((element, index) => {
    path.push(index);
    const completed = valueOf(element, type, `array element of type ${type.name} at index ${index}`, path, faults);
    path.pop();
    if (completed === lost) whole = false;
    return completed;
  });
  return whole ? answer : null;
}

const fault = (message: string, path: Path) =>
  new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } });
