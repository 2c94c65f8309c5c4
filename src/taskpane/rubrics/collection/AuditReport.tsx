/** Owns what the check of a file says: everything wrong at once with its place, or that nothing is. */
import type { ReactElement } from "react";
import type { CheckedFile } from "../../../actions/loading/given/checkFile";
import { describeRubricProblem } from "../../../messages/rubrics/rubricProblems";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { useLooks } from "../looks";

export function AuditReport({
  checked: { problems, examples },
}: {
  readonly checked: Pick<CheckedFile, "problems" | "examples">;
}): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.audit;
  if (problems.length === 0)
    return <p className={looks.text}>{examples > 0 ? words.examples(examples) : words.good}</p>;
  return (
    <div className={looks.open}>
      {words.problems(problems.length)}
      <ul className={looks.list}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>{describeRubricProblem(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
