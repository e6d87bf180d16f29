import { taxonomyItems } from '@yanxiu/policy';
import type { PlanRules } from '@yanxiu/policy';
import type { CrosswalkScheme } from './crosswalk.js';
import { CrosswalkBy } from './statistic.input.js';

/** What figures across regions are made of, out of every pack in force. */
export interface Taxonomies {
  region: string;
  plans: Pick<
    PlanRules,
    'schemes' | 'localAdditions' | 'crosswalk' | 'coreElements' | 'elementCrosswalk' | 'flows' | 'stageCrosswalk'
  >;
}

export type Relation = PlanRules['crosswalk'][number]['relation'];

export interface Line {
  fromScheme: string;
  from: string;
  toScheme: string;
  to: string | null;
  relation: Relation;
}

interface Item {
  scheme: string;
  code: string;
  zh: string;
  /** Codes above it, nearest first. */
  ancestors: string[];
}

/** The words of all regions for one thing, and how they correspond. */
export interface Words {
  schemes: CrosswalkScheme[];
  items: Item[];
  lines: Line[];
  /** Counted by the uppermost items of a scheme only. */
  uppermost: boolean;
}

/** Marks on activities have no scheme in a pack: they are of this one. */
export const elementScheme = 'CORE_ELEMENT';

/** Schemes are given once each, under the region that has them first: who inherits comes later. */
export function wordsOf(packs: readonly Taxonomies[], by: CrosswalkBy): Words {
  if (by === CrosswalkBy.STAGE) return stageWords(packs);
  if (by === CrosswalkBy.CORE_ELEMENT) return elementWords(packs);
  return {
    schemes: firstOfEach(packs, ({ schemes }) => schemes.filter(({ dimension }) => dimension === by)),
    items: packs.flatMap(({ plans }) => taxonomyItems(plans)),
    lines: packs.flatMap(({ plans }) => plans.crosswalk),
    uppermost: false,
  };
}

/** DL-37: the three core elements beside the uppermost forms of those who name four of them, or others. */
function elementWords(packs: readonly Taxonomies[]): Words {
  const lines = packs.flatMap(({ plans }) =>
    plans.elementCrosswalk.map((line) => ({ ...line, fromScheme: elementScheme })),
  );
  const beside = new Set(lines.map(({ toScheme }) => toScheme));
  const marked = packs.find(({ plans }) => plans.coreElements.length);
  const elements = new Map(packs.flatMap(({ plans }) => plans.coreElements.map(({ code, zh }) => [code, zh] as const)));
  return {
    schemes: [
      ...(marked ? [{ code: elementScheme, name: '核心要素', region: marked.region }] : []),
      ...firstOfEach(packs, ({ schemes }) => schemes.filter(({ code }) => beside.has(code))),
    ],
    items: [
      ...[...elements].map(([code, zh]) => ({ scheme: elementScheme, code, zh, ancestors: [] })),
      ...packs.flatMap(({ plans }) => taxonomyItems(plans)).filter(({ scheme }) => beside.has(scheme)),
    ],
    lines,
    uppermost: true,
  };
}

/** HL-05: stages of flows, six steps beside six rings. */
function stageWords(packs: readonly Taxonomies[]): Words {
  return {
    schemes: firstOfEach(packs, ({ flows }) => flows),
    items: packs.flatMap(({ plans }) =>
      plans.flows.flatMap(({ code: scheme, stages }) =>
        stages.map(({ code, zh }) => ({ scheme, code, zh, ancestors: [] })),
      ),
    ),
    lines: packs.flatMap(({ plans }) =>
      plans.stageCrosswalk.map(({ fromFlow, fromStage, toFlow, toStage, relation }) => ({
        ...{ fromScheme: fromFlow, from: fromStage, toScheme: toFlow, to: toStage, relation },
      })),
    ),
    uppermost: false,
  };
}

function firstOfEach(
  packs: readonly Taxonomies[],
  named: (plans: Taxonomies['plans']) => { code: string; zh: string }[],
): CrosswalkScheme[] {
  const found = packs.flatMap(({ region, plans }) => named(plans).map(({ code, zh }) => ({ code, name: zh, region })));
  return [...new Map(found.toReversed().map((scheme) => [scheme.code, scheme])).values()].toReversed();
}
