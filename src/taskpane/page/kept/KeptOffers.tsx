/** Owns the offers of work that was not saved: each to be restored or deleted, by the name of its file. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { type KeptBook, keptBookOf } from "../../../actions/keeping/bookKeeper";
import type { Keeping, OfferedWork } from "../../../actions/keeping/keeping";
import { keptWords, whenKept } from "../../../messages/pane/around/kept";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    marginBottom: "16px",
    padding: "8px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tone.warnTint,
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
  },
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tone.warn,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    paddingTop: "6px",
    fontSize: tokens.fontSizeBase300,
  },
  // The buttons stand below where there is no room beside the sentence.
  text: { flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "8px" },
  more: { display: "block", fontSize: tokens.fontSizeBase200, color: tone.quiet },
  gone: { margin: "8px 0 0", fontSize: tokens.fontSizeBase200 },
});

export interface KeptOffersProps {
  readonly keeping: Keeping;
  /** At least one. */
  readonly works: readonly OfferedWork[];
  readonly onRestoreBook: (book: KeptBook) => void;
  readonly onRestoreRound: (id: string) => void;
  /** Something was deleted, or is gone. */
  readonly onChanged: () => void;
}

export default function KeptOffers(props: KeptOffersProps): ReactElement {
  const { keeping, works, onRestoreBook, onRestoreRound, onChanged } = props;
  const styles = useStyles();
  const [isGone, setGone] = useState(false);
  const restore = async ({ id, work }: OfferedWork): Promise<void> => {
    if (work?.kind === "round") return onRestoreRound(id);
    const taken = await keeping.take(id);
    const book = taken && work && keptBookOf(taken, work.file);
    if (book) return onRestoreBook(book);
    taken?.release();
    setGone(true);
    onChanged();
  };
  return (
    <section className={styles.root} aria-label={keptWords.heading}>
      <h2 className={styles.heading}>{keptWords.heading}</h2>
      <ul className={styles.list}>
        {works.map((work) => (
          <Offer
            key={work.id}
            offered={work}
            onRestore={() => void restore(work)}
            onDrop={() => void keeping.drop([work.id]).then(onChanged)}
          />
        ))}
      </ul>
      <div role="status">{isGone && <p className={styles.gone}>{keptWords.gone}</p>}</div>
    </section>
  );
}

interface OfferProps {
  readonly offered: OfferedWork;
  readonly onRestore: () => void;
  readonly onDrop: () => void;
}

function Offer({ offered, onRestore, onDrop }: OfferProps): ReactElement {
  const styles = useStyles();
  const { work, isOpenElsewhere, program } = offered;
  const when = whenKept(offered.changedAt, new Date());
  if (work && isOpenElsewhere === true)
    return (
      <li className={styles.item}>
        <span className={styles.text}>{keptWords.elsewhere(work, when)}</span>
      </li>
    );
  return (
    <li className={styles.item}>
      <span className={styles.text}>
        {work ? keptWords.offer(work, when) : keptWords.unreadable(when, program)}
        {work && offered.isOfOtherVersion && (
          <span className={styles.more}>{keptWords.otherVersion(program)}</span>
        )}
        {work && isOpenElsewhere === null && (
          <span className={styles.more}>{keptWords.perhapsElsewhere}</span>
        )}
      </span>
      <span className={styles.buttons}>
        {work && (
          <Button
            appearance="primary"
            aria-label={keptWords.restoreOf(work, when)}
            onClick={onRestore}
          >
            {keptWords.restore}
          </Button>
        )}
        <Button
          aria-label={work ? keptWords.dropOf(work, when) : keptWords.dropUnreadable(when)}
          onClick={onDrop}
        >
          {keptWords.drop}
        </Button>
      </span>
    </li>
  );
}
