/** Owns the words for how much a file may hold: a size, or a number of what is counted. */

const counted: { readonly [what: string]: string } = {
  cells: "ô có dữ liệu",
  merges: "vùng ô gộp",
  lines: "dòng, cột ẩn hoặc có kích thước riêng",
  columns: "cột có kích thước riêng",
  formulas: "ký tự công thức",
  texts: "đoạn chữ",
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** Returns "64 MB" as it is, and "1.000.000 ô có dữ liệu" of a number of cells; what is not named is a row. */
export const limitWords = (limit: string, what = ""): string =>
  /^\d+$/.test(limit) ? `${grouped(limit)} ${counted[what] ?? "dòng"}` : limit;
