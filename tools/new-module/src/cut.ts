import ts from 'typescript';

/** A stretch of a source with what stands there instead. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** Carries out changes that don't overlap; of two nested ones the outer. */
export function changed(source: string, changes: Change[]): string {
  const ordered = [...changes].sort((a, b) => a.from - b.from || b.to - a.to);
  let text = '';
  let at = 0;
  for (const change of ordered) {
    if (change.from < at) continue;
    text += source.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + source.slice(at);
}

export const parseTs = (file: string, source: string): ts.SourceFile =>
  ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);

/**
 * A source without the given names: each goes with the smallest thing that can be spared, such as a member of a class,
 * a property, an argument, an element, a statement. Imports and private declarations that nobody needs then go too.
 * @param used is told each name that was found
 */
export function cut(file: string, source: string, names: ReadonlySet<string>, used: (name: string) => void): string {
  const tree = parseTs(file, source);
  const spared = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    const name = nameIn(node);
    if (name !== undefined && names.has(name)) {
      used(name);
      spared.add(sparable(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return withoutUnused(file, without(source, tree, [...spared]));
}

/** The name that a leaf stands for; a text stands for one as a `key` or `name` of what is described. */
function nameIn(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (!ts.isStringLiteral(node)) return undefined;
  const { parent } = node;
  const describes =
    (ts.isPropertyAssignment(parent) && (parent.name === node || /^(key|name|rule)$/.test(parent.name.getText()))) ||
    (ts.isJsxAttribute(parent) && parent.name.getText() === 'name') ||
    ts.isArrayLiteralExpression(parent);
  return describes ? node.text : undefined;
}

function sparable(node: ts.Node): ts.Node {
  const { parent } = node;
  if (parent === undefined || ts.isSourceFile(parent)) return node;
  if (describesWhole(node)) return sparable(wholeOf(node));
  return isSparable(node, parent) ? node : sparable(parent);
}

/** `key: 'kind'` and `name="kind"` name the whole object or element that they are in. */
const describesWhole = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) &&
    /^(key|name|rule)$/.test(node.name.getText()) &&
    ts.isStringLiteral(node.initializer) &&
    ts.isObjectLiteralExpression(node.parent)) ||
  (ts.isJsxAttribute(node) && node.name.getText() === 'name');

const wholeOf = (node: ts.Node): ts.Node => {
  if (!ts.isJsxAttribute(node)) return node.parent;
  const opening = node.parent.parent;
  return ts.isJsxOpeningElement(opening) ? opening.parent : opening;
};

function isSparable(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isStatement(node) && !ts.isBlock(node)) return true;
  if (ts.isClassElement(node) || ts.isEnumMember(node) || ts.isTypeElement(node)) return true;
  // Out of an array none can be taken: the others would move up.
  if (ts.isBindingElement(node)) return ts.isObjectBindingPattern(parent);
  if (ts.isObjectLiteralElementLike(node) || ts.isParameter(node)) return true;
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node) || ts.isJsxAttribute(node)) return true;
  if (ts.isArrayLiteralExpression(parent) || ts.isUnionTypeNode(parent)) return true;
  if (ts.isCallExpression(parent)) return parent.arguments.some((argument) => argument === node);
  return ts.isJsxElement(parent) && ts.isJsxChild(node);
}

/** Takes nodes out, with their comments and the comma or line that follows. */
function without(source: string, tree: ts.SourceFile, nodes: ts.Node[]): string {
  const changes = nodes.map((node): Change => {
    const rest = /^[ \t]*,/.exec(source.slice(node.end))?.[0] ?? '';
    // The last of a list goes with the comma before it.
    const lead = rest === '' && isInList(node) ? (/,\s*$/.exec(source.slice(0, node.getFullStart()))?.[0] ?? '') : '';
    return { from: node.getFullStart() - lead.length, to: node.end + rest.length, text: '' };
  });
  return changed(
    source,
    changes.filter(({ from }) => from >= tree.getFullStart()),
  );
}

const isInList = (node: ts.Node): boolean =>
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isImportSpecifier(node) ||
  (ts.isCallExpression(node.parent) && node !== node.parent.expression);

/** Until nothing more is left over: a declaration may have been the last to need another. */
function withoutUnused(file: string, source: string): string {
  const tree = parseTs(file, source);
  const counts = new Map<string, number>();
  const count = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !namesMember(node)) counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, count);
  };
  count(tree);
  const once = (name: string) => (counts.get(name) ?? 0) < 2;
  const idle = tree.statements.flatMap((statement) => idleIn(statement, once));
  return idle.length ? withoutUnused(file, without(source, tree, idle)) : source;
}

/** Whether it only names a member, where it needs nothing of that name in its file. */
const namesMember = ({ parent, text }: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(parent) && parent.name.text === text && parent.expression.getText() !== text) ||
  ((ts.isPropertyAssignment(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent)) &&
    parent.name?.getText() === text &&
    !(ts.isPropertyAssignment(parent) && parent.initializer.getText() === text));

function idleIn(statement: ts.Statement, once: (name: string) => boolean): ts.Node[] {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || clause.name) return [];
    const idle = bindings.elements.filter(({ name }) => once(name.text));
    return idle.length === bindings.elements.length ? [statement] : idle;
  }
  if (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
    return [];
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText())
    : (ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement)) && statement.name
      ? [statement.name.text]
      : [];
  return names.length && names.every(once) ? [statement] : [];
}
