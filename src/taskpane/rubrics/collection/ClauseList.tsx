/** Owns a list of clauses below their heading: what is excluded, what switches a condition off, what rules a result out. */
import type { ReactElement } from "react";
import { rubricWords } from "../../../messages/rubrics/rubricWords";
import type { ClauseAnswersProps } from "../checklists/ClauseAnswers";
import { useLooks } from "../looks";

export function ClauseList({
  heading,
  clauses,
}: Pick<ClauseAnswersProps, "heading" | "clauses">): ReactElement | null {
  const looks = useLooks();
  if (clauses.length === 0) return null;
  return (
    <>
      <h4 className={looks.heading}>{heading}</h4>
      <ul className={looks.list}>
        {clauses.map(({ id, text, source }) => (
          <li key={id}>
            {text}. {rubricWords.clause(source)}
          </li>
        ))}
      </ul>
    </>
  );
}
