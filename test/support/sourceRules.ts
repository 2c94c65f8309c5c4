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

/** The import table of docs/dev/map.md. */
export const areas: { readonly [name: string]: Area } = {
  core: {
    covers: ["core/"],
    mayImport: ["core/"],
    because: "the core is pure: plain data in, plain data out",
  },
  formats: {
    covers: ["formats/"],
    mayImport: ["formats/", "core/", "hosts/host", "fflate"],
    because: "a format turns bytes into data and data into bytes",
  },
  hosts: {
    covers: ["hosts/"],
    mayImport: ["hosts/", "formats/", "core/"],
    because: "a host only touches a workbook",
  },
  messages: {
    covers: ["messages/"],
    mayImport: ["messages/", "core/", "hosts/host", "hosts/keepingStore"],
    because: "messages only put findings, steps and numbers into words",
  },
  actions: {
    covers: ["actions/"],
    mayImport: ["actions/", "core/", "hosts/host", "hosts/keepingStore"],
    because: "an action joins the core and the port, never a concrete host or a view",
  },
  session: {
    covers: ["taskpane/session/"],
    mayImport: ["taskpane/session/", "actions/", "core/", "messages/", "hosts/host"],
    because: "a session runs without anything that shows it",
  },
  taskpane: {
    covers: ["taskpane/"],
    mayImport: [
      "taskpane/",
      "actions/",
      "core/",
      "messages/",
      "hosts/host",
      "hosts/keepingStore",
      "react",
      "react-dom",
      "@fluentui/",
    ],
    because: "the pane shows and asks; workbooks are reached through actions",
  },
  workers: {
    covers: ["workers/"],
    mayImport: ["workers/", "actions/", "core/", "formats/", "hosts/", "messages/"],
    because: "a worker joins files, core and words away from the page; it shows nothing",
  },
  selfTest: {
    covers: ["selfTest/"],
    mayImport: [
      "selfTest/",
      "hosts/",
      "core/",
      "messages/",
      "taskpane/shared",
      "react",
      "@fluentui/",
    ],
    because: "the tests that the product runs ask a host what it promises, and show the answer",
  },
  main: {
    covers: ["main.", "cli/"],
    mayImport: [
      "main.",
      "cli/",
      "selfTest/",
      "workers/",
      "taskpane/",
      "actions/",
      "messages/",
      "hosts/",
      "formats/",
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
  { file: /^src\/core\/(domain|places|rubric|profile|settings)\//, mayImport: /^zod$/ },
  { file: /^src\/core\/recognise\/form\/(correction|kept\/answers)\.ts$/, mayImport: /^zod$/ },
  { file: /^src\/core\/consolidate\/result\/keptRound\.ts$/, mayImport: /^zod$/ },
  { file: /^src\/core\/documents\/papers\/template\//, mayImport: /^zod$/ },
  { file: /^src\/formats\/docx\/written\//, mayImport: /^docx$/ },
  { file: /^src\/taskpane\/session\/useSession\.ts$/, mayImport: /^react$/ },
  { file: /^src\/formats\/foreign\/sheetJs\.ts$/, mayImport: /^@e965\/xlsx$/ },
  { file: /^src\/formats\/locked\//, mayImport: /^@noble\/(ciphers|hashes)\// },
  {
    file: /^src\/actions\/loading\/(builtIn\/load\w+|given\/loadDomainFolder)\.ts$/,
    mayImport: /^rubrics\/.*\.(json|ts)$/,
  },
];

/** The floors of the core: a room imports only from itself and from rooms on the floors above it in this list. */
export const coreTiers: readonly (readonly string[])[] = [
  ["base"],
  ["model"],
  ["domain", "places"],
  ["rubric/schema", "rules"],
  ["rubric"],
  ["checklist", "profile"],
  ["settings", "score", "examples"],
  ["audit", "appraisal", "evidence"],
  ["recognise/sheet"],
  ["recognise/title"],
  ["recognise/form"],
  ["recognise/owner"],
  ["recognise"],
  ["consolidate/naming"],
  ["consolidate/list"],
  ["consolidate/places"],
  ["consolidate/intake", "consolidate/comparison"],
  ["consolidate/result", "lastYear", "sharing"],
  ["consolidate/handedUp"],
  ["consolidate/todo", "consolidate/dossier"],
  ["consolidate"],
  ["paper"],
  ["documents"],
];

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
  const [from, to] = [roomOf(path), roomOf(target)];
  for (const [file, room] of [
    [path, from],
    [target, to],
  ] as const) {
    if (room === null) return `${file} is in no room of the core`;
  }
  return from !== null && to !== null && from.name !== to.name && to.tier >= from.tier
    ? `core/${to.name} is not below core/${from.name} in the tiers of the core`
    : null;
}

/** "src/core/recognise/form/rows/rows.ts" → the room "recognise/form", the longest name that fits, with its floor. */
function roomOf(path: string): { readonly name: string; readonly tier: number } | null {
  const inCore = path.replace(/^src\/core\//, "");
  const rooms = coreTiers.flatMap((names, tier) => names.map((name) => ({ name, tier })));
  const fitting = rooms.filter(({ name }) => inCore.startsWith(`${name}/`));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

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

/** Returns every literal of the source that is one of the words, as "file:line word". */
export function literalsIn(files: SourceFiles, words: readonly string[]): readonly string[] {
  return [...files]
    .filter(([path]) => /^src\/.*\.tsx?$/.test(path))
    .flatMap(([path, text]) => {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node) && words.includes(node.text)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
          found.push(`${path}:${line + 1} ${node.text}`);
        }
        node.forEachChild(visit);
      };
      visit(source);
      return found;
    });
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
