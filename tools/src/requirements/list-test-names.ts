import ts from 'typescript';

const TEST_FUNCTIONS = new Set(['it', 'test', 'describe']);

/** The names of the tests in a file, of `describe` too; skipped and planned ones do not count. */
export function listTestNames(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestFunction(node.expression)) {
      const name = node.arguments[0];
      const givesRows = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (name !== undefined && !givesRows) names.push(nameText(name));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** `it`, `it.each(…)`, `describe.concurrent`; not `it.skip` and `it.todo`. */
function isTestFunction(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return TEST_FUNCTIONS.has(node.text);
  if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) {
    return isTestFunction(ts.isCallExpression(node) ? node.expression : node.tag);
  }
  return (
    ts.isPropertyAccessExpression(node) && !/^(skip|todo)$/.test(node.name.text) && isTestFunction(node.expression)
  );
}

function nameText(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}
