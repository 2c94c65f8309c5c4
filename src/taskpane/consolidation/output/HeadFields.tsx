/** Owns what stands at the head of the documents, as it is typed. */
import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { consolidation } from "../../../messages/pane/consolidation";
import { useLooks } from "../looks";

const words = consolidation.out;

export interface DocumentHead {
  readonly issuerAbove: string;
  readonly issuer: string;
  readonly place: string;
}

export const emptyHead: DocumentHead = { issuerAbove: "", issuer: "", place: "" };

const fields = ["issuerAbove", "issuer", "place"] as const;

export interface HeadFieldsProps {
  readonly head: DocumentHead;
  readonly onHead: (head: DocumentHead) => void;
}

export function HeadFields({ head, onHead }: HeadFieldsProps): ReactElement {
  const looks = useLooks();
  return (
    <details>
      <summary className={looks.summary}>{words.head}</summary>
      <div className={looks.fields}>
        {fields.map((name) => (
          <Field key={name} label={words[name]}>
            <Input
              value={head[name]}
              onChange={(_event, { value }) => onHead({ ...head, [name]: value })}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
