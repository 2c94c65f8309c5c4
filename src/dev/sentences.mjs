/**
 * Prints every sentence of src/messages into one table, to be read once as an official: `node src/dev/sentences.mjs > FILE.tsv`.
 * A line each: file, name, sentence. What a sentence is made from is a sample of each kind that its types allow.
 */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureNodeModules, root, runScript } from "./setup.mjs";

/** More makes no new sentence, only longer lists. */
const MOST_CALLS = 240;
const MOST_SAMPLES = 40;
const DEEPEST = 6;

/** What stands for a text or a number of a name. */
const texts = [
  [/cell/i, "E13"],
  [/sheet/i, "Bảng chấm điểm"],
  [/file/i, "an-binh.xlsx"],
  [/path|number/i, "II/3"],
  [/day|date|^on$/i, "2026-01-05"],
  [/unit|owner/i, "xã An Bình"],
  [/points|maximum|total|from|to$/i, "4,5"],
];
const textOf = (name) => texts.find(([pattern]) => pattern.test(name))?.[1] ?? `‹${name}›`;

const numberOf = (name) =>
  /year/i.test(name)
    ? ["2025"]
    : /point|maximum|total|score|deduct|computed|shown/i.test(name)
      ? ["4.5"]
      : ["2", "0"];

await runScript(async () => {
  ensureNodeModules();
  const { default: ts } = await import("typescript");
  const files = readdirSync(join(root, "src/messages"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, "src/messages", name))
    .sort();
  const calls = callsIn(ts, files);
  const lines = await linesOf(calls);
  for (const line of lines) console.log(line.join("\t"));
  return 0;
});

/** Every way to a sentence: the file, its name, and an expression that makes it. */
function callsIn(ts, files) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const samples = samplesBy(ts, checker);
  return files.flatMap((file, at) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    return (module ? checker.getExportsOfModule(module) : [])
      .filter((symbol) => symbol.valueDeclaration?.getSourceFile() === source)
      .flatMap((symbol) => {
        const type = checker.getTypeOfSymbolAtLocation(symbol, source);
        return waysTo(type, symbol.name, `m${at}.${symbol.name}`).map(([name, made]) => ({
          file: relative(root, file),
          name,
          made,
        }));
      });
  });

  /** A value as it stands; a function called with samples. */
  function waysTo(type, name, expression) {
    const [signature] = type.getCallSignatures();
    if (signature) return callsOf(signature).map((given) => [name, `${expression}(${given})`]);
    const isPlain = type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike);
    if (isPlain || checker.isArrayType(type) || checker.isTupleType(type))
      return [[name, expression]];
    return type
      .getProperties()
      .flatMap((property) =>
        waysTo(
          checker.getTypeOfSymbol(property),
          `${name}.${property.name}`,
          `${expression}[${JSON.stringify(property.name)}]`,
        ),
      );
  }

  /** Arguments of calls: each parameter is varied by itself. */
  function callsOf(signature) {
    const choices = signature.parameters.map((parameter) =>
      samples(checker.getTypeOfSymbol(parameter), parameter.name, 0),
    );
    return varied(choices, MOST_CALLS).map((given) => given.join(", "));
  }
}

/** The first of each, then every other one in its place. */
function varied(choices, most = MOST_SAMPLES) {
  const first = choices.map(([sample]) => sample ?? "undefined");
  const others = choices.flatMap((own, at) =>
    own.slice(1).map((sample) => first.map((usual, place) => (place === at ? sample : usual))),
  );
  return [first, ...others].slice(0, most);
}

/** Returns how samples of a type are written: of a union one of each member. */
function samplesBy(ts, checker) {
  return function samples(type, name, depth) {
    const { flags } = type;
    if (type.isStringLiteral() || type.isNumberLiteral()) return [JSON.stringify(type.value)];
    if (flags & ts.TypeFlags.Null) return ["null"];
    if (flags & ts.TypeFlags.BooleanLiteral) return [type.intrinsicName];
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return ["undefined"];
    if (flags & ts.TypeFlags.String || flags & ts.TypeFlags.TemplateLiteral)
      return [JSON.stringify(textOf(name))];
    if (flags & ts.TypeFlags.Number) return numberOf(name);
    if (type.isUnion()) {
      const own = type.types
        .toSorted((a, b) => rank(a) - rank(b))
        .map((member) => samples(member, name, depth));
      return [
        ...own.flatMap(([first]) => first ?? []),
        ...own.flatMap((all) => all.slice(1)),
      ].slice(0, MOST_CALLS);
    }
    if (
      flags &
      (ts.TypeFlags.TypeParameter | ts.TypeFlags.Conditional | ts.TypeFlags.IndexedAccess)
    ) {
      const base = checker.getBaseConstraintOfType(type);
      return base && base !== type ? samples(base, name, depth) : ["undefined"];
    }
    if (depth > DEEPEST) return ["undefined"];
    const [signature] = type.getCallSignatures();
    if (signature) return [`() => (${samples(signature.getReturnType(), name, depth + 1)[0]})`];
    const called = type.symbol?.name ?? "";
    if (/Map$/.test(called)) return ["new Map()"];
    if (/Set$/.test(called)) return ["new Set()"];
    if (checker.isTupleType(type))
      return varied(
        checker.getTypeArguments(type).map((each) => samples(each, name, depth + 1)),
      ).map((each) => `[${each.join(", ")}]`);
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type);
      const some = element ? samples(element, name, depth + 1) : [];
      return [`[${some.slice(0, 2).join(", ")}]`, `[${some[0] ?? ""}]`];
    }
    const properties = type.getProperties();
    const choices = properties.map((each) =>
      samples(checker.getTypeOfSymbol(each), each.name, depth + 1),
    );
    return varied(choices).map(
      (given) =>
        `{ ${properties.map((each, at) => `${JSON.stringify(each.name)}: ${given[at]}`).join(", ")} }`,
    );
  };
  /** What is there before what is not. */
  function rank({ flags }) {
    return flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null) ? 1 : 0;
  }
}

/** Runs the calls on the source as it is, and returns what they say: each sentence of a name once. */
async function linesOf(calls) {
  const { build } = await import("esbuild");
  const modules = [...new Set(calls.map(({ file }) => file))];
  const order = new Map(modules.map((file, at) => [file, at]));
  const source = [
    ...modules.map((file) => `import * as f${order.get(file)} from "./${file}";`),
    `export const made = [`,
    ...calls.map(({ file, made }) => `() => ${made.replace(/^m\d+/, `f${order.get(file)}`)},`),
    `];`,
  ].join("\n");
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  const { made } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
  const seen = new Set();
  const lines = [];
  for (const [at, { file, name }] of calls.entries()) {
    for (const sentence of said(made[at])) {
      const line = [file.replace(/^src\/messages\//, ""), name, sentence.replace(/\s+/g, " ")];
      const key = line.join("\t");
      if (!seen.has(key)) lines.push(line);
      seen.add(key);
    }
  }
  return lines;
}

/** The texts of what a call makes; a sample that its types allow and its sentence does not says nothing. */
function said(make) {
  try {
    return textsIn(make());
  } catch {
    return [];
  }
}

function textsIn(value) {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}
