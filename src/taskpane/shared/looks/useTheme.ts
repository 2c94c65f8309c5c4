/** Owns light and dark as a shell decides it: the theme, and the colours of states for all that stands in the document. */
import type { Theme } from "@fluentui/react-components";
import { useEffect } from "react";
import { darkTheme, darkTones } from "./darkTheme";
import { lightTones, paneTheme } from "./theme";

/** Returns the theme to show. High contrast is the system's own and overrides both. */
export function useTheme(isDark: boolean): Theme {
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(isDark ? darkTones : lightTones))
      style.setProperty(`--tone-${name}`, colour);
    style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark ? darkTheme : paneTheme;
}
