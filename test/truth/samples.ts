/** Owns how tests and the report find the samples and read them. */
import { loadDomain } from "../../src/actions/loading/builtIn/loadDomain";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import lexiconFile from "../../rubrics/lexicon-vi.json";
import { parseLexicon } from "../../src/core/domain/lexicon";
import type { Reading } from "../../src/core/model/table/reading";
import { recognise } from "../../src/core/recognise";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import type { TruthTable } from "./compare";

export interface Sample {
  readonly file: string;
  readonly path: string;
  readonly truth: readonly TruthTable[];
}

export const lexicon = parseLexicon(lexiconFile, loadDomain());

export const recogniseFile = async (path: string): Promise<Reading> =>
  recognise(await readWorkbookFile(new Uint8Array(readFileSync(path)), basename(path)), lexicon);

/** Returns the plain workbooks of `sheets/` and the readable ones of `district/`, each with its truth. */
export function samples(folder: string): readonly Sample[] {
  const sheets = join(folder, "sheets");
  const plain = readdirSync(sheets)
    .filter((name) => name.endsWith(".json"))
    .map((name): Sample => {
      const truth = JSON.parse(readFileSync(join(sheets, name), "utf8")) as {
        file: string;
        tables: TruthTable[];
      };
      return { file: truth.file, path: join(sheets, truth.file), truth: truth.tables };
    });
  const district = JSON.parse(readFileSync(join(folder, "district", "truth.json"), "utf8")) as {
    tables: { readonly [file: string]: readonly TruthTable[] };
  };
  return [
    ...plain,
    ...Object.entries(district.tables).map(([file, truth]) => ({
      file,
      path: join(folder, "district", "files", file),
      truth,
    })),
  ];
}
