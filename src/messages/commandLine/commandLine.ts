/** Owns what the command line says beside findings: help, refusals of a command, and the lines of its report. */
import { indicatorsIn } from "../../core/model/table/itemTree";
import { type Domain, type Kind, typeName } from "../../core/domain/domain";
import { mendableCodes } from "../../core/audit/mends";
import type { Finding } from "../../core/model/finding/finding";
import type { Needed } from "../../core/score/needed";
import type { Points } from "../../core/base/points";
import type { Question, Reading, TableReading } from "../../core/model/table/reading";
import { isTickSheet } from "../../core/model/table/tickSheet";
import { countAnswers, type Score } from "../../core/score";
import { answerCounts } from "../results/answers";
import { signedList } from "../pane/rounds/signedList";
import { describeFinding } from "../results/findings";
import type { ConditionScore } from "../../core/checklist";
import { describeCondition } from "../results/checklists";
import { formatPath, formatPointsOr } from "../format";
import { asideWords, columnRoleNames, mendedWords, severityNames } from "../labels";
import { roundSentences } from "../results/rounds/roundFindings";
import { describeNeeded } from "../results/needs";
import { describeGrade, describeOutcome } from "../results/steps";

const mendableList = mendableCodes.join(", ");

export const helpText = `cham-diem: nhận dạng, chấm và kiểm tra bảng chấm điểm ANTT

Cách dùng:
  cham-diem recognise TỆP... [--json]          nhận dạng bảng chấm điểm trong từng tệp
  cham-diem score TỆP [tùy chọn] [--json]      tính điểm, kết quả và xếp loại của một tệp
  cham-diem consolidate ĐƯỜNG_DẪN... --out TỆP.xlsx [tùy chọn] [--json]
                                               tổng hợp tệp của các đơn vị (tệp, tệp nén .zip hoặc cả thư mục)
  cham-diem answer MÃ|TỆP --facts TỆP.json [--out TỆP.xlsx] [--json]
                                               xét đạt, chưa đạt theo bộ tiêu chí không có điểm, hoặc điền vào bảng đạt, chưa đạt
  cham-diem print TỆP... --out THƯ_MỤC [tùy chọn] [--json]
                                               thiết lập trang in cho mọi bảng chấm điểm, ghi vào bản sao của từng tệp
  cham-diem print TỆP --code MÃ [--json]       bản giấy mang mã đối chiếu này có khớp với tệp không
  cham-diem papers TỆP...|ĐỢT.json --kinds LOẠI,... --out THƯ_MỤC [tùy chọn] [--json]
                                               lập văn bản từ điểm: biên bản, tờ trình, báo cáo, danh sách…
  cham-diem distribute MẪU.xlsx --units TỆP --out THƯ_MỤC|TỆP.zip [tùy chọn] [--json]
                                               phát mẫu: từ mẫu trống ghi cho mỗi đơn vị một bản có sẵn tên, cấp trên, năm
  cham-diem calendar --profile MÃ [--type LOẠI | --units TỆP] [--out TỆP.ics] [--json]
                                               lịch của đợt xét: việc đã quá hạn, đến hạn trong tuần, sắp tới
  cham-diem lastyear TỆP TỆP_NĂM_TRƯỚC... [--json]
                                               đối chiếu với bảng năm trước: nội dung nào giữ nguyên, thay đổi, mới, không còn
  cham-diem xray TỆP [--mend LOẠI,...|all --out TỆP.xlsx] [--json]
                                               soi một tệp: mọi việc cần xem lại theo loại, ô nào sửa được và sửa thành gì
  cham-diem evidence TỆP [--profile MÃ|TỆP] [--out TỆP.docx] [--json]
                                               danh mục tài liệu kiểm chứng: mỗi văn bản một lần, kèm các nội dung dẫn đến; --out là danh mục để in
  cham-diem share TỆP.xlsx --people TỆP.json --out THƯ_MỤC [--json]
                                               chia bảng cho nhiều người cùng chấm, mỗi người một bản sao có ghi phần được giao
  cham-diem join TỆP.xlsx BẢN_CHIA... [--choose TỆP.json] --out TỆP.xlsx [--json]
                                               ghép các bản chia vào tệp gốc, nêu mọi chỗ phải chọn
  cham-diem rubric check TỆP|THƯ_MỤC... [--json]
                                               kiểm tra tệp bộ tiêu chí, quy định riêng (.json) hoặc ví dụ kiểm tra (.xlsx)
  cham-diem rubrics [--json]                   liệt kê bộ tiêu chí có sẵn
  cham-diem profiles [--json]                  liệt kê quy định riêng có sẵn

Tùy chọn của score:
  --rubric MÃ|TỆP       dùng bộ tiêu chí này
  --profile MÃ|TỆP      dùng quy định riêng này
  --pass SỐ             mức điểm đạt, ví dụ --pass 90
  --grades DANH_SÁCH    mức xếp loại, ví dụ --grades "Xuất sắc=90;Khá=70;Trung bình=50;Yếu=0"
  --conditions DANH_SÁCH đơn vị có thuộc điều kiện ghi ở nội dung hay không, theo lời ghi hoặc theo số của nội dung,
                        ví dụ --conditions "nơi có tổ chức Đảng=không;II.3=có"; chỉ đề nghị, không tự ghi

Tùy chọn của consolidate (và --profile, --pass, --grades như trên):
  --out TỆP.xlsx        ghi kết quả tổng hợp vào tệp này
  --units TỆP           danh sách đơn vị chính thức (bảng tính)
  --year NĂM            năm của đợt xét; không ghi thì lấy năm mà nhiều tệp ghi nhất
  --overrides TỆP.json  điểm, kết quả do hội đồng điều chỉnh, kèm lý do; tệp được chọn khi đơn vị gửi nhiều tệp, ví dụ
                        {"overrides":[{"unit":"Xã An Bình","points":91.5,"verdict":"notMet","reason":"Có vụ việc chưa giải quyết"}],
                         "choices":[{"unit":"Xã An Bình","file":"an-binh.xlsx"}]}
  --previous TỆP.json   kết quả --json lần trước, để nêu phần thay đổi
  --head TỆP.json       cơ quan, số, ngày, người ký, nơi nhận, thứ tự xếp của các trang “Bản ký”, ví dụ
                        {"issuer":"BAN CHỈ ĐẠO 138 XÃ AN BÌNH","number":"05/DS-BCĐ","place":"An Bình","day":"2026-01-05",
                         "signers":[{"authority":null,"position":"TRƯỞNG BAN","name":"Trần Thị B"}],
                         "recipients":["Công an tỉnh;","Lưu: VT."],"ranking":{"kind":"standard","ties":"skipping"}}
                        (ties: skipping 1, 2, 2, 4; dense 1, 2, 2, 3; otherTables xét điểm bảng còn lại)
  --close TỆP.json      chốt danh sách (cần số, ngày, người ký trong --head): giữ câu trả lời, kết quả, mã SHA-256 của các tệp
  --closed TỆP.json     tổng hợp theo danh sách đã chốt; tệp đến sau chỉ vào danh sách bổ sung
  --marked THƯ_MỤC      ghi bản sao có đánh dấu chỗ cần sửa của từng tệp, để gửi lại đơn vị

Tùy chọn của print:
  --no-code             không in mã đối chiếu ở chân trang
  --widen               mở rộng cột, trong bề ngang trang giấy, để số không hiện “####” và từ không bị ngắt giữa chừng
  --apart               trang tính có hai bảng: trong bản sao mỗi bảng ở một trang tính riêng, trang nào cũng
                        lặp tiêu đề cột của bảng mình; công thức giữ đúng, ô nào không giữ được thì báo

Tùy chọn của papers (và --profile, --units, --year như trên):
  --kinds LOẠI,...      của từng đơn vị: minutes biên bản họp, proposal tờ trình, report báo cáo kết quả,
                        scoreTable bảng chấm điểm kèm theo, registration bản đăng ký năm sau,
                        explanation phiếu giải trình điểm, certificate giấy công nhận in lên phôi;
                        của cả đợt: list danh sách đề nghị, decision quyết định công nhận, summary báo cáo
                        tổng hợp; differences chênh lệch thẩm định (của đơn vị và của đợt)
  --templates THƯ_MỤC   mẫu riêng: tệp .docx có {{tên đơn vị}}, {{trừ điểm.lý do}}…, hoặc tệp mẫu .json
  --fields TỆP.json     nội dung ghi một lần: {"fields":{"địa danh":"Cao Lộc"},"units":{"Xã An Bình":{"chủ trì":"…"}},
                        "forms":{"minutes":"4"},"places":{"certificate":{"unitName":{"left":62,"top":97.5}}}}
  --format docx|xlsx    tệp Word (mặc định) hoặc trang tính
  ĐỢT.json là kết quả consolidate --json; lập được văn bản của cả đợt

Tùy chọn của answer:
  --facts TỆP.json      câu trả lời và số liệu theo mã hoặc số thứ tự tiêu chí, ví dụ
                        {"2.8":{"answer":"met"},"3.3":{"facts":{"thisYear":9,"lastYear":10}},"primarySchool":{"applies":false}}
  --round ĐỢT.json      kết quả consolidate --json của các đơn vị bên dưới: tỷ lệ đơn vị đạt lấy từ đó
                        (chỉ đơn vị thuộc --unit, nếu có); tính cả hai cách, chung và riêng từng loại
  --share CÁCH          together: tính chung; eachType: tính riêng từng loại (khi hai cách cho kết quả khác nhau)
  --out TỆP.xlsx        ghi bảng đã điền vào tệp này (với MÃ cần thêm --unit và --year)
  --unit TÊN            tên đơn vị, --year NĂM năm xét, --profile MÃ|TỆP quy định riêng của nơi

Tùy chọn của distribute:
  --units TỆP           danh sách đơn vị (bảng tính), mỗi đơn vị một bản; tệp mang tên đơn vị
  --out THƯ_MỤC|TỆP.zip ghi các bản vào thư mục hoặc vào một tệp nén; không ghi đè tệp đã có
  --year NĂM            năm ghi vào mẫu; không ghi thì lấy năm in sẵn
  --above TÊN           đơn vị cấp trên khi danh sách không ghi, ví dụ --above "xã An Bình"
  --cells Ô             chỉ ra ô để ghi khi không tự tìm thấy: unit đơn vị, above cấp trên, year năm,
                        ví dụ --cells "unit=A3;above=Bìa!B2"

Tùy chọn của calendar:
  --profile MÃ|TỆP      quy định của nơi xét
  --type LOẠI           một loại đơn vị, ví dụ --type "khu dân cư"; --units TỆP các loại có trong danh sách
  --year NĂM            năm của đợt xét; --today NGÀY ngày để so, ví dụ 2025-11-10 (không ghi thì hôm nay)
  --out TỆP.ics         ghi mọi ngày đã rõ vào tệp lịch, mỗi ngày một việc cả ngày

Tùy chọn của xray, evidence:
  --mend LOẠI,...       sửa các loại này trong một bản sao ghi vào --out; all là mọi loại sửa được:
                        ${mendableList}

Tùy chọn của share, join:
  --people TỆP.json     ai được giao phần nào, theo số của bảng (cả mục hoặc từng nội dung; nhiều bảng thì kèm tên trang), ví dụ
                        {"people":[{"person":"Tổ 1","contents":["I","II.3"]},{"person":"Tổ 2","contents":["Bảng 2!I"]}]}
  --choose TỆP.json     chỗ phải chọn lấy theo tệp nào (tên tệp hoặc tên người), original là giữ như tệp gốc, ví dụ
                        {"Bảng!E12":"Tổ 1","Bảng!F12":"original"}; chỗ chưa chọn giữ như tệp gốc

Tùy chọn của recognise, score, consolidate, print, papers, distribute, lastyear, xray, evidence, share, join:
  --domain THƯ_MỤC      thêm lĩnh vực ở thư mục này: loại bảng, từ nhận dạng, bộ tiêu chí
  --forms TỆP.json…     đọc theo các mẫu nhận dạng đã xác nhận này

Tùy chọn của recognise, cho một tệp:
  --keep-form TỆP.json  xác nhận cách đọc và giữ lại thành mẫu nhận dạng
  --answers TỆP.json    câu trả lời cho các câu hỏi, ví dụ
                        [{"code":"column","sheet":"Bảng","role":"self","answer":"E"},{"code":"unitType","answer":"commune"}]

Chung: --json in kết quả dạng JSON; --help; --version
Mã thoát: 0 xong; 1 xong nhưng có lỗi cần xử lý; 2 gõ lệnh sai; 3 không đọc được tệp nào
`;

