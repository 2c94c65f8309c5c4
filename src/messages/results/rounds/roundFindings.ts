/** Owns the sentences of what is wrong where many files meet: whose, which year, which form, what repeats. */
import type { ListedValues, RoundFacts } from "../../../core/model/finding/roundFindings";
import { formatCount, formatExcerpt, formatPath, formatPoints, formatPointsOr } from "../../format";

function notAdjusted(
  why: RoundFacts["pointsNotAdjusted"]["why"],
  maximum: RoundFacts["pointsNotAdjusted"]["maximum"],
): string {
  switch (why) {
    case "noPoints":
      return "bảng này xét đạt hoặc chưa đạt, không chấm điểm";
    case "partOfTable":
      return "bảng nối tiếp ở trang khác, chưa điều chỉnh chung được; hãy điều chỉnh kết quả";
    case "byList":
      return "kết quả lấy theo danh sách, chưa có bảng chấm của đơn vị; hãy điều chỉnh kết quả hoặc xếp loại";
    case "belowNought":
      return "điểm không được âm";
    case "aboveMaximum":
      return `cao hơn điểm tối đa ${formatPointsOr(maximum, "của bảng")}`;
  }
}

const strange = {
  lockFile: "Tệp tạm do Excel tạo ra khi đang mở tệp khác, không phải bảng chấm điểm.",
  systemFile: "Tệp của hệ thống, không phải bảng chấm điểm.",
  resultWorkbook: "Tệp kết quả tổng hợp của chương trình, không phải bảng chấm điểm.",
};

const orderedBy = {
  document: "theo ngày sửa ghi trong tệp",
  file: "theo ngày của tệp",
  name: "ngày sửa của các tệp giống nhau nên chưa chắc tệp nào gửi sau; đề nghị kiểm tra",
  chosen: "người tổng hợp chọn",
};

const ofType = ({ file, unitType }: RoundFacts["sameNameOtherType"]["others"][number]): string =>
  unitType === null ? `tệp “${file}”` : `tệp “${file}” (${unitType.toLowerCase()})`;

