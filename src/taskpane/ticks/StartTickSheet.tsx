/** Owns the beginning without a file: a place, a type of unit, a year and a checklist make a sheet to be filled in. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useMemo, useState } from "react";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { checklistsFor } from "../../actions/scoring/startTickSheet";
import type { ShelfFile } from "../../actions/loading/given/shelf";
import { tickSheetBook } from "../../core/documents/tickSheet";
import { typeIds, typeName } from "../../core/domain/domain";
import { tickSheetWords } from "../../messages/documents/tickSheet";
import { startWords } from "../../messages/pane/scoring/ticks";
import { checklistsAtHand, profilesAtHand } from "../rubrics/atHand";
import type { StartSheet } from "../shared/startSheet";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "10px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // A long option must not widen the form.
  choice: {
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface StartTickSheetProps {
  readonly shelf: readonly ShelfFile[];
  readonly onMade: StartSheet;
  readonly onBack: (() => void) | null;
}

const words = startWords;

export default function StartTickSheet(props: StartTickSheetProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const { shelf, onMade, onBack } = props;
  const domain = loadDomain();
  const profiles = useMemo(() => profilesAtHand(shelf), [shelf]);
  const checklists = useMemo(() => checklistsAtHand(shelf), [shelf]);
  const [place, setPlace] = useState("");
  const [unitType, setUnitType] = useState(typeIds(domain)[0] ?? "");
  const [yearText, setYear] = useState(() => String(new Date().getFullYear()));
  const [chosen, setChosen] = useState("");
  const [unit, setUnit] = useState("");
  const [above, setAbove] = useState("");
  const [isAsked, setAsked] = useState(false);
  const year = /^20\d\d$/.test(yearText.trim()) ? Number(yearText) : null;
  const profile = profiles.find(([{ id }]) => id === place) ?? null;
  const offered = useMemo(
    () => (year === null ? [] : checklistsFor({ profile, unitType, year }, checklists)),
    [profile, unitType, year, checklists],
  );
  const offer = offered.find(({ checklist }) => checklist.id === chosen) ?? offered[0] ?? null;
  const make = () => {
    setAsked(true);
    if (offer === null || year === null || unit.trim() === "") return;
    const { checklist } = offer;
    const book = tickSheetBook({
      checklist,
      unit: unit.trim(),
      above: above.trim() === "" ? null : above.trim(),
      year,
      madeAt: new Date().toISOString(),
      words: tickSheetWords,
    });
    void onMade(book, words.fileName(unit.trim(), year));
  };
  return (
    <section className={styles.root} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.intro}</p>
      <Field className={styles.choice} label={words.place}>
        <Select value={place} onChange={(_event, { value }) => setPlace(value)}>
          <option value="">{words.noPlace}</option>
          {profiles.map(([{ id, title }]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.choice} label={words.unitType}>
        <Select value={unitType} onChange={(_event, { value }) => setUnitType(value)}>
          {typeIds(domain).map((id) => (
            <option key={id} value={id}>
              {typeName(domain, id)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.year} {...(year === null ? wrong(words.yearWrong) : {})}>
        <Input
          value={yearText}
          inputMode="numeric"
          onChange={(_event, { value }) => setYear(value)}
        />
      </Field>
      <Field
        className={styles.choice}
        label={words.checklist}
        hint={offer?.doubt ?? undefined}
        {...(offer === null ? wrong(words.noChecklist) : {})}
      >
        <Select
          value={offer?.checklist.id ?? ""}
          disabled={offer === null}
          onChange={(_event, { value }) => setChosen(value)}
        >
          {offered.map(({ checklist }) => (
            <option key={checklist.id} value={checklist.id}>
              {checklist.title}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.unit}
        required
        {...(isAsked && unit.trim() === "" ? wrong(words.unitMissing) : {})}
      >
        <Input
          value={unit}
          placeholder={words.unitExample}
          onChange={(_event, { value }) => setUnit(value)}
        />
      </Field>
      <Field label={words.above}>
        <Input value={above} onChange={(_event, { value }) => setAbove(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={make}>
          {words.make}
        </Button>
        {onBack && <Button onClick={onBack}>{words.back}</Button>}
      </div>
    </section>
  );
}

const wrong = (message: string) => ({
  validationState: "error" as const,
  validationMessage: message,
});
