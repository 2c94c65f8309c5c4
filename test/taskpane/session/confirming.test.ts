/** A person says that a doubtful table was read rightly: kept with the file, for just this reading. */
import { confirmation, placeOf, unconfirmed } from "../../../src/actions/reading/amendments";
import { isTrusted } from "../../../src/core/model/table/proof";
import type { TableReading } from "../../../src/core/model/table/reading";
import { scoreSession, settleReading } from "../../../src/taskpane/session/tableScore";
import { type OpenSession, openSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

/** Two columns say the same: which of them is the unit's score, only a person knows. */
const doubtful = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm tự chấm
  1   | Có nghị quyết chuyên đề | 60  | 55 | 40
  2   | Có kế hoạch thực hiện   | 40  | 40 | 40
      | Tổng cộng               | 100 | 95 | 80
  Đạt tiêu chuẩn: từ 90 điểm trở lên
`;

const tableIn = (session: OpenSession): TableReading => {
  const [table] = session.state().reading?.tables ?? [];
  if (!table) throw new Error("no table");
  return table;
};
const shown = (session: OpenSession) => {
  const state = session.state();
  const { reading } = state;
  if (!reading) throw new Error("no reading");
  const { tables } = scoreSession(reading, settleReading(reading, state), state, "2025-11-20");
  const score = tables[0]?.score;
  return {
    isTrusted: isTrusted(tableIn(session)),
    verdict: score?.outcome?.verdict,
    total: score?.countedTotal,
    questions: reading.questions.filter(({ code }) => code === "column").length,
  };
};
const open = { isTrusted: false, verdict: null, total: 95, questions: 1 };
const settled = { isTrusted: true, verdict: "met", total: 95, questions: 0 };

test("confirmed, it has its verdict and asks no more; taken back, it has not", async () => {
  const session = await openSession(doubtful);
  expect(shown(session)).toEqual(open);
  session.amend(confirmation(tableIn(session), doubtful));
  await session.settle();
  expect(shown(session)).toEqual(settled);
  session.amend([unconfirmed(tableIn(session))]);
  await session.settle();
  expect(shown(session)).toEqual(open);
});

test("it is kept with the file, and counts when the file is opened again", async () => {
  const session = await openSession(doubtful);
  session.amend(confirmation(tableIn(session), doubtful));
  await session.settle();
  await session.open(async () => session.host);
  expect(shown(session)).toEqual(settled);
});

test("it holds for the reading that was seen, not for another one", async () => {
  const session = await openSession(doubtful);
  session.amend(confirmation(tableIn(session), doubtful));
  const place = placeOf(tableIn(session));
  session.amend([{ subject: "row", place, row: 4, value: { as: "text" } }]);
  await session.settle();
  expect(tableIn(session)).toMatchObject({ proven: false, confirmed: false });
});

test("points that are typed later leave it confirmed", async () => {
  const session = await openSession(doubtful);
  session.amend(confirmation(tableIn(session), doubtful));
  session.draft(3, { points: 60 });
  await session.settle();
  await session.open(async () => session.host);
  expect(tableIn(session).confirmed).toBe(true);
});
