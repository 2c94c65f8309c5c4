/** Owns the place where all that this browser keeps is counted, deleted, and refused for a machine that others use too. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { keptWords } from "../../../messages/pane/around/kept";
import { tone } from "../../shared/looks/theme";
import type { KeptWorks } from "./useKeptWorks";

const useStyles = makeStyles({
  root: {
    marginTop: "16px",
    paddingTop: "12px",
    borderTop: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
  },
  summary: { minHeight: "24px", cursor: "pointer", fontSize: tokens.fontSizeBase300 },
  choice: { display: "block" },
  quiet: { margin: "8px 0", color: tone.quiet },
});

export default function KeptPlace({ keeping, works, refresh }: KeptWorks): ReactElement | null {
  const styles = useStyles();
  const [wish, setWish] = useState<boolean | null>(null);
  if (!keeping) return null;
  const isShared = wish ?? keeping.isShared();
  const mine = works.filter(({ isOpenElsewhere }) => isOpenElsewhere !== true);
  const share = async (next: boolean): Promise<void> => {
    // Shown at once; what is kept may take a while to go.
    setWish(next);
    try {
      await keeping.setShared(next);
    } finally {
      setWish(keeping.isShared());
      refresh();
    }
  };
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{keptWords.place(works.length)}</summary>
      <p className={styles.quiet}>{keptWords.placeMore}</p>
      {works.length === 0 ? (
        <p className={styles.quiet}>{keptWords.nothing}</p>
      ) : (
        <Button
          size="small"
          disabled={mine.length === 0}
          onClick={() => void keeping.drop(mine.map(({ id }) => id)).then(refresh)}
        >
          {keptWords.dropAll}
        </Button>
      )}
      <div className={styles.choice}>
        <Checkbox
          checked={isShared}
          label={keptWords.shared}
          onChange={(_event, { checked }) => void share(checked === true)}
        />
      </div>
      <p className={styles.quiet}>{keptWords.sharedMore}</p>
    </details>
  );
}
