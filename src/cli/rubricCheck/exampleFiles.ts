/** Owns the workbook of examples beside a rubric file: found by its name, or named itself, and run on its rubric. */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { CheckedFile, FileContent } from "../../actions/loading/given/checkFile";
import { loadChecklistFiles, loadChecklists } from "../../actions/loading/builtIn/loadChecklists";
import { loadRubrics } from "../../actions/loading/builtIn/loadRubrics";
import {
  type ExampleSheet,
  findExampleSheet,
  runExampleSheet,
} from "../../core/examples/exampleSheet";
import { problem } from "../../core/rubric";
import { readWorkbookFile } from "../../formats/readWorkbookFile";
import { exampleWords } from "../../messages/rubrics/exampleSheet";
import { checkFile, type UnreadableFile } from "./rubricFiles";

/** Checks a rubric file with the workbook of examples beside it, or a workbook of examples with its rubric. */
export async function checkWithExamples(path: string): Promise<CheckedFile | UnreadableFile> {
  const isBook = path.toLowerCase().endsWith(".xlsx");
  const [json, book] = isBook ? [siblingOf(path, ".json"), path] : [path, siblingOf(path, ".xlsx")];
  const checked = !isBook || existsSync(json) ? checkFile(json) : null;
  if (checked && "isUnreadable" in checked) return checked;
  if (!existsSync(book)) return checked ?? { isUnreadable: true, detail: book };
  const sheet = findExampleSheet(
    await readWorkbookFile(readFileSync(book), basename(book)),
    exampleWords,
  );
  const content = checked ? checked.content : builtInNamed(sheet?.rubric ?? null);
  const base = checked ?? namedBy(content);
  if (!sheet || !content || content.scheme === "profile")
    return isBook ? withProblem(base, basename(book)) : base;
  return withRun(base, content, sheet);
}

const siblingOf = (path: string, ending: string): string => path.replace(/\.[^.\\/]*$/, ending);

function withRun(
  base: CheckedFile,
  content: Exclude<FileContent, { readonly scheme: "profile" }>,
  sheet: ExampleSheet,
): CheckedFile {
  const { count, problems } = runExampleSheet(sheet, content, exampleWords);
  return {
    ...base,
    problems: [...base.problems, ...problems],
    examples: base.examples + count,
  };
}

const withProblem = (base: CheckedFile, file: string): CheckedFile => ({
  ...base,
  problems: [...base.problems, problem("noExamples", file, exampleWords.sheet)],
});

/** A workbook alone is of the built-in rubric that it names. */
function builtInNamed(id: string | null): FileContent | null {
  const rubric = loadRubrics().find((entry) => entry.id === id);
  if (rubric) return { scheme: "points", rubric };
  const checklist = loadChecklists().find((entry) => entry.id === id);
  const file = loadChecklistFiles().find((entry) => entry.id === id);
  return checklist && file ? { scheme: "checklist", file, checklist } : null;
}

function namedBy(content: FileContent | null): CheckedFile {
  const entry =
    content?.scheme === "points"
      ? content.rubric
      : content?.scheme === "checklist"
        ? content.checklist
        : null;
  return {
    kind: content?.scheme ?? "points",
    id: entry?.id ?? null,
    title: entry?.title ?? null,
    tableKind: entry?.kind ?? null,
    problems: [],
    examples: 0,
    content,
  };
}