const questionNames: { readonly [C in Question["code"]]: string } = {
  unitType: mendedWords.unitType,
  year: mendedWords.year,
  kind: mendedWords.kind,
  column: mendedWords.columns,
  passLine: mendedWords.passLine,
};

/** Returns what a question asks: "trang “Bảng”: cột Điểm tự chấm (D, E)". */
export const questionWords = ({ sheet, role, code, choices }: Question): string =>
  [
    sheet === null ? "" : `trang “${sheet}”: `,
    role === null ? questionNames[code] : `cột ${columnRoleNames[role]}`,
    choices.length === 0 ? "" : ` (${choices.join(", ")})`,
  ].join("");

/** Said after a refusal of the command as typed. */
export const helpHint = "Gõ cham-diem --help để xem cách dùng.";

/** Where the lines of the command line itself come from, as the source of a decision. */
export const typedSource = "tham số dòng lệnh";

const closingProblems: { readonly [problem: string]: string } = signedList.closing.problems;

const usageSentences = {
  noCommand: () => "Chưa ghi lệnh cần chạy.",
  unknownCommand: (word: string) => `Không có lệnh “${word}”.`,
  noOut: (word: string) => `Lệnh “${word}” cần --out TỆP.xlsx để ghi kết quả (hoặc --json).`,
  noOutFolder: (word: string) => `Lệnh “${word}” cần --out THƯ_MỤC để ghi các bản sao.`,
  codeWithOut: (word: string) =>
    `Khi có --code, lệnh print chỉ đối chiếu bản giấy với tệp, không ghi gì vào “${word}”: bỏ --out hoặc bỏ --code.`,
  badCode: (word: string) => word,
  noKinds: (word: string) =>
    `Lệnh “${word}” cần --kinds LOẠI,… (ví dụ minutes,proposal) hoặc --templates THƯ_MỤC.`,
  unknownKind: (word: string) => `Không có loại văn bản “${word}”; xem các loại bằng --help.`,
  badFormat: (word: string) => `Không ghi được dạng “${word}”: chỉ có docx và xlsx.`,
  badFields: (word: string) =>
    `Không đọc được tệp nội dung “${word}”: cần tệp JSON có mục "fields", "units" hoặc "forms" (xem --help).`,
  unknownField: (word: string) => `Không có chỗ điền nào tên là “${word}” trong văn bản.`,
  noTemplates: (word: string) =>
    `Thư mục mẫu “${word}” không có, hoặc không có tệp mẫu .docx, .json nào.`,
  badTemplate: (word: string) => `Tệp mẫu không dùng được: ${word}`,
  badRound: (word: string) =>
    `Không đọc được đợt xét trong tệp “${word}”: cần tệp mà lệnh consolidate in ra khi có --json.`,
  badYear: (word: string) => `Năm “${word}” không hợp lệ: cần bốn chữ số, ví dụ 2025.`,
  badUnits: (word: string) =>
    `Không đọc được tệp danh sách đơn vị “${word}”. Đề nghị kiểm tra đường dẫn và xem tệp có mở được trong Excel, không đặt mật khẩu hay không.`,
  unitsAreScores: (word: string) =>
    `“${word}”: ${roundSentences.notAUnitList({ why: "scoreSheet" })}`,
  unitsWithoutNames: (word: string) =>
    `“${word}”: ${roundSentences.notAUnitList({ why: "noNames" })}`,
  badDecisions: (word: string) =>
    `Không đọc được tệp quyết định “${word}”: cần tệp JSON có mục "overrides", "assignments" hoặc "choices" (xem --help).`,
  badOverride: (word: string) =>
    `Tệp “${word}” có mục không dùng được: mỗi điều chỉnh cần đơn vị, điểm, kết quả hoặc xếp loại, và lý do; mỗi lựa chọn đơn vị cần mã SHA-256 của tệp; mỗi lựa chọn tệp cần đơn vị và tên tệp hoặc mã SHA-256.`,
  badPrevious: (word: string) =>
    `Không đọc được kết quả tổng hợp lần trước trong tệp “${word}”: cần tệp mà lệnh này đã in ra khi có --json.`,
  badHead: (word: string) =>
    `Không đọc được tệp đầu trang “${word}”: cần tệp JSON như ví dụ ở --head (xem --help).`,
  badClosed: (word: string) =>
    `“${word}” không phải là tệp của một danh sách đã chốt (do --close hoặc trang tổng hợp ghi ra).`,
  cannotClose: (word: string) => `Chưa chốt được: ${closingProblems[word] ?? word}`,
  closedAlready: (word: string) =>
    `Tệp “${word}” đã có; danh sách đã chốt không bị ghi đè. Đề nghị chọn tên khác.`,
  closeTwice: () => "--close không dùng cùng --closed: danh sách đã chốt thì không chốt lại.",
  outIsInput: (word: string) => `Tệp kết quả “${word}” trùng với một tệp đầu vào.`,
  cannotWrite: (word: string) => `Không ghi được tệp “${word}”.`,
  noUnits: (word: string) => `Lệnh “${word}” cần --units TỆP ghi danh sách đơn vị.`,
  noOutForCopies: (word: string) =>
    `Lệnh “${word}” cần --out THƯ_MỤC hoặc --out TỆP.zip để ghi các bản.`,
  badCells: (word: string) => `Ô “${word}” không hợp lệ: cần dạng "unit=A3;above=Bìa!B2;year=C4".`,
  copyExists: (word: string) =>
    `Tệp “${word}” đã có và không bị ghi đè: có thể là bảng đơn vị đã gửi lại. Đề nghị chọn thư mục khác.`,
  noLastYear: (word: string) =>
    `Lệnh “${word}” cần tệp của năm nay rồi đến tệp của năm trước (nhiều tệp nếu đơn vị đã sáp nhập).`,
  notMendable: (word: string) =>
    `Không tự sửa được loại “${word}”; các loại sửa được: ${mendableList}, hoặc all.`,
  mendWithoutOut: (word: string) =>
    `Lệnh “${word}” có --mend thì cần --out TỆP.xlsx để ghi bản sao đã sửa.`,
  outWithoutMend: (word: string) =>
    `Không có gì để ghi vào “${word}”: cần --mend LOẠI,... (hoặc --mend all).`,
  noPeople: (word: string) =>
    `Lệnh “${word}” cần --people TỆP.json ghi ai được giao phần nào (xem --help).`,
  badPeople: (word: string) =>
    `Không đọc được tệp phân công “${word}”: cần tệp JSON có mục "people", mỗi người một "person" và danh sách "contents" (xem --help).`,
  personTwice: (word: string) => `“${word}” có hai lần trong tệp phân công.`,
  noCopies: (word: string) => `Lệnh “${word}” cần tệp gốc rồi đến các bản chia.`,
  noJoinedOut: (word: string) => `Lệnh “${word}” cần --out TỆP.xlsx để ghi tệp đã ghép.`,
  badChoices: (word: string) =>
    `Không đọc được tệp lựa chọn “${word}”: cần tệp JSON dạng {"Bảng!E12":"tên tệp"} (xem --help).`,
  noProfile: (word: string) =>
    `Lệnh “${word}” cần --profile MÃ của quy định nơi xét (xem cham-diem profiles).`,
  badDay: (word: string) => `Ngày “${word}” không hợp lệ: cần dạng 2025-11-10.`,
  unknownType: (word: string) => `Không có loại đơn vị “${word}”.`,
  unknownOption: (word: string) => `Lệnh này không có tùy chọn “${word}”.`,
  missingValue: (word: string) => `Tùy chọn “${word}” cần một giá trị.`,
  noFile: (word: string) => `Lệnh “${word}” cần tên tệp.`,
  oneFileOnly: (word: string) => `Lệnh “${word}” chỉ nhận một tệp.`,
  nothingToCheck: (word: string) =>
    `Trong “${word}” không có tệp bộ tiêu chí hay quy định riêng nào để kiểm tra.`,
  noFileWanted: (word: string) => `Lệnh này không nhận thêm “${word}”.`,
  badPassLine: (word: string) =>
    `Mức điểm đạt “${word}” không hợp lệ: cần một số lớn hơn 0, ví dụ 90.`,
  badGrades: (word: string) =>
    `Mức xếp loại “${word}” không hợp lệ: cần dạng "Xuất sắc=90;Khá=70", mỗi loại một mức khác nhau.`,
  badConditions: (word: string) =>
    `Điều kiện “${word}” không hợp lệ: cần dạng "nơi có tổ chức Đảng=không", sau dấu bằng ghi “có” hoặc “không”.`,
  unknownCondition: (word: string) =>
    `Không có nội dung nào trong bảng ghi điều kiện “${word}”. Xem "conditions" trong kết quả --json của lệnh score.`,
  unknownRubric: (word: string) =>
    `Không có bộ tiêu chí nào mang mã “${word}” và cũng không có tệp này.`,
  checklistWithoutPoints: (word: string) =>
    `“${word}” là danh mục xét đạt hoặc không đạt, không có điểm nên không dùng để tính điểm; hãy trả lời danh mục trong chương trình, phần Bộ tiêu chí › Xét đạt.`,
  badRubric: (word: string) => `Tệp bộ tiêu chí “${word}” không dùng được.`,
  unknownProfile: (word: string) =>
    `Không có quy định riêng nào mang mã “${word}” và cũng không có tệp này.`,
  noFacts: (word: string) => `Lệnh “${word}” cần --facts TỆP.json ghi câu trả lời và số liệu.`,
  badFacts: (word: string) => `Không đọc được tệp câu trả lời “${word}” (xem --help).`,
  badFactsEntry: (word: string) =>
    `Tệp câu trả lời có mục “${word}” không dùng được: cần "answer" là "met" hoặc "notMet", "facts" là số liệu, hoặc "applies" là true, false.`,
  unknownCriterion: (word: string) => `Bộ tiêu chí không có tiêu chí, trường hợp “${word}”.`,
  sheetWithoutUnit: (word: string) => `Để ghi bảng “${word}” cần thêm --unit TÊN và --year NĂM.`,
  noUnitsBelow: (word: string) => `Trong kết quả của đợt không có đơn vị nào thuộc “${word}”.`,
  unknownShare: (word: string) =>
    `Không có cách tính “${word}”: cần together (tính chung các loại đơn vị) hoặc eachType (tính riêng từng loại).`,
  noTickSheet: (word: string) => `Trong “${word}” không có bảng đạt, chưa đạt để điền.`,
  badForm: (word: string) => `Không đọc được mẫu nhận dạng trong tệp “${word}”.`,
  badAnswers: (word: string) =>
    `Tệp trả lời “${word}” không đọc được, hoặc nói về bảng, cột không có trong tệp.`,
  answersWithoutForm: () => "--answers chỉ dùng cùng --keep-form.",
  formOpen: (word: string) =>
    `Chưa giữ được mẫu vì còn chỗ chưa trả lời: ${word}. Hãy ghi câu trả lời vào tệp của --answers.`,
  noDomain: (word: string) => `Không có thư mục lĩnh vực “${word}”, hoặc không đọc được.`,
  badDomain: (word: string) => `Thư mục lĩnh vực không dùng được: ${word}`,
  badProfile: (word: string) => `Tệp quy định riêng “${word}” không dùng được.`,
} satisfies { readonly [problem: string]: (word: string) => string };

