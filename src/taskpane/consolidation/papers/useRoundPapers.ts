/** Owns the papers of a round in the pane: which are chosen, for which units, what is typed once, and the archive at the end. */
import { useRef, useState } from "react";
import { loadPapers } from "../../../actions/loading/builtIn/loadPapers";
import { loadProfiles } from "../../../actions/loading/builtIn/loadProfiles";
import { loadLexicon } from "../../../actions/loading/builtIn/loadRubrics";
import type { PaperMeans } from "../../../actions/papers/makePapers";
import { paperWriter } from "../../../actions/papers/paperWriter";
import type { RoundOverview, UnitOverview } from "../../../actions/rounds/consolidationDesk";
import { fieldsIn, placeholderWords } from "../../../core/documents/papers/template";
import { paperWordsOf } from "../../../messages/documents/papers";
import { describeRoundPapers, roundPapersText } from "../../../messages/pane/roundPapers";
import { papersPane as words } from "../../../messages/pane/papers";
import { keepParticulars, particularsOf } from "../../papers/particularsMemory";
import { download } from "../../shared/download";
import { ZIP_TYPE } from "../output/output";
import type { RoundControls } from "../useRound";
import { type MadeRoundPapers, makeRoundPapers } from "./makeRoundPapers";

const lexicon = loadLexicon();
const paperWords = paperWordsOf(lexicon.domain);

/** `overview`: the last result. `version`: of the program. */
export function useRoundPapers(
  { desk, round, fail }: RoundControls,
  overview: RoundOverview,
  version: string,
) {
  const { placeholders, templates } = loadPapers();
  const ofRound = templates.filter(({ of }) => of === "round");
  const ofUnit = templates.filter(({ of }) => of === "unit");
  const [roundKinds, setRoundKinds] = useState(() => ofRound.map(({ kind }) => kind));
  const [unitKinds, setUnitKinds] = useState<readonly string[]>([]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [particulars, setParticulars] = useState(() => particularsOf(null));
  const [done, setDone] = useState<number | null>(null);
  const [report, setReport] = useState<readonly string[]>([]);
  const going = useRef(new AbortController());
  const sent = overview.units.filter(
    ({ isOutside, countedFiles }) => !isOutside && countedFiles.length > 0,
  );
  const units = sent.filter(({ unit }) => !leftOut.has(unit.key));
  const { profile: profileId } = round.decisions.rules;
  const profile = loadProfiles().find(([first]) => first.id === profileId) ?? null;
  const meansFor = (unit: string | null): PaperMeans => {
    const own = unit === null ? particulars : particularsOf(unit);
    const typed = { ...own, fields: { ...particulars.fields, ...own.fields } };
    return { profile, typed, lexicon, words: paperWords };
  };
  const handOver = async (made: MadeRoundPapers): Promise<void> => {
    const text = roundPapersText(made, placeholderWords(placeholders));
    const list = { name: words.roundListName, content: new TextEncoder().encode(text) };
    const archive = await desk.archive([...made.files, list]);
    const name = download(archive as BlobPart, words.roundName(overview.year), ZIP_TYPE);
    setReport(name === null ? [] : describeRoundPapers(name, made, placeholderWords(placeholders)));
  };
  const make = async ({ signal }: AbortController): Promise<void> => {
    setReport([]);
    setDone(0);
    const writer = await paperWriter();
    const made = await makeRoundPapers(
      overview,
      { roundKinds, unitKinds, units, meansFor, version },
      { desk, writer, givenUp: signal, tell: setDone },
    );
    if (made === null || signal.aborted) setReport([words.roundStopped]);
    else if (made.papers.length === 0) setReport(describeRoundPapers(null, made, new Map()));
    else await handOver(made);
  };
  return {
    ofRound,
    ofUnit,
    roundKinds,
    unitKinds,
    sent,
    units,
    particulars,
    done,
    report,
    fields: fieldsIn(
      [
        ...ofRound.filter(({ kind }) => roundKinds.includes(kind)),
        ...ofUnit.filter(({ kind }) => unitKinds.includes(kind)),
      ],
      placeholders,
    ),
    chooseOfRound: (kind: string, isChosen: boolean): void =>
      setRoundKinds(isChosen ? [...roundKinds, kind] : roundKinds.filter((each) => each !== kind)),
    chooseOfUnit: (kind: string, isChosen: boolean): void =>
      setUnitKinds(isChosen ? [...unitKinds, kind] : unitKinds.filter((each) => each !== kind)),
    chooseUnits: (chosen: readonly UnitOverview[], isChosen: boolean): void => {
      const next = new Set(leftOut);
      for (const { unit } of chosen)
        if (isChosen) next.delete(unit.key);
        else next.add(unit.key);
      setLeftOut(next);
    },
    type: (id: string, value: string): void => {
      const next = { ...particulars, fields: { ...particulars.fields, [id]: value } };
      setParticulars(next);
      keepParticulars(null, next, placeholders);
    },
    make: (): void => {
      going.current = new AbortController();
      void make(going.current)
        .catch(fail)
        .finally(() => setDone(null));
    },
    stop: (): void => going.current.abort(),
  };
}
