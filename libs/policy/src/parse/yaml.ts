import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { PackProblem, Path } from './problem.js';

/** A pack is a few hundred clauses; what is larger is a mistake or an attack. */
export const MAX_BYTES = 1_048_576;
const MAX_ALIASES = 100;
const MAX_PROBLEMS = 200;
/** No pack nests deeper or, its aliases expanded, has more values. */
const MAX_DEPTH = 40;
const MAX_NODES = 200_000;
/** What YAML 1.1 readers take for booleans and YAML 1.2 for words. */
const OLD_BOOLEAN = /^(yes|no|on|off|y|n)$/i;

/** One file of a pack as plain data, and where each path stands in the text. */
export interface YamlFile {
  file: string;
  data: unknown;
  problems: PackProblem[];
  locate(path: Path): { line?: number; column?: number };
}

/** Reads YAML 1.2 defensively: size, aliases, duplicate keys and the words that YAML 1.1 takes for booleans. */
export function readYaml(text: string, file: string): YamlFile {
  const failed = (rule: string, value: string | null, expected: string, message: string): YamlFile => ({
    file,
    data: undefined,
    problems: [{ file, path: '', rule, value, expected, message }],
    locate: () => ({}),
  });
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) return failed('size', String(bytes), `<= ${MAX_BYTES}`, '文件超过 1 MB');
  try {
    return readDocument(text, file);
  } catch (error) {
    // Nesting of thousands of levels overflows the reader's stack; an alias bomb is refused by it.
    const rule = error instanceof RangeError ? 'yaml.depth' : 'yaml.aliases';
    return failed(
      rule,
      null,
      rule === 'yaml.depth' ? '较浅的层级' : `<= ${MAX_ALIASES}`,
      '嵌套过深或引用（&、*）过多，拒绝展开',
    );
  }
}

function readDocument(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, lineCounter: lines });
  const problems: PackProblem[] = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS).map((error) => ({
    file,
    path: '',
    rule: error.code === 'DUPLICATE_KEY' ? 'yaml.duplicate' : 'yaml.syntax',
    value: text.slice(error.pos[0], error.pos[1]).slice(0, 80),
    expected: error.code === 'DUPLICATE_KEY' ? '每个键只出现一次' : 'YAML 1.2',
    message: `YAML 有误：${error.message.split('\n')[0]}`,
    ...position(lines, error.pos[0]),
  }));
  problems.push(...oldBooleans(document, file, lines));
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  const data: unknown = broken ? undefined : document.toJS({ maxAliasCount: MAX_ALIASES });
  const excess = excessOf(data);
  if (excess) problems.push({ file, path: '', value: null, message: '嵌套过深或内容过多，拒绝展开', ...excess });
  return { file, data: excess ? undefined : data, problems, locate: (path) => locate(document, lines, path) };
}

/** Walks without recursion, so that the walk itself cannot be made to overflow. */
function excessOf(data: unknown): { rule: string; expected: string } | null {
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let nodes = 1; open.length > 0; nodes += 1) {
    const { value, depth } = open.pop() ?? { value: null, depth: 0 };
    if (nodes + open.length > MAX_NODES) return { rule: 'yaml.nodes', expected: `<= ${MAX_NODES}` };
    if (value === null || typeof value !== 'object') continue;
    if (depth > MAX_DEPTH) return { rule: 'yaml.depth', expected: `<= ${MAX_DEPTH}` };
    for (const entry of Object.values(value)) open.push({ value: entry, depth: depth + 1 });
  }
  return null;
}

function oldBooleans(document: Document, file: string, lines: LineCounter): PackProblem[] {
  const found: PackProblem[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !OLD_BOOLEAN.test(node.value)) return;
      found.push({
        file,
        path: keysAbove([...ancestors, node]),
        rule: 'yaml.boolean',
        value: node.value,
        expected: key === 'key' ? 'num' : 'true | false',
        message: `“${node.value}”在 YAML 1.1 中是布尔值：键请改名（如 num），值请写 true、false 或加引号`,
        ...position(lines, node.range?.[0] ?? 0),
      });
    },
  });
  return found.slice(0, MAX_PROBLEMS);
}

function keysAbove(nodes: readonly unknown[]): string {
  const keys = nodes.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
  return keys.join('.');
}

/** The place of a path, or of the nearest thing above it that was written down. */
function locate(document: Document, lines: LineCounter, path: Path): { line?: number; column?: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1])
      : null;
    const key = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    return position(lines, key ?? node.range[0]);
  }
  return {};
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
