/** Owns light and dark of the page, which has no shell around it: as the system is, and with it when it changes. */
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTheme } from "../shared/looks/useTheme";

const QUERY = "(prefers-color-scheme: dark)";

/** Returns the theme to show; a browser that cannot be asked is light. */
export const useSystemTheme = (): Theme => useTheme(useSystemDarkness());

function useSystemDarkness(): boolean {
  const [isDark, setDark] = useState(() => window.matchMedia?.(QUERY).matches ?? false);
  useEffect(() => {
    const media = window.matchMedia?.(QUERY);
    if (!media) return;
    const follow = () => setDark(media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return isDark;
}
