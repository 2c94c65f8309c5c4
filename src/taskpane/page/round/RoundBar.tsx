/** Owns the bar above a file of a round that is appraised: whose it is, how far the round has come, and the way to the files beside it. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect } from "react";
import { roundAppraisal as words } from "../../../messages/pane/rounds/roundAppraisal";
import type { FileInRound, RoundToAppraise } from "../consolidationPage";
import { spoken } from "../../shared/looks/spoken";
import { Icon } from "../../shared/looks/Icon";
import { LOW } from "../../shared/room";
import { tone } from "../../shared/looks/theme";
import type { AppraisalWalk } from "./useAppraisalWalk";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    flexShrink: 0,
    padding: "4px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [LOW]: { padding: "1px 8px", gap: "2px" },
  },
  unit: { flex: "1 1 0", minWidth: 0, maxWidth: "520px", "& select": { width: "100%" } },
  step: { minWidth: "24px", minHeight: "24px", padding: "0 4px", flexShrink: 0 },
  previous: { transform: "rotate(-90deg)" },
  next: { transform: "rotate(-90deg)" },
  word: { "@media (max-width: 560px)": spoken },
  told: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tone.quiet,
    whiteSpace: "nowrap",
    "@media (max-width: 799px)": spoken,
  },
});

export interface RoundBarProps {
  readonly walk: AppraisalWalk;
  readonly round: RoundToAppraise;
  readonly onBack: () => void;
}

export default function RoundBar({ walk, round, onBack }: RoundBarProps): ReactElement {
  const styles = useStyles();
  const { files } = round;
  const { at, isGoing } = walk;
  const done = files.filter(({ standing }) => standing === "done").length;
  useKeys(walk);
  return (
    <section className={styles.root} aria-label={words.bar}>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        icon={
          <span className={styles.previous}>
            <Icon name="previous" size={16} />
          </span>
        }
        title={words.previousKey}
        aria-label={words.previous}
        disabled={at === 0 || isGoing}
        onClick={() => walk.step(-1)}
      />
      <Select
        className={styles.unit}
        size="small"
        aria-label={words.unit}
        value={files[at]?.file ?? ""}
        onChange={(_event, { value }) => walk.open(value)}
      >
        {files.map((file, order) => (
          <option key={file.file} value={file.file}>
            {optionOf(file, order + 1)}
          </option>
        ))}
      </Select>
      <p className={styles.told} role="status">
        {words.position(at + 1, files.length)}
        {" · "}
        {done === files.length ? words.allDone(done) : words.doneFiles(done)}
      </p>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        icon={
          <span className={styles.next}>
            <Icon name="next" size={16} />
          </span>
        }
        iconPosition="after"
        title={words.nextKey}
        aria-label={words.next}
        disabled={at === files.length - 1 || isGoing}
        onClick={() => walk.step(1)}
      >
        <span className={styles.word}>{words.next}</span>
      </Button>
      <Button className={styles.step} size="small" disabled={isGoing} onClick={onBack}>
        {words.back}
      </Button>
    </section>
  );
}

function optionOf({ units, count, standing, isReadOnly }: FileInRound, order: number): string {
  const standingText = isReadOnly
    ? words.readOnlyShort
    : words.standing[standing](count.done, count.asked);
  return words.option(
    order,
    units.map(({ name }) => name),
    standingText,
  );
}

function useKeys({ step }: AppraisalWalk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
      if (!altKey || shiftKey || ctrlKey || metaKey) return;
      if (key !== "PageDown" && key !== "PageUp") return;
      event.preventDefault();
      step(key === "PageDown" ? 1 : -1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step]);
}
