/** Owns `npm run bench`: bundles the measurements with the source as it is and runs them in one process. Asserts nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureNodeModules, root, runScript } from "../../src/dev/setup.mjs";

await runScript(async () => {
  ensureNodeModules();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, "test", "bench", "bench.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    write: false,
    define: { SAMPLES: JSON.stringify(join(root, "test", "samples")) },
  });
  const bundle = join(root, ".cache", "bench.mjs");
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(bundle, outputFiles[0].contents);
  await import(pathToFileURL(bundle).href);
  return 0;
});
