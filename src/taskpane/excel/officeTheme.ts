/** Owns how the pane looks beside a dark Excel. */
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTheme } from "../shared/looks/useTheme";

/** Returns the theme to show. Excel tells of no change, so it is asked again whenever the pane gets the focus. */
export function useOfficeTheme(isDark: () => boolean): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const ask = () => setDark(isDark());
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [isDark]);
  return useTheme(dark);
}
