/** Owns the making of papers in the pane: what is chosen and typed, the files handed over, and what is reported. */
import { useMemo, useState } from "react";
import { loadPapers } from "../../actions/loading/builtIn/loadPapers";
import { loadLexicon } from "../../actions/loading/builtIn/loadRubrics";
import {
  contextOf,
  kindsAskedOf,
  ownMatter,
  type PaperMeans,
  papersOfUnit,
} from "../../actions/papers/makePapers";
import { paperUnitOf } from "../../actions/papers/paperUnitOf";
import { paperWriter } from "../../actions/papers/paperWriter";
import { boundOfUnit } from "../../core/documents/papers/fill/bound";
import { isOld } from "../../core/documents/papers/fill/code";
import { ownNames } from "../../core/documents/papers/fill/ownNames";
import type { Place } from "../../core/documents/papers/facts/context";
import type { Paper, PaperNote } from "../../core/documents/papers/paper";
import { fieldsIn } from "../../core/documents/papers/template";
import { HostError } from "../../hosts/host";
import { paperWordsOf } from "../../messages/documents/papers";
import { papersPane as words } from "../../messages/pane/papers";
import { describeHostError } from "../../messages/results/hostErrors";
import { copyText } from "../shared/copyText";
import { download } from "../shared/download";
import { DOCX_TYPE, wordFileName } from "../shared/wordFile";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { madeOf, noteMade } from "./madePapers";
import { paperText } from "./paperText";
import { keepParticulars, particularsOf } from "./particularsMemory";

const lexicon = loadLexicon();
const paperWords = paperWordsOf(lexicon.domain);

export function usePapers({ controls, scored, version }: LazyViewProps) {
  const { placeholders, templates: all } = loadPapers();
  const profile = controls.session.round?.chain ?? null;
  const unit = useMemo(() => paperUnitOf(scored, profile, version), [scored, profile, version]);
  const [particulars, setParticulars] = useState(() => particularsOf(unit.name));
  const [report, setReport] = useState("");
  const [isMaking, setMaking] = useState(false);
  const [last, setLast] = useState<readonly Paper[]>([]);
  const means: PaperMeans = { profile, typed: particulars, lexicon, words: paperWords };
  const asked = kindsAskedOf(unit, means);
  const templates = all.filter(({ of }) => of === "unit");
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const chosen = picked ?? templates.map(({ kind }) => kind).filter((kind) => asked.includes(kind));
  const context = contextOf(means, unit.year);
  const keep = (next: typeof particulars): void => {
    setParticulars(next);
    keepParticulars(unit.name, next, placeholders);
  };
  const work = async (task: () => Promise<string>): Promise<void> => {
    setMaking(true);
    setReport(words.making);
    try {
      setReport(await task());
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setReport(describeHostError(error));
    } finally {
      setMaking(false);
    }
  };
  const filled = (): readonly Paper[] => {
    const { papers } = papersOfUnit(unit, chosen, means);
    setLast(papers);
    return papers;
  };
  return {
    unit,
    templates,
    chosen,
    asked,
    particulars,
    report,
    isMaking,
    profileTitle: context.profile?.[0].title ?? null,
    fields: fieldsIn(
      all.filter(({ kind, of }) => of === "unit" && chosen.includes(kind)),
      placeholders,
    ),
    forms: formsOf(context.profile, unit.type),
    notes: last.flatMap(({ notes }): readonly PaperNote[] => notes),
    empty: [...new Set(last.flatMap(({ blanks }) => blanks.map(({ placeholder }) => placeholder)))],
    made: madeOf(unit.name ?? "", boundOfUnit(unit)),
    choose: (kind: string, isChosen: boolean): void =>
      setPicked(isChosen ? [...chosen, kind] : chosen.filter((each) => each !== kind)),
    type: (fields: { readonly [id: string]: string }): void =>
      keep({ ...particulars, fields: { ...particulars.fields, ...fields } }),
    assign: (kind: string, form: string): void =>
      keep({ ...particulars, forms: { ...particulars.forms, [kind]: form } }),
    placed: templates.filter(({ kind, placed }) => placed && chosen.includes(kind)),
    place: (kind: string, text: string, place: Place): void =>
      keep({
        ...particulars,
        places: {
          ...particulars.places,
          [kind]: { ...particulars.places?.[kind], [text]: place },
        },
      }),
    make: () =>
      work(async () => {
        const writer = await paperWriter();
        const { papers, notMade } = papersOfUnit(unit, chosen, means);
        setLast(papers);
        const given: string[] = [];
        for (const paper of papers) {
          const bytes = await writer.writePaper(paper, paperWords);
          const name = download(bytes as BlobPart, wordFileName(unit.name, paper.name), DOCX_TYPE);
          if (name !== null) given.push(name);
        }
        if (given.length > 0) noteMade(unit.name ?? "", papers);
        return [words.made(given), ...notMade.map(({ title }) => words.notMade(title))]
          .filter((line) => line !== "")
          .join(" ");
      }),
    copy: () =>
      work(async () =>
        (await copyText(filled().map(paperText).join("\n\n\n"))) ? words.copied : words.notCopied,
      ),
    fillOwn: (file: File) =>
      work(async () => {
        const writer = await paperWriter();
        const { scope, of } = ownMatter(unit, means);
        const record = { facts: [], blanks: [] };
        const names = ownNames(scope, placeholders, of, { record, dots: paperWords.blank });
        const { bytes, unknown } = writer.fillDocument(
          new Uint8Array(await file.arrayBuffer()),
          names,
        );
        const name = download(
          bytes as BlobPart,
          wordFileName(unit.name, file.name.replace(/\.docx$/i, "")),
          DOCX_TYPE,
        );
        return [
          ...(name === null ? [] : [words.made([name])]),
          ...(unknown.length > 0 ? [words.unknown(unknown)] : []),
        ].join(" ");
      }),
    check: (file: File) =>
      work(async () => {
        const { boundIn } = await paperWriter();
        const bound = boundIn(new Uint8Array(await file.arrayBuffer()));
        if (!bound) return words.notOurs(file.name);
        return isOld(bound, boundOfUnit(unit)) ? words.old(file.name) : words.current(file.name);
      }),
  };
}

/** Numbers of forms that the place's documents list without saying which is which. */
const formsOf = (
  profile: ReturnType<typeof contextOf>["profile"],
  type: string | null,
): readonly string[] =>
  type === null
    ? []
    : [
        ...new Set(
          (profile ?? [])
            .flatMap(({ dossiers }) => dossiers)
            .filter(({ unitTypes }) => unitTypes.includes(type))
            .flatMap(({ forms }) => forms),
        ),
      ];
