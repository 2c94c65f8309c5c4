/** Owns the rooms and colours in which every view of the page is looked at. */
import type { BrowserContextOptions } from "playwright-core";

export interface Room {
  readonly name: string;
  readonly options: Pick<
    BrowserContextOptions,
    "viewport" | "colorScheme" | "forcedColors" | "deviceScaleFactor"
  >;
}

const room = (name: string, width: number, height: number, others: Room["options"] = {}): Room => ({
  name,
  options: { viewport: { width, height }, ...others },
});

export const rooms: readonly Room[] = [
  room("350x378", 350, 378),
  room("360x640", 360, 640),
  room("768x1024", 768, 1024),
  room("1366x768", 1366, 768),
  // 1366 × 768 enlarged to 200 %: half as many pixels of the page on as many of the screen.
  room("zoom200", 683, 384, { deviceScaleFactor: 2 }),
  room("dark", 1366, 768, { colorScheme: "dark" }),
  room("dark-350x378", 350, 378, { colorScheme: "dark" }),
  room("forced", 1366, 768, { forcedColors: "active" }),
  room("forced-350x378", 350, 378, { forcedColors: "active", colorScheme: "dark" }),
];
