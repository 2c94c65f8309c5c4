/** Owns how the pane looks beside a dark Excel. High contrast is the system's own and overrides both. */
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { darkTheme, darkTones } from "../shared/looks/darkTheme";
import { lightTones, paneTheme } from "../shared/looks/theme";

/** Returns the theme to show. Excel tells of no change, so it is asked again whenever the pane gets the focus. */
export function useOfficeTheme(isDark: () => boolean): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const ask = () => setDark(isDark());
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [isDark]);
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(dark ? darkTones : lightTones))
      style.setProperty(`--tone-${name}`, colour);
    style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return dark ? darkTheme : paneTheme;
}
