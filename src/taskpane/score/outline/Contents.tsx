/** Owns the list of contents at hand: whose score it shows, looked through by words or by what is left, and how one enters. */
import {
  Checkbox,
  Input,
  makeStyles,
  Switch,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import type { RowEntry } from "../../../actions/writing/writeEntries";
import type { Finding } from "../../../core/model/finding/finding";
import { indicatorsIn } from "../../../core/model/table/itemTree";
import type { TableReading } from "../../../core/model/table/reading";
import type { Score } from "../../../core/score";
import { scoreNames } from "../../../messages/labels";
import { contentsWords } from "../../../messages/pane/scoring/contents";
import { pane } from "../../../messages/pane/around/shell";
import { entryPlace, tableKeyOf } from "../../session/entryKey";
import type { SessionControls } from "../../session/runSession";
import { tone } from "../../shared/looks/theme";
import { scorersShown } from "../scorersShown";
import { contentsFilters, type ContentsFilter, filteredRows, isMeant } from "./contentsFilter";
import { Outline } from "./Outline";

const useStyles = makeStyles({
  root: { paddingTop: "8px", paddingBottom: "12px" },
  heading: {
    margin: "0 12px 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  owner: { fontWeight: tokens.fontWeightRegular },
  search: { margin: "0 12px", display: "flex" },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "6px 12px" },
  filter: {
    minWidth: "24px",
    minHeight: "24px",
    padding: "0 6px",
    fontWeight: tokens.fontWeightRegular,
  },
  none: { margin: "4px 12px", fontSize: tokens.fontSizeBase200 },
  ways: {
    margin: "8px 12px 0",
    paddingTop: "4px",
    borderTop: `1px solid ${tone.line}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    fontSize: tokens.fontSizeBase200,
  },
});

export interface ContentsProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly score: Score;
  /** Of the whole workbook, as the sheet stands. */
  readonly findings: readonly Finding[];
  /** A choice goes on to the next card by itself. */
  readonly goesOn: boolean;
  readonly onGoesOn: (goesOn: boolean) => void;
}

export default function Contents(props: ContentsProps): ReactElement {
  const styles = useStyles();
  const { controls, table, score, findings } = props;
  const { session } = controls;
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState<ContentsFilter | null>(null);
  const rows = useMemo(() => {
    const own = session.refused.map(({ key }) => entryPlace(key));
    const refused = own.filter(({ tableKey }) => tableKey === tableKeyOf(table));
    return filteredRows(
      table,
      score,
      findings,
      refused.map(({ row }) => row),
    );
  }, [session.refused, table, score, findings]);
  const shown = useMemo(() => {
    if (filter === null && words.trim() === "") return null;
    const meant = indicatorsIn(table.items).filter(
      (item) => isMeant(item, words) && (filter === null || rows[filter].has(item.row)),
    );
    return new Set(meant.map(({ row }) => row));
  }, [table, words, filter, rows]);
  const isShared = scorersShown(table, score).length > 1;
  return (
    <section className={styles.root} aria-label={pane.outline.heading}>
      <h2 className={styles.heading}>
        {pane.outline.heading}
        {isShared && <span className={styles.owner}> · {scoreNames[score.counted]}</span>}
      </h2>
      <SearchField controls={controls} words={words} onWords={setWords} />
      <div className={styles.filters} role="group" aria-label={contentsWords.filters}>
        {contentsFilters.map((each) => (
          <ToggleButton
            key={each}
            className={styles.filter}
            size="small"
            checked={filter === each}
            onClick={() => setFilter(filter === each ? null : each)}
          >
            {contentsWords.counted(contentsWords.names[each], rows[each].size)}
          </ToggleButton>
        ))}
      </div>
      {shown?.size === 0 && (
        <p className={styles.none} role="status">
          {contentsWords.none}
        </p>
      )}
      <Outline
        table={table}
        score={score}
        row={session.row}
        shown={shown}
        onChoose={controls.chooseRow}
        onFill={(entries: readonly RowEntry[]) => controls.enterAll(entries)}
      />
      <Ways {...props} />
    </section>
  );
}

interface SearchFieldProps extends Pick<ContentsProps, "controls"> {
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** Enter opens what is found first; Escape takes the words away. */
function SearchField({ controls, words, onWords }: SearchFieldProps): ReactElement {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const isAsked = controls.session.contents === "search";
  const { chooseContents } = controls;
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    field.current?.select();
    chooseContents("shown");
  }, [isAsked, chooseContents]);
  return (
    <Input
      ref={field}
      className={styles.search}
      size="small"
      type="search"
      aria-label={contentsWords.search}
      placeholder={contentsWords.search}
      value={words}
      onChange={(_event, { value }) => onWords(value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onWords("");
        if (event.key !== "Enter") return;
        const list = event.currentTarget.closest("section");
        list?.querySelector<HTMLElement>("[data-row-button]")?.click();
      }}
    />
  );
}

/** How one enters: what goes on by itself, what is only tried, what comes from elsewhere. */
function Ways({ controls, goesOn, onGoesOn }: ContentsProps): ReactElement {
  const styles = useStyles();
  const { isTrial } = controls.session;
  return (
    <div className={styles.ways} role="group" aria-label={contentsWords.ways}>
      <Checkbox
        label={contentsWords.goOn}
        checked={goesOn}
        onChange={(_event, { checked }) => onGoesOn(checked === true)}
      />
      <Switch
        label={contentsWords.trial}
        checked={isTrial}
        onChange={(_event, { checked }) => (checked ? controls.startTrial() : controls.dropTrial())}
      />
      <PasteButton controls={controls} />
    </div>
  );
}

function PasteButton({ controls }: Pick<ContentsProps, "controls">): ReactElement {
  return (
    <ToggleButton
      size="small"
      checked={controls.session.aside?.kind === "paste"}
      onClick={() => controls.chooseAside({ kind: "paste", text: "" })}
    >
      {contentsWords.paste}
    </ToggleButton>
  );
}
