/** Owns the browser's own question for a file, where it cannot be asked for one that is written back. */
import type { ReactElement, RefObject } from "react";
import { pageWords } from "../../../messages/pane/around/page";
import { fileEndings } from "./bookFile";

export interface FileInputProps {
  readonly input: RefObject<HTMLInputElement>;
  readonly onFile: (file: File) => void;
}

export const FileInput = ({ input, onFile }: FileInputProps): ReactElement => (
  <input
    ref={input}
    type="file"
    hidden
    accept={fileEndings.join(",")}
    aria-label={pageWords.fileChoice}
    onChange={({ target }) => {
      const file = target.files?.[0];
      target.value = "";
      if (file) onFile(file);
    }}
  />
);
