/** The hash against Node's own, and what changes a receipt. */
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { hashOf, receiptOf } from "../../src/core/model/score/receipt";
import type { Computation } from "../../src/core/model/score/receipt";
import { sha256 } from "../../src/core/base/sha256";
import { aRubric } from "../support/aRubric";

const nodes = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("SHA-256 of %j is that of the standard", (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test("any text and any bytes have the digest that Node gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(nodes(text));
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(nodes(bytes));
    }),
  );
});

test.each([55, 56, 63, 64, 65, 119, 120, 1_000_003])("%i bytes, around the blocks", (length) => {
  const bytes = new Uint8Array(length).fill(97);
  expect(sha256(bytes)).toBe(nodes(bytes));
});

test("half a pair of surrogates has a digest too", () => {
  expect(sha256("a\ud800b")).toBe(nodes("a\ufffdb"));
});

test("keys in another order, or without a value, are the same thing", () => {
  expect(hashOf({ a: 1, b: [{ c: 2, d: null }] })).toBe(
    hashOf({ b: [{ d: null, c: 2, e: undefined }], a: 1 }),
  );
  expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
  expect(hashOf({ a: null })).not.toBe(hashOf({ a: 0 }));
});

describe("a receipt", () => {
  const computation: Computation = {
    rubric: aRubric({ version: 3 }),
    profile: { id: "noi-nao-2025", version: 2 },
    programVersion: "0.1.0",
    inputs: { self: [5, null] },
    result: { total: 5 },
  };

  test("names rubric, profile and program with versions and hashes", () => {
    const receipt = receiptOf(computation);
    expect(receipt).toMatchObject({
      rubric: { id: "vi-du-2025", version: 3 },
      profile: { id: "noi-nao-2025", version: 2 },
      program: "0.1.0",
    });
    for (const hash of [receipt.rubric?.hash, receipt.inputs, receipt.result, receipt.hash])
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(receiptOf({ ...computation })).toEqual(receipt);
  });

  test.each<[string, Partial<Computation>]>([
    ["another number in the rubric", { rubric: aRubric({ version: 3, note: "x" }) }],
    ["another version of the program", { programVersion: "0.1.1" }],
    ["a blank that became nought", { inputs: { self: [5, 0] } }],
    ["another result", { result: { total: 4 } }],
    ["no profile", { profile: null }],
  ])("%s gives another", (_case, changes) => {
    expect(receiptOf({ ...computation, ...changes }).hash).not.toBe(receiptOf(computation).hash);
  });

  test("without a rubric it says so", () => {
    expect(receiptOf({ ...computation, rubric: null }).rubric).toBeNull();
  });
});
