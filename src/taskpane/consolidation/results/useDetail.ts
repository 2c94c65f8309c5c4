/** Owns the fetching of one unit's detail from the desk, anew after each consolidation. */
import { useEffect, useState } from "react";
import type { UnitDetail } from "../../../actions/rounds/consolidationDesk";
import type { RoundControls } from "../useRound";

/** Returns the detail of a unit; null until it is there. What stood before stays while it is fetched anew. */
export function useDetail({ desk, round, fail }: RoundControls, key: string): UnitDetail | null {
  const [detail, setDetail] = useState<UnitDetail | null>(null);
  const { overview } = round;
  useEffect(() => {
    let isWanted = true;
    desk.detail(key).then((found) => {
      if (isWanted) setDetail(found);
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [desk, key, overview, fail]);
  return detail?.result.unit.key === key ? detail : null;
}
