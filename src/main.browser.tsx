/** Starts the pane beside a view of the sheet, over an .xlsx file that is opened in a web page. */
import { lazy } from "react";
import { createRoot } from "react-dom/client";
import packageFile from "../package.json";
import blankSample from "../assets/samples/xa-mau-chua-cham.xlsx";
import scoredSample from "../assets/samples/xa-mau-da-cham.xlsx";
import { HostError } from "./hosts/host";
import type { OpenedBook } from "./taskpane/page/file/bookFile";
import { Page } from "./taskpane/page/Page";
import type { Sample } from "./taskpane/page/score/StartScreen";

/** The file library comes beside the page: the start screen does not wait for it. */
const fileLibrary = import(/* webpackChunkName: "files" */ "./hosts/openWorkbookFile");

async function openBook(file: File): Promise<OpenedBook> {
  const { openWorkbookFile } = await fileLibrary;
  const host = await openWorkbookFile(await bytesOf(file), file.name);
  return { host, bytes: () => host.save() };
}

/** A file that is a folder, was moved or is locked cannot even be handed over. */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new HostError("unreadableFile", {}, { cause });
  }
}

const sampleAt = (kind: Sample["kind"], url: string, name: string): Sample => ({
  kind,
  load: async () => new File([await (await fetch(url)).blob()], name),
});

const samples: readonly Sample[] = [
  sampleAt("scored", scoredSample, "xa-mau-da-cham.xlsx"),
  sampleAt("blank", blankSample, "xa-mau-chua-cham.xlsx"),
];

const Consolidation = lazy(
  () => import(/* webpackChunkName: "consolidation" */ "./main.consolidation"),
);

const root = document.getElementById("root");
if (root) {
  const { version } = packageFile;
  createRoot(root).render(
    <Page openBook={openBook} samples={samples} version={version} Consolidation={Consolidation} />,
  );
}
