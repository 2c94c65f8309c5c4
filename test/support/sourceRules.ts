/** Owns the rules that source files are held to, as data, and the check that names every breach in one line. */
import ts from "typescript";

/** Path from the repository root → text. */
export type SourceFiles = ReadonlyMap<string, string>;

interface Area {
  /** Files it covers: beginnings of paths under src. The first area that fits counts. */
  readonly covers: readonly string[];
  /** What they may import: beginnings of paths under src, names of packages, or beginnings of paths under the root. */
  readonly mayImport: readonly string[];
  /** Said when something else is imported. */
  readonly because: string;
}

/** The import table of the README. */
export const areas: { readonly [name: string]: Area } = {
  core: {
    covers: ["core/"],
    mayImport: ["core/"],
    because: "the core is pure: plain data in, plain data out",
  },
  hosts: {
    covers: ["hosts/"],
    mayImport: ["hosts/", "core/", "fflate"],
    because: "a host only touches a workbook",
  },
  messages: {
    covers: ["messages/"],
    mayImport: ["messages/", "core/", "hosts/host"],
    because: "messages only put findings, steps and numbers into words",
  },
  actions: {
    covers: ["actions/"],
    mayImport: ["actions/", "core/", "hosts/host"],
    because: "an action joins the core and the port, never a concrete host or a view",
  },
  taskpane: {
    covers: ["taskpane/"],
    mayImport: [
      "taskpane/",
      "actions/",
      "core/",
      "messages/",
      "hosts/host",
      "react",
      "react-dom",
      "@fluentui/",
    ],
    because: "the pane shows and asks; workbooks are reached through actions",
  },
  workers: {
    covers: ["workers/"],
    mayImport: ["workers/", "actions/", "core/", "hosts/", "messages/"],
    because: "a worker joins hosts, core and words away from the page; it shows nothing",
  },
  main: {
    covers: ["main.", "cli/"],
    mayImport: [
      "main.",
      "cli/",
      "workers/",
      "taskpane/",
      "actions/",
      "messages/",
      "hosts/",
      "core/",
      "react",
      "react-dom",
      "@fluentui/",
      "node:",
      "assets/",
      "package.json",
    ],
    because: "even an entry imports only packages that are listed",
  },
};

