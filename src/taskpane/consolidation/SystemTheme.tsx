/** Owns light and dark where no shell around decides: as the system is, and with it when it changes. */
import { FluentProvider } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { darkTheme, darkTones } from "../shared/looks/darkTheme";
import { paneTheme } from "../shared/looks/theme";

const QUESTION = "(prefers-color-scheme: dark)";

/** The colours of states, as styles name them, of this part alone: the page around it stays light. */
const darkStyle = Object.fromEntries([
  ...Object.entries(darkTones).map(([name, colour]) => [`--tone-${name}`, colour]),
  ["colorScheme", "dark"],
]) as Readonly<Record<string, string>>;

export function SystemTheme({ children }: { readonly children: ReactNode }): ReactElement {
  const isDark = useSystemDarkness();
  return (
    <FluentProvider
      theme={isDark ? darkTheme : paneTheme}
      style={{ height: "100%", ...(isDark ? darkStyle : {}) }}
    >
      {children}
    </FluentProvider>
  );
}

function useSystemDarkness(): boolean {
  const [isDark, setDark] = useState(() => window.matchMedia(QUESTION).matches);
  useEffect(() => {
    const asked = window.matchMedia(QUESTION);
    const take = () => setDark(asked.matches);
    asked.addEventListener("change", take);
    return () => asked.removeEventListener("change", take);
  }, []);
  return isDark;
}
