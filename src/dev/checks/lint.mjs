/** Owns the lint of what may have changed since it was last clean: `node lint.mjs BUILD_INFO RECORD`, after the check of types. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../setup.mjs";
import { lintKeys } from "./lintKeys.mjs";

const config = "test/eslint.config.mjs";
const [buildInfoFile, recordFile] = process.argv.slice(2);

process.exitCode = await lint();

/** Lints the files whose key is not that of a clean one, and records the clean ones; returns the exit code. */
async function lint() {
  const keys = keysOf(codeFiles());
  const clean = readRecord();
  const stale = [...keys.keys()].filter(
    (path) => !keys.get(path) || clean[path] !== keys.get(path),
  );
  if (stale.length === 0) return 0;
  const { ESLint } = await import("eslint");
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, config) });
  const results = await eslint.lintFiles(stale);
  const faulty = results.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  const faultyPaths = new Set(faulty.map(({ filePath }) => filePath));
  writeRecord([...keys].filter(([path, key]) => key && !faultyPaths.has(join(root, path))));
  if (faulty.length === 0) return 0;
  console.log(await (await eslint.loadFormatter("stylish")).format(results));
  return 1;
}

/** The key of a script is its text; a file of TypeScript that the compiler has not noted has none. */
function keysOf(paths) {
  const compiled = lintKeys(buildInfoFile, root);
  const tools = [config, "tsconfig.json", "package-lock.json"].map(textOf);
  const keyOf = (path) => (/\.tsx?$/.test(path) ? compiled.get(path) : textOf(path));
  return new Map(
    paths.map((path) => {
      const key = keyOf(path);
      return [path, key === undefined ? null : hash([process.version, ...tools, key])];
    }),
  );
}

/** Every script and every file of TypeScript, but for what the configuration leaves out. */
function codeFiles() {
  const top = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...top.map(({ name }) => name), ...filesUnder("src"), ...filesUnder("test")].filter(
    (path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path) && !path.startsWith("test/samples/"),
  );
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(recordFile, "utf8"));
  } catch {
    return {};
  }
}

function writeRecord(entries) {
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(Object.fromEntries(entries)));
}

function textOf(path) {
  return readFileSync(join(root, path), "utf8");
}

function hash(parts) {
  return createHash("sha256").update(parts.join("\0")).digest("hex");
}
