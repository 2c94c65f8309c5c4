/** Owns the grammar of formulas: text made into an expression, with the cells that it looks at. */
import type { CellAddress, CellRange } from "../../core/model/workbook/grid";
import type { Token } from "./tokens";
import { isRelative, shiftFormula, tokeniseFormula } from "./tokens";
import type { Area, Scalar } from "./values";
import { FormulaError } from "./values";

export type Expression =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "missing" }
  /** It means something, but not to us. */
  | { readonly kind: "beyond"; readonly text: string }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

export interface ParsedFormula {
  /** Null when the formula is beyond this grammar. */
  readonly expression: Expression | null;
  /** Every area that is named in it. */
  readonly areas: readonly Area[];
  /** It may look at cells that it does not name. */
  readonly isOpen: boolean;
}

/** Where a formula stands: what sheet names and defined names mean there. */
export interface NameScope {
  readonly sheet: number;
  readonly cell: CellAddress;
  findSheet(name: string): number | null;
  findName(name: string, sheet: number): string | null;
}

const MAXIMUM_LENGTH = 8192;
const MAXIMUM_DEPTH = 100;

/** Operators by how loosely they bind; all of them take the left side first. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

export function parseFormula(formula: string, scope: NameScope): ParsedFormula {
  const parser = new FormulaParser(
    formula.length > MAXIMUM_LENGTH ? [] : tokeniseFormula(formula),
    scope,
    0,
  );
  return parser.parse();
}

class Unreadable extends Error {}

class FormulaParser {
  private at = 0;
  private depth: number;
  private readonly areas: Area[] = [];
  private isOpen = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly scope: NameScope,
    private readonly nesting: number,
  ) {
    this.depth = nesting;
  }

  parse(): ParsedFormula {
    let expression: Expression | null = null;
    try {
      expression = this.binary(0);
      if (this.at < this.tokens.length) expression = null;
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
    }
    if (expression === null) this.addAllReferences();
    return { expression, areas: this.areas, isOpen: this.isOpen };
  }

  private binary(level: number): Expression {
    const operators = levels[level];
    if (!operators) return this.postfix();
    let left = this.binary(level + 1);
    for (
      let operator = this.takeOperator(operators);
      operator !== null;
      operator = this.takeOperator(operators)
    ) {
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  /** A sign binds closer than any other operator in Excel: -2^2 is 4. */
  private postfix(): Expression {
    let expression = this.signed();
    while (this.takeOperator(["%"]) !== null)
      expression = { kind: "unary", operator: "%", operand: expression };
    return expression;
  }

  private signed(): Expression {
    const sign = this.takeOperator(["-", "+"]);
    if (sign === null) return this.primary();
    return this.deeper(() => ({ kind: "unary", operator: sign, operand: this.signed() }));
  }

  private primary(): Expression {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "text":
        return { kind: "literal", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "error":
        return {
          kind: "literal",
          value: new FormulaError(
            token.text.slice(token.text.lastIndexOf("!", token.text.length - 2) + 1),
          ),
        };
      case "reference":
        return { kind: "area", area: this.area(token) };
      case "name":
        return this.name(token.text);
      default:
        if (token?.text !== "(") throw new Unreadable();
        return this.deeper(() => {
          const inner = this.binary(0);
          if (this.takeOperator([")"]) === null) throw new Unreadable();
          return inner;
        });
    }
  }

  private name(text: string): Expression {
    if (this.takeOperator(["("]) !== null) return this.deeper(() => this.call(text));
    if (/^(true|false)$/i.test(text)) return { kind: "literal", value: /^true$/i.test(text) };
    const definition = this.scope.findName(text, this.scope.sheet);
    if (definition === null || this.nesting > 8) throw new Unreadable();
    const moves = tokeniseFormula(definition).some(isRelative);
    const seen = moves ? this.asSeenHere(definition) : definition;
    const parsed = new FormulaParser(tokeniseFormula(seen), this.scope, this.nesting + 1).parse();
    this.areas.push(...parsed.areas);
    // Past the edge of the sheet Excel goes on at the other one.
    this.isOpen ||= parsed.isOpen || (moves && seen.includes("#REF!"));
    // Programs differ in what such a name means: what depends on it is told, and not worked out.
    if (moves) return { kind: "beyond", text };
    if (!parsed.expression) throw new Unreadable();
    return parsed.expression;
  }

  /** Relative references of a name are written as they read at A1. */
  private asSeenHere(definition: string): string {
    const { row, column } = this.scope.cell;
    return shiftFormula(definition, row - 1, column - 1);
  }

  private call(text: string): Expression {
    const name = text.toUpperCase().replace(/^_XLFN\.|^_XLWS\./g, "");
    if (name === "INDIRECT" || name === "OFFSET") this.isOpen = true;
    const args: Expression[] = [];
    if (this.takeOperator([")"]) !== null) return { kind: "call", name, args };
    for (;;) {
      const next = this.tokens[this.at];
      const isMissing = next?.kind === "operator" && (next.text === "," || next.text === ")");
      args.push(isMissing ? { kind: "missing" } : this.binary(0));
      if (this.takeOperator([")"]) !== null) return { kind: "call", name, args };
      if (this.takeOperator([","]) === null) throw new Unreadable();
    }
  }

  private area(token: Extract<Token, { kind: "reference" }>): Area {
    const area = toArea(token, this.scope);
    if (!area) throw new Unreadable();
    this.areas.push(area);
    return area;
  }

  /** A formula that cannot be read still depends on the cells that it names. */
  private addAllReferences(): void {
    for (const token of this.tokens) {
      if (token.kind === "reference") {
        const area = toArea(token, this.scope);
        if (area) this.areas.push(area);
      } else if (token.kind === "name" || token.kind === "unknown") this.isOpen = true;
    }
    if (this.tokens.length === 0) this.isOpen = true;
  }

  private takeOperator(wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || !wanted.includes(token.text)) return null;
    this.at++;
    return token.text;
  }

  private deeper(parse: () => Expression): Expression {
    if (++this.depth > MAXIMUM_DEPTH) throw new Unreadable();
    const expression = parse();
    this.depth--;
    return expression;
  }
}

function toArea(
  { prefix, from, to }: Extract<Token, { kind: "reference" }>,
  scope: NameScope,
): Area | null {
  const sheet =
    prefix === ""
      ? scope.sheet
      : scope.findSheet(
          prefix
            .slice(0, -1)
            .replace(/^'(.*)'$/, "$1")
            .replace(/''/g, "'"),
        );
  if (sheet === null) return null;
  const end = to ?? from;
  const range: CellRange = {
    top: Math.min(from.row ?? 1, end.row ?? 1),
    left: Math.min(from.column ?? 1, end.column ?? 1),
    bottom: Math.max(from.row ?? 1_048_576, end.row ?? 1_048_576),
    right: Math.max(from.column ?? 16_384, end.column ?? 16_384),
  };
  return { sheet, range };
}