export type UsageProblem = keyof typeof usageSentences;

export const describeUsage = (problem: UsageProblem, word: string): string =>
  usageSentences[problem](word);

/** A file that cannot be used, with the first places at fault. */
export const unusablePlaces = (file: string, places: readonly string[]): string =>
  places.length === 0
    ? `${file}: nội dung không đúng cấu trúc.`
    : `${file}: xem lại ${places.slice(0, 5).join(", ")}.`;

export const rubricIsNotJson = "Không đọc được tệp, hoặc tệp không phải là JSON";
/** One file of several that were checked: its name, then what was found, indented. */
export const checkedFile = (file: string, text: string): string =>
  [file, ...text.split("\n").map((line) => `  ${line}`)].join("\n");
export const checkedCount = (good: number, all: number): string =>
  good === all ? `Cả ${all} tệp đều dùng được.` : `${good}/${all} tệp dùng được.`;
export const notARubric = "Không kiểm tra: không phải bộ tiêu chí, danh mục hay quy định riêng.";
export const passedOverLine = (files: readonly string[]): string =>
  `Không phải bộ tiêu chí hay quy định riêng, không kiểm tra: ${files.join(", ")}`;
export const rubricIsGood = (
  title: string,
  kind: "points" | "checklist" | "profile",
  examples: number,
): string =>
  `${kind === "profile" ? "Quy định riêng" : "Bộ tiêu chí"} dùng được: ${title}` +
  (examples > 0 ? ` (${examples} ví dụ kiểm tra đều đúng)` : "");
