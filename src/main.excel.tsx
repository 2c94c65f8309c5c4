/** Starts the pane inside Excel; without Excel, the stand-alone page. */
import { lazy, type ReactElement, Suspense, useMemo } from "react";
import { createRoot, type Root } from "react-dom/client";
import packageFile from "../package.json";
import { offerPaperWriter } from "./actions/papers/paperWriter";
import { openExcelHost } from "./hosts/excel/excelHost";
import { handlesFiles, openOutside } from "./hosts/excel/officeShell";
import { type FileSettings, openingWithFile } from "./hosts/excel/openingWithFile";
import { type ExcelProgram, FLOOR, runningExcel } from "./hosts/excel/program";
import { ExcelApp } from "./taskpane/excel/ExcelApp";
import { type OpenBeside, OpenBesideContext } from "./taskpane/shared/openBeside";
import { isDarkOffice } from "./taskpane/excel/officeDarkness";

/** The stand-alone page shows itself as soon as it is loaded. */
const showStandalone = () => import(/* webpackChunkName: "standalone" */ "./main.browser");

const openBeside: OpenBeside = async (...given) =>
  (await import(/* webpackChunkName: "beside" */ "./main.beside")).openBeside(...given);

const Consolidation = lazy(
  () => import(/* webpackChunkName: "consolidation" */ "./main.consolidation"),
);
const SelfTest = lazy(async () => ({
  default: (await import(/* webpackChunkName: "selftest" */ "./main.selftest")).OpenSelfTest,
}));
const TooOld = lazy(async () => ({
  default: (await import(/* webpackChunkName: "tooold" */ "./taskpane/excel/TooOld")).TooOld,
}));

offerPaperWriter(() => import(/* webpackChunkName: "docx" */ "./formats/docx"));

const view = new URLSearchParams(window.location.search).get("view");

/** Opens a page that lies beside the pane, which keeps its address. */
const openPage = (page: string): void =>
  openOutside(
    Office.context,
    new URL(page, window.location.href).href,
    (address) => void window.open(address, "_blank", "noopener"),
  );

/** Excel on the web keeps users apart by a key of its own. */
const partition = (): string => String(Office.context.partitionKey ?? "");

/** What Office keeps with the open file, where it keeps anything. */
const fileSettings = (): FileSettings | null =>
  (Office.context as Partial<typeof Office.context>).document?.settings ?? null;

const isDark = (): boolean =>
  isDarkOffice(
    Office.context.officeTheme,
    window.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false,
  );

/** Gives the page over to the stand-alone one. */
async function leaveFor(root: Root): Promise<void> {
  root.unmount();
  await showStandalone();
}

function InExcel({ root, program }: { root: Root; program: ExcelProgram }): ReactElement {
  const host = useMemo(() => openExcelHost(program), [program]);
  const opening = useMemo(() => {
    const settings = fileSettings();
    return settings && openingWithFile(settings);
  }, []);
  if (!program.supports(FLOOR)) return <TooOld onStandalone={() => void leaveFor(root)} />;
  if (view === "selftest") return <SelfTest program={program} isDark={isDark} />;
  return (
    <OpenBesideContext.Provider value={openBeside}>
      <ExcelApp
        host={host}
        firstTask={view === "consolidation" ? "consolidation" : "score"}
        isDark={isDark}
        opening={opening}
        partition={partition()}
        openPage={openPage}
        handlesFiles={handlesFiles(Office.context)}
        version={packageFile.version}
        Consolidation={Consolidation}
        addSheets={(book) => host.addSheets(book)}
        openCopy={program.openCopy}
      />
    </OpenBesideContext.Provider>
  );
}

async function start(element: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  // The value of Office.HostType.Excel; a page outside of Office has no host.
  if (String(host) !== "Excel") return void (await showStandalone());
  const root = createRoot(element);
  root.render(
    <Suspense fallback={null}>
      <InExcel root={root} program={runningExcel()} />
    </Suspense>,
  );
}

const element = document.getElementById("root");
if (element) void start(element);
