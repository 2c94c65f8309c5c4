/** Owns what the self-test page tries: the contract of every host, on scratch sheets of the workbook at hand. */
import { FluentProvider } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import packageFile from "../package.json";
import { contractCases } from "./selfTest/contract";
import type { ExcelProgram } from "./hosts/excel/program";
import { probes } from "./selfTest/probes";
import { scratchLab } from "./selfTest/scratchLab";
import { crashWords } from "./messages/pane/around/crash";
import { ErrorBoundary } from "./taskpane/shell/ErrorBoundary";
import { SelfTest } from "./selfTest/SelfTest";
import { useOfficeTheme } from "./taskpane/excel/officeTheme";

/** Versions of ExcelApi to tell of. */
const levels = Array.from({ length: 21 }, (_, index) => `1.${index + 1}`);

export interface OpenSelfTestProps {
  readonly program: ExcelProgram;
  /** Excel's own theme is dark. */
  readonly isDark: () => boolean;
}

export function OpenSelfTest({ program, isDark }: OpenSelfTestProps): ReactElement {
  const lab = useMemo(() => scratchLab(program), [program]);
  const trials = useMemo(
    () =>
      contractCases("program").map(({ topic, title, run }) => ({
        topic,
        title,
        run: () => run(lab),
      })),
    [lab],
  );
  const asked = useMemo(() => probes(program), [program]);
  return (
    <FluentProvider theme={useOfficeTheme(isDark)} style={{ height: "100%" }}>
      <ErrorBoundary rescue={() => ({ sentence: crashWords.selfTest, save: null })}>
        <SelfTest trials={trials} probes={asked} about={aboutThis(program)} cleanUp={lab.close} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function aboutThis(program: ExcelProgram): string {
  const { diagnostics, officeTheme, document, requirements } =
    Office.context as Partial<Office.Context>;
  const has = (set: string, version: string) => requirements?.isSetSupported(set, version) ?? false;
  const newest = levels.filter(program.supports).pop() ?? "";
  return [
    `cham-diem-antt ${packageFile.version}`,
    `${diagnostics?.host ?? ""} ${diagnostics?.platform ?? ""} ${diagnostics?.version ?? ""}`.trim(),
    `ExcelApi ${newest}, OpenBrowserWindowApi ${has("OpenBrowserWindowApi", "1.1")}`,
    `theme ${JSON.stringify(officeTheme ?? null)}`,
    `window ${window.innerWidth} × ${window.innerHeight}, settings of the file ${document !== undefined}`,
    navigator.userAgent,
  ].join("\n");
}