/** Single files that may import more than their area. */
export const exceptions: readonly { readonly file: RegExp; readonly mayImport: RegExp }[] = [
  { file: /^src\/core\/(rubric|lexicon)[^/]*\.ts$/, mayImport: /^zod$/ },
  { file: /^src\/core\/(rubric|profile|settings)\//, mayImport: /^zod$/ },
  { file: /^src\/core\/recognise\/correction\.ts$/, mayImport: /^zod$/ },
  { file: /^src\/core\/consolidate\/keptRound\.ts$/, mayImport: /^zod$/ },
  { file: /^src\/hosts\/foreign\/sheetJs\.ts$/, mayImport: /^@e965\/xlsx$/ },
  {
    file: /^src\/actions\/load(Rubrics|Checklists|Profiles|UnitWords)\.ts$/,
    mayImport: /^rubrics\/.*\.json$/,
  },
];

/** The story of the core: a file imports only from its own module and from those before it. */
export const coreOrder = [
  "points",
  "text",
  "accents",
  "syllable",
  "legacyText",
  "grid",
  "formulaText",
  "roundFindings",
  "finding",
  "rule",
  "reading",
  "pageSetup",
  "assessment",
  "lexicon",
  "rubric",
  "match",
  "fit",
  "recognise",
  "rules",
  "checklist",
  "score",
  "results",
  "examples",
  "exampleSheet",
  "needed",
  "learn",
  "settings",
  "quota",
  "profile",
  "decide",
  "audit",
  "sha256",
  "receipt",
  "lexiconUnits",
  "consolidate",
  "documents",
] as const;

export const LINE_LIMIT = 300;

/** Returns every breach as "file: what is wrong", in the order of the files. */
export function breachesOf(files: SourceFiles): readonly string[] {
  const sources = [...files].filter(([path]) => /^src\/.*\.tsx?$/.test(path));
  return [
    ...sources.flatMap(([path, text]) => [
      ...importBreaches(path, text, files),
      ...textBreaches(path, text),
    ]),
    ...cyclesIn(sources, files),
  ];
}

function importBreaches(path: string, text: string, files: SourceFiles): readonly string[] {
  return importsOf(path, text, files).flatMap((target) => {
    const breach = whyForbidden(path, target);
    return breach ? [`${path} imports ${target}: ${breach}`] : [];
  });
}

/** Returns why a file may not import a target, or null when it may. */
function whyForbidden(path: string, target: string): string | null {
  if (target.startsWith("src/dev/") || target.startsWith("test/")) {
    return "source never imports tools or tests";
  }
  if (exceptions.some(({ file, mayImport }) => file.test(path) && mayImport.test(target)))
    return null;
  const inSource = path.replace(/^src\//, "");
  const area = Object.values(areas).find(({ covers }) =>
    covers.some((start) => inSource.startsWith(start)),
  );
  if (!area) return "its folder is in no area of the import table";
  const name = target.replace(/^src\//, "");
  const isAllowed = area.mayImport.some((allowed) =>
    /[/:.]$/.test(allowed)
      ? name.startsWith(allowed)
      : name === allowed || name === `${allowed}.ts` || name.startsWith(`${allowed}/`),
  );
  if (!isAllowed) return area.because;
  return target.startsWith("src/core/") && path.startsWith("src/core/")
    ? whyOutOfOrder(path, target)
    : null;
}

function whyOutOfOrder(path: string, target: string): string | null {
  const [from, to] = [coreModuleOf(path), coreModuleOf(target)];
  const order: readonly string[] = coreOrder;
  for (const name of [from, to]) {
    if (!order.includes(name)) return `core/${name} is not in the order of the core`;
  }
  return order.indexOf(to) > order.indexOf(from)
    ? `core/${to} comes after core/${from} in the order of the core`
    : null;
}

/** "src/core/recognise/rows.ts" → "recognise". */
const coreModuleOf = (path: string): string => /^src\/core\/([^/.]+)/.exec(path)?.[1] ?? "";

/** Returns what a file imports: paths from the root for our own files, package names otherwise. */
function importsOf(path: string, text: string, files: SourceFiles): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith(".")) return fileName;
    const target = joinPath(path, fileName);
    const candidates = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => target + end);
    return candidates.find((candidate) => files.has(candidate)) ?? target;
  });
}

function joinPath(from: string, relative: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function textBreaches(path: string, text: string): readonly string[] {
  const breaches: string[] = [];
  const lines = text.trimEnd().split("\n").length;
  if (lines > LINE_LIMIT) breaches.push(`${path} has ${lines} lines: split it at ${LINE_LIMIT}`);
  if (!text.startsWith("/**"))
    breaches.push(`${path} does not open with a sentence on what it alone owns`);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const isCore = path.startsWith("src/core/");
  const mayHoldWords = path.startsWith("src/messages/");
  const visit = (node: ts.Node): void => {
    const at = (): string =>
      `${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    if (!mayHoldWords && node.getChildCount(source) === 0 && isVietnamese(node.getText(source))) {
      breaches.push(`${at()} holds Vietnamese text: words live in src/messages and rubrics`);
    }
    if (isCore && isClockOrChance(node, source))
      breaches.push(`${at()} asks the clock or chance: pass the value in`);
    node.forEachChild(visit);
  };
  visit(source);
  return breaches;
}

/** Vowels with a mark, as words have them; the barred d also numbers rows and stands alone. */
const isVietnamese = (text: string): boolean =>
  /[aeiouy][\u0300-\u0303\u0306\u0309\u031b\u0323]/i.test(text.normalize("NFD"));

function isClockOrChance(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isNewExpression(node)) {
    return node.expression.getText(source) === "Date" && (node.arguments?.length ?? 0) === 0;
  }
  return (
    ts.isPropertyAccessExpression(node) &&
    /^(Date\.now|Math\.random|performance\.now)$/.test(node.getText(source))
  );
}

/** Returns each circle of imports once, as "a → b → a". Imports of types alone count too: they tie files together as much. */
function cyclesIn(
  sources: readonly (readonly [string, string])[],
  files: SourceFiles,
): readonly string[] {
  const imports = new Map(
    sources.map(([path, text]) => [
      path,
      importsOf(path, text, files).filter((target) => files.has(target)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push(`circle of imports: ${[...trail.slice(start), path].join(" → ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of imports.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return cycles;
}
