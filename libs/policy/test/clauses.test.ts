import { expect, test } from 'vitest';
import { ownShippedPacks, shippedFolders } from '../src/index.js';
import type { Cite, Pack } from '../src/index.js';

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*#]+/gu, '');

/** Titles that begin an annex with a numbering of its own, and how clauses name it. */
const ANNEXES: [string, string][] = [
  ['蒲城县校本研修联片划分办法', '联片办法'],
  ['蒲城县中小学教师校本研修工作检查评估表', '评估表'],
];
/** Parts of a document that stand before its first heading. */
const HEADS = ['标题', '前言', '发文机关', '主送机关'];

interface Place {
  at: number;
  names: string[];
}

/** Reads the headings of a document (一、 (一) 1. (1)) and tells by which names each line may be cited. */
function outline(source: string): { text: string; places: Place[] } {
  const places: Place[] = [];
  let [text, chapter, section, point, part] = ['', '', '', '', ''];
  for (const line of source.split('\n').map(plain).filter(Boolean)) {
    const annex = ANNEXES.find(([title]) => line === plain(title))?.[1];
    const heading = annex ?? /^([一二三四五六七八九十]+)、/u.exec(line)?.[1];
    const deeper = /^\(([一二三四五六七八九十]+)\)/u.exec(line)?.[1];
    const number = /^(\d+)[.、](?!\d)/u.exec(line)?.[1];
    const smaller = /^\((\d+)\)/u.exec(line)?.[1];
    if (heading !== undefined) [chapter, section, point, part] = [heading, '', '', ''];
    if (deeper !== undefined) [section, point, part] = [deeper, '', ''];
    if (number !== undefined) [point, part] = [number, ''];
    if (smaller !== undefined) part = smaller;
    const top = chapter === '' ? HEADS : [chapter];
    const names = [
      `${chapter}.${point}`,
      `${chapter}.${point}(${part})`,
      `${chapter}.(${section})`,
      `${chapter}.(${section})${point}`,
    ];
    // Sections counted through the whole document are cited without their chapter.
    places.push({ at: text.length, names: [...top, ...names, `(${section})`, `(${section})${point}`] });
    text += line;
  }
  return { text, places };
}

function namesOf({ text, places }: ReturnType<typeof outline>, quote: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    names.push(...(places.findLast((place) => place.at <= at)?.names ?? []));
  }
  return names;
}

function cites(value: unknown): Cite[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'cite' in value && value.cite ? [value.cite as Cite] : [];
  return [...own, ...Object.values(value).flatMap((inner) => cites(inner))];
}

const sources = new Map(shippedFolders().map(({ folder, source }) => [folder.toUpperCase().replace('-', '_'), source]));
const documents = ownShippedPacks().filter(({ pack }) => pack.status !== 'DEMO');

test.each(documents.map((pack) => [pack.pack.code, pack] as [string, Pack]))(
  '%s: each quote stands under the clause that is named',
  (code, pack) => {
    const lines = outline(sources.get(code) ?? '');
    const found = cites(pack);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ clause, quote }) => !namesOf(lines, plain(quote)).includes(plain(clause)))).toEqual([]);
  },
);
