/** Owns the drawn signs of the pane; each is decoration beside a word, so none has a name of its own. */
import type { ReactElement } from "react";

const paths = {
  open: "M2.5 15.5V4.5a1 1 0 0 1 1-1h4l2 2h7a1 1 0 0 1 1 1v2M2.5 15.5l2.6-6.3a1 1 0 0 1 .9-.7h11.6a.8.8 0 0 1 .8 1.1l-2.2 5.3a1 1 0 0 1-.9.6z",
  save: "M4.5 3.5h9l3 3v9a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM6.5 3.5v4h6v-4M6 16.5v-5h8v5",
  undo: "M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H9",
  redo: "M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h3",
  previous: "M5 12l5-5 5 5",
  next: "M5 8l5 5 5-5",
  nextUnscored: "M5 5l5 5 5-5M5 10.500l5 5 5-5",
  expand: "M8 5l5 5-5 5",
  good: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM6.500 10.300l2.400 2.400 4.700-5",
  bad: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM7.300 7.300l5.400 5.400M12.700 7.300l-5.400 5.400",
  part: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM6.500 10h7",
  blank: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15z",
  council: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM10 6v4.500l3 2",
  warning: "M10 3l7.500 13.500h-15zM10 8v4.200M10 14.200v.4",
  info: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM10 9v5M10 6.200v.4",
  mandatory:
    "M10 2.500l6 2.300v4.400c0 3.800-2.500 6.700-6 8.300-3.500-1.600-6-4.500-6-8.300V4.800zM10 6.500v4.500M10 13v.4",
  sheet: "M3.500 3.500h13v13h-13zM3.500 8h13M3.500 12.200h13M8 8v8.500",
  several: "M6.500 6.500h10v10h-10zM6.500 13.500h-3v-10h10v3M9 10h5M9 13h5",
  pane: "M3.500 3.500h13v13h-13zM12 3.500v13",
  keys: "M2.500 5.500h15v9h-15zM5.500 8.500h.5M8.500 8.500h.5M11.500 8.500h.5M14.200 8.500h.5M6.500 11.500h7",
  target: "M10 2v3M10 15v3M2 10h3M15 10h3M10 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8z",
  edit: "M4 16l.8-3.4 8.600-8.600a1.400 1.400 0 0 1 2 0l.6.6a1.400 1.400 0 0 1 0 2l-8.600 8.600zM11.800 5.600l2.600 2.600",
  more: "M4.5 10h.5M9.750 10h.5M15 10h.5",
  contents: "M3 5h1M3 10h1M3 15h1M7 5h10M7 10h10M7 15h10",
  close: "M5 5l10 10M15 5L5 15",
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

export const Icon = ({ name, size = 20 }: IconProps): ReactElement => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
    style={{ flexShrink: 0, display: "block" }}
  >
    <path d={paths[name]} />
  </svg>
);
