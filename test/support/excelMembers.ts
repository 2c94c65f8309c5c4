/** Owns which members of Excel's typed interface our code uses, with the version of ExcelApi that each is annotated with. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const typings = /@types[\\/]office-js[\\/]index\.d\.ts$/;

export interface ExcelMember {
  /** "Range.values"; the class or interface as the typings have it. */
  readonly name: string;
  /** "1.9"; another set's name for one that is no ExcelApi; null where nothing is annotated. */
  readonly since: string | null;
}

/** Returns every member of the Excel namespace that files under a folder read, set, call, name in `load` or ask for in options. */
export function usedMembers(folder: string): readonly ExcelMember[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const program = ts.createProgram(files, {
    ...compilerOptions(),
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, ExcelMember>();
  const note = (symbol: ts.Symbol | undefined): void => {
    const member = symbol && memberOf(symbol);
    if (member) found.set(member.name, member);
  };
  const notePath = (type: ts.Type, path: string): void => {
    let here: ts.Type | undefined = type;
    for (const step of path.trim().split("/")) {
      const symbol: ts.Symbol | undefined = here?.getProperty(step);
      if (!symbol) throw new Error(`nothing to load: ${path}`);
      note(symbol);
      const next = checker.getTypeOfSymbol(symbol);
      here = step === "items" ? checker.getIndexTypeOfType(next, ts.IndexKind.Number) : next;
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) {
      const from = checker.getTypeAtLocation(node.parent);
      note(from.getProperty((node.propertyName ?? node.name).getText()));
    }
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent)) {
      const wanted = checker.getContextualType(node.parent);
      note(wanted && checker.getNonNullableType(wanted).getProperty(node.name.getText()));
    }
    if (isLoad(node)) {
      const type = checker.getTypeAtLocation(node.expression.expression);
      for (const path of loadedPaths(node, checker)) notePath(type, path);
    }
    node.forEachChild(visit);
  };
  for (const file of program.getSourceFiles()) if (files.includes(file.fileName)) visit(file);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Returns what the typings say of a member, whether it is used or not; null for one they do not have. */
export function typedMembers(): (name: string) => ExcelMember | null {
  const entry = join(root, "src/hosts/excel/program.ts");
  const program = ts.createProgram([entry], { ...compilerOptions(), noEmit: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFiles().find(({ fileName }) => typings.test(fileName));
  const excel =
    file &&
    checker.getSymbolsInScope(file, ts.SymbolFlags.Namespace).find(({ name }) => name === "Excel");
  return (name) => {
    const [owner = "", member = ""] = name.split(".");
    const type = excel && checker.getExportsOfModule(excel).find((each) => each.name === owner);
    const symbol = type && checker.getDeclaredTypeOfSymbol(type).getProperty(member);
    return symbol ? memberOf(symbol) : null;
  };
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile.bind(ts.sys));
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

type LoadCall = ts.CallExpression & { readonly expression: ts.PropertyAccessExpression };

const isLoad = (node: ts.Node): node is LoadCall =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === "load";

function loadedPaths(call: LoadCall, checker: ts.TypeChecker): readonly string[] {
  const [wanted] = call.arguments;
  const type = wanted && checker.getTypeAtLocation(wanted);
  if (!type?.isStringLiteral()) throw new Error(`load by a literal only: ${call.getText()}`);
  return type.value.split(",");
}

function memberOf(symbol: ts.Symbol): ExcelMember | null {
  const declaration = symbol.declarations?.[0];
  const file = declaration?.getSourceFile().fileName ?? "";
  const owner = declaration?.parent;
  if (!declaration || !typings.test(file) || !owner) return null;
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return null;
  const space = owner.parent.parent;
  if (!ts.isModuleDeclaration(space) || space.name.getText() !== "Excel") return null;
  const comment = declaration
    .getSourceFile()
    .text.slice(declaration.getFullStart(), declaration.getStart());
  const set = /Api set: ([^\]\s]+) ?([\d.]*)/.exec(comment);
  const since = !set ? null : set[1] === "ExcelApi" ? (set[2] ?? null) : set[0];
  return { name: `${owner.name?.getText()}.${symbol.name}`, since };
}
