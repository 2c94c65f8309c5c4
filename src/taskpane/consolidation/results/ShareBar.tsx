/** Owns a bar of shares: its parts told apart by patterns, and told in words with counts and per cent. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatShare } from "../../../messages/format";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { tone } from "../../shared/looks/theme";

const words = consolidation.statistics;
const gap = tokens.colorNeutralBackground1;
const stripes = (angle: number, size: number): string =>
  `repeating-linear-gradient(${angle}deg, transparent 0 ${size}px, ${gap} ${size}px ${size + 2}px)`;

/** By its place among the parts: no two have one pattern, whatever their colours. */
const patterns: readonly string[] = [
  "none",
  stripes(45, 4),
  stripes(90, 2),
  stripes(-45, 2),
  stripes(0, 2),
  `${stripes(45, 2)}, ${stripes(-45, 2)}`,
  stripes(90, 6),
];

const useStyles = makeStyles({
  bar: { display: "flex", height: "14px", minWidth: "80px", overflow: "hidden", gap: "2px" },
  // Where the system has its own colours the patterns stay.
  part: { forcedColorAdjust: "none", outline: `1px solid ${tone.quiet}`, outlineOffset: "-1px" },
  list: {
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  sign: {
    display: "inline-block",
    width: "18px",
    height: "10px",
    marginRight: "6px",
    verticalAlign: "baseline",
  },
});

export interface SharePart {
  readonly name: string;
  readonly count: number;
  readonly colour: string;
}

export interface ShareBarProps {
  /** What the shares are of. */
  readonly whole: string;
  readonly parts: readonly SharePart[];
}

export function ShareBar({ whole, parts }: ShareBarProps): ReactElement {
  const styles = useStyles();
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const drawn = parts
    .map((part, at) => ({ ...part, pattern: patterns[at % patterns.length] ?? "none" }))
    .filter(({ count }) => count > 0);
  if (all === 0) return <>{words.nobody}</>;
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {drawn.map(({ name, count, colour, pattern }) => (
          <span
            key={name}
            className={styles.part}
            style={{ flexGrow: count, backgroundColor: colour, backgroundImage: pattern }}
          />
        ))}
      </div>
      <ul className={styles.list} aria-label={words.shares(whole)}>
        {drawn.map(({ name, count, colour, pattern }) => (
          <li key={name}>
            <span
              className={mergeClasses(styles.part, styles.sign)}
              style={{ backgroundColor: colour, backgroundImage: pattern }}
              aria-hidden="true"
            />
            {words.share(name, count, formatShare(count, all))}
          </li>
        ))}
      </ul>
    </>
  );
}