export const unknownLine = (unknown: readonly string[]): string => `Chưa rõ: ${unknown.join("; ")}`;

/** Returns the first line of a file's report: who and when. */
export const headingLine = (
  { file, unit, unitType, year, form }: Reading,
  domain: Domain,
): string =>
  `${file}: ` +
  [
    unit ?? "chưa rõ đơn vị",
    ...(unitType ? [typeName(domain, unitType).toLowerCase()] : []),
    year === null ? "chưa rõ năm" : `năm ${year}`,
    ...(form === null ? [] : [`mẫu ${form}`]),
  ].join(", ");

export const refusedLine = (file: string, refusal: Finding): string =>
  `${file}: ${describeFinding(refusal)}`;

/** Returns the line of a table: what it is and its sums. */
export const tableLine = (table: TableReading, score: Score, kind: Kind): string => {
  const indicators = indicatorsIn(table.items).length;
  if (isTickSheet(table))
    return `Trang “${table.sheet}”: ${kind.title}; ${answerCounts(countAnswers(score))}.`;
  return (
    `Trang “${table.sheet}”: ${kind.title}; ${indicators} nội dung; ` +
    `tối đa ${points(score.maximum)}, tự chấm ${points(score.totals.self)}` +
    (score.totals.appraised === null ? "" : `, thẩm định ${points(score.totals.appraised)}`) +
    "."
  );
};

