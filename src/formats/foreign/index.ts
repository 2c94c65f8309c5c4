/** Owns what other formats are read, as one part that is loaded when it is needed. */
export { readCsv } from "./csv";
export { readDocx } from "./docx/readDocx";
export { readHtml } from "./html";
export { readFods, readOds } from "./ods/readOds";
export { readXls, readXmlWorkbook } from "./sheetJs";