export const roundSentences: {
  readonly [C in keyof RoundFacts]: (facts: RoundFacts[C]) => string;
} = {
  notASubmission: ({ why }) => strange[why],
  otherYear: ({ year, round }) =>
    `Tệp chấm điểm của ${year === null ? "năm khác" : `năm ${year}`}, không phải năm ${round} nên không tính. Đề nghị gửi bảng chấm điểm năm ${round}.`,
  identicalFile: ({ of }) => `Tệp giống hệt tệp “${of}” nên chỉ tính một lần.`,
  notAUnitList: ({ why }) =>
    why === "scoreSheet"
      ? "Tệp này là bảng chấm điểm, không phải danh sách đơn vị. Đề nghị chọn bảng tính ghi tên các đơn vị, mỗi dòng một đơn vị."
      : "Không tìm thấy tên đơn vị nào trong tệp. Danh sách cần một cột tên đơn vị, mỗi dòng một đơn vị; nên có thêm cột loại đơn vị và cột xã, phường.",
  totalTyped: ({ shown, formulas, of }) =>
    `Tổng điểm ${formatPoints(shown)} gõ tay, trong khi ${formulas}/${of} bảng cùng mẫu dùng công thức cộng. Số hiện đúng, nhưng sẽ sai khi sửa điểm; đề nghị đặt lại công thức cộng.`,
  severalUnits: ({ others }) =>
    `Tệp này có bảng của nhiều đơn vị (còn có bảng của ${others.join("; ")}). Mỗi đơn vị được tính riêng theo bảng của mình.`,
  sameNameOtherType: ({ others }) =>
    `Cùng tên đơn vị còn có ${others.map(ofType).join("; ")}. Khác loại đơn vị nên mỗi tệp được tính riêng, không thay nhau; nếu là cùng một đơn vị, đề nghị chọn đơn vị cho từng tệp.`,
  resubmitted: ({ counted, ordering }) =>
    `Đơn vị gửi nhiều tệp; tính tệp “${counted}” (${orderedBy[ordering]}). Tệp này giữ lại để đối chiếu.`,
  titlesDisagree: ({ titles }) =>
    `Các tệp có thể của cùng một đơn vị nhưng tên trong bảng, mẫu hoặc tên tệp không khớp nhau: ${titles
      .map(({ file, title }) =>
        title === null ? `“${file}” (không ghi tên)` : `“${formatExcerpt(title)}” (tệp “${file}”)`,
      )
      .join("; ")}. Chưa tệp nào thay tệp nào và chưa tính tệp nào; đề nghị xác nhận.`,
  unitUnknown: ({ name }) =>
    `Đơn vị “${formatExcerpt(name)}” không có trong danh sách. Đề nghị kiểm tra tên đơn vị hoặc bổ sung danh sách.`,
  unitInDoubt: ({ name, candidates }) =>
    `Chưa chắc “${formatExcerpt(name)}” là đơn vị nào: ${candidates.join("; ")}. Đề nghị chọn đơn vị.`,
  unitMissing: ({ refused, maybe }) =>
    (refused.length > 0
      ? `Chưa có bảng chấm điểm tính được; tệp đã gửi không dùng được: ${refused.join("; ")}.`
      : "Chưa gửi bảng chấm điểm.") +
    (maybe.length > 0 ? ` Có thể là tệp: ${maybe.join("; ")}; đề nghị xác nhận.` : ""),
  unitOnlyInFileName: ({ unit }) =>
    `Tên đơn vị không ghi trong bảng; nhận ra “${unit}” theo tên tệp. Đề nghị ghi tên đơn vị ở đầu bảng.`,
  oldUnitName: ({ name, became, isWhole }) =>
    isWhole
      ? `${name} nay là một phần của ${became.join("; ")} (nhập toàn bộ). Đề nghị kiểm tra tên đơn vị trong bảng.`
      : `${name} không còn; địa bàn nay thuộc ${became.join("; ")}. Đề nghị xác nhận đơn vị.`,
  unitNameDiffers: ({ name, unit }) =>
    `Tên trong tệp ghi “${formatExcerpt(name)}”, được hiểu là “${unit}”. Đề nghị kiểm tra.`,
  tableMissing: ({ kind, earlierFile }) =>
    `Không có bảng “${kind}” trong tệp.` +
    (earlierFile === null
      ? " Đề nghị gửi bổ sung."
      : ` Tệp gửi trước “${earlierFile}” có bảng này nhưng không tính. Đề nghị gửi lại đủ các bảng.`),
  wrongForm: ({ form, unitType }) =>
    `Dùng mẫu của ${form.toLowerCase()} trong khi đơn vị thuộc loại ${unitType.toLowerCase()}. Đề nghị chấm lại theo đúng mẫu.`,
  maximumChanged: ({ path, maximum, expected, agreeing, of }) =>
    `Điểm tối đa của nội dung ${formatPath(path)} ghi ${pointsOf(maximum)}, theo mẫu là ${pointsOf(expected)} (${ground(agreeing, of)}). Đề nghị sửa lại theo mẫu.`,
  rowMissing: ({ path, text, maximum, agreeing, of }) =>
    `Thiếu nội dung ${formatPath(path)} “${formatExcerpt(text)}” (điểm tối đa ${pointsOf(maximum)}) so với mẫu (${ground(agreeing, of)}). Đề nghị bổ sung dòng này và chấm điểm.`,
  rowAdded: ({ path, text }) =>
    `Nội dung ${formatPath(path)} “${formatExcerpt(text)}” không có trong mẫu. Đề nghị bỏ dòng thêm.`,
  sameReasons: ({ unit, file, count }) =>
    `Cần xem lại: ${formatCount(count)} lý do giống từng chữ với ${unit} (tệp “${file}”).`,
  samePoints: ({ unit, file, count }) =>
    `Cần xem lại: điểm của cả ${formatCount(count)} nội dung giống hệt ${unit} (tệp “${file}”).`,
  allAtMaximum: ({ count }) =>
    `Cần xem lại: cả ${formatCount(count)} nội dung đều chấm điểm tối đa.`,
  yearProposed: ({ year, files, of }) =>
    `Chưa chọn năm của đợt xét; đang lấy năm ${year} vì ${formatCount(files)} trong ${formatCount(of)} tệp ghi năm này. Đề nghị xác nhận.`,
  lineOfRound: ({ line, files, of }) =>
    `Bảng không ghi ${line === "passLine" ? "mức điểm đạt" : "mức điểm xếp loại"}; đang lấy theo ${formatCount(files)} trong ${formatCount(of)} bảng khác của đợt này có ghi. Đề nghị kiểm tra.`,
  listRowUnread: ({ row, text }) =>
    `Danh sách: dòng ${row} “${formatExcerpt(text)}” chưa đọc được thành đơn vị. Nếu là đơn vị, đề nghị ghi tên vào cột tên đơn vị và đánh số thứ tự như các dòng khác.`,
  listSheetUnread: () =>
    "Danh sách: trang tính này không đọc được đơn vị nào. Nếu có đơn vị, đề nghị thêm dòng tiêu đề “STT | Tên đơn vị | Loại | Thuộc xã”.",
  listFewUnits: ({ units, unread }) =>
    `Danh sách: chỉ đọc được ${formatCount(units)} đơn vị, còn ${formatCount(unread)} dòng chưa đọc được. Đề nghị kiểm tra cột tên đơn vị của danh sách.`,
  listUnitTwice: ({ unit, row, first }) =>
    `Danh sách: đơn vị “${formatExcerpt(unit)}” ghi hai lần` +
    (row === null || first === null ? "" : ` (dòng ${first} và dòng ${row})`) +
    "; chỉ tính một lần. Nếu là hai đơn vị khác nhau, đề nghị ghi rõ thuộc xã nào.",
  newerThanChosen: ({ chosen }) =>
    `Tệp này có sau khi đã chọn tính tệp “${chosen}” nên chưa tính. Đề nghị so sánh hai tệp rồi chọn lại.`,
  choiceUnused: ({ unit }) =>
    `Tệp đã chọn để tính cho ${unit} không có trong lần này; tính theo tệp sửa sau cùng. Đề nghị chọn lại tệp đó hoặc bỏ lựa chọn.`,
  overrideOutdated: ({ kind, was, now, reason }) =>
    `Bảng “${kind}” đã thay đổi sau khi hội đồng điều chỉnh (lúc đó ${formatPointsOr(was, "chưa có")} điểm, nay ${formatPointsOr(now, "chưa có")} điểm); vẫn giữ điều chỉnh: ${reason}. Đề nghị xem lại.`,
  pointsNotAdjusted: ({ kind, points, maximum, why }) =>
    `Chưa dùng được điểm điều chỉnh ${formatPoints(points)} cho bảng “${kind}”: ${notAdjusted(why, maximum)}.`,
  overrideUnused: ({ unit, reason }) =>
    `Kết quả do người tổng hợp quyết định cho “${unit}” (lý do: ${formatExcerpt(reason)}) chưa dùng được vì đơn vị này không có bảng tương ứng.`,
  resultRowUnread: ({ row, text }) =>
    `Danh sách kết quả: dòng ${row} “${formatExcerpt(text)}” chưa đọc được thành đơn vị nên chưa tính. Nếu là đơn vị, đề nghị ghi tên vào cột tên đơn vị.`,
  resultCellUnread: ({ head, text }) =>
    `Danh sách kết quả: không hiểu “${formatExcerpt(text)}” ở cột “${formatExcerpt(head)}” nên để trống. Đề nghị ghi lại bằng số, “Đạt”, “Chưa đạt” hoặc tên mức xếp loại.`,
  resultColumnInDoubt: ({ head, others }) =>
    `Danh sách kết quả: cột “${formatExcerpt(head)}” và cột ${others.map((other) => `“${formatExcerpt(other)}”`).join(", ")} cùng nói một việc nhưng khác nhau; chưa lấy cột nào. Đề nghị ghi rõ tiêu đề cột hoặc bỏ bớt cột.`,
  resultColumnsUnused: ({ heads }) =>
    `Danh sách kết quả: không dùng các cột ${heads.map((head) => `“${formatExcerpt(head, 40)}”`).join(", ")}.`,
  resultKindAssumed: ({ kind, heads }) =>
    `Danh sách kết quả: tiêu đề không ghi của bảng nào; cột ${heads.map((head) => `“${formatExcerpt(head, 40)}”`).join(", ")} được hiểu là của “${kind}”. Đề nghị kiểm tra.`,
  resultSheetUnread: () =>
    "Danh sách kết quả: trang tính này không đọc được đơn vị nào. Nếu có kết quả của đơn vị, đề nghị thêm dòng tiêu đề “STT | Tên đơn vị | Điểm | Kết quả | Xếp loại”.",
  resultSumDiffers: ({ what, shown, counted }) =>
    what === "units"
      ? `Danh sách kết quả: dòng cộng ghi ${formatCount(shown)} đơn vị, đọc được ${formatCount(counted)} đơn vị. Đề nghị kiểm tra xem có thiếu dòng nào không.`
      : `Danh sách kết quả: dòng cộng ghi ${formatCount(shown)} đơn vị đạt, đếm được ${formatCount(counted)} đơn vị đạt. Đề nghị kiểm tra.`,
  resultNumbersMissing: ({ from, to }) =>
    `Danh sách kết quả: số thứ tự thiếu ${from === to ? `số ${from}` : `từ số ${from} đến số ${to}`}. Đề nghị kiểm tra xem có mất dòng nào không.`,
  resultMissing: ({ unit }) =>
    `Danh sách kết quả: “${formatExcerpt(unit)}” có tên nhưng không có điểm, kết quả hay xếp loại.`,
  resultRowsOutside: ({ count }) =>
    `Danh sách kết quả: ${formatCount(count)} đơn vị mà nơi lập danh sách đếm riêng (ngoài danh sách hoặc chờ xác nhận) chưa tính. Đề nghị nơi lập xác nhận rồi gửi lại.`,
  senderUnknown: ({ units }) =>
    `Danh sách kết quả không ghi của xã, phường nào; ${formatCount(units)} đơn vị trong đó chưa tính. Đề nghị chọn xã, phường gửi danh sách.`,
  listedOtherwise: ({ kind, here, counted, file }) =>
    `Danh sách ghi khác bảng chấm của đơn vị (“${file}”), ${kind}: ${differing(here, counted, "bảng")}. Tính theo bảng chấm; đề nghị kiểm tra.`,
  listedTwice: ({ kind, here, counted, file }) =>
    `Đơn vị có ở hai chỗ trong các danh sách gửi lên (tính theo “${file}”), ${kind}: ${differing(here, counted, "chỗ được tính") || "cùng kết quả"}. Đề nghị kiểm tra.`,
  listedAgainstLine: ({ kind, points, line, source }) =>
    `Danh sách ghi Đạt với ${formatPoints(points)} điểm, dưới mức ${formatPoints(line)} điểm (${formatExcerpt(source)}), ${kind}. Đề nghị kiểm tra.`,
  listedNotMetAboveLine: ({ kind, points, line }) =>
    `Danh sách ghi Chưa đạt với ${formatPoints(points)} điểm, từ mức ${formatPoints(line)} điểm trở lên, ${kind}; có thể do nội dung bắt buộc, danh sách không ghi rõ.`,
  listedGradeDiffers: ({ kind, points, grade, byPoints }) =>
    `Danh sách ghi xếp loại “${formatExcerpt(grade)}” với ${formatPoints(points)} điểm, ${kind}; theo mức điểm xếp loại là ${byPoints === null ? "dưới mọi mức" : `“${byPoints}”`}. Đề nghị kiểm tra.`,
  listedAboveMaximum: ({ kind, points, maximum }) =>
    `Danh sách ghi ${formatPoints(points)} điểm, cao hơn điểm tối đa ${formatPoints(maximum)}, ${kind}. Đề nghị kiểm tra.`,
};

