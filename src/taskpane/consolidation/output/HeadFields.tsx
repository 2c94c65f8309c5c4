/** Owns what stands around the list that is signed, as it is typed: each field is kept with the round when it is left. */
import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { listedKinds } from "../../../core/domain/domain";
import type { RoundPaper } from "../../../core/model/round/closing";
import type { OfficialFrame, Signer } from "../../../core/model/round/officialFrame";
import { tieRules } from "../../../core/model/round/ranking";
import { signedList as words } from "../../../messages/pane/rounds/signedList";
import { useLooks } from "../looks";

const fields = ["issuerAbove", "issuer", "number", "place"] as const;
const signerFields = ["authority", "position", "name"] as const;
/** Who made the list, and who signs it. */
const SIGNERS = 2;

export interface HeadFieldsProps {
  readonly paper: RoundPaper;
  readonly onPaper: (paper: RoundPaper) => void;
}

export function HeadFields({ paper, onPaper }: HeadFieldsProps): ReactElement {
  const looks = useLooks();
  const { frame, ranking } = paper;
  const change = (part: Partial<OfficialFrame>) =>
    onPaper({ ...paper, frame: { ...frame, ...part } });
  return (
    <details>
      <summary className={looks.summary}>{words.head}</summary>
      <p className={looks.quiet}>{words.intro}</p>
      <div className={looks.fields}>
        {fields.map((name) => (
          <Typed
            key={name}
            label={words.fields[name]}
            hint={name === "number" ? words.numberExample : undefined}
            value={frame[name] ?? ""}
            onValue={(value) => change({ [name]: value.trim() || null })}
          />
        ))}
        <Field label={words.fields.day}>
          <Input
            type="date"
            value={frame.day ?? ""}
            onChange={(_event, { value }) => change({ day: value === "" ? null : value })}
          />
        </Field>
      </div>
      {Array.from({ length: Math.max(SIGNERS, frame.signers.length) }, (_, at) => (
        <SignerFields
          key={at}
          number={at + 1}
          signer={frame.signers[at] ?? nobody}
          onSigner={(signer) => change({ signers: withSigner(frame.signers, at, signer) })}
        />
      ))}
      <RecipientsField
        recipients={frame.recipients}
        onRecipients={(recipients) => change({ recipients })}
      />
      <div className={looks.fields}>
        <Field label={words.ranking}>
          <Select
            value={ranking?.kind ?? ""}
            onChange={(_event, { value }) =>
              onPaper({
                ...paper,
                ranking: value === "" ? null : { kind: value, ties: ranking?.ties ?? tieRules[0] },
              })
            }
          >
            <option value="">{words.noRanking}</option>
            {listedKinds(loadDomain()).map(({ id, shortTitle }) => (
              <option key={id} value={id}>
                {words.rankBy(shortTitle)}
              </option>
            ))}
          </Select>
        </Field>
        {ranking && (
          <Field label={words.ties}>
            <Select
              value={ranking.ties}
              onChange={(_event, { value }) => {
                const ties = tieRules.find((rule) => rule === value);
                if (ties) onPaper({ ...paper, ranking: { ...ranking, ties } });
              }}
            >
              {tieRules.map((rule) => (
                <option key={rule} value={rule}>
                  {words.tieRules[rule]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </details>
  );
}

const nobody: Signer = { authority: null, position: "", name: null };

/** Signers of whom nothing is typed are left out at the end. */
function withSigner(signers: readonly Signer[], at: number, signer: Signer): readonly Signer[] {
  const all = Array.from({ length: Math.max(at + 1, signers.length) }, (_, i) =>
    i === at ? signer : (signers[i] ?? nobody),
  );
  while (all.length > 0 && isNobody(all[all.length - 1] ?? nobody)) all.pop();
  return all;
}

const isNobody = ({ authority, position, name }: Signer): boolean =>
  authority === null && position === "" && name === null;

interface SignerFieldsProps {
  readonly number: number;
  readonly signer: Signer;
  readonly onSigner: (signer: Signer) => void;
}

function SignerFields({ number, signer, onSigner }: SignerFieldsProps): ReactElement {
  const looks = useLooks();
  return (
    <div className={looks.fields} role="group" aria-label={words.signer(number)}>
      {signerFields.map((name) => (
        <Typed
          key={name}
          label={words.signerFull(number, words.signerFields[name].toLowerCase())}
          hint={name === "authority" ? words.authorityExample : undefined}
          value={signer[name] ?? ""}
          onValue={(value) =>
            onSigner({
              ...signer,
              [name]: name === "position" ? value.trim() : value.trim() || null,
            })
          }
        />
      ))}
    </div>
  );
}

interface RecipientsFieldProps {
  readonly recipients: readonly string[];
  readonly onRecipients: (recipients: readonly string[]) => void;
}

function RecipientsField({ recipients, onRecipients }: RecipientsFieldProps): ReactElement {
  const kept = recipients.join("\n");
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  return (
    <Field label={words.recipients}>
      <Textarea
        value={text}
        rows={3}
        onChange={(_event, { value }) => setText(value)}
        onBlur={() => {
          if (text === kept) return;
          const lines = text.split("\n").map((line) => line.trim().replace(/^[-–]\s*/, ""));
          onRecipients(lines.filter((line) => line !== ""));
        }}
      />
    </Field>
  );
}

interface TypedProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A field whose text is one step of what can be taken back. */
function Typed({ label, hint, value, onValue }: TypedProps): ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={text}
        onChange={(_event, { value: typed }) => setText(typed)}
        onBlur={() => {
          if (text !== value) onValue(text);
        }}
      />
    </Field>
  );
}
