import ts from 'typescript';
import { changed, parseTs } from './cut.js';
import type { Change } from './cut.js';
import type { Naming, Word } from './words.js';

/** How the shape calls itself: the slice `resources` and its subject. */
export const shapeSlice = 'resources';

const forms =
  (from: RegExp, word: keyof Word) =>
  (text: string, { subject, plural }: Naming) =>
    text.replace(from, (_whole, s?: string) => (s ? plural : subject)[word]);

const pascal = forms(/(?:Resource)(s)?(?![a-z])/g, 'pascal');
const camel = forms(/(?<![A-Za-z])resource(s)?(?![a-z])/g, 'camel');
const kebab = forms(/(?<![A-Za-z])resource(s)?(?![a-z])/g, 'kebab');
const snake = forms(/(?<![a-z])resource(s)?(?![a-z])/g, 'snake');
const plain = forms(/(?<![A-Za-z])resource(s)?(?![a-z])/g, 'plain');
const heading = (text: string, naming: Naming): string =>
  text.replace(/(?<![A-Za-z])Resource(s)?(?![A-Za-z])/g, (_whole, s?: string) =>
    capital((s ? naming.plural : naming.subject).plain),
  );

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const article = (text: string) =>
  text.replace(/\b([Aa])n? (?=([a-z]))/g, (whole, a: string, next: string) => {
    if (/^[Aa]n /.test(whole)) return whole;
    return 'aeio'.includes(next) ? `${a}n ` : whole;
  });

/** Names of code: types, functions, variables, fields. */
const code = (text: string, naming: Naming) =>
  camel(pascal(text, naming), naming).replace(/\bRESOURCE\b/g, naming.subject.upper);

/** Sentences of comments, descriptions and pages. */
const prose = (text: string, naming: Naming): string =>
  article(plain(heading(text, naming), naming))
    .replace(/(?<=[a-z])Resource(s)?|Resource(s)?(?=[A-Z])/g, (_whole, a?: string, b?: string) =>
      a || b ? naming.plural.pascal : naming.subject.pascal,
    )
    .replaceAll('资源', naming.subjectZh)
    .replace(/(?<=\.)rs-/g, `${naming.slice.kebab}-`);

/** `resources:read`, `/resources/…`, `resources.create`: what belongs to the slice, not to its subject. */
function ofSlice(text: string, { slice, plural }: Naming): string {
  return text
    .replace(/(^|\/)resources\/(?=resources\b)/g, `$1${slice.kebab}/`)
    .replace(/(^|\/)resources(?=[:.]|\/(?!resources))/g, `$1${slice.kebab}`)
    .replace(/^\/resources$/, `/${slice.kebab}`)
    .replace(/(?<=^| )rs-/g, `${slice.kebab}-`)
    .replace(/(\/)resources(?=$|\/|\?)/g, `$1${plural.kebab}`);
}

/** Renames a TypeScript source token by token: each kind of token writes the same word in another way. */
export function renameTs(file: string, source: string, naming: Naming): string {
  const tree = parseTs(file, source);
  const changes: Change[] = [];
  let at = 0;
  const leaf = (node: ts.Node, text: string): void => {
    const from = node.getStart(tree);
    changes.push({ from: at, to: from, text: prose(source.slice(at, from), naming) }, { from, to: node.end, text });
    at = node.end;
  };
  const visit = (node: ts.Node): void => {
    const raw = () => source.slice(node.getStart(tree), node.end);
    if (ts.isIdentifier(node)) return leaf(node, identifier(node, naming));
    if (ts.isStringLiteral(node)) return leaf(node, inQuotes(node, raw(), naming));
    if (ts.isJsxText(node)) return leaf(node, raw());
    if (isTemplatePart(node)) return leaf(node, template(node, raw(), naming));
    node.getChildren(tree).forEach(visit);
    return undefined;
  };
  visit(tree);
  changes.push({ from: at, to: source.length, text: prose(source.slice(at), naming) });
  return changed(source, changes);
}

const isTemplatePart = (node: ts.Node): boolean =>
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

/** `resources` by itself is the slice's module, unless it names a field. */
function identifier(node: ts.Identifier, naming: Naming): string {
  if (node.text !== shapeSlice)
    return code(node.text.replace(/^resourcesPermissions$/, `${naming.slice.camel}Permissions`), naming);
  const { parent } = node;
  const isField =
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isBindingElement(parent) ||
    ts.isShorthandPropertyAssignment(parent);
  return isField ? naming.plural.camel : naming.slice.camel;
}

function inQuotes(node: ts.StringLiteral, raw: string, naming: Naming): string {
  const { text, parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) {
    const own = raw.replace(/(\.\/|\/)resources(?=[./-])/, `$1${naming.slice.kebab}`);
    return kebab(own, naming);
  }
  if (ts.isCallExpression(parent) && /^(Entity|defineNestedPages|migration)$/.test(parent.expression.getText()))
    return parent.expression.getText() === 'migration' ? kebab(raw, naming) : snake(raw, naming);
  const property = ts.isPropertyAssignment(parent) ? parent.name.getText() : '';
  if (/^(name|slice)$/.test(property) && text === shapeSlice) return `'${naming.slice.kebab}'`;
  if (property === 'table') return snake(raw, naming);
  if (property === 'en' || (isSentence(text) && !ts.isJsxAttribute(parent)) || isTranslation(node))
    return prose(raw, naming);
  return code(kebabEvent(raw.replace(text, ofSlice(text, naming)), naming), naming);
}

/** `resources.resource.published`: an event is named in small letters. */
const kebabEvent = (text: string, naming: Naming) =>
  text.replace(/(?<=^'[a-z-]+\.)resource(?=\.)/, naming.subject.kebab);

/** The English beside a Chinese text, even where it is a single word. */
const isTranslation = ({ parent }: ts.StringLiteral): boolean =>
  ts.isArrayLiteralExpression(parent) && /\p{Script=Han}/u.test(parent.elements[0]?.getText() ?? '');

const isSentence = (text: string): boolean => /\p{Script=Han}|\n|\\n| [a-z]/u.test(text) && !text.includes('{ ');

function template(node: ts.Node, raw: string, naming: Naming): string {
  const whole = ts.findAncestor(
    node,
    (one) => ts.isTemplateExpression(one) || ts.isNoSubstitutionTemplateLiteral(one),
  )!;
  const { parent } = whole;
  const taker = ts.isTaggedTemplateExpression(parent)
    ? parent.tag
    : ts.isCallExpression(parent)
      ? parent.expression
      : undefined;
  if (/^(sql|migration)$/.test(taker?.getText() ?? '')) return snake(raw, naming);
  const edge = /^[`}]/.exec(raw)?.[0] ?? '';
  return code(edge + ofSlice(raw.slice(edge.length), naming), naming);
}

/** Renames a document of the graph. */
export const renameGraph = (source: string, naming: Naming): string => code(source, naming);

/** Renames a text for readers. */
export const renameProse = (source: string, naming: Naming): string => prose(source, naming);
