/** Owns which fields of the card in hand hold something that was refused: it stands in the field only, not in the sheet. */
import { useState } from "react";

export interface Refusals {
  readonly isAny: boolean;
  /** Takes whether what a field holds was refused. */
  tell(field: string, isRefused: boolean): void;
}

/** Returns the refusals of one card; another card begins without any. */
export function useRefusals(card: string): Refusals {
  const [refused, setRefused] = useState<{
    readonly card: string;
    readonly fields: readonly string[];
  }>({ card, fields: [] });
  return {
    isAny: refused.card === card && refused.fields.length > 0,
    tell: (field, isRefused) =>
      setRefused((before) => {
        const others = before.card === card ? before.fields.filter((other) => other !== field) : [];
        return { card, fields: isRefused ? [...others, field] : others };
      }),
  };
}
