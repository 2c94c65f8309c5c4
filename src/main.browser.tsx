/** Starts the pane beside a view of the sheet, over an .xlsx file that is opened in a web page. */
import { lazy } from "react";
import { createRoot } from "react-dom/client";
import packageFile from "../package.json";
import { offerPaperWriter } from "./actions/papers/paperWriter";
import blankSample from "../assets/samples/xa-mau-chua-cham.xlsx";
import scoredSample from "../assets/samples/xa-mau-da-cham.xlsx";
import type { Book } from "./core/documents/sheetModel";
import type { OpenBook } from "./taskpane/page/file/bookFile";
import { Page } from "./taskpane/page/Page";
import { type OpenBeside, OpenBesideContext } from "./taskpane/shared/openBeside";
import type { Sample } from "./taskpane/page/score/StartScreen";

/** What opens files comes beside the page: the start screen does not wait for it. */
const opening = import(/* webpackChunkName: "files" */ "./main.opening");

const openBook: OpenBook = async (...given) => (await opening).openBook(...given);

/** What keeps unsaved work comes beside the page too. */
const keeping = import(/* webpackChunkName: "keeping" */ "./main.keeping").then(
  (loaded) => loaded.keeping,
);

const sampleAt = (kind: Sample["kind"], url: string, name: string): Sample => ({
  kind,
  load: async () => new File([await (await fetch(url)).blob()], name),
});

const samples: readonly Sample[] = [
  sampleAt("scored", scoredSample, "xa-mau-da-cham.xlsx"),
  sampleAt("blank", blankSample, "xa-mau-chua-cham.xlsx"),
];

/** The type of an .xlsx file. */
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const makeFile = async (book: Book, name: string): Promise<File> => {
  const { writeBook } = await import(
    /* webpackChunkName: "newbook" */ "./formats/newWorkbook/writeBook"
  );
  return new File([writeBook(book) as Uint8Array<ArrayBuffer>], name, { type: XLSX });
};

const openBeside: OpenBeside = async (...given) =>
  (await import(/* webpackChunkName: "beside" */ "./main.beside")).openBeside(...given);

const Consolidation = lazy(
  () => import(/* webpackChunkName: "consolidation" */ "./main.consolidation"),
);

offerPaperWriter(() => import(/* webpackChunkName: "docx" */ "./formats/docx"));

const root = document.getElementById("root");
if (root) {
  const { version } = packageFile;
  createRoot(root).render(
    <OpenBesideContext.Provider value={openBeside}>
      <Page
        openBook={openBook}
        samples={samples}
        makeFile={makeFile}
        version={version}
        Consolidation={Consolidation}
        keeping={keeping}
      />
    </OpenBesideContext.Provider>,
  );
}
