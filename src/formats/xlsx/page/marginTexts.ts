/** Owns how a sheet part says what stands in the margins of its pages (ECMA-376 Part 1, 18.3.1.46). */
import {
  emptyMargins,
  type MarginText,
  type MarginTexts,
  type PageNumbering,
} from "../../../core/model/workbook/pageSetup";
import { encodeText } from "../../package/xmlText";
import { scannerAt, withElement, withElementExchanged } from "./elementEdit";

const kinds = [
  ["odd", "pages"],
  ["even", "evenPages"],
  ["first", "firstPage"],
] as const;

/** Returns what stands in the margins. */
export function readNumbering(sheetXml: string): PageNumbering {
  const setup = scannerAt(sheetXml, ["pageSetup"]);
  const scanner = scannerAt(sheetXml, ["headerFooter"]);
  const isFirstApart = scanner?.flag("differentFirst") ?? false;
  const isEvenApart = scanner?.flag("differentOddEven") ?? false;
  const isScaled = scanner?.flag("scaleWithDoc", true) ?? true;
  const texts = new Map<string, string>();
  if (scanner)
    for (const { inside } = scanner; scanner.child(inside); )
      texts.set(scanner.name, scanner.text());
  const textsOf = (kind: string): MarginTexts => ({
    header: thirds(texts.get(`${kind}Header`) ?? ""),
    footer: thirds(texts.get(`${kind}Footer`) ?? ""),
  });
  return {
    firstNumber: setup?.flag("useFirstPageNumber") ? setup.number("firstPageNumber", 1) : null,
    isFirstApart,
    isEvenApart,
    isScaled,
    pages: textsOf("odd"),
    firstPage: isFirstApart ? textsOf("first") : emptyMargins,
    evenPages: isEvenApart ? textsOf("even") : emptyMargins,
  };
}

/** Returns the sheet part with other texts in its margins. */
export function withNumbering(sheetXml: string, numbering: PageNumbering): string {
  const { firstNumber, isFirstApart, isEvenApart, isScaled } = numbering;
  const xml = withElement(sheetXml, "pageSetup", {
    firstPageNumber: firstNumber === null ? null : String(firstNumber),
    useFirstPageNumber: firstNumber === null ? null : "1",
  });
  const flags = [
    ...(isEvenApart ? [' differentOddEven="1"'] : []),
    ...(isFirstApart ? [' differentFirst="1"'] : []),
    ...(isScaled ? [] : [' scaleWithDoc="0"']),
    ...keptFlag(sheetXml),
  ].join("");
  const texts = kinds
    .flatMap(([kind, pages]) => [
      textElement(`${kind}Header`, numbering[pages].header),
      textElement(`${kind}Footer`, numbering[pages].footer),
    ])
    .join("");
  const isEmpty = flags === "" && texts === "";
  return withElementExchanged(
    xml,
    "headerFooter",
    isEmpty ? "" : `<headerFooter${flags}>${texts}</headerFooter>`,
  );
}

/** Where the texts begin stays as it is. */
function keptFlag(xml: string): readonly string[] {
  const value = scannerAt(xml, ["headerFooter"])?.attribute("alignWithMargins") ?? null;
  return value === null ? [] : [` alignWithMargins="${value}"`];
}

function textElement(name: string, { left, centre, right }: MarginText): string {
  const codes = `${left && `&L${left}`}${centre && `&C${centre}`}${right && `&R${right}`}`;
  return codes === "" ? "" : `<${name}>${encodeText(codes)}</${name}>`;
}

/** Takes the codes apart at "&L", "&C" and "&R"; what stands before them is the middle. "&&" is a sign of the text. */
function thirds(codes: string): MarginText {
  const found = { left: "", centre: "", right: "" };
  const names = { L: "left", C: "centre", R: "right" } as const;
  let third: keyof MarginText = "centre";
  for (const piece of codes.match(/&[\s\S]|[^&]+/g) ?? []) {
    const begun = names[piece.slice(1) as keyof typeof names];
    if (piece.startsWith("&") && begun !== undefined) third = begun;
    else found[third] += piece;
  }
  return found;
}
