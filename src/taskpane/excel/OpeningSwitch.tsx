/** Owns the switch by which a person has the pane open with this file, or no more; the wish is kept in the file. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OpeningWithFile } from "../../hosts/host";
import { excelPane } from "../../messages/pane/around/excel";
import { Icon } from "../shared/looks/Icon";
import { LOW } from "../shared/room";
import { spoken } from "../shared/looks/spoken";

const useStyles = makeStyles({
  root: { minWidth: "auto", whiteSpace: "nowrap" },
  // Beside the other commands there is room for the sign alone; where they are folded away, for the word.
  word: {
    ...spoken,
    [LOW]: { position: "static", width: "auto", height: "auto", clipPath: "none" },
  },
});

export interface OpeningSwitchProps {
  readonly opening: OpeningWithFile;
  /** Told what holds from now on, which shows the switch anew; null: Office could not keep it. */
  readonly onChanged: (isOn: boolean | null) => void;
}

export function OpeningSwitch({ opening, onChanged }: OpeningSwitchProps): ReactElement {
  const styles = useStyles();
  const isOn = opening.isOn();
  const change = async () => {
    const wished = !isOn;
    const isKept = await opening.change(wished).then(
      () => true,
      () => false,
    );
    onChanged(isKept ? wished : null);
  };
  return (
    <Button
      className={styles.root}
      size="small"
      appearance={isOn ? "secondary" : "subtle"}
      icon={<Icon name={isOn ? "good" : "pane"} size={16} />}
      title={isOn ? excelPane.opening.isOn : excelPane.opening.isOff}
      aria-pressed={isOn}
      onClick={() => void change()}
    >
      <span className={styles.word}>{excelPane.opening.name}</span>
    </Button>
  );
}
