/** Owns OpenDocument's formulas: each written as Excel writes it. */

/** Returns "SUM(C11:C15)" of "of:=SUM([.C11:.C15])"; null for a formula in another language. */
export function excelFormula(formula: string): string | null {
  const match = /^(?:(of|oooc|msoxl):)?=([\s\S]*)$/.exec(formula);
  if (!match) return null;
  const [, language, body = ""] = match;
  if (language === "msoxl") return body;
  return body.replace(tokens, (token, text?: string, reference?: string) => {
    if (text !== undefined) return text;
    if (reference !== undefined) return excelReference(reference);
    return token === ";" || token === "~" ? "," : token === "!" ? " " : token === "|" ? ";" : token;
  });
}

/** Text in quotes, a reference in brackets, or a mark that Excel writes otherwise. */
const tokens = /("(?:[^"]|"")*")|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|[;~!|]/g;

/** "$'Bảng A'.$C$11:.D12" becomes "'Bảng A'!$C$11:D12". */
const excelReference = (reference: string): string =>
  reference
    .replace(/(?:\$?('(?:[^']|'')*'|[^.':$]*))?\.(?=[$A-Z#])/gi, (_all, sheet?: string) =>
      sheet ? `${sheet}!` : "",
    )
    .replace(/^(.*!)([^:]+):\1/, "$1$2:");
