/** Owns `npm run schema`: writes rubrics/rubric.schema.json from the schema in core/rubric. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureNodeModules, root, runScript } from "./setup.mjs";

await runScript(async () => {
  ensureNodeModules();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: 'export { rubricJsonSchema } from "./src/core/rubric";', resolveDir: root },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { rubricJsonSchema } = await import(`data:text/javascript;base64,${code}`);
  const target = join(root, "rubrics", "rubric.schema.json");
  writeFileSync(target, `${JSON.stringify(rubricJsonSchema(), null, 2)}\n`);
  console.log(`Wrote ${target}`);
  return 0;
});
