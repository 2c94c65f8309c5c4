/** Owns which parts of a Word document are a sheet: a page that its author began, with words above a table of its own, is one. */
import { type Block, holdsAList } from "./blocks";

/** Returns the blocks of each sheet; none where no table holds a list. */
export function sheetsIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (!blocks.some(holdsAList)) return [];
  const sheets: Block[][] = [[]];
  for (let at = 0; at < blocks.length; ) {
    const end = endOfPage(blocks, at);
    const page = blocks.slice(at, end);
    const current = sheets[sheets.length - 1] ?? [];
    if (hasTitledTable(page) && current.some(holdsAList)) sheets.push(page);
    else for (const block of page) current.push(block);
    at = end;
  }
  return sheets;
}

function endOfPage(blocks: readonly Block[], from: number): number {
  let end = from + 1;
  while (end < blocks.length && blocks[end]?.startsPage !== true) end++;
  return end;
}

/** A table that begins its page goes on from the page before. */
const hasTitledTable = (page: readonly Block[]): boolean => page.findIndex(holdsAList) > 0;
