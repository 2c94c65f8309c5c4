/** Owns the page that tries the program in the Excel at hand: runs one promise after another and gives the result to copy. */
import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef, useState } from "react";
import type { ContractTopic } from "../hosts/host";
import { selfTest as words } from "../messages/pane/selfTest";
import { tone } from "../taskpane/shared/looks/theme";
import type { Probe } from "./probes";

/** One thing to try; rejects when it fails. */
export interface Trial {
  readonly topic: ContractTopic;
  readonly title: string;
  run(): Promise<void>;
}

export interface SelfTestProps {
  readonly trials: readonly Trial[];
  /** What is asked after that, for the result. */
  readonly probes: readonly Probe[];
  /** What is tried, for the result: program, Excel, machine. */
  readonly about: string;
  /** Takes away what the trials left. */
  readonly cleanUp: () => Promise<void>;
}

interface Outcome {
  readonly topic: ContractTopic;
  readonly title: string;
  /** What went wrong; null for nothing. */
  readonly failure: string | null;
}

const useStyles = makeStyles({
  root: {
    minHeight: "100%",
    padding: "16px",
    height: "100%",
    overflowY: "auto",
    boxSizing: "border-box",
  },
  heading: { margin: "0 32px 8px 0", fontSize: tokens.fontSizeBase500, lineHeight: "1.3" },
  failed: { color: tone.bad },
  list: { paddingLeft: "20px", overflowWrap: "anywhere" },
  result: { width: "100%", fontFamily: tokens.fontFamilyMonospace },
});

export function SelfTest({ trials, probes, about, cleanUp }: SelfTestProps): ReactElement {
  const styles = useStyles();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [state, setState] = useState<"idle" | "running" | "done" | "leftOver">("idle");
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const isStopped = useRef(false);

  const start = async () => {
    isStopped.current = false;
    setState("running");
    const found: Outcome[] = [];
    for (const { topic, title, run } of trials) {
      if (isStopped.current) break;
      found.push({ topic, title, failure: await failureOf(run) });
      setOutcomes([...found]);
    }
    const told: string[] = [];
    for (const { title, ask } of isStopped.current ? [] : probes) {
      if (isStopped.current) break;
      told.push(`tells ${title}: ${await answerOf(ask)}`);
      setAnswers([...told]);
    }
    setState((await failureOf(cleanUp)) === null ? "done" : "leftOver");
  };

  const failed = outcomes.filter(({ failure }) => failure !== null);
  return (
    <main className={styles.root}>
      <h1 className={styles.heading}>{words.heading}</h1>
      <p>{words.what(trials.length + probes.length)}</p>
      {state === "running" ? (
        <Button onClick={() => (isStopped.current = true)}>{words.stop}</Button>
      ) : (
        <Button appearance="primary" onClick={() => void start()}>
          {words.start}
        </Button>
      )}
      <div role="status">
        {state === "running" && (
          <p>{words.running(outcomes.length + answers.length, trials.length + probes.length)}</p>
        )}
        {(state === "done" || state === "leftOver") && (
          <p>{words.passed(outcomes.length - failed.length, trials.length)}</p>
        )}
        {state === "leftOver" && <p className={styles.failed}>{words.leftOver}</p>}
      </div>
      <ul className={styles.list}>
        {topicsOf(outcomes).map((topic) => {
          const ofTopic = outcomes.filter((each) => each.topic === topic);
          const passed = ofTopic.filter(({ failure }) => failure === null).length;
          return <li key={topic}>{words.topic(topic, passed, ofTopic.length)}</li>;
        })}
      </ul>
      {failed.length > 0 && (
        <section className={styles.failed}>
          <h2>{words.failed}</h2>
          <ul className={styles.list}>
            {failed.map(({ title, failure }) => (
              <li key={title}>{`${title}: ${failure}`}</li>
            ))}
          </ul>
        </section>
      )}
      {(state === "done" || state === "leftOver") && (
        <Result text={resultText(about, outcomes, answers)} />
      )}
    </main>
  );
}

function Result({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  // The clipboard of today is closed to a pane in Excel on the web.
  const copy = () => {
    field.current?.select();
    setCopied(document.execCommand("copy"));
  };
  return (
    <section>
      <Textarea
        className={styles.result}
        ref={field}
        aria-label={words.result}
        readOnly
        rows={8}
        value={text}
      />
      <Button onClick={copy}>{words.copy}</Button>
      <span role="status">{copied === null ? "" : copied ? words.copied : words.notCopied}</span>
    </section>
  );
}

async function answerOf(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask();
  } catch (error) {
    return `not asked: ${String(error)}`;
  }
}

/** Any failure is what is looked for here: also a mistake of ours. */
async function failureOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

const topicsOf = (outcomes: readonly Outcome[]): readonly ContractTopic[] => [
  ...new Set(outcomes.map(({ topic }) => topic)),
];

/** As an issue shows it: in a block, line by line. */
const resultText = (
  about: string,
  outcomes: readonly Outcome[],
  answers: readonly string[],
): string =>
  [
    "```",
    about,
    `passed ${outcomes.filter(({ failure }) => failure === null).length} of ${outcomes.length}`,
    ...outcomes.map(({ topic, title, failure }) =>
      failure === null ? `ok    ${topic}: ${title}` : `FAIL  ${topic}: ${title}: ${failure}`,
    ),
    ...answers,
    "```",
  ].join("\n");
