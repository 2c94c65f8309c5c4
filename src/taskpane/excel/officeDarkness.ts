/** Owns whether Office is dark, by whatever it tells of its theme: some versions name no darkness, and Excel on the web has no theme at all. */

/** As much of Office's theme as is looked at. */
export interface ToldTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Darker than a middle grey. */
const DARK_BELOW = 0.5;

/** Returns whether the pane is to be dark; `isSystemDark` counts where Office tells nothing. */
export function isDarkOffice(theme: ToldTheme | undefined, isSystemDark: boolean): boolean {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const luminance = luminanceOf(theme?.bodyBackgroundColor ?? "");
  return luminance === null ? isSystemDark : luminance < DARK_BELOW;
}

/** Returns how light "#RRGGBB" looks, from 0 to 1; null for what is no colour. */
function luminanceOf(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
