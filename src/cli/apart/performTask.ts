/** Owns which function does each task inside a process that reads. */
import { basename } from "node:path";
import { takeIn } from "../../actions/rounds/intake";
import { unitListOf } from "../../actions/rounds/readUnitList";
import { refusalOf } from "../../actions/rounds/refusals";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { writeMarkedCopy } from "../../formats/markedCopy";
import { openArchive } from "../../formats/package/archive";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { unlocked } from "../../formats/unlocked";
import { kitOf } from "../domainFolder";
import { withForms } from "../formFiles";
import { paperUnitIn } from "../papers/paperUnitIn";
import { comparedFile } from "../paper/comparedFile";
import { laidOutFile } from "../paper/layOutFile";
import { readBytes, readInside } from "../readBytes";
import { checkWithExamples } from "../rubricCheck/exampleFiles";
import { printedCheck, printedUnread } from "../rubricCheck/lists";
import { printedFile, printedRecognition, printedScore } from "./printed";
import type { FileToRead, Result, TaskName, Tasks } from "./tasks";

type Doing = {
  readonly [Name in TaskName]: (
    given: Tasks[Name]["given"],
  ) => Result<Name> | Promise<Result<Name>>;
};

/** Returns a performer; it loads the folder of a domain and the forms once. */
export function startPerformer(): <Name extends TaskName>(
  task: Name,
  given: Tasks[Name]["given"],
) => Promise<Result<Name>> {
  const kits = new Map<string, RoundKit>();
  const kitFor = ({ domain, forms }: FileToRead): RoundKit => {
    const key = JSON.stringify([domain, forms]);
    const kit = kits.get(key) ?? withForms(kitOf(domain), forms);
    kits.set(key, kit);
    return kit;
  };
  const doing: Doing = {
    recognise: (given) => printedRecognition(given, kitFor(given)),
    score: (given) => printedScore(given, kitFor(given)),
    answer: async (given) => {
      const kit = kitFor(given);
      let bytes: string | null = null;
      const printed = await printedFile(given.path, given.isJson, async () => {
        const { answeredFile } = await import("../answer/answeredFile");
        const answered = await answeredFile(given, kit);
        bytes = answered.bytes;
        return answered;
      });
      return { ...printed, bytes };
    },
    takeIn: async (given) => {
      const { path, inside, file, size, modified } = given;
      const bytes = async (): Promise<Uint8Array> => readInside(path, inside);
      const kit = kitFor(given);
      return JSON.stringify(await takeIn({ file, size, modified, bytes }, readKeptWorkbook, kit));
    },
    listArchive: ({ path }) => openArchive(readBytes(path))?.names ?? null,
    readList: async (given) => {
      const kit = kitFor(given);
      try {
        return unitListOf(
          (await readKeptWorkbook(readBytes(given.path), basename(given.path))).workbook,
          kit,
        );
      } catch (error) {
        return { refusal: refusalOf(error).refusal };
      }
    },
    mark: async ({ path, inside, format, copy }) => {
      try {
        const { bytes } = writeMarkedCopy(await unlocked(readInside(path, inside)), format, copy);
        return { bytes: Buffer.from(bytes).toString("base64") };
      } catch (error) {
        return { refusal: refusalOf(error).refusal };
      }
    },
    print: (given) => laidOutFile(given, kitFor(given)),
    compareCode: (given) => comparedFile(given, kitFor(given)),
    paperUnit: (given) => paperUnitIn(given, kitFor(given)),
    previewForm: async (given) => {
      const { formPreview } = await import("../distribute/formCopies");
      return formPreview(given, kitFor(given));
    },
    formCopies: async (given) => {
      const { formCopies } = await import("../distribute/formCopies");
      return formCopies(given, kitFor(given));
    },
    lastYear: async (given) => {
      const { comparedYears } = await import("../lastYear/comparedYears");
      return comparedYears(given, kitFor(given));
    },
    xray: async (given) => {
      let bytes: string | null = null;
      const printed = await printedFile(given.path, given.isJson, async () => {
        const { xrayedFile } = await import("../xray/xrayedFile");
        const xrayed = await xrayedFile(given, kitFor(given));
        bytes = xrayed.bytes;
        return xrayed;
      });
      return { ...printed, bytes };
    },
    evidence: async (given) => {
      const { listedEvidence } = await import("../evidence/listedEvidence");
      return listedEvidence(given, kitFor(given));
    },
    share: async (given) => {
      const { sharedFile } = await import("../sharing/sharedFile");
      return sharedFile(given, kitFor(given));
    },
    join: async (given) => {
      const { joinedFile } = await import("../sharing/joinedFile");
      return joinedFile(given, kitFor(given));
    },
    checkRubric: async ({ path }) => {
      try {
        return printedCheck(path, await checkWithExamples(path));
      } catch (error) {
        return printedUnread(path, refusalOf(error).refusal);
      }
    },
  };
  return async (task, given) => doing[task](given);
}
