/** Owns the frame of everything that is settled with a source: what counts now, the entry, the source, apply and take back. */
import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { useLooks } from "../looks";

export interface SourcedFormProps {
  readonly heading: string;
  /** It stands below a heading of its own. */
  readonly isInner?: boolean;
  /** What counts now, as a sentence. */
  readonly now: string;
  /** Source that was typed before; null: nothing is settled here. */
  readonly source: string | null;
  /** Why the entry cannot stand, or null. */
  readonly problem: string | null;
  /** Called only with an entry that can stand. */
  readonly onApply: (source: string) => void;
  readonly onTakeBack: () => void;
  /** The entry itself; `asked` is its problem once it was asked for. */
  readonly children: (asked: string | null) => ReactNode;
}

export function SourcedForm(props: SourcedFormProps): ReactElement {
  const looks = useLooks();
  const { heading, source, problem } = props;
  const Heading = props.isInner ? "h4" : "h3";
  const [typed, setTyped] = useState(source ?? "");
  const [isAsked, setAsked] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setTyped(source ?? "");
    setAsked(false);
  }, [source]);
  const isBlank = typed.trim() === "";
  const apply = () => {
    setAsked(true);
    if (problem === null && !isBlank) return props.onApply(typed.trim());
    // The first entry that cannot stand is where to go on.
    requestAnimationFrame(() =>
      group.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus(),
    );
  };
  return (
    <div className={looks.section} role="group" aria-label={heading} ref={group}>
      <Heading className={looks.heading}>{heading}</Heading>
      <p className={looks.note}>{props.now}</p>
      {props.children(isAsked ? problem : null)}
      <Field
        label={rubricsPane.source}
        hint={rubricsPane.sourceHint}
        validationState={isAsked && isBlank ? "error" : "none"}
        validationMessage={isAsked && isBlank ? rubricsPane.sourceMissing : undefined}
      >
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <div className={looks.buttons}>
        <Button size="small" aria-label={rubricsPane.applyFull(heading)} onClick={apply}>
          {rubricsPane.apply}
        </Button>
        {source !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={rubricsPane.takeBackFull(heading)}
            onClick={props.onTakeBack}
          >
            {rubricsPane.takeBack}
          </Button>
        )}
      </div>
    </div>
  );
}
