/** Owns the two channels of the command: results, and what is told beside them. */
export const say = (text: string): unknown => process.stdout.write(`${text}\n`);
export const warn = (text: string): unknown => process.stderr.write(`${text}\n`);
export const sayJson = (value: unknown): unknown => say(JSON.stringify(value, null, 2));

/** A list whose entries are made one after another, as they are printed. */
export interface JsonEntries extends Iterable<object> {
  toJSON(): readonly object[];
}

export const entriesOf = <T>(list: readonly T[], entryOf: (each: T) => object): JsonEntries => ({
  *[Symbol.iterator]() {
    for (const each of list) yield entryOf(each);
  },
  toJSON: () => list.map(entryOf),
});

const isEntries = (value: unknown): value is JsonEntries =>
  typeof value === "object" && value !== null && Symbol.iterator in value && "toJSON" in value;

/** Says an object as `sayJson` does, its lists entry by entry: of a whole round it is never one text. */
export function sayJsonInParts(value: object): void {
  let before = "{";
  for (const [field, held] of Object.entries(value) as [string, unknown][]) {
    if (held === undefined) continue;
    process.stdout.write(`${before}\n  ${JSON.stringify(field)}: `);
    if (isEntries(held)) sayEntries(held);
    else process.stdout.write(indented(held, "  "));
    before = ",";
  }
  process.stdout.write(before === "{" ? "{}\n" : "\n}\n");
}

function sayEntries(entries: JsonEntries): void {
  let before = "[";
  for (const entry of entries) {
    process.stdout.write(`${before}\n    ${indented(entry, "    ")}`);
    before = ",";
  }
  process.stdout.write(before === "[" ? "[]" : "\n  ]");
}

const indented = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 2).replace(/\n/g, `\n${by}`);
