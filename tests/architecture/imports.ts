// biome-ignore-all lint/correctness/noComponentHookFactories: the capitalised functions are kinds of syntax node, not components

import { type Argument, parseSync, Visitor } from 'oxc-parser';

/** How a file reaches another. `import type` and `import('…').T` are imports too: a type carries its layer with it. */
export type ImportKind = 'import' | 're-export' | 'dynamic import' | 'type import' | 'URL';

export interface Import {
  readonly kind: ImportKind;
  /** As written, or `undefined` where it is computed and no reader of the source can say what it reaches. */
  readonly specifier: string | undefined;
}

/** Every import of a source text, in the order of the syntax tree. @throws where the text does not parse. */
export function importsOf(path: string, source: string): Import[] {
  const parsed = parseSync(path, source);
  const error = parsed.errors.find(({ severity }) => severity === 'Error');
  if (error) throw new Error(`${path} does not parse: ${error.message}`);

  const found: Import[] = [];
  const add = (kind: ImportKind, specifier: string | undefined) => found.push({ kind, specifier });
  const ofType = (kind: 'type' | 'value' | undefined, otherwise: ImportKind) =>
    kind === 'type' ? 'type import' : otherwise;

  new Visitor({
    ImportDeclaration: (node) => add(ofType(node.importKind, 'import'), node.source.value),
    ExportAllDeclaration: (node) => add(ofType(node.exportKind, 're-export'), node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(ofType(node.exportKind, 're-export'), node.source.value);
    },
    ImportExpression: (node) => add('dynamic import', literal(node.source)),
    TSImportType: (node) => add('type import', node.source.value),
    TSExternalModuleReference: (node) => add('import', node.expression.value),
    NewExpression: (node) => {
      const [target, base] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (isUrl && target && base && isImportMeta(base, 'url')) add('URL', literal(target));
    },
    CallExpression: (node) => {
      // A glob reaches whatever lies there: no layer can be read off it.
      if (isImportMeta(node.callee, 'glob')) add('dynamic import', undefined);
    },
  }).visit(parsed.program);
  return found;
}

function literal(node: Argument): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function isImportMeta(node: Argument, name: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  );
}
