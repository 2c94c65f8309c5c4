/** Owns the command that makes papers from scores: of each unit's file, and of the round that the files make. */
import { basename, extname } from "node:path";
import { statSync } from "node:fs";
import { kitOf } from "../domainFolder";
import { papersOfRound, papersOfUnit, type PaperMeans } from "../../actions/papers/makePapers";
import type { PaperUnit } from "../../core/documents/papers/facts/paperUnit";
import { placeholderWords } from "../../core/documents/papers/template";
import type { PaperRound } from "../../core/documents/papers/facts/roundFacts";
import type { ListedUnit } from "../../core/model/round/consolidation";
import type { Finding } from "../../core/model/finding/finding";
import { paperWordsOf } from "../../messages/documents/papers";
import { refusedLine } from "../../messages/commandLine/commandLine";
import { describeFinding } from "../../messages/results/findings";
import { madeReport, notMadeLine } from "../../messages/commandLine/papersReport";
import type { Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import { consolidatePaths } from "../consolidate/consolidate";
import { type GatheredFile, gatherFiles } from "../consolidate/gather";
import { exitCodeOf } from "../exitCodes";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson, warn } from "../printing";
import { profileNamed } from "../rubricCheck/rubricFiles";
import { readFields, type TypedFor } from "./fieldsFile";
import { type GivenTemplates, readTemplates } from "./templateFiles";
import { readRoundFile } from "./roundFile";
import { openFolder, type OutFolder, type WrittenPaper } from "./outFolder";

interface Given {
  readonly command: CommandOf<"papers">;
  readonly templates: GivenTemplates;
  readonly typedFor: TypedFor;
  readonly means: (typed: PaperMeans["typed"]) => PaperMeans;
  readonly out: OutFolder;
}

/** A paper that was asked for and is not there, and why. */
interface NotMade {
  readonly file: string | null;
  readonly kind: string;
  readonly why: "resultNotMet" | "needsFiles";
}

interface Told {
  readonly papers: WrittenPaper[];
  readonly notMade: NotMade[];
  readonly refused: { readonly file: string; readonly refusal: Finding }[];
  readonly findings: { readonly file: string; readonly finding: Finding }[];
  readonly errors: (boolean | null)[];
}

/** Runs the command and returns its exit code. */
export async function makePapers(command: CommandOf<"papers">, readers: Readers): Promise<number> {
  const kit = kitOf(command.domain);
  const { lexicon } = kit;
  const profile = command.profile === null ? null : profileNamed(command.profile);
  const templates = readTemplates(command.templates, lexicon.domain);
  checkKinds(command.kinds, templates);
  const words = paperWordsOf(lexicon.domain);
  const given: Given = {
    command,
    templates,
    typedFor: readFields(command.fields, templates.kit.placeholders),
    means: (typed) => ({ profile, typed, lexicon, words, kit: templates.kit }),
    out: openFolder(command.out, command.paths, words),
  };
  const told: Told = { papers: [], notMade: [], refused: [], findings: [], errors: [] };
  const rounds = command.paths.filter((path) => extname(path).toLowerCase() === ".json");
  const sheets = command.paths.filter((path) => !rounds.includes(path));
  for (const path of rounds)
    await ofRound(
      readRoundFile(path, lexicon.domain),
      basename(path),
      given,
      told,
      sheets.length > 0,
    );
  if (sheets.length > 0) await ofFiles(sheets, given, told, readers, rounds.length > 0);
  tell(told, command, given);
  return exitCodeOf(told.errors);
}

function checkKinds(kinds: readonly string[], { kit, documents }: GivenTemplates): void {
  const known = [...kit.templates.map(({ kind }) => kind), ...documents.map(({ name }) => name)];
  const unknown = kinds.find((kind) => !known.includes(kind));
  if (unknown !== undefined) throw new UsageError("unknownKind", unknown);
}

const hasTemplate = (
  kind: string,
  of: "unit" | "round",
  { kit, documents }: GivenTemplates,
): boolean =>
  kit.templates.some((template) => template.kind === kind && template.of === of) ||
  documents.some(({ name }) => name === kind);

/** Papers of the round that the files make together, then of every unit: where there is a round, of the files that count in it. */
async function ofFiles(
  paths: readonly string[],
  given: Given,
  told: Told,
  readers: Readers,
  hasRound: boolean,
): Promise<void> {
  const { command, templates } = given;
  const isOfRound = (kind: string): boolean =>
    hasTemplate(kind, "round", templates) && !isOnlyBeside(kind, templates, paths);
  const isRound = !hasRound && (command.units !== null || command.kinds.some(isOfRound));
  const round = isRound
    ? await consolidatePaths(roundCommand(command, paths), {
        kit: kitOf(command.domain),
        readers,
        tell: () => undefined,
      })
    : null;
  if (round) await ofRound(round.result, null, given, told, true);
  const files = gatherFiles(paths, []).filter(({ strange }) => strange === null);
  if (!round) {
    await ofUnits(files, new Map(), given, told, readers);
    return;
  }
  const { units, refused } = round.result;
  told.refused.push(...refused.map(({ file, why }) => ({ file, refusal: why })));
  told.errors.push(...refused.map(() => null));
  const owners = new Map(
    units
      .filter(({ isOutside }) => !isOutside)
      .flatMap(({ unit, countedFiles }) => countedFiles.map((file) => [file, unit] as const)),
  );
  const counted = files.filter(({ file }) => owners.has(file));
  await ofUnits(counted, owners, given, told, readers);
}

