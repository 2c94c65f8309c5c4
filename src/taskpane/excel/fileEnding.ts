/** Owns which files that are open in Excel lose our own data when they are saved: it is kept in the parts that only newer kinds have. */

/** Returns the ending of such a file, as ".xls"; null for a file that keeps all, and for one that was never saved. */
export function endingThatKeepsNothing(file: string): string | null {
  const ending = /\.(xls|xlsb|xlt|ods|csv|txt|prn|html?|mht|xml)$/i.exec(file)?.[0];
  return ending?.toLowerCase() ?? null;
}
