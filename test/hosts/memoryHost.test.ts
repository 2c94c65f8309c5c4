import { sketchedWorkbook } from "../support/bookSketch";
import { memoryHost } from "../support/memoryHost";
import { hostContract } from "./hostContract";

hostContract("memory host", (book) => memoryHost(sketchedWorkbook(book)));
