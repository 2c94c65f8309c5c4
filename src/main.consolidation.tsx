/** Starts the consolidation view when it is first asked for: with its workers, and the sample round that comes with the product. */
import type { ReactElement } from "react";
import packageFile from "../package.json";
import sampleRound from "../assets/samples/huyen-mau.zip";
import { readArchive } from "./formats/package/archive";
import { makeWorker } from "./main.pageWorker";
import { ConsolidationView } from "./taskpane/consolidation/ConsolidationView";
import type { ConsolidationProps } from "./taskpane/page/consolidationPage";
import { openDesk } from "./workers/page/desk";

const desk = openDesk({ makeWorker, processors: navigator.hardwareConcurrency });

const ownKeeping = import(/* webpackChunkName: "keeping" */ "./main.keeping").then(
  ({ keeping }) => keeping,
);

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
  const { keeping = ownKeeping, restoring = null } = props;
  const { hasFolders = true, ...ofView } = others;
  return (
    <ConsolidationView
      desk={desk}
      version={packageFile.version}
      loadDemo={loadDemo}
      writeSheets={writeSheets}
      addSheets={addSheets}
      onUnsaved={onUnsaved}
      {...ofView}
      hasFolders={hasFolders}
      keeping={keeping}
      restoring={restoring}
    />
  );
}
