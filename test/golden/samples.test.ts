/** What the command says of every sample stays what a person has read and kept (`npm run golden` writes it anew). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildCommand } from "../support/commandLine";
import { kept, sampleOutputs } from "./sampleOutput";

beforeAll(buildCommand, 60_000);

const outputs = sampleOutputs().map(({ name, text }) => [name, text] as const);

test.each(outputs)("%s", (name, text) => {
  expect(text()).toBe(readFileSync(join(kept, `${name}.json`), "utf8"));
});

test("no golden file is left without its sample", () => {
  const names = outputs.map(([name]) => `${name}.json`);
  expect(readdirSync(kept).sort()).toEqual([...names].sort());
});
