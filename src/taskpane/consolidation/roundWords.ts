/** Owns the words that the view of a round has in common with its workbook. */
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import type { ConsolidationWords } from "../../core/documents/consolidation";
import { consolidationWordsOf } from "../../messages/documents/consolidationBook";

export const roundWords = (): ConsolidationWords => consolidationWordsOf(loadDomain());
