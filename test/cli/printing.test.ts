/** A large object is printed in parts, to the letter as it would be in one. */
import { entriesOf, sayJsonInParts } from "../../src/cli/printing";

const written = (work: () => void): string => {
  const pieces: string[] = [];
  const spy = jest.spyOn(process.stdout, "write").mockImplementation((piece) => {
    pieces.push(String(piece));
    return true;
  });
  try {
    work();
  } finally {
    spy.mockRestore();
  }
  return pieces.join("");
};

test.each<[says: string, value: object]>([
  ["nothing", {}],
  ["no entries", { units: entriesOf([], (name) => ({ name })) }],
  [
    "entries among other fields",
    {
      year: 2025,
      units: entriesOf(["Thôn 1\n(mới)", "Thôn 2"], (name) => ({
        name,
        files: [name],
        grade: null,
      })),
      left: undefined,
      statistics: { total: { met: 1 }, byType: [] },
      changes: null,
    },
  ],
])("%s", (_says, value) => {
  expect(written(() => sayJsonInParts(value))).toBe(`${JSON.stringify(value, null, 2)}\n`);
});
