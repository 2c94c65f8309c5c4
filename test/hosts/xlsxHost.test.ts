import { LateXlsxHost } from "../../src/hosts/lateXlsxHost";
import { openXlsx, type XlsxHost } from "../../src/hosts/xlsxHost";
import { sketchedXlsx } from "../support/xlsxPackage";
import { hostContract } from "./hostContract";

hostContract(
  "xlsx host",
  (book) => openXlsx(sketchedXlsx(book), "sketch.xlsx"),
  (host) => openXlsx(host.save(), "sketch.xlsx"),
);

hostContract<XlsxHost>(
  "xlsx host over a file that was read elsewhere",
  (book) => lateHost(sketchedXlsx(book)),
  (host) => lateHost(host.save()),
);

async function lateHost(bytes: Uint8Array): Promise<XlsxHost> {
  const read = openXlsx(bytes, "sketch.xlsx");
  return new LateXlsxHost(bytes, await read.readWorkbook(), await read.readState());
}
