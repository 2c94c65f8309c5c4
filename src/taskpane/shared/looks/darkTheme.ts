/** Owns the looks in dark surroundings: beside a dark Excel, and of the page where the system is dark. */
import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { brand, paneTheme, type ToneName } from "./theme";

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase: paneTheme.fontFamilyBase,
  // The shades that Fluent takes are too dark for words of this green.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
};

/** Text colours of at least 4.5:1 on the dark ground and on their own tint. */
export const darkTones: { readonly [name in ToneName]: string } = {
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
