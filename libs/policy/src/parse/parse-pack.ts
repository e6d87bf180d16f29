import { checkPack, checkReferences } from '../check/check-pack.js';
import { checkCitations, checkSilence } from '../check/citations.js';
import { mergePacks } from '../merge/merge-packs.js';
import type { Pack } from '../schema/pack.js';
import type { Fault, PackProblem, PackResult, Path } from './problem.js';
import { formatPath, show } from './problem.js';
import { checkShape } from './shape.js';
import { stamp } from './stamp.js';
import type { YamlFile } from './yaml.js';
import { readYaml } from './yaml.js';

/** What a pack may refer to: the packs that it can inherit from, already merged with their own parents. */
export interface ParseOptions {
  library?: readonly Pack[];
}

/**
 * Reads one YAML document into a pack and tells all faults at once. A pack that inherits is checked against its parent
 * when the library holds it; the result is still the pack alone, see `mergePacks`.
 */
export function parsePack(text: string, file: string, options: ParseOptions = {}): PackResult {
  return parseParts([{ text, file }], options);
}

/** More faults than anyone mends at one sitting: the rest is told with the next reading. */
const MAX_PROBLEMS = 500;

/** Reads a pack that was split over several files, each with top-level keys of its own. */
export function parseParts(parts: readonly { text: string; file: string }[], options: ParseOptions = {}): PackResult {
  const files = parts.map((part) => readYaml(part.text, part.file));
  const problems = files.flatMap((file) => file.problems);
  if (files.some((file) => file.data === undefined)) return { problems };
  const owner = new Map<string, YamlFile>();
  const data: Record<string, unknown> = {};
  for (const file of files) problems.push(...join(file, data, owner));
  const tell = (fault: Fault): PackProblem => locateFault(fault, owner, files[0]);
  const stamped = stamp(data);
  const { pack, faults: shape } = checkShape(data);
  const content = [...checkPack(data), ...checkCitations(data), ...(pack ? checkSilence(pack) : [])];
  problems.push(...[...stamped, ...shape, ...content, ...references(data, pack, options)].map(tell));
  return pack && problems.length === 0 ? { pack } : { problems: problems.slice(0, MAX_PROBLEMS) };
}

/** Codes may be the parent's: they are looked up in the merged pack, or not at all while the parent is unknown. */
function references(data: Record<string, unknown>, pack: Pack | undefined, { library }: ParseOptions): Fault[] {
  const inherits = (data.pack as { inherits?: unknown } | undefined)?.inherits ?? null;
  if (inherits === null) return checkReferences(data, data);
  if (!library) return [];
  const parent = library.find((candidate) => candidate.pack.code === inherits);
  if (!parent) return [unknownParent(inherits, library)];
  if (!pack) return [];
  const merged = mergePacks(parent, pack, { references: false });
  return merged.pack ? checkReferences(data, merged.pack) : merged.problems.map(asFault);
}

function unknownParent(value: unknown, library: readonly Pack[]): Fault {
  const expected = library.map(({ pack }) => pack.code).join(' | ');
  return { path: ['pack', 'inherits'], rule: 'inherits', value, expected, message: '没有可继承的这个规则包' };
}

function asFault(problem: PackProblem): Fault {
  const path = [...problem.path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  return { ...problem, path };
}

function join(file: YamlFile, data: Record<string, unknown>, owner: Map<string, YamlFile>): PackProblem[] {
  if (file.data === null || typeof file.data !== 'object' || Array.isArray(file.data)) {
    const message = '内容应是以 pack、organization、plans、credits、evaluation、resources 为键的映射';
    return [{ file: file.file, path: '', rule: 'type', value: show(file.data), expected: 'object', message }];
  }
  return Object.entries(file.data).flatMap(([key, value]) => {
    const first = owner.get(key);
    if (first) {
      const message = `“${key}”已在 ${first.file} 中定义`;
      return [
        {
          file: file.file,
          path: key,
          rule: 'key.duplicate',
          value: key,
          expected: '每部分只写一次',
          message,
          ...file.locate([key]),
        },
      ];
    }
    owner.set(key, file);
    data[key] = value;
    return [];
  });
}

function locateFault(fault: Fault, owner: Map<string, YamlFile>, first: YamlFile | undefined): PackProblem {
  const file = owner.get(String(fault.path[0])) ?? first;
  const { rule, expected, message } = fault;
  const path: Path = fault.path;
  return {
    file: file?.file ?? '',
    path: formatPath(path),
    rule,
    value: show(fault.value),
    expected,
    message,
    ...file?.locate(path),
  };
}
