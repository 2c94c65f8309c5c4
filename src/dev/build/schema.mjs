/** Owns `npm run schema`: writes the lists of built-in files and the JSON Schemas of rubrics, profiles and domains from those in core. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInLists } from "./builtInLists.mjs";
import { ensureNodeModules, root, runScript } from "../setup.mjs";

await runScript(async () => {
  ensureNodeModules();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { rubricJsonSchema } from "./src/core/rubric"; export { profileJsonSchema } from "./src/core/profile"; export { domainJsonSchema } from "./src/core/domain/domain"; export { paperJsonSchemas } from "./src/core/documents/papers/template";',
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { rubricJsonSchema, profileJsonSchema, domainJsonSchema, paperJsonSchemas } = await import(
    `data:text/javascript;base64,${code}`
  );
  const papers = paperJsonSchemas();
  for (const [path, schema] of [
    ["rubric.schema.json", rubricJsonSchema()],
    ["profiles/profile.schema.json", profileJsonSchema()],
    ["domain.schema.json", domainJsonSchema()],
    ["papers/paper.schema.json", papers.template],
    ["papers/place.schema.json", papers.place],
    ["papers/placeholders.schema.json", papers.placeholders],
  ]) {
    const target = join(root, "rubrics", path);
    writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`Wrote ${target}`);
  }
  for (const [path, text] of builtInLists(root)) {
    writeFileSync(join(root, path), text);
    console.log(`Wrote ${join(root, path)}`);
  }
  return 0;
});
