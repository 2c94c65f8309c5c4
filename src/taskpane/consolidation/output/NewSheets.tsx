/** Owns the buttons that add the result to the open workbook as new sheets, and take these away again. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Book } from "../../../core/documents/sheetModel";
import type { AddedSheets } from "../../../hosts/host";
import { newSheets as words } from "../../../messages/pane/around/newSheets";

export interface NewSheetsProps {
  readonly addSheets: (book: Book) => Promise<AddedSheets>;
  readonly bookOf: () => Promise<Book>;
  /** Does a task and tells what it returns. */
  readonly work: (task: () => Promise<string>, begun?: string) => Promise<void>;
  readonly isDisabled: boolean;
}

export function NewSheets({ addSheets, bookOf, work, isDisabled }: NewSheetsProps): ReactElement {
  const [added, setAdded] = useState<readonly AddedSheets[]>([]);
  const last = added[added.length - 1];
  const add = async (): Promise<string> => {
    const sheets = await addSheets(await bookOf());
    setAdded([...added, sheets]);
    const { names, leftOut } = sheets;
    return [words.added(names), ...(leftOut.length > 0 ? [words.leftOut(leftOut)] : [])].join(" ");
  };
  const takeAway = async (): Promise<string> => {
    await last?.remove();
    setAdded(added.slice(0, -1));
    return words.takenAway;
  };
  return (
    <>
      <Button appearance="primary" disabled={isDisabled} onClick={() => void work(add)}>
        {words.add}
      </Button>
      {last && (
        <Button disabled={isDisabled} onClick={() => void work(takeAway, words.takingAway)}>
          {words.takeAway}
        </Button>
      )}
    </>
  );
}
