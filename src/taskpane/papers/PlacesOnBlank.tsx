/** Owns where the texts of a paper stand on a printed blank, in mm as they are measured on it. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { Place, Places } from "../../core/documents/papers/facts/context";
import type { PaperTemplate } from "../../core/documents/papers/template";
import { formatPoints } from "../../messages/format";
import { papersPane as words } from "../../messages/pane/papers";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: "4px 0", fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", color: tone.quiet },
  fields: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "8px 12px",
    "& > *": { minWidth: 0 },
  },
  // A field has the width of some twenty letters, wider than half of the narrowest pane.
  field: { width: "100%", "& input": { width: "100%", minWidth: 0 } },
});

export interface PlacesOnBlankProps {
  readonly template: PaperTemplate;
  readonly places: Places[string];
  readonly onPlace: (text: string, place: Place) => void;
}

export function PlacesOnBlank({ template, places, onPlace }: PlacesOnBlankProps): ReactElement {
  const styles = useStyles();
  const { placed } = template;
  if (!placed) return <></>;
  return (
    <details>
      <summary className={styles.summary}>{words.places(template.title)}</summary>
      <p className={styles.text}>{words.placesNote(placed.width, placed.height)}</p>
      <div className={styles.fields}>
        {placed.texts.flatMap(({ id, name, left, top }) => {
          const place = places[id] ?? { left, top };
          return [
            <Millimetres
              key={`${id} left`}
              label={words.fromLeft(name)}
              value={place.left}
              most={placed.width}
              onValue={(value) => onPlace(id, { ...place, left: value })}
            />,
            <Millimetres
              key={`${id} top`}
              label={words.fromTop(name)}
              value={place.top}
              most={placed.height}
              onValue={(value) => onPlace(id, { ...place, top: value })}
            />,
          ];
        })}
      </div>
    </details>
  );
}

interface MillimetresProps {
  readonly label: string;
  readonly value: number;
  /** The edge of the blank. */
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** What cannot stand stays in the field with the reason, until it is mended. */
function Millimetres({ label, value, most, onValue }: MillimetresProps): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState(formatPoints(value));
  useEffect(() => setText(formatPoints(value)), [value]);
  const typed = millimetresOf(text, most);
  return (
    <Field
      label={label}
      validationState={typed === null ? "error" : "none"}
      validationMessage={typed === null ? words.notOnBlank(most) : undefined}
    >
      <Input
        className={styles.field}
        value={text}
        inputMode="decimal"
        onChange={(_event, { value: next }) => {
          setText(next);
          const measured = millimetresOf(next, most);
          if (measured !== null && !/[.,]$/.test(next)) onValue(measured);
        }}
      />
    </Field>
  );
}

function millimetresOf(text: string, most: number): number | null {
  const typed = /^\d{1,3}(?:[.,]\d)?[.,]?$/.test(text.trim())
    ? Number(text.trim().replace(",", ".").replace(/\.$/, ""))
    : NaN;
  return typed >= 0 && typed < most ? typed : null;
}
