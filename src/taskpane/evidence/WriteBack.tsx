/** Owns the writing of the index into the sheet: which cells would change and how, sheet by sheet, then one step that can be taken back. */
import { Button, Checkbox } from "@fluentui/react-components";
import { type ReactElement, useRef, useState } from "react";
import { evidenceOf, type WorkbookEvidence } from "../../actions/evidence/evidenceOf";
import { evidenceChanges, planEvidence } from "../../actions/evidence/writeEvidence";
import type { EvidenceChange } from "../../core/evidence";
import { evidencePane } from "../../messages/pane/scoring/evidence";
import type { SessionControls } from "../session/runSession";
import type { Session } from "../session/session";
import { useLooks } from "./looks";

const words = evidencePane.write;

export interface WriteBackProps {
  readonly controls: SessionControls;
  readonly evidence: WorkbookEvidence;
}

export function WriteBack({ controls, evidence }: WriteBackProps): ReactElement {
  const looks = useLooks();
  const [hasAbout, setHasAbout] = useState<boolean | null>(null);
  const [told, setTold] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  const changes = evidenceChanges(evidence, { hasAbout });
  const canSayAbout = evidence.papers.some(({ kept }) => kept?.about !== undefined);
  const sheets = [...new Set(changes.map(({ content }) => content.sheet))];
  const isAboutWritten = hasAbout ?? saysAbout(evidence);
  return (
    <>
      {(changes.length > 0 || canSayAbout) && <h3 className={looks.part}>{words.heading}</h3>}
      {changes.length > 0 && <p className={looks.text}>{words.hint}</p>}
      {canSayAbout && (
        <Checkbox
          label={words.withAbout}
          checked={isAboutWritten}
          onChange={(_event, { checked }) => setHasAbout(checked === true)}
        />
      )}
      {sheets.map((sheet) => {
        const own = changes.filter(({ content }) => content.sheet === sheet);
        return (
          <SheetChanges
            key={sheet}
            changes={own}
            label={(text) => (sheets.length > 1 ? words.goTo(text, sheet) : text)}
            onWrite={() => {
              controls.writePlan((session) => planOf(session, sheet, hasAbout));
              setTold(words.done(sheet));
              // The button goes with what it wrote.
              status.current?.focus();
            }}
          />
        );
      })}
      <p className={looks.text} role="status" ref={status} tabIndex={-1}>
        {told}
      </p>
    </>
  );
}

/** Whether what papers are about is written where nobody says so. */
const saysAbout = (evidence: WorkbookEvidence): boolean => {
  const usual = evidenceChanges(evidence, { hasAbout: null });
  const bare = evidenceChanges(evidence, { hasAbout: false });
  return usual.some(({ after }, at) => after !== bare[at]?.after);
};

/** The index is made anew when the turn of the write comes: others may have changed the sheet. */
function planOf(session: Session, sheet: string, hasAbout: boolean | null) {
  const { reading, workbook, settings } = session;
  if (reading === null) return null;
  const evidence = evidenceOf({ reading, workbook, settings, chain: null });
  const { tables } = evidence;
  return planEvidence(sheet, evidenceChanges(evidence, { hasAbout }), { tables, settings });
}

interface SheetChangesProps {
  readonly changes: readonly EvidenceChange[];
  readonly label: (text: string) => string;
  readonly onWrite: () => void;
}

function SheetChanges({ changes, label, onWrite }: SheetChangesProps): ReactElement {
  const looks = useLooks();
  const open = changes.filter(({ isFixed }) => !isFixed);
  const cells = open.filter(({ cell }) => cell !== null).length;
  const text = cells > 0 ? words.go(cells) : words.keep(open.length);
  return (
    <>
      <ul className={looks.list}>
        {changes.map((change) => (
          <li key={`${change.content.row} ${change.cell ?? ""}`} className={looks.entry}>
            {words.place(change)}:{" "}
            {change.isFixed ? (
              words.fixed
            ) : (
              <>
                <del className={looks.before}>{change.before || words.empty}</del> →{" "}
                <ins className={looks.after}>{change.after || words.empty}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className={looks.line}>
          <Button appearance="primary" size="small" onClick={onWrite}>
            {label(text)}
          </Button>
        </div>
      )}
    </>
  );
}
