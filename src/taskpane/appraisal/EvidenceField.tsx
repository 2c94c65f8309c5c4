/** Owns what who appraises found of the papers behind a content, and what is missing or wrong with them. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import {
  type AppraisedContent,
  evidenceStates,
  type EvidenceState,
} from "../../core/model/table/appraisal";
import { evidenceStateNames } from "../../messages/labels";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { Icon } from "../shared/looks/Icon";
import { TypedText } from "./TypedText";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 4px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  group: {
    "& .fui-Radio__indicator": { margin: "5px 2px" },
    "& label": { padding: "4px 2px", fontSize: tokens.fontSizeBase200 },
  },
  clear: { minWidth: "24px", padding: 0 },
});

export interface EvidenceFieldProps {
  readonly said: AppraisedContent;
  readonly isDisabled: boolean;
  readonly onSay: (words: Partial<Pick<AppraisedContent, "evidence" | "evidenceNote">>) => void;
}

export function EvidenceField({ said, isDisabled, onSay }: EvidenceFieldProps): ReactElement {
  const styles = useStyles();
  const label = useId();
  const { evidence, evidenceNote } = said;
  const isNoted = evidence === "missing" || evidence === "invalid" || evidenceNote !== null;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.label} id={label}>
          {appraisalPane.evidence}
        </span>
        <RadioGroup
          className={styles.group}
          layout="horizontal"
          aria-labelledby={label}
          disabled={isDisabled}
          value={evidence ?? ""}
          onChange={(_event, { value }) =>
            onSay({ evidence: evidenceStates.find((state) => state === value) ?? null })
          }
        >
          {evidenceStates.map((state) => (
            <Radio key={state} value={state} label={evidenceStateNames[state]} />
          ))}
        </RadioGroup>
        {evidence !== null && (
          <Button
            className={styles.clear}
            size="small"
            appearance="subtle"
            icon={<Icon name="close" size={14} />}
            aria-label={appraisalPane.evidenceClear}
            title={appraisalPane.evidenceClear}
            disabled={isDisabled}
            onClick={() => onSay({ evidence: null })}
          />
        )}
      </div>
      {isNoted && (
        <TypedText
          name="evidenceNote"
          label={appraisalPane.evidenceNote}
          text={evidenceNote}
          isDisabled={isDisabled}
          onText={(words) => onSay({ evidenceNote: words })}
        />
      )}
    </>
  );
}

/** Returns the state that a letter typed over the points stands for, in either way of typing Đ. */
export function evidenceOfKey(key: string): EvidenceState | null {
  const letter = key.toLocaleLowerCase("vi") === "d" ? "đ" : key.toLocaleLowerCase("vi");
  return evidenceStates.find((state) => appraisalPane.evidenceKeys[state] === letter) ?? null;
}
