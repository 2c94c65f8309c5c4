/** Owns what the command prints as JSON for every sample, and how it is laid out in a file that a person reads. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chamDiem, root } from "../support/commandLine";

const SAMPLES = "test/samples";
export const kept = join(root, "test", "golden", "samples");

/** One golden file: its name without ".json", and the text that the command gives now. */
export interface SampleOutput {
  readonly name: string;
  readonly text: () => string;
}

/** Returns every output that is held: two for each sample, one for the sample district. */
export const sampleOutputs = (): readonly SampleOutput[] => [
  ...sampleFiles().flatMap((path): readonly SampleOutput[] => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return [
      { name: `${name}.recognise`, text: () => printed(["recognise", path]) },
      { name: `${name}.score`, text: () => printed(["score", path]) },
    ];
  }),
  { name: "district.consolidate", text: consolidatedDistrict },
];

function sampleFiles(): readonly string[] {
  return ["sheets", "district/files"].flatMap((folder) =>
    readdirSync(join(root, SAMPLES, folder))
      .filter((name) => !name.endsWith(".json"))
      .map((name) => `${SAMPLES}/${folder}/${name}`),
  );
}

function consolidatedDistrict(): string {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  try {
    return printed([
      "consolidate",
      `${SAMPLES}/district/files`,
      "--units",
      `${SAMPLES}/district/units.xlsx`,
      "--year",
      "2025",
      "--out",
      join(folder, "tong-hop.xlsx"),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const printed = (words: readonly string[]): string =>
  laidOut(JSON.parse(chamDiem([...words, "--json"]).stdout) as Json) + "\n";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const ROOM = 1000;

/** What fits stands on one line, so that a changed item or finding is one changed line. */
function laidOut(value: Json, indent = ""): string {
  const short = JSON.stringify(value);
  if (value === null || typeof value !== "object" || indent.length + short.length <= ROOM) {
    return short;
  }
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", value.map((part: Json) => laidOut(part, inner))]
    : ["{", "}", entriesOf(value as { [key: string]: Json }, inner)];
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}

const entriesOf = (value: { readonly [key: string]: Json }, inner: string): readonly string[] =>
  Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${laidOut(part, inner)}`);
