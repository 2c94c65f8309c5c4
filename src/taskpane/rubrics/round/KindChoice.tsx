/** Owns which result of a round is looked at, where a profile speaks of several: standard, movement, exemplary. */
import { kindTitle } from "../../shared/domainNames";
import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { entriesFor, type ProfileChain } from "../../../core/profile";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { kindIds } from "../../../core/domain/domain";
import type { TableKind, UnitType } from "../../../core/model/table/reading";
import { roundPane } from "../../../messages/pane/rounds/round";
import { useLooks } from "../looks";

export interface KindChoiceProps {
  readonly chain: ProfileChain;
  readonly unitType: UnitType;
  readonly kind: TableKind;
  readonly onKind: (kind: TableKind) => void;
}

export function KindChoice(props: KindChoiceProps): ReactElement | null {
  const looks = useLooks();
  const { chain, unitType, kind, onKind } = props;
  const kinds = kindIds(loadDomain()).filter(
    (each) => each === kind || entriesFor(chain, "rubrics", { unitType, kind: each }).length > 0,
  );
  if (kinds.length < 2) return null;
  return (
    <Field className={looks.choice} label={roundPane.kind}>
      <Select
        value={kind}
        onChange={(_event, { value }) => onKind(kinds.find((each) => each === value) ?? kind)}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {kindTitle(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
