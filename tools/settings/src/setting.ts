import { z } from 'zod';

/** One environment variable of a process. */
export interface Setting {
  name: string;
  /** In words: `integer 0–65535`, `one of info, debug`, `URL`. */
  type: string;
  required: boolean;
  /** The value that holds when none is given; undefined also for an optional setting without one. */
  fallback: string | undefined;
  zh: string;
  en: string;
}

/** The part of JSON Schema that settings use. */
interface Field {
  type?: string;
  format?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  default?: unknown;
  description?: string;
}

/** Reads a settings schema as its environment sees it: texts before they are coerced. @throws when one has no description */
export function describeSettings(schema: z.ZodObject): Setting[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    const field = property as Field;
    return {
      name,
      type: typeOf(field),
      // A coerced number takes any input, so that only the default tells whether one must be given.
      required: required.includes(name) || !schema.shape[name]?.safeParse(undefined).success,
      fallback: field.default === undefined ? undefined : String(field.default),
      ...twoLines(name, field.description),
    };
  });
}

/** A description's first line is Chinese, its second English. */
export function twoLines(name: string, description = ''): { zh: string; en: string } {
  const [zh, en, ...rest] = description.split('\n');
  if (!zh || !en || rest.length > 0) {
    throw new Error(`${name}: a setting is described by one Chinese and one English line, .describe('中文\\nEnglish')`);
  }
  return { zh, en };
}

function typeOf({ type, format, enum: values, minimum, maximum, minLength = 0 }: Field): string {
  if (values?.join() === 'true,false') return 'true / false';
  if (values) return values.join(' / ');
  if (format === 'uri') return 'URL';
  if (type !== 'integer' && type !== 'number') return minLength > 1 ? `text, ≥ ${minLength}` : 'text';
  // Zod bounds every integer by what JavaScript holds exactly, which tells a reader nothing.
  const low = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (low !== undefined && high !== undefined) return `${type}, ${low}–${high}`;
  return low === undefined ? type : `${type}, ≥ ${low}`;
}
