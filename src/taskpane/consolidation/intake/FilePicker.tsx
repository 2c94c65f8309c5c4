/** Owns a button that asks for files through the browser's own dialogue: one, several, or a folder. */
import { Button, type ButtonProps } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";

export interface FilePickerProps {
  /** Name of the field behind the button. */
  readonly label: string;
  readonly children: string;
  readonly accept?: string;
  readonly kind?: "one" | "several" | "folder";
  readonly onFiles: (list: FileList | null) => void;
  readonly button?: Pick<ButtonProps, "appearance" | "size" | "disabled"> & {
    readonly icon?: ReactElement;
  };
}

export function FilePicker(props: FilePickerProps): ReactElement {
  const { label, children, accept, kind = "one", onFiles, button = {} } = props;
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button {...button} ref={opener} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={kind !== "one"}
        {...(kind === "folder" ? { webkitdirectory: "" } : {})}
        onChange={({ target }) => {
          onFiles(target.files);
          target.value = "";
          // In Excel the focus would go to the sheet, and what is typed next into a cell.
          opener.current?.focus();
        }}
      />
    </>
  );
}
