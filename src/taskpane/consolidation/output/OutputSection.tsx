/** Owns what goes out of a round: the result workbook, the marked-up copies, and the round kept for next time. */
import { loadDomain } from "../../../actions/loading/loadDomain";
import { Button, Field, Input, ProgressBar, Spinner } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { parseJson } from "../../../actions/loading/json";
import { parseKeptRound } from "../../../core/consolidate/result/keptRound";
import type { Book } from "../../../core/documents/sheetModel";
import { type AddedSheets, HostError } from "../../../hosts/host";
import { describeHostError } from "../../../messages/results/hostErrors";
import { consolidation } from "../../../messages/pane/consolidation";
import { download } from "../../shared/download";
import { Icon } from "../../shared/Icon";
import { FilePicker } from "../intake/FilePicker";
import { useLooks } from "../looks";
import { NewSheets } from "./NewSheets";
import { keepRound, XLSX_TYPE } from "./output";
import { useMarkedCopies } from "./useMarkedCopies";
import type { RoundControls } from "../useRound";

const words = consolidation.out;

export interface OutputSectionProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview | null;
  /** Writes result sheets into the open workbook; null where the shell has none. */
  readonly writeSheets: ((workbook: Uint8Array, name: string) => Promise<void>) | null;
  /** Adds result sheets to the open workbook; null where none is open. */
  readonly addSheets: ((book: Book) => Promise<AddedSheets>) | null;
}

export function OutputSection({
  controls,
  overview,
  writeSheets,
  addSheets,
}: OutputSectionProps): ReactElement {
  const looks = useLooks();
  const [told, setTold] = useState("");
  const [isMaking, setMaking] = useState(false);
  const [head, setHead] = useState({ agencyAbove: "", agency: "", place: "" });
  const copies = useMarkedCopies(controls, overview);
  const { desk, round } = controls;
  const year = overview?.year ?? null;
  const wish = () => ({
    madeAt: new Date().toISOString(),
    agency: head.agency.trim() || null,
    agencyAbove: head.agencyAbove.trim() || null,
    place: head.place.trim() || null,
  });
  const work = async (task: () => Promise<string>, begun: string = words.making) => {
    setMaking(true);
    setTold(begun);
    try {
      setTold(await task());
    } catch (error) {
      setTold(error instanceof HostError ? describeHostError(error) : "");
      if (!(error instanceof HostError)) controls.fail(error);
    } finally {
      setMaking(false);
    }
  };
  const make = (handOver: (workbook: Uint8Array, name: string) => Promise<string>) =>
    void work(async () => handOver(await desk.workbook(wish()), words.workbookName(year)));
  const save = async (workbook: Uint8Array, name: string): Promise<string> => {
    download(workbook as BlobPart, name, XLSX_TYPE);
    return words.saved(name);
  };
  const keep = () => setTold(words.saved(keepRound(controls)));
  const load = async (file: File) => {
    const kept = parseKeptRound(parseJson(await file.text()), loadDomain());
    if (!kept) return setTold(words.badState);
    const { snapshots, ...decisions } = kept;
    controls.load(decisions, snapshots);
    setTold(words.stateLoaded(snapshots.length));
  };
  const isBusy = isMaking || round.isConsolidating || round.isReading;
  const headFields = [
    ["agencyAbove", words.agencyAbove],
    ["agency", words.agency],
    ["place", words.place],
  ] as const;
  return (
    <section className={looks.section} aria-labelledby="out-heading">
      <h3 className={looks.heading} id="out-heading">
        {words.heading}
      </h3>
      <div className={looks.line}>
        {addSheets && (
          <NewSheets
            addSheets={addSheets}
            work={work}
            isDisabled={!overview || isBusy}
            bookOf={() => desk.book(wish())}
          />
        )}
        {writeSheets && (
          <Button
            disabled={!overview || isBusy}
            onClick={() =>
              make(async (workbook, name) => {
                await writeSheets(workbook, name);
                return words.written;
              })
            }
          >
            {words.intoWorkbook}
          </Button>
        )}
        <Button
          appearance={writeSheets ? "secondary" : "primary"}
          icon={isMaking ? <Spinner size="tiny" /> : <Icon name="save" />}
          disabled={!overview || isBusy}
          onClick={() => make(save)}
        >
          {words.workbook}
        </Button>
        {copies.count > 0 && (
          <Button disabled={isBusy || copies.done !== null} onClick={copies.make}>
            {words.copies(copies.count)}
          </Button>
        )}
        {copies.done !== null && <Button onClick={copies.stop}>{consolidation.intake.stop}</Button>}
        <Button disabled={!overview || isBusy} onClick={keep}>
          {words.state}
        </Button>
        <FilePicker
          label={words.stateChoice}
          accept=".json"
          button={{ appearance: "subtle", disabled: isBusy }}
          onFiles={(files) => {
            const file = files?.[0];
            if (file) void load(file).catch(controls.fail);
          }}
        >
          {words.loadState}
        </FilePicker>
      </div>
      {copies.done !== null && (
        <ProgressBar
          value={copies.done}
          max={copies.count}
          aria-label={words.copying(copies.done, copies.count)}
        />
      )}
      <p className={looks.quiet} role="status" data-testid="out">
        {copies.done === null ? told : words.copying(copies.done, copies.count)}
      </p>
      <details>
        <summary className={looks.summary}>{words.head}</summary>
        <div className={looks.fields}>
          {headFields.map(([name, label]) => (
            <Field key={name} label={label}>
              <Input
                value={head[name]}
                onChange={(_event, { value }) => setHead({ ...head, [name]: value })}
              />
            </Field>
          ))}
        </div>
      </details>
    </section>
  );
}
