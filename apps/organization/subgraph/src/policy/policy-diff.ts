import { CodeItem } from '@yanxiu/directory';
import { diffPacks } from '@yanxiu/policy';
import type { Pack, PackChange } from '@yanxiu/policy';
import { Field, ObjectType } from 'type-graphql';
import { PolicyPack } from './policy-pack.js';
import { PolicyChange } from './policy.input.js';

@ObjectType({ description: '两个政策包之间的变化\nWhat differs between two packs, inherited parameters included' })
export class PolicyDiff {
  @Field(() => PolicyPack, { nullable: true, description: '变化前的政策包\nThe pack before; null where none held' })
  before!: PolicyPack | null;

  @Field(() => PolicyPack, { description: '变化后的政策包\nThe pack after' })
  after!: PolicyPack;

  @Field(() => [PolicyChange], { description: '逐项变化\nChange by change' })
  changes!: PolicyChange[];

  @Field(() => [CodeItem], {
    description: '变化中出现的代码及其名称\nThe codes that occur in the changes, with their words',
  })
  words!: CodeItem[];
}

/** What goes from one pack to another, both with all that they inherit. */
export function diffOf(before: PolicyPack | null, after: PolicyPack): PolicyDiff {
  const changes = before ? changesBetween(before.merged, after.merged) : [];
  const packs = before ? [after.merged, before.merged] : [];
  return { before, after, changes, words: wordsIn(changes, packs) };
}

/** Every parameter that differs, with its value and clause on either side. */
export function changesBetween(before: Pack, after: Pack): PolicyChange[] {
  return diffPacks(before, after).map((change) => ({
    path: change.path,
    name: nameOf(change),
    kind: change.kind as PolicyChange['kind'],
    fields: change.fields,
    before: shown(change, change.before),
    after: shown(change, change.after),
    clause: change.citeAfter ?? change.citeBefore,
    clauseBefore: change.citeBefore,
    clauseAfter: change.citeAfter,
  }));
}

type Data = Record<string, unknown>;

function nameOf({ before, after }: PackChange): string | null {
  const name = after?.['zh'] ?? before?.['zh'];
  return typeof name === 'string' ? name : null;
}

/** Who says so, and whether, is told apart from what is said. */
const told = new Set(['code', 'zh', 'origin', 'cite', 'silent', 'proposed', 'keptFrom', 'note']);

/** The fields that differ; all that are filled where the whole was added or taken out. */
function shown({ kind, fields }: PackChange, value: Data | null): string | null {
  if (!value) return null;
  const keys = kind === 'CHANGED' ? fields : Object.keys(value).filter((key) => !told.has(key) && value[key] !== null);
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, value[key] ?? null])));
}

const codes = /\b[A-Z][A-Z0-9_]{1,39}\b/g;

function wordsIn(changes: PolicyChange[], packs: Pack[]): CodeItem[] {
  const used = new Set(changes.flatMap(({ before, after }) => `${before ?? ''} ${after ?? ''}`.match(codes) ?? []));
  const words = new Map<string, string>();
  for (const pack of packs) collect(pack, used, words);
  return [...words].map(([code, name]) => ({ scheme: 'POLICY', code, name }));
}

function collect(value: unknown, used: ReadonlySet<string>, words: Map<string, string>): void {
  if (value === null || typeof value !== 'object') return;
  const { code, zh } = value as Data;
  if (typeof code === 'string' && typeof zh === 'string' && used.has(code) && !words.has(code)) words.set(code, zh);
  for (const inner of Object.values(value)) collect(inner, used, words);
}
