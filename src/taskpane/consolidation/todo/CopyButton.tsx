/** Owns the button that copies a text and tells whether it worked. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { copyText } from "../../shared/copyText";
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
