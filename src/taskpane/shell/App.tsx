/** Owns the pane as it stands beside a workbook that the shell has already opened. */
import { FluentProvider } from "@fluentui/react-components";
import { type ReactElement, useEffect } from "react";
import type { WorkbookHost } from "../../hosts/host";
import { crashWords } from "../../messages/pane/around/crash";
import { ErrorBoundary } from "./ErrorBoundary";
import { Pane } from "./pane/Pane";
import { paneTheme } from "../shared/looks/theme";
import { useSession } from "../session/useSession";

export interface AppProps {
  readonly host: WorkbookHost;
}

export const App = (props: AppProps): ReactElement => (
  <FluentProvider theme={paneTheme} style={{ height: "100%" }}>
    <ErrorBoundary rescue={() => ({ sentence: crashWords.beside, save: null })}>
      <OpenPane {...props} />
    </ErrorBoundary>
  </FluentProvider>
);

function OpenPane({ host }: AppProps): ReactElement {
  const controls = useSession();
  const { open } = controls;
  useEffect(() => {
    void open(() => Promise.resolve(host));
  }, [open, host]);
  return <Pane controls={controls} />;
}
