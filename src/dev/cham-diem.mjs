/** Owns `npm run --silent cham-diem -- …`: builds the command when it is stale, then runs it in this process. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildCommand, commandFile, isStale } from "./build/buildCommand.mjs";
import { ensureNodeModules, root } from "./setup.mjs";

/** Outside the command's own exit codes (0–3): it could not be built at all. */
const NOT_BUILT = 70;

try {
  if (isStale()) {
    if (!existsSync(join(root, "node_modules"))) ensureNodeModules();
    process.stderr.write("Đang dựng lệnh cham-diem… / Building cham-diem…\n");
    await buildCommand();
  }
} catch (error) {
  process.stderr.write(
    `Không dựng được lệnh cham-diem / Could not build cham-diem: ${error.message}\n`,
  );
  process.exit(NOT_BUILT);
}
process.argv[1] = commandFile;
createRequire(import.meta.url)(commandFile);
