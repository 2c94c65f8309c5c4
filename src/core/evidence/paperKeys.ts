/** Owns when two mentions name one paper: the same sign of the same year. */
import type { NamedPaper } from "./namedPapers";

type Keyed = Pick<NamedPaper, "sign" | "kind">;

/** Returns what a paper is told by: its sign with its year, "?" where no year is known. */
export const keyOf = (paper: Keyed, year: string | null): string =>
  `${signOf(paper)}|${year ?? "?"}`;

/** "05/BC-CAX" and "5/BC-CAX" are one; of a bare number the kind belongs to it. */
export const signOf = ({ sign, kind }: Keyed): string => {
  const plain = sign.toLocaleLowerCase("vi").replace(/^0+(?=\d)/, "");
  return /[/-]/.test(plain) ? plain : `${plain}|${kind?.id ?? ""}`;
};

export const yearOf = ({ day }: Pick<NamedPaper, "day">): string | null => day?.slice(0, 4) ?? null;
