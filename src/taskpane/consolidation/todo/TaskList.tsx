/** Owns the list of what is to do: by unit or by kind, what is shown of it, and what was followed up and is no more. */
import { Button, Field, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { goneOf, withFollowUps } from "../../../core/consolidate/todo/followUps";
import type { FollowUp } from "../../../core/model/round/followUp";
import { formatDate } from "../../../messages/format";
import { severityCounts, todo as words } from "../../../messages/pane/rounds/todo";
import { followUpNames } from "../../../messages/results/rounds/followUps";
import { todayOf } from "../../shared/today";
import { useLooks } from "../looks";
import { followUpsOf } from "../roundState";
import { useGrowing } from "../useGrowing";
import type { RoundControls } from "../useRound";
import { TaskLine, type TaskLineProps } from "./TaskLine";
import {
  countsOf,
  followUpFor,
  groupsOf,
  type ShownTask,
  shownTasks,
  type TaskGroup,
  taskStandings,
  type WantedTasks,
} from "./tasks";

const useStyles = makeStyles({
  group: { margin: "10px 0 0" },
  head: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  order: { flexWrap: "wrap", "& label": { whiteSpace: "nowrap" } },
});

export interface TaskListProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview;
  readonly onOpen: (unit: string) => void;
  /** Stands beside the choice of what is shown. */
  readonly children: ReactElement | null;
}

export function TaskList({ controls, overview, onOpen, children }: TaskListProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const [order, setOrder] = useState<"unit" | "kind">("unit");
  const [wanted, setWanted] = useState<WantedTasks>("all");
  const followUps = followUpsOf(controls.round);
  const all = shownTasks(overview, followUps);
  const groups = groupsOf(
    all.filter(({ stands }) => wanted === "all" || stands === wanted),
    order,
  );
  const shown = useGrowing(groups.length, overview);
  const say = (said: readonly FollowUp[]) =>
    controls.decide({ followUps: withFollowUps(controls.round.decisions.followUps, said) });
  const onState: TaskLineProps["onState"] = (task, state, reason) =>
    say([followUpFor(task, state, { on: todayOf(new Date()), reason })]);
  const remind = (tasks: readonly ShownTask[]) =>
    say(
      tasks
        .filter(({ stands, task }) => stands === "open" && task.severity !== "info")
        .map((task) => followUpFor(task, "reminded", { on: todayOf(new Date()) })),
    );
  return (
    <section className={looks.section} aria-labelledby="todo-heading">
      <h3 className={looks.heading} id="todo-heading">
        {words.heading}
      </h3>
      <Summary all={all} written={overview.writtenFollowUps.length} />
      <div className={looks.fields}>
        <Field label={words.order} size="small">
          <RadioGroup
            className={styles.order}
            layout="horizontal"
            value={order}
            onChange={(_event, { value }) => setOrder(value === "kind" ? "kind" : "unit")}
          >
            <Radio value="unit" label={words.orders.unit} />
            <Radio value="kind" label={words.orders.kind} />
          </RadioGroup>
        </Field>
        <Field label={words.show} size="small">
          <Select
            value={wanted}
            onChange={(_event, { value }) =>
              setWanted(taskStandings.find((state) => state === value) ?? "all")
            }
          >
            {(["all", ...taskStandings] as const).map((state) => (
              <option key={state} value={state}>
                {words.shown[state]} (
                {state === "all" ? all.length : all.filter(({ stands }) => stands === state).length}
                )
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={looks.line}>
        {children}
        <Button size="small" onClick={() => remind(all.filter(({ unit }) => unit !== null))}>
          {words.remindEverybody}
        </Button>
      </div>
      {groups.length === 0 && <p className={looks.quiet}>{words.nothingShown}</p>}
      {groups.slice(0, shown).map((group) => (
        <Group
          key={group.id}
          group={group}
          isOfUnit={order === "unit"}
          onOpen={onOpen}
          onState={onState}
          onRemind={remind}
        />
      ))}
      <Gone gone={goneOf(overview.todo, followUps)} />
    </section>
  );
}

function Summary({
  all,
  written,
}: {
  readonly all: readonly ShownTask[];
  readonly written: number;
}): ReactElement {
  const looks = useLooks();
  const units = new Set(all.flatMap(({ unit }) => unit ?? [])).size;
  const count = (state: ShownTask["stands"]): number =>
    all.filter(({ stands }) => stands === state).length;
  const followed = words.followed(count("reminded"), count("fixed"), count("ignored"));
  return (
    <p className={looks.text} role="status" data-testid="todo-summary">
      {words.summary(all.length, units, countsOf(all))}
      {followed && ` ${followed.charAt(0).toUpperCase()}${followed.slice(1)}.`}
      {written > 0 && ` ${words.written(written)}`}
    </p>
  );
}

interface GroupProps extends Pick<TaskLineProps, "onState"> {
  readonly group: TaskGroup;
  readonly isOfUnit: boolean;
  readonly onOpen: (unit: string) => void;
  readonly onRemind: (tasks: readonly ShownTask[]) => void;
}

function Group({ group, isOfUnit, onOpen, onState, onRemind }: GroupProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const { name, unit, tasks } = group;
  const units = new Set(tasks.map((each) => each.unit ?? "")).size;
  const counts = useMemo(() => countsOf(tasks), [tasks]);
  return (
    <div className={styles.group}>
      <div className={looks.line}>
        <h4 className={styles.head}>
          {unit === null ? (
            <strong>{name}</strong>
          ) : (
            <Button size="small" appearance="subtle" onClick={() => onOpen(unit)}>
              <strong>{name}</strong>
            </Button>
          )}
        </h4>
        <span className={looks.quiet}>
          {isOfUnit ? severityCounts(counts) : words.units(units)}
        </span>
        {isOfUnit && unit !== null && tasks.some(({ stands }) => stands === "open") && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.remindAllFull(name)}
            onClick={() => onRemind(tasks)}
          >
            {words.remindAll}
          </Button>
        )}
      </div>
      <ul className={looks.list}>
        {tasks.map((shown) => (
          <TaskLine key={shown.task.id} shown={shown} isUnitNamed={!isOfUnit} onState={onState} />
        ))}
      </ul>
    </div>
  );
}

/** The proof that what was asked for was done. */
function Gone({ gone }: { readonly gone: readonly FollowUp[] }): ReactElement | null {
  const looks = useLooks();
  if (gone.length === 0) return null;
  return (
    <details>
      <summary className={looks.summary}>{words.gone(gone.length)}</summary>
      <ul>
        {gone.map(({ task, state, on, about }) => (
          <li key={task}>
            {[
              about,
              ...(state === "open" ? [] : [followUpNames[state]]),
              ...(on === null ? [] : [words.day(formatDate(on))]),
            ].join(" · ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
