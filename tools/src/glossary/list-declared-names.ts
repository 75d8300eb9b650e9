import { basename } from 'node:path';
import ts from 'typescript';

export interface DeclaredName {
  name: string;
  line: number;
}

/** The names that a file gives: its declarations, the keys of its Zod objects and its own name. Uses are left out. */
export function listDeclaredNames(path: string, text: string): DeclaredName[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names: DeclaredName[] = [{ name: fileWords(path), line: 1 }];
  const visit = (node: ts.Node): void => {
    const name = declaredName(node);
    if (name !== undefined) {
      names.push({ name: name.text, line: source.getLineAndCharacterOfPosition(name.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Folders below `src` and the file name without its suffixes. */
function fileWords(path: string): string {
  const below = path.split(/\/(?:src|test)\//).at(-1) ?? path;
  const folders = below.split('/').slice(0, -1);
  return [...folders, basename(path).split('.')[0]].join('-');
}

function declaredName(node: ts.Node): ts.Identifier | undefined {
  if (ts.isPropertyAssignment(node)) return isZodKey(node) && ts.isIdentifier(node.name) ? node.name : undefined;
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) return renamed(node);
  if (isNaming(node) && node.name !== undefined && ts.isIdentifier(node.name)) return node.name;
  return undefined;
}

function renamed(node: ts.ImportSpecifier | ts.ExportSpecifier): ts.Identifier | undefined {
  return node.propertyName !== undefined && ts.isIdentifier(node.name) ? node.name : undefined;
}

function isNaming(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

/** `z.object({ … })`, `.extend({ … })`: there an object literal declares a shape. */
function isZodKey(node: ts.PropertyAssignment): boolean {
  const call = node.parent.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return /^(object|strictObject|looseObject|extend)$/.test(call.expression.name.text);
}