export const otherTableLine = ({ sheet, year, setAside }: TableReading): string => {
  const what =
    setAside === null
      ? `bảng của ${year === null ? "năm khác" : `năm ${year}`}`
      : `bảng ${asideWords[setAside]}`;
  return `Trang “${sheet}”: ${what}, không tính vào đợt này.`;
};

/** Returns the lines of the verdict, the grade and what the next result needs, as far as the table has them. */
export const resultLines = (
  { outcome, grade, countedTotal }: Score,
  kind: Kind,
  needed: readonly Needed[],
): readonly string[] => [
  ...(outcome ? [`Kết quả: ${describeOutcome(outcome, kind)}`] : []),
  ...(grade ? [describeGrade(grade, countedTotal)] : []),
  ...needed.map((entry) => describeNeeded(entry, kind)),
];

export const proposalLine = (path: string, condition: string): string =>
  `Nội dung ${formatPath(path)}: đề nghị ghi “Không áp dụng” vì đơn vị không thuộc điều kiện “${condition}”; bảng chưa bị sửa.`;

export const findingsHeading = (count: number): string =>
  count === 0 ? "Không thấy vấn đề nào." : `Cần xem (${count}):`;

export const findingLine = (found: Finding): string =>
  `${severityNames[found.severity]}${placeOf(found)}: ${describeFinding(found)}`;

/** Said in place of findings of a kind of which enough were listed. */
export const moreLine = (count: number): string => `… và ${count} ô khác cùng loại.`;

const placeOf = ({ sheet, cell }: Finding): string =>
  sheet === null ? "" : cell === null ? ` (trang “${sheet}”)` : ` (trang “${sheet}”, ô ${cell})`;

const points = (value: Points | null): string => formatPointsOr(value, "chưa có");

/** Returns a condition of a checklist as a line: "3.a Không để xảy ra …: Đạt. …". */
export const checklistLine = (condition: ConditionScore): string =>
  `${formatPath(condition.path)} ${condition.text}: ${describeCondition(condition)}`;