/** `owners`: the units of the files as the list of the round names them. */
async function ofUnits(
  files: readonly GatheredFile[],
  owners: ReadonlyMap<string, ListedUnit>,
  given: Given,
  told: Told,
  readers: Readers,
): Promise<void> {
  const { command, templates } = given;
  const { domain, forms, profile } = command;
  const kinds = command.kinds.filter((kind) => hasTemplate(kind, "unit", templates));
  if (kinds.length === 0 && templates.documents.length === 0) {
    told.errors.push(...files.map(() => false));
    return;
  }
  const reading = files.map(({ path }) =>
    readers.perform("paperUnit", { path, domain, forms, profile }),
  );
  for (const [at, { path, file }] of files.entries()) {
    const outcome = await reading[at];
    if (!outcome) continue;
    const result =
      "stopped" in outcome ? { refusal: stoppedRefusal(outcome.stopped) } : outcome.result;
    if ("refusal" in result) {
      told.refused.push({ file, refusal: result.refusal });
      told.errors.push(null);
      continue;
    }
    const read = JSON.parse(result.unit) as PaperUnit;
    const owner = owners.get(file);
    const unit = owner
      ? { ...read, name: owner.name, type: owner.type ?? read.type, parent: owner.parent }
      : read;
    await ofUnit(unit, path, kinds, given, told);
    told.findings.push(...result.findings.map((finding) => ({ file, finding })));
    told.errors.push(result.findings.some(({ severity }) => severity === "error"));
  }
}

/** Of one file alone the unit's own paper of a kind is meant, where there are both. */
const isOnlyBeside = (kind: string, templates: GivenTemplates, paths: readonly string[]): boolean =>
  hasTemplate(kind, "unit", templates) && paths.length === 1 && isFile(paths[0] ?? "");

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const roundCommand = (
  { domain, forms, units, year, profile }: CommandOf<"papers">,
  paths: readonly string[],
): CommandOf<"consolidate"> => ({
  name: "consolidate",
  paths,
  domain,
  forms,
  out: null,
  units,
  year,
  overrides: null,
  previous: null,
  marked: null,
  head: null,
  close: null,
  closed: null,
  profile,
  passLine: null,
  grades: null,
  isJson: true,
});

async function ofUnit(
  unit: PaperUnit,
  path: string,
  kinds: readonly string[],
  given: Given,
  told: Told,
): Promise<void> {
  const means = given.means(given.typedFor(unit.name));
  const { documents } = given.templates;
  const own = documents.filter(
    ({ name }) => !hasBuiltIn(name, given.templates) || kinds.includes(name),
  );
  const { papers, notMade } = papersOfUnit(
    unit,
    kinds.filter((kind) => !documents.some(({ name }) => name === kind)),
    means,
  );
  const source = basename(path);
  for (const paper of papers)
    told.papers.push(await given.out.write(paper, source, given.command.format));
  for (const document of own) told.papers.push(given.out.fill(document, unit, source, means));
  told.notMade.push(
    ...notMade.map(({ kind }) => ({ file: source, kind, why: "resultNotMet" as const })),
  );
}

const hasBuiltIn = (name: string, { kit }: GivenTemplates): boolean =>
  kit.templates.some(({ kind }) => kind === name);

async function ofRound(
  round: PaperRound,
  source: string | null,
  given: Given,
  told: Told,
  hasFiles: boolean,
): Promise<void> {
  const { command, templates } = given;
  const means = given.means(given.typedFor(null));
  const { papers } = papersOfRound(round, command.kinds, means);
  for (const paper of papers)
    told.papers.push(await given.out.write(paper, source, command.format));
  if (source !== null) told.errors.push(false);
  if (hasFiles) return;
  told.notMade.push(
    ...command.kinds
      .filter((kind) => !hasTemplate(kind, "round", templates))
      .map((kind) => ({ file: source, kind, why: "needsFiles" as const })),
  );
}

function tell(told: Told, { isJson }: CommandOf<"papers">, { templates }: Given): void {
  const nameOf = placeholderWords(templates.kit.placeholders);
  if (isJson) {
    sayJson({
      papers: told.papers.map((paper) => ({
        ...paper,
        blanks: paper.blanks.map((blank) => ({
          ...blank,
          name: nameOf.get(blank.placeholder) ?? blank.placeholder,
        })),
      })),
      notMade: told.notMade.map((each) => ({ ...each, text: notMadeLine(each) })),
      refused: told.refused.map(({ file, refusal }) => ({
        file,
        code: refusal.code,
        text: describeFinding(refusal),
      })),
      findings: told.findings.map(({ file, finding }) => ({
        file,
        code: finding.code,
        severity: finding.severity,
        sheet: finding.sheet,
        cell: finding.cell,
        text: describeFinding(finding),
      })),
    });
    return;
  }
  for (const paper of told.papers) say(madeReport(paper, nameOf));
  for (const each of told.notMade) warn(notMadeLine(each));
  for (const { file, refusal } of told.refused) warn(refusedLine(file, refusal));
}
