import { openXlsx } from "../../src/hosts/xlsxHost";
import { sketchedXlsx } from "../support/xlsxPackage";
import { hostContract } from "./hostContract";

hostContract(
  "xlsx host",
  (book) => openXlsx(sketchedXlsx(book), "sketch.xlsx"),
  (host) => openXlsx(host.save(), "sketch.xlsx"),
);
