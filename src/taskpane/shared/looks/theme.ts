/** Owns the looks shared by the pane and the page: brand colours, and the colours of states. */
import { type BrandVariants, createLightTheme, type Theme } from "@fluentui/react-components";

/** Shades of the product's green, from dark to light. */
export const brand: BrandVariants = {
  10: "#02110b",
  20: "#062319",
  30: "#083526",
  40: "#0a4431",
  50: "#0b533c",
  60: "#0c6147",
  70: "#0f6e51",
  80: "#137a5b",
  90: "#2e8a6c",
  100: "#4a997e",
  110: "#66a990",
  120: "#82b9a3",
  130: "#9fc9b7",
  140: "#bcd9cc",
  150: "#dae9e2",
  160: "#eff6f3",
};

export const paneTheme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', 'Liberation Sans', Arial, sans-serif",
};

/** Text colours of at least 4.5:1 on white and on their own tint; each goes with an icon and a word. */
export const lightTones = {
  good: "#0b6a3a",
  goodTint: "#e9f5ee",
  warn: "#8a4b00",
  warnTint: "#fff4e3",
  bad: "#a4262c",
  badTint: "#fdf0f0",
  info: "#2b5a8c",
  infoTint: "#edf4fb",
  quiet: "#5c5c5c",
  line: "#e3e6e5",
} as const;

export type ToneName = keyof typeof lightTones;

/** The colours as styles name them: those of light surroundings where nothing else is said. */
export const tone = Object.fromEntries(
  Object.entries(lightTones).map(([name, colour]) => [name, `var(--tone-${name}, ${colour})`]),
) as { readonly [name in ToneName]: string };
