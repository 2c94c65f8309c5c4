/** Owns what is shown before a file is open: what the product does, and the ways to begin. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from "react";
import { pane } from "../../../messages/pane/around/shell";
import { pageWords } from "../../../messages/pane/around/page";
import { formWords } from "../../../messages/pane/forms";
import { Icon } from "../../shared/looks/Icon";
import { FormShelf } from "../../reading/forms/FormShelf";
import { tone } from "../../shared/looks/theme";
import type { SessionControls } from "../../session/runSession";
import type { StartSheet } from "../../shared/startSheet";
import { BrandMark } from "../BrandMark";

const StartTickSheet = lazy(
  () => import(/* webpackChunkName: "ticks" */ "../../ticks/StartTickSheet"),
);

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: "flex",
    overflowY: "auto",
    padding: "24px 16px",
    backgroundColor: tokens.colorNeutralBackground4,
  },
  card: {
    // In the middle, and never cut off at the top.
    margin: "auto",
    width: "100%",
    maxWidth: "560px",
    boxSizing: "border-box",
    padding: "36px 40px 28px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    "@media (max-width: 560px)": { padding: "24px 16px 20px" },
  },
  heading: {
    margin: "16px 0 8px",
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: "0 0 20px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "21px",
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", alignItems: "center", gap: "8px 12px", flexWrap: "wrap" },
  quiet: { fontSize: tokens.fontSizeBase200, color: tone.quiet },
  samples: { marginTop: "24px", paddingTop: "16px", borderTop: `1px solid ${tone.line}` },
  sampleHeading: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  forms: {
    marginTop: "16px",
    paddingTop: "12px",
    borderTop: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
  },
  summary: { minHeight: "24px", cursor: "pointer", fontSize: tokens.fontSizeBase300 },
  privacy: { margin: "20px 0 0", fontSize: tokens.fontSizeBase200, color: tone.quiet },
});

/** A workbook that comes with the product. */
export interface Sample {
  readonly kind: keyof typeof pageWords.samples;
  readonly load: () => Promise<File>;
}

export interface StartScreenProps {
  readonly controls: SessionControls;
  readonly samples: readonly Sample[];
  readonly onOpen: () => void;
  readonly onConsolidate: () => void;
  readonly onSample: (file: File) => void;
  /** Work of an earlier time that was not saved. */
  readonly offers: ReactNode;
  /** What this browser keeps, and how to delete it. */
  readonly keptPlace: ReactNode;
  readonly startSheet: StartSheet;
}

export function StartScreen({
  controls,
  samples,
  onOpen,
  onConsolidate,
  onSample,
  offers,
  keptPlace,
  startSheet,
}: StartScreenProps): ReactElement {
  const styles = useStyles();
  const [isStarting, setStarting] = useState(false);
  if (isStarting)
    return (
      <div className={styles.root}>
        <div className={styles.card}>
          <Suspense fallback={<Spinner label={pane.opening} />}>
            <StartTickSheet
              shelf={controls.session.shelf}
              onMade={startSheet}
              onBack={() => setStarting(false)}
            />
          </Suspense>
        </div>
      </div>
    );
  return (
    <div className={styles.root}>
      <div className={styles.card}>
        {offers}
        <BrandMark size={44} />
        <h2 className={styles.heading}>{pageWords.welcome}</h2>
        <p className={styles.text}>{pageWords.welcomeMore}</p>
        <div className={styles.actions}>
          <Button appearance="primary" size="large" icon={<Icon name="open" />} onClick={onOpen}>
            {pageWords.openHere}
          </Button>
          <Button size="large" onClick={onConsolidate}>
            {pageWords.consolidate}
          </Button>
          <Button size="large" onClick={() => setStarting(true)}>
            {pageWords.startFromChecklist}
          </Button>
          <span className={styles.quiet}>{pageWords.drop}</span>
          {controls.session.isReading && <Spinner size="tiny" label={pane.reading} />}
        </div>
        <section className={styles.samples}>
          <h3 className={styles.sampleHeading}>{pageWords.trySample}</h3>
          <div className={styles.actions}>
            {samples.map(({ kind, load }) => (
              <Button key={kind} onClick={() => void load().then(onSample)}>
                {pageWords.samples[kind]}
              </Button>
            ))}
          </div>
        </section>
        <details className={styles.forms}>
          <summary className={styles.summary}>
            {formWords.heading}
            {controls.session.forms.length > 0 && ` (${controls.session.forms.length})`}
          </summary>
          <p className={styles.quiet}>{formWords.startHint}</p>
          <FormShelf controls={controls} />
        </details>
        {keptPlace}
        <p className={styles.privacy}>{pageWords.privacy}</p>
      </div>
    </div>
  );
}
