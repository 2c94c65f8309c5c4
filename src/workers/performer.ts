/** Owns which function does each task, wherever it runs: in a worker, or on the page's own thread where none can be made. */
import { writeArchive } from "../formats/package/archive";
import { keeper } from "./round/keeper";
import { copiesOfForm, previewOfForm } from "./files/handedForms";
import { markGiven } from "./files/markedCopies";
import { openGiven } from "./files/openGiven";
import { readGivenList } from "./files/readGivenList";
import { readGiven } from "./files/readGiven";
import { unpackGiven } from "./files/unpackGiven";
import type { Performer, TaskName, Tasks } from "./tasks";

type Doing = {
  readonly [Name in TaskName]: (
    given: Tasks[Name]["given"],
  ) => Tasks[Name]["result"] | Promise<Tasks[Name]["result"]>;
};

/** Returns a performer with a memory of its own for what it is told to keep. */
export function startPerformer(): Performer {
  const kept = keeper();
  const doing: Doing = {
    open: openGiven,
    unpack: unpackGiven,
    read: ({ file, rules }) => readGiven(file, rules),
    keep: kept.keep,
    forget: kept.forget,
    readList: readGivenList,
    parseList: kept.parseList,
    previewForm: previewOfForm,
    copiesOfForm,
    consolidate: kept.consolidate,
    detail: kept.detail,
    closeRound: kept.closeRound,
    book: kept.book,
    workbook: kept.workbook,
    paperUnit: kept.paperUnit,
    copiesToMark: kept.copiesToMark,
    mark: ({ file, wish }) => markGiven(file, wish),
    archive: writeArchive,
  };
  return { perform: async (task, given) => doing[task](given) };
}
