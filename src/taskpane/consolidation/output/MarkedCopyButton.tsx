/** Owns the button that makes the marked-up copy of one unit's own file. */
import { Button, Spinner } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { UnitResult } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/consolidation";
import { download } from "../../shared/download";
import { filesAtHand, XLSX_TYPE } from "./output";
import type { RoundControls } from "../useRound";

const words = consolidation.detail;

export interface MarkedCopyButtonProps {
  readonly controls: RoundControls;
  readonly result: UnitResult;
}

export function MarkedCopyButton({ controls, result }: MarkedCopyButtonProps): ReactElement | null {
  const [isMaking, setMaking] = useState(false);
  const files = filesAtHand(controls.round.files, result);
  if (files.length === 0) return null;
  const make = async () => {
    setMaking(true);
    try {
      const madeAt = new Date().toISOString();
      const copies = await controls.desk.markedCopies(result.unit.key, files, madeAt);
      for (const { name, content } of copies) download(content as BlobPart, name, XLSX_TYPE);
    } catch (error) {
      controls.fail(error);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Button
      size="small"
      icon={isMaking ? <Spinner size="tiny" /> : null}
      disabled={isMaking}
      aria-label={words.markedCopyFull(result.unit.name)}
      onClick={() => void make()}
    >
      {words.markedCopy}
    </Button>
  );
}
