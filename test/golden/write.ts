/** Owns `npm run golden`: writes the golden files anew, for a person to read the difference before it is kept. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCommand } from "../support/commandLine";
import { kept, sampleOutputs } from "./sampleOutput";

buildCommand();
rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
for (const { name, text } of sampleOutputs()) writeFileSync(join(kept, `${name}.json`), text());
