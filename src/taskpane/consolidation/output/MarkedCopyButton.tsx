/** Owns the button that makes the marked-up copy of one unit's own file, and stops it. */
import { Button, Spinner } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { UnitResult } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { download } from "../../shared/download";
import { useLooks } from "../looks";
import { filesAtHand, notMarked, XLSX_TYPE } from "./output";
import type { RoundControls } from "../useRound";

const words = consolidation.detail;

export interface MarkedCopyButtonProps {
  readonly controls: RoundControls;
  readonly result: UnitResult;
}

export function MarkedCopyButton({ controls, result }: MarkedCopyButtonProps): ReactElement | null {
  const looks = useLooks();
  const [going, setGoing] = useState<AbortController | null>(null);
  const [report, setReport] = useState("");
  const files = filesAtHand(controls.round.files, result);
  if (files.length === 0) return null;
  const make = async (made: AbortController) => {
    setGoing(made);
    setReport("");
    try {
      const { key } = result.unit;
      const madeAt = new Date().toISOString();
      const { dossiers } = controls.round.decisions;
      const wish = { madeAt, dossiers };
      const marked = await controls.desk.markedCopies(key, files, wish, made.signal);
      if (made.signal.aborted) return;
      for (const { name, content } of marked.copies) download(content as BlobPart, name, XLSX_TYPE);
      setReport(notMarked(marked).join(" "));
    } catch (error) {
      controls.fail(error);
    } finally {
      setGoing(null);
    }
  };
  return (
    <>
      <Button
        size="small"
        icon={going ? <Spinner size="tiny" /> : null}
        disabled={going !== null}
        aria-label={words.markedCopyFull(result.unit.name)}
        onClick={() => void make(new AbortController())}
      >
        {words.markedCopy}
      </Button>
      {going && (
        <Button size="small" onClick={() => going.abort()}>
          {consolidation.intake.stop}
        </Button>
      )}
      {report !== "" && (
        <p className={looks.quiet} role="status">
          {report}
        </p>
      )}
    </>
  );
}