/** Returns "điểm 92 (bảng: 90,5), kết quả Đạt (bảng: Chưa đạt)"; what is equal is left out, and what the list does not say. */
function differing(here: ListedValues, counted: ListedValues, other: string): string {
  const points = (value: ListedValues): string => formatPointsOr(value.points, "trống");
  const verdict = (value: ListedValues): string =>
    value.verdict === null ? "trống" : verdictWords[value.verdict];
  const grade = (value: ListedValues): string => value.grade ?? "trống";
  const parts = [
    here.points === null ? null : (["điểm", points(here), points(counted)] as const),
    here.verdict === null ? null : (["kết quả", verdict(here), verdict(counted)] as const),
    here.grade === null ? null : (["xếp loại", grade(here), grade(counted)] as const),
  ];
  return parts
    .flatMap((part) =>
      part === null || part[1].toLowerCase() === part[2].toLowerCase()
        ? []
        : [`${part[0]} ${part[1]} (${other}: ${part[2]})`],
    )
    .join(", ");
}

const verdictWords = { met: "Đạt", notMet: "Chưa đạt", incomplete: "Chưa kết luận" } as const;

const pointsOf = (points: number | null): string => formatPointsOr(points, "để trống");

const ground = (agreeing: number, of: number): string =>
  agreeing === 0
    ? "theo bộ tiêu chí"
    : `${formatCount(agreeing)} trong ${formatCount(of)} bảng cùng mẫu`;
