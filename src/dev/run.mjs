/** Runs one TypeScript file of the repository, bundled with the source as it is: `node src/dev/run.mjs FILE [words]`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureNodeModules, root, runScript, SetupError } from "./setup.mjs";

await runScript(async () => {
  const [file, ...words] = process.argv.slice(2);
  if (!file) throw new SetupError("node src/dev/run.mjs FILE [words]");
  ensureNodeModules();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // Packages stay where they are: only our own TypeScript is bundled.
    packages: "external",
    write: false,
  });
  const bundle = join(root, ".cache", `${basename(file, ".ts")}.mjs`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(bundle, outputFiles[0].contents);
  process.chdir(root);
  process.argv = [process.execPath, bundle, ...words];
  await import(pathToFileURL(bundle).href);
  return process.exitCode ?? 0;
});
