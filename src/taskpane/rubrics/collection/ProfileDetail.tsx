/** Owns how a profile is looked at for one kind of unit: what it says, where it stands, and what it leaves open. */
import { Fragment, type ReactElement, type ReactNode } from "react";
import {
  type Applicant,
  datedDeadlines,
  datedWindow,
  entriesFor,
  type ProfileChain,
  type ProfileDossier,
} from "../../../core/profile";
import { describeDeadline, describeWindow } from "../../../messages/rubrics/profiles";
import {
  describeProfile,
  describeSource,
  describeValidity,
  profileWords,
  rubricWords,
} from "../../../messages/rubrics/rubricWords";
import { useLooks } from "../looks";

export interface ProfileDetailProps {
  readonly chain: ProfileChain;
  readonly applicant: Applicant;
  readonly year: number;
  /** Returns the title of a rubric that is named by its id. */
  readonly titleOf: (rubric: string) => string;
}

export function ProfileDetail(props: ProfileDetailProps): ReactElement {
  const looks = useLooks();
  const { chain, applicant, year, titleOf } = props;
  const [profile, ...bases] = chain;
  const window = datedWindow(chain, applicant, year);
  const deadlines = datedDeadlines(chain, applicant, year);
  const of = <Name extends Parameters<typeof entriesFor>[1]>(name: Name) =>
    entriesFor(chain, name, applicant);
  const unknown = [...new Set(chain.flatMap((entry) => entry.unknown))];
  return (
    <div className={looks.section}>
      <p className={looks.text}>{describeProfile(profile)}</p>
      <p className={looks.text}>{describeValidity(profile)}</p>
      {bases.length > 0 && (
        <p className={looks.text}>{profileWords.basedOn(bases.map(({ title }) => title))}</p>
      )}
      <Entries heading={profileWords.sources} isKnown>
        {profile.sources.map((source) => (
          <li key={source.document}>{describeSource(source)}.</li>
        ))}
      </Entries>
      <Entries heading={profileWords.rubrics} isKnown={of("rubrics").length > 0}>
        {of("rubrics").map(({ rubric, source, doubt, alter = [] }) => (
          <li key={rubric}>
            {titleOf(rubric)}. {rubricWords.clause(source)} <Doubt doubt={doubt ?? null} />
            {alter.map(({ criterion, reason }) => (
              <Fragment key={criterion}> {profileWords.altered(reason)}.</Fragment>
            ))}
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.windows} isKnown={window !== null}>
        {window && (
          <li>
            {describeWindow(window)}. {rubricWords.clause(window.source)}{" "}
            <Doubt doubt={window.doubt} />
          </li>
        )}
      </Entries>
      <Entries heading={profileWords.deadlines} isKnown={deadlines.length > 0}>
        {deadlines.map((deadline, index) => (
          <li key={index}>
            {describeDeadline(deadline)}. {rubricWords.clause(deadline.source)}
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.dossiers} isKnown={of("dossiers").length > 0}>
        {of("dossiers").map((dossier) => (
          <li key={dossier.id}>
            <Dossier dossier={dossier} />
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.authorities} isKnown={of("authorities").length > 0}>
        {of("authorities").map(({ body, source, doubt }, index) => (
          <li key={index}>
            {body ?? profileWords.unknown}. {rubricWords.clause(source)}{" "}
            <Doubt doubt={doubt ?? null} />
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.meetings} isKnown={of("meetings").length > 0}>
        {of("meetings").map(({ chair, members, source }) => (
          <li key={chair}>
            {profileWords.meeting(chair, members)} {rubricWords.clause(source)}
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.models} isKnown={of("models").length > 0}>
        {of("models").map(({ atLeast, source }) => (
          <li key={source}>
            {profileWords.atLeast(atLeast)} {rubricWords.clause(source)}
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.duties} isKnown={of("duties").length > 0}>
        {of("duties").map(({ text, source }) => (
          <li key={text}>
            {text}. {rubricWords.clause(source)}
          </li>
        ))}
      </Entries>
      {unknown.length > 0 && (
        <div className={looks.open}>
          {profileWords.unknown}:
          <ul className={looks.list}>
            {unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

interface EntriesProps {
  readonly heading: string;
  readonly isKnown: boolean;
  readonly children: ReactNode;
}

function Entries({ heading, isKnown, children }: EntriesProps): ReactElement {
  const looks = useLooks();
  return (
    <>
      <h4 className={looks.heading}>{heading}</h4>
      {isKnown ? (
        <ul className={looks.list}>{children}</ul>
      ) : (
        <p className={looks.note}>{profileWords.nothing}</p>
      )}
    </>
  );
}

function Doubt({ doubt }: { readonly doubt: string | null }): ReactElement | null {
  return doubt === null ? null : <strong>{profileWords.doubt(doubt)}</strong>;
}

function Dossier({ dossier }: { readonly dossier: ProfileDossier }): ReactElement {
  const looks = useLooks();
  const { stage, applicant, papers, forms, recipient, source, doubt = null } = dossier;
  return (
    <>
      {profileWords.stages[stage]}
      {applicant === null ? "" : ` (${applicant})`}. {rubricWords.clause(source)}{" "}
      <Doubt doubt={doubt} />
      <ol className={looks.list}>
        {papers.map(({ text, form, where }) => (
          <li key={text}>{profileWords.paper(text, form, where)}</li>
        ))}
      </ol>
      {forms.length > 0 && profileWords.forms(forms)}{" "}
      {recipient !== null && profileWords.recipient(recipient)}
    </>
  );
}
