import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** The code of Greenroom with its types. Tests are no part of it. */
export function readCode(): { checker: ts.TypeChecker; files: ts.SourceFile[] } {
  const path = join(root, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: stop },
  );
  const isOurs = (name: string) => /^(?:entrypoints|components|lib)\//.test(relative(root, name));
  const names = config?.fileNames.filter((name) => isOurs(name) || name.endsWith('.d.ts')) ?? [];
  const program = ts.createProgram(names, config?.options ?? {});
  const checker = program.getTypeChecker(); // also ties each node to its parent
  return { checker, files: program.getSourceFiles().filter(({ fileName }) => isOurs(fileName)) };
}

/** "components/Panel.tsx:12" */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${nameOf(file)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

export function nameOf({ fileName }: ts.SourceFile): string {
  return relative(root, fileName);
}

function stop(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
