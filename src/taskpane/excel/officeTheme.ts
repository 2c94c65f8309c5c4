/** Owns how the pane looks beside a dark Excel. High contrast is the system's own and overrides both. */
import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { brand, lightTones, paneTheme, type ToneName } from "../shared/looks/theme";

const darkTheme: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase: paneTheme.fontFamilyBase,
  // The shades that Fluent takes are too dark for words of this green.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
};

/** Text colours of at least 4.5:1 on the dark ground and on their own tint. */
const darkTones: { readonly [name in ToneName]: string } = {
  good: "#7fd6a4",
  goodTint: "#12301f",
  warn: "#ffc069",
  warnTint: "#3a2a10",
  bad: "#ff9a9e",
  badTint: "#3d1a1c",
  info: "#9cc7f2",
  infoTint: "#17293b",
  quiet: "#c4c4c4",
  line: "#4a4d4c",
};

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
