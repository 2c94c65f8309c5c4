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
  const [profile, ...bases] = props.chain;
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
      <Rubrics {...props} />
      <Days {...props} />
      <Dossiers {...props} />
      <Council {...props} />
      <Unknown {...props} />
    </div>
  );
}

function Rubrics({ chain, applicant, titleOf }: ProfileDetailProps): ReactElement {
  const rubrics = entriesFor(chain, "rubrics", applicant);
  return (
    <Entries heading={profileWords.rubrics} isKnown={rubrics.length > 0}>
      {rubrics.map(({ rubric, source, doubt, alter = [] }) => (
        <li key={rubric}>
          {titleOf(rubric)}. {rubricWords.clause(source)} <Doubt doubt={doubt ?? null} />
          {alter.map(({ criterion, reason }) => (
            <Fragment key={criterion}> {profileWords.altered(reason)}.</Fragment>
          ))}
        </li>
      ))}
    </Entries>
  );
}

/** From when to when is counted, and by when what is due. */
function Days({ chain, applicant, year }: ProfileDetailProps): ReactElement {
  const window = datedWindow(chain, applicant, year);
  const deadlines = datedDeadlines(chain, applicant, year);
  return (
    <>
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
    </>
  );
}

function Dossiers({ chain, applicant }: ProfileDetailProps): ReactElement {
  const dossiers = entriesFor(chain, "dossiers", applicant);
  return (
    <Entries heading={profileWords.dossiers} isKnown={dossiers.length > 0}>
      {dossiers.map((dossier) => (
        <li key={dossier.id}>
          <Dossier dossier={dossier} />
        </li>
      ))}
    </Entries>
  );
}

/** Who decides, when they meet, how many become models, and what follows. */
function Council({ chain, applicant }: ProfileDetailProps): ReactElement {
  const authorities = entriesFor(chain, "authorities", applicant);
  const meetings = entriesFor(chain, "meetings", applicant);
  const models = entriesFor(chain, "models", applicant);
  const duties = entriesFor(chain, "duties", applicant);
  return (
    <>
      <Entries heading={profileWords.authorities} isKnown={authorities.length > 0}>
        {authorities.map(({ body, source, doubt }, index) => (
          <li key={index}>
            {body ?? profileWords.unknown}. {rubricWords.clause(source)}{" "}
            <Doubt doubt={doubt ?? null} />
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.meetings} isKnown={meetings.length > 0}>
        {meetings.map(({ chair, members, source }) => (
          <li key={chair}>
            {profileWords.meeting(chair, members)} {rubricWords.clause(source)}
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.models} isKnown={models.length > 0}>
        {models.map(({ atLeast, source }) => (
          <li key={source}>
            {profileWords.atLeast(atLeast)} {rubricWords.clause(source)}
          </li>
        ))}
      </Entries>
      <Entries heading={profileWords.duties} isKnown={duties.length > 0}>
        {duties.map(({ text, source }) => (
          <li key={text}>
            {text}. {rubricWords.clause(source)}
          </li>
        ))}
      </Entries>
    </>
  );
}

/** What no document at hand says. */
function Unknown({ chain }: ProfileDetailProps): ReactElement | null {
  const looks = useLooks();
  const unknown = [...new Set(chain.flatMap((entry) => entry.unknown))];
  if (unknown.length === 0) return null;
  return (
    <div className={looks.open}>
      {profileWords.unknown}:
      <ul className={looks.list}>
        {unknown.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
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
