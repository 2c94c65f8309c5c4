/** Owns how long a worker may take for one file before it is given up. */

/** A file that takes longer is refused, so that it does not hold up the others. */
export const LONGEST_SECONDS = 20;

/** Resolves to the result, or to "tooLong" once the time is over. */
export async function withinTime<Result>(work: Promise<Result>): Promise<Result | "tooLong"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<"tooLong">((resolve) => {
    timer = setTimeout(() => resolve("tooLong"), LONGEST_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
