/** Owns the work of making what goes out: that it is going on, and what is reported of it. */
import { useState } from "react";
import { HostError } from "../../../hosts/host";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { describeHostError } from "../../../messages/results/hostErrors";

export interface Work {
  readonly isGoingOn: boolean;
  readonly report: string;
  setReport(report: string): void;
  /** Does a task and reports what it returns; a refusal is reported in its place. */
  run(task: () => Promise<string>, begun?: string): Promise<void>;
}

/** `fail` takes a mistake of ours. */
export function useWork(fail: (error: unknown) => void): Work {
  const [report, setReport] = useState("");
  const [isGoingOn, setGoingOn] = useState(false);
  return {
    isGoingOn,
    report,
    setReport,
    run: async (task, begun = consolidation.out.making) => {
      setGoingOn(true);
      setReport(begun);
      try {
        setReport(await task());
      } catch (error) {
        setReport(error instanceof HostError ? describeHostError(error) : "");
        if (!(error instanceof HostError)) fail(error);
      } finally {
        setGoingOn(false);
      }
    },
  };
}
