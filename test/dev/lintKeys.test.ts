/** What the lint of a file depends on: its own text, and the types that it reaches, however far. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** `far` is reached by `near` only, `near` by `user`; `alone` reaches nothing. */
const start = {
  "far.ts": "export const far = (): { a: number } => ({ a: 1 });\n",
  "near.ts": 'import { far } from "./far";\nexport const near = () => far();\n',
  "user.ts": 'import { near } from "./near";\nnear();\n',
  "alone.ts": "export const alone = 1;\n",
  "tsconfig.json": JSON.stringify({
    compilerOptions: { lib: ["ES2015"], types: [], strict: true, noEmit: true, skipLibCheck: true },
    include: ["*.ts"],
  }),
};

let folder = "";
let before: { [path: string]: string } = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cham-diem-keys-"));
  written(start);
  compiled();
  // The compiler notes the shape of a file once it has changed.
  written({ "far.ts": `${start["far.ts"]}// a first change\n` });
  compiled();
  before = keys();
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, { readonly [path: string]: string }, readonly string[]]>([
  ["nothing", {}, []],
  [
    "what a function does",
    { "far.ts": "export const far = (): { a: number } => ({ a: 2 });\n" },
    ["far.ts"],
  ],
  [
    "what a function returns",
    { "far.ts": "export const far = async (): Promise<number> => 1;\n" },
    ["far.ts", "near.ts", "user.ts"],
  ],
  ["a file that nobody imports", { "alone.ts": "export const alone = 2;\n" }, ["alone.ts"]],
])("%s changes: linted anew", (_title, change, expected) => {
  written({ "far.ts": `${start["far.ts"]}// a first change\n`, "alone.ts": start["alone.ts"] });
  written(change);
  compiled();
  const after = keys();
  const stale = Object.keys(after).filter((path) => path.endsWith(".ts") && !path.includes("/"));
  expect(stale).toHaveLength(4);
  expect(stale.filter((path) => after[path] !== before[path]).sort()).toEqual(expected);
});

test("without the compiler's notes there is no key, so that everything is linted", () => {
  expect(keys("not-there.tsbuildinfo")).toEqual({});
  written({ "broken.tsbuildinfo": '{"fileNames":["./far.ts"],"fileInfos":[]}' });
  expect(keys("broken.tsbuildinfo")).toEqual({});
});

// helpers

function written(files: { readonly [name: string]: string }): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function compiled(): void {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const build = ["--incremental", "--tsBuildInfoFile", join(folder, "a.tsbuildinfo")];
  execFileSync(process.execPath, [tsc, "-p", folder, ...build], { stdio: "pipe" });
}

/** The scripts of npm are modules that jest does not load: Node runs what is asked of them. */
function keys(name = "a.tsbuildinfo"): { [path: string]: string } {
  const asked = [join(folder, name), folder].map((text) => JSON.stringify(text)).join(", ");
  const script = `import { lintKeys } from "./src/dev/checks/lintKeys.mjs"; console.log(JSON.stringify(Object.fromEntries(lintKeys(${asked}))));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
  });
  return JSON.parse(answer.toString("utf8"));
}
