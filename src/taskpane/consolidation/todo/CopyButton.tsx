/** Owns the button that copies a text, also where the newer way is not allowed, and tells whether it worked. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { consolidation } from "../../../messages/pane/consolidation";
import { useLooks } from "../looks";

const words = consolidation.detail;

export interface CopyButtonProps {
  readonly children: string;
  readonly text: () => string | Promise<string>;
  readonly size?: "small" | "medium";
}

export function CopyButton({ children, text, size = "small" }: CopyButtonProps): ReactElement {
  const looks = useLooks();
  const [status, setStatus] = useState("");
  useEffect(() => {
    if (status === "") return undefined;
    const timer = setTimeout(() => setStatus(""), 5000);
    return () => clearTimeout(timer);
  }, [status]);
  const copy = async () => {
    const isCopied = await copyText(await text());
    setStatus(isCopied ? words.copied : words.copyFailed);
  };
  return (
    <span className={looks.line}>
      <Button size={size} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" className={looks.quiet}>
        {status}
      </span>
    </span>
  );
}

/** Copies a text; resolves to false where the browser does not let it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // No clipboard at all, or not for this page.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand?.("copy") ?? false;
  field.remove();
  return isCopied;
}
