/** Starts the consolidation view when it is first asked for: with its workers, and the sample round that comes with the product. */
import type { ReactElement } from "react";
import sampleRound from "../assets/samples/huyen-mau.zip";
import { readArchive } from "./formats/package/archive";
import { ConsolidationView } from "./taskpane/consolidation/ConsolidationView";
import type { ConsolidationProps } from "./taskpane/page/consolidationPage";
import { openDesk } from "./workers/desk";

const desk = openDesk({ makeWorker, processors: navigator.hardwareConcurrency });

/** In the page that is mailed the worker's script lies in the page itself. */
function makeWorker(): Worker {
  const script = document.getElementById("worker-script")?.textContent;
  if (!script)
    return new Worker(
      /* webpackChunkName: "worker" */ new URL("./main.worker.ts", import.meta.url),
    );
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

const LIST = "units.xlsx";

async function loadDemo() {
  const bytes = new Uint8Array(await (await fetch(sampleRound)).arrayBuffer());
  const files = readArchive(bytes).map(
    ({ name, content }) => new File([content as BlobPart], name.replace(/^.*\//, "")),
  );
  const list = files.find(({ name }) => name === LIST);
  if (!list) throw new Error(`no ${LIST} in the sample round`);
  const given = files.filter((file) => file !== list).map((file) => ({ path: file.name, file }));
  return { files: { files: given, passedOver: [] }, list };
}

export default function Consolidation(props: ConsolidationProps): ReactElement {
  const { writeSheets = null, addSheets = null, onUnsaved = null, ...others } = props;
  return (
    <ConsolidationView
      desk={desk}
      loadDemo={loadDemo}
      writeSheets={writeSheets}
      addSheets={addSheets}
      onUnsaved={onUnsaved}
      {...others}
    />
  );
}
