/** Owns the saving of the index as a Word file: the list of evidence in the order of the criteria. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { evidencePaperOf } from "../../actions/evidence/evidencePaperOf";
import type { WorkbookEvidence } from "../../actions/evidence/evidenceOf";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { paperWriter } from "../../actions/papers/paperWriter";
import type { Reading } from "../../core/model/table/reading";
import { evidencePaperWords } from "../../messages/documents/evidencePaper";
import { paperWordsOf } from "../../messages/documents/papers";
import { evidencePane } from "../../messages/pane/scoring/evidence";
import { download } from "../shared/download";
import { DOCX_TYPE, wordFileName } from "../shared/wordFile";
import { useLooks } from "./looks";

const words = evidencePane.list;

export interface SaveListProps {
  readonly reading: Reading;
  readonly evidence: WorkbookEvidence;
}

export function SaveList({ reading, evidence }: SaveListProps): ReactElement {
  const looks = useLooks();
  const [told, setTold] = useState("");
  const save = async (): Promise<void> => {
    const domain = loadDomain();
    const paper = evidencePaperOf(reading, evidence, domain, evidencePaperWords);
    const { writePaper } = await paperWriter();
    const bytes = await writePaper(paper, paperWordsOf(domain));
    const name = download(bytes as BlobPart, wordFileName(reading.unit, paper.name), DOCX_TYPE);
    setTold(name === null ? "" : words.saved(name));
  };
  return (
    <div className={looks.line}>
      <Button size="small" className={looks.button} onClick={() => void save()}>
        {words.save}
      </Button>
      <span className={looks.text} role="status">
        {told}
      </span>
    </div>
  );
}
