/** Owns the question who sent a list of results: one of the communes of the round, or a name that is typed. */
import { Button, Input, Select } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { UnitQuestion } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";

const words = consolidation.todo;

export interface SenderQuestionProps {
  readonly question: UnitQuestion;
  /** Gets the name of a commune. */
  readonly onAnswer: (sender: string) => void;
}

export function SenderQuestion({ question, onAnswer }: SenderQuestionProps): ReactElement {
  const looks = useLooks();
  const [name, setName] = useState("");
  const { file, candidates } = question;
  const asked = words.senderQuestion(file);
  return (
    <div role="group" aria-label={asked}>
      <p className={looks.text}>{asked}</p>
      {candidates.length > 0 ? (
        <Select
          size="small"
          aria-label={words.senderNameOf(file)}
          value=""
          onChange={(_event, { value }) => {
            if (value !== "") onAnswer(value);
          }}
        >
          <option value="">{words.senderName}</option>
          {candidates.map((candidate) => (
            <option key={candidate} value={candidate}>
              {candidate}
            </option>
          ))}
        </Select>
      ) : (
        <div className={looks.line}>
          <Input
            size="small"
            aria-label={words.senderNameOf(file)}
            placeholder={words.senderName}
            value={name}
            onChange={(_event, { value }) => setName(value)}
          />
          <Button
            size="small"
            aria-label={words.takeSenderOf(file)}
            disabled={name.trim() === ""}
            onClick={() => onAnswer(name.trim())}
          >
            {words.takeSender}
          </Button>
        </div>
      )}
    </div>
  );
}
