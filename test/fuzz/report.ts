/** Owns what a run of the fuzzer came to: counted by format, each fault with the number of its file. */
import type { Outcome } from "./reader";
import { fuzzFormats, type FuzzFormat } from "./seeds";

interface Count {
  files: number;
  reached: number;
  read: number;
  refused: number;
}

export class Report {
  readonly faults: string[] = [];
  private readonly counts = new Map<FuzzFormat, Count>(
    fuzzFormats.map((format) => [format, { files: 0, reached: 0, read: 0, refused: 0 }]),
  );
  private readonly refusals = new Map<string, number>();
  private slowest = { milliseconds: 0, number: 0 };
  private largest = { megabytes: 0, number: 0 };

  add(number: number, format: FuzzFormat, outcome: Outcome): void {
    const count = this.counts.get(format);
    if (!count) return;
    count.files++;
    const { milliseconds, megabytes } = outcome;
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, number };
    if (megabytes > this.largest.megabytes) this.largest = { megabytes, number };
    if ("fault" in outcome) {
      this.faults.push(`${number} (${format}) ${outcome.fault}: ${outcome.detail}`);
      return;
    }
    const { isReached, refusal } = outcome;
    if (isReached) count.reached++;
    if (refusal === null) count.read++;
    else {
      count.refused++;
      this.refusals.set(refusal, (this.refusals.get(refusal) ?? 0) + 1);
    }
  }

  /** At least half of the files of each format got past the container: else the run says little. */
  get isDeep(): boolean {
    return [...this.counts.values()].every(({ files, reached }) => 2 * reached >= files);
  }

  lines(): readonly string[] {
    const { slowest, largest } = this;
    const all = [...this.counts];
    const sum = (field: keyof Count): number =>
      all.reduce((total, [, count]) => total + count[field], 0);
    const row = (name: string, { files, reached, read, refused }: Count): string =>
      [name.padEnd(7), files, reached, read, refused]
        .map((value) => String(value).padStart(8))
        .join("");
    const whole = {
      files: sum("files"),
      reached: sum("reached"),
      read: sum("read"),
      refused: sum("refused"),
    };
    return [
      " format    files  reached    read refused   (reached: past the container, into the parser)",
      ...all.map(([format, count]) => row(format, count)),
      row("all", whole),
      `refused as: ${[...this.refusals].map(([code, times]) => `${code} ${times}`).join(", ")}`,
      `slowest: ${(slowest.milliseconds / 1000).toFixed(1)} s of a processor, file ${slowest.number}`,
      `most memory of a process: ${Math.round(largest.megabytes)} MB, after file ${largest.number}`,
      ...this.faults.map((fault) => `FAULT ${fault}`),
      `${this.faults.length} faults`,
    ];
  }
}
