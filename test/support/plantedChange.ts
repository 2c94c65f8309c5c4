/** Owns a scratch copy of the tree in the compiler's memory: files changed, and what no longer compiles. */
import { join, relative } from "node:path";
import ts from "typescript";

/** A text put before another in a file. */
export interface Plant {
  readonly file: string;
  readonly before: string;
  readonly added: string;
}

const root = process.cwd();

export interface CompileError {
  /** From the root. */
  readonly file: string;
  readonly words: string;
}

/** Returns the changes whose place is not there, and the errors of the tree with all others; the tree itself is not touched. */
export function plantAll(plants: readonly Plant[]): {
  readonly unplanted: readonly Plant[];
  readonly errors: readonly CompileError[];
} {
  const textOf = (file: string): string => ts.sys.readFile(join(root, file)) ?? "";
  const changed = new Map(
    plants.map(({ file, before, added }) => [
      join(root, file),
      textOf(file).replace(before, () => added + before),
    ]),
  );
  return {
    unplanted: plants.filter(({ file, before }) => !textOf(file).includes(before)),
    errors: errorsWith(changed),
  };
}

function errorsWith(changed: ReadonlyMap<string, string>): readonly CompileError[] {
  const { fileNames, options } = readConfig();
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => changed.get(path) ?? read(path);
  const program = ts.createProgram(fileNames, options, host);
  return program.getSemanticDiagnostics().map(({ file, messageText }) => ({
    file: relative(root, file?.fileName ?? ""),
    words: ts.flattenDiagnosticMessageText(messageText, " "),
  }));
}

function readConfig(): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  );
  return ts.parseJsonConfigFileContent(config, ts.sys, root);
}
