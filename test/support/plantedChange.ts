/** Owns a scratch copy of the tree in the compiler's memory: one file changed, and which files no longer compile. */
import { join, relative } from "node:path";
import ts from "typescript";

/** A text put before another in a file. */
export interface Plant {
  readonly file: string;
  readonly before: string;
  readonly added: string;
}

const root = process.cwd();
const changed = new Map<string, string>();
let revision = 0;

const service = ts.createLanguageService(hostOf(readConfig()), ts.createDocumentRegistry());

/** Returns the files in error with a change, from the root and sorted; the tree itself is not touched. */
export function plant({ file, before, added }: Plant): {
  readonly isPlanted: boolean;
  readonly filesInError: readonly string[];
} {
  const path = join(root, file);
  const text = ts.sys.readFile(path) ?? "";
  revision += 1;
  changed.set(
    path,
    text.replace(before, () => added + before),
  );
  try {
    return { isPlanted: text.includes(before), filesInError: filesInError() };
  } finally {
    changed.delete(path);
    revision += 1;
  }
}

function filesInError(): readonly string[] {
  const program = service.getProgram();
  if (!program) throw new Error("the compiler gives no program");
  return program
    .getSourceFiles()
    .filter(({ isDeclarationFile }) => !isDeclarationFile)
    .filter((source) => program.getSemanticDiagnostics(source).length > 0)
    .map(({ fileName }) => relative(root, fileName))
    .sort();
}

function readConfig(): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  );
  return ts.parseJsonConfigFileContent(config, ts.sys, root);
}

function hostOf({ fileNames, options }: ts.ParsedCommandLine): ts.LanguageServiceHost {
  return {
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of),
    getScriptFileNames: () => fileNames,
    // What was changed before is back as it was: a version of its own each time.
    getScriptVersion: (path) => (changed.has(path) ? String(revision) : "as it is"),
    getScriptSnapshot: (path) => {
      const text = changed.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    readDirectory: (...query) => ts.sys.readDirectory(...query),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  };
}
