/** Owns the running of the contract over a host: each case is one test. */
import { contractCases } from "../../src/selfTest/contract";
import { type BookSketch, contractBook as makeBook } from "../../src/selfTest/contract/book";
import type { FormulaOwner } from "../../src/selfTest/contract/lab";
import type { WorkbookHost } from "../../src/hosts/host";

/** A score sheet in small: two groups, a total, a protected and a hidden sheet. */
export const contractBook = makeBook();

/** The fake Excel tells at once. */
export const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 10));

/** A host that can save gives `reopen` too: what it saves, opened again. */
export function hostContract<Host extends WorkbookHost>(
  name: string,
  makeHost: (book: BookSketch) => Host | Promise<Host>,
  reopen: (host: Host) => Host | Promise<Host> = (host) => host,
  formulas: FormulaOwner = "host",
): void {
  describe(`${name} keeps the host contract`, () => {
    test.each(contractCases(formulas).map((each) => [each.title, each] as const))(
      "%s",
      async (_title, each) => {
        await each.run({
          open: async () => makeHost(contractBook),
          // Every host of this lab was made by it.
          reopen: async (host) => reopen(host as Host),
          nameOf: (sheet) => sheet,
          wait: soon,
        });
      },
    );
  });
}
