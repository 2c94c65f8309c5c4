/** Owns the sheet of what has to be mended: unit by unit, findings of a kind in one line, with what was done about each. */
import { followUpOf, goneOf } from "../../../consolidate/todo/followUps";
import { todoOf } from "../../../consolidate/todo/tasks";
import type { FollowUp } from "../../../model/round/followUp";
import type { RoundTodo, TodoTask, UnitTodo } from "../../../model/round/todo";
import type { DraftCell } from "../../sheetDraft";
import { numberCell, type SheetDraft, textCell } from "../../sheetDraft";
import type { BookInput } from "../sections";
import { addHead, draftOf, fileLink, fullName, linked, places } from "../sections";
import { markOf, todoWidths } from "./todoColumns";

export function todoSheet(input: BookInput): SheetDraft {
  const { consolidation, words, options } = input;
  const { todo: labels } = words;
  const draft = draftOf(input, words.sheets.todo, todoWidths);
  const across = draft.columnCount;
  draft.add([textCell(labels.title, "title", { across })]);
  draft.add([textCell(labels.guide, "note", { across })]);
  const heads = ["order", "unit"] as const;
  const own = ["severity", "message", "cell", "followUp", "on", "reason", "mark"] as const;
  const head = addHead(
    draft,
    [...heads.map((name) => words[name]), ...own.map((name) => labels[name])],
    3,
  );
  const todo = todoOf(consolidation);
  todo.units.forEach((unit, at) => addUnit(draft, input, unit, at + 1));
  addTasks(draft, input, {
    name: labels.round,
    tasks: todo.round,
    order: textCell(null, "small"),
    mainFile: null,
  });
  addQuestions(draft, input);
  if (draft.nextRow === head + 1) draft.add([textCell(labels.nothing, "text", { across })]);
  addGone(draft, input, todo, options.followUps);
  return draft;
}

function addUnit(
  draft: SheetDraft,
  input: BookInput,
  { unit, tasks }: UnitTodo,
  order: number,
): void {
  const { consolidation, words } = input;
  const result = consolidation.units.find((each) => each.unit.key === unit.unit.key);
  if (!result) return;
  const link = { to: "place", place: places.list(result) } as const;
  addTasks(draft, input, {
    name: fullName(result, words),
    tasks,
    order: numberCell(order, "smallLink", { link }),
    place: places.todo(result),
    mainFile: result.countedFiles[0] ?? null,
  });
}

interface TaskRows {
  readonly name: string;
  readonly tasks: readonly TodoTask[];
  readonly order: DraftCell;
  /** Of a unit; absent: of the round. */
  readonly place?: string;
  /** Others are named; null: all are. */
  readonly mainFile: string | null;
}

/** The name stands once, down all of its rows. */
function addTasks(
  draft: SheetDraft,
  input: BookInput,
  { name, tasks, order, place, mainFile }: TaskRows,
): void {
  const first = draft.nextRow;
  const hasSheets = new Set(tasks.flatMap(({ sheet }) => sheet ?? [])).size > 1;
  const down = tasks.length;
  tasks.forEach((task, at) => {
    const own = at === 0 ? [{ ...order, down }, textCell(name, "small", { down })] : [null, null];
    draft.add(
      [...own, ...taskCells(input, task, { hasSheets, mainFile })],
      at === 0 && place !== undefined ? { place } : {},
    );
  });
  if (tasks.length > 1) draft.kept.push([first, first + 1]);
}

function taskCells(
  input: BookInput,
  task: TodoTask,
  { hasSheets, mainFile }: Pick<TaskRows, "mainFile"> & { readonly hasSheets: boolean },
): readonly DraftCell[] {
  const { words, options } = input;
  const { todo: labels } = words;
  const { severity, file, sheet, findings } = task;
  const cell = findings[0]?.cell ?? null;
  const followUp = followUpOf(task, options.followUps);
  const link = fileLink(input, file, sheet, cell);
  const isReopened = followUp?.state === "ignored" && followUp.isOutdated;
  const standing = isReopened ? null : followUp;
  const sentence = labels.task(task);
  const isNamed = file === mainFile || (file !== null && sentence.includes(file));
  const told = [
    labels.placed(isNamed ? null : file, hasSheets ? sheet : null, sentence),
    followUp ? labels.remark(followUp) : "",
  ];
  return [
    textCell(words.severity[severity], `${severity}Small`),
    textCell(told.filter(Boolean).join(" "), "small"),
    textCell(cell ?? (link ? words.open : null), "small", linked(link, "small", "smallLink")),
    textCell(standing ? labels.states[standing.state] : null, "small"),
    textCell(standing?.on ? words.day(standing.on) : null, "small"),
    textCell(standing?.reason ?? null, "small"),
    textCell(markOf(task), "small"),
  ];
}

/** Files in doubt are asked about in the program, not followed up here. */
function addQuestions(draft: SheetDraft, input: BookInput): void {
  const { consolidation, words } = input;
  const { todo: labels } = words;
  const names = new Map(consolidation.units.map((one) => [one.unit.key, fullName(one, words)]));
  for (const { file, name, candidates } of consolidation.questions) {
    const link = fileLink(input, file);
    const known = candidates.flatMap((key) => names.get(key) ?? []);
    draft.add([
      textCell(null, "small"),
      textCell(labels.unknownOwner, "small"),
      textCell(words.severity.warning, "warningSmall"),
      textCell(labels.placed(file, null, labels.question(name, known)), "small"),
      textCell(link ? words.open : null, "small", linked(link, "small", "smallLink")),
      ...Array.from({ length: 4 }, () => textCell(null, "small")),
    ]);
  }
}

/** What was followed up and is no more stays to be read: the proof that it was done. */
function addGone(
  draft: SheetDraft,
  { words }: BookInput,
  todo: RoundTodo,
  followUps: readonly FollowUp[],
): void {
  const { todo: labels } = words;
  const gone = goneOf(todo, followUps);
  if (gone.length === 0) return;
  draft.leave();
  draft.add([textCell(labels.gone, "section", { across: draft.columnCount })]);
  gone.forEach(({ task, facts, state, on, reason, about }, at) =>
    draft.add([
      numberCell(at + 1, "smallNumber"),
      textCell(null, "small"),
      textCell(null, "small"),
      textCell(about, "small"),
      textCell(null, "small"),
      textCell(state === "open" ? null : labels.states[state], "small"),
      textCell(on === null ? null : words.day(on), "small"),
      textCell(reason, "small"),
      textCell(markOf({ id: task, facts }), "small"),
    ]),
  );
}
