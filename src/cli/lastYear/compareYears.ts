/** Owns the command that holds a file against last year's; a unit that was put together of several has several of them. */
import type { Readers } from "../apart/readers";
import type { Printed } from "../apart/tasks";
import { printedOutcome } from "../apart/tellFile";
import { exitCodeOf } from "../exitCodes";
import type { CommandOf } from "../options";
import { say, sayJson, warn } from "../printing";

/** Runs the command and returns its exit code: an error where the years are wrong or a table has nothing to be held against. */
export async function compareWithLastYears(
  { file: path, lasts, domain, forms, isJson }: CommandOf<"lastyear">,
  readers: Readers,
): Promise<number> {
  const printed = await Promise.all(
    lasts.map(async (last): Promise<Printed> => {
      const outcome = await readers.perform("lastYear", { path, last, domain, forms, isJson });
      return printedOutcome(outcome, path, isJson);
    }),
  );
  if (isJson) {
    const objects = printed.map(({ shown }) => shown);
    sayJson(objects.length === 1 ? objects[0] : objects);
  } else
    for (const { shown, hasErrors } of printed) (hasErrors === null ? warn : say)(String(shown));
  return exitCodeOf(printed.map(({ hasErrors }) => hasErrors));
}
