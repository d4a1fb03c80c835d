import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Copies a built extension with a hook at every `await` of its background and of what it shares with
 * the pages: what is waited for goes through `globalThis.__awaits`, where there is one.
 */
export async function copyStoppable(extension: string, into: string): Promise<void> {
  await cp(extension, into, { recursive: true });
  const chunks = (await readdir(join(into, 'chunks'))).filter((name) => name.endsWith('.js'));
  for (const path of ['background.js', ...chunks.map((name) => join('chunks', name))]) {
    const file = join(into, path);
    await writeFile(file, hooked(await readFile(file, 'utf8')));
  }
}

/** `await x` as `await (globalThis.__awaits ?? ((x) => x))(x)`. */
function hooked(source: string): string {
  const { factory } = ts;
  const file = ts.createSourceFile(
    'built.js',
    source,
    ts.ScriptTarget.ESNext,
    false,
    ts.ScriptKind.JS,
  );
  const hook = () => {
    const given = factory.createPropertyAccessExpression(
      factory.createIdentifier('globalThis'),
      '__awaits',
    );
    const x = factory.createIdentifier('x');
    const same = factory.createArrowFunction(
      undefined,
      undefined,
      [factory.createParameterDeclaration(undefined, undefined, x)],
      undefined,
      undefined,
      x,
    );
    const either = factory.createBinaryExpression(
      given,
      ts.SyntaxKind.QuestionQuestionToken,
      factory.createParenthesizedExpression(same),
    );
    return factory.createParenthesizedExpression(either);
  };
  const { transformed } = ts.transform(file, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const inner = ts.visitEachChild(node, visit, context);
        if (!ts.isAwaitExpression(inner)) return inner;
        const waited = factory.createCallExpression(hook(), undefined, [inner.expression]);
        return factory.updateAwaitExpression(inner, waited);
      };
      return (whole) => ts.visitNode(whole, visit) as ts.SourceFile;
    },
  ]);
  return ts.createPrinter().printFile(transformed[0] as ts.SourceFile);
}
