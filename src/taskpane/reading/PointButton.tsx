/** Owns the button after which a column is pointed at in the sheet; it takes the focus back when that is over. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import type { ColumnRole } from "../../core/model/table/reading";
import { columnRoleNames } from "../../messages/labels";
import { recognitionWords } from "../../messages/pane/reading";
import { Icon } from "../shared/looks/Icon";
import type { SessionControls } from "../session/runSession";

export interface PointButtonProps {
  readonly controls: SessionControls;
  readonly role: ColumnRole;
  /** Stands at the question about the column: shows its words, and bears a name other than the one in the list of columns. */
  readonly isAnswer?: boolean;
}

export function PointButton({ controls, role, isAnswer = false }: PointButtonProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const isPointing = controls.session.pointing === role;
  // A role may have two buttons: the one that was pressed gets the focus back.
  const hasBegun = useRef(false);
  useEffect(() => {
    if (isPointing || !hasBegun.current) return;
    hasBegun.current = false;
    button.current?.focus();
  }, [isPointing]);
  const name = (isAnswer ? recognitionWords.pointAnswer : recognitionWords.pointFull)(
    columnRoleNames[role],
  );
  return (
    <Button
      ref={button}
      size="small"
      appearance={isPointing ? "primary" : isAnswer ? "secondary" : "subtle"}
      icon={<Icon name="target" size={16} />}
      aria-label={name}
      aria-pressed={isPointing}
      title={name}
      onClick={() => {
        hasBegun.current = true;
        controls.pointAt(isPointing ? null : role);
      }}
    >
      {isAnswer ? recognitionWords.point : undefined}
    </Button>
  );
}
