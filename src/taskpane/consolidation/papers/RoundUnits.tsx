/** Owns the choice of the units that papers are made for: all, those with a word in their names, or one by one. */
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { UnitOverview } from "../../../actions/rounds/consolidationDesk";
import { foldText } from "../../../core/base/text";
import { papersPane as words } from "../../../messages/pane/papers";
import { useLooks } from "../looks";
import { unitNames } from "../unitNames";
import { useGrowing } from "../useGrowing";

export interface RoundUnitsProps {
  readonly units: readonly UnitOverview[];
  readonly chosen: readonly UnitOverview[];
  readonly onChoose: (units: readonly UnitOverview[], isChosen: boolean) => void;
}

export function RoundUnits({ units, chosen, onChoose }: RoundUnitsProps): ReactElement {
  const looks = useLooks();
  const [search, setSearch] = useState("");
  const wanted = units.filter(({ unit }) => foldText(unit.name).includes(foldText(search)));
  const names = unitNames(units);
  const shown = useGrowing(wanted.length, search);
  return (
    <>
      <div className={looks.line}>
        <Field label={words.searchUnits}>
          <Input type="search" value={search} onChange={(_event, { value }) => setSearch(value)} />
        </Field>
        <Button size="small" onClick={() => onChoose(wanted, true)}>
          {words.chooseShown(wanted.length)}
        </Button>
        <Button size="small" onClick={() => onChoose(wanted, false)}>
          {words.leaveOutShown(wanted.length)}
        </Button>
      </div>
      <div className={looks.fields}>
        {wanted.slice(0, shown).map((each) => (
          <Checkbox
            key={each.unit.key}
            label={names.get(each.unit.key)}
            aria-label={words.forUnit(names.get(each.unit.key) ?? each.unit.name)}
            checked={chosen.includes(each)}
            onChange={(_event, { checked }) => onChoose([each], checked === true)}
          />
        ))}
      </div>
    </>
  );
}
