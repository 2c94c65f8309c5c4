import fc from "fast-check";
import { decodeLegacy, encodingByLetters } from "../../src/core/base/legacyText";
import { isSyllable } from "../../src/core/base/syllable";
import { LETTERS, TCVN3_CODES, toTcvn3, toVni, VNI_PAIRS } from "../support/legacyEncoding";

const SENTENCES = [
  "Không để xảy ra tội phạm đặc biệt nghiêm trọng, trọng án",
  "Tổng điểm tự chấm của đơn vị (100 điểm)",
  "công an xã chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc",
  "Có từ 70% trở lên số hộ gia đình ký cam kết thực hiện phong trào",
  "mỗi vụ trừ 1 điểm, tối đa không quá 3 điểm",
];

describe("every letter", () => {
  test.each(
    [...LETTERS].map((letter, at) => [letter, TCVN3_CODES.charAt(at), VNI_PAIRS[at] ?? ""]),
  )("%s: TCVN3 %s, VNI %s", (letter, tcvn3, vni) => {
    // A syllable around it, so that the letter is read as part of a word.
    expect(decodeLegacy(`§Þa §iÓm ${tcvn3}`, ".VnTime")).toBe(`Địa Điểm ${letter}`);
    expect(decodeLegacy(`Ñòa Ñieåm ${vni}`, "VNI-Times")).toBe(`Địa Điểm ${letter}`);
    expect(decodeLegacy(`ÑIEÅM ${vni.toUpperCase()}`, "VNI-Times")).toBe(
      `ĐIỂM ${letter.toUpperCase()}`,
    );
  });

  test("the charts name 67 letters each, all different", () => {
    expect(new Set(LETTERS).size).toBe(67);
    expect(new Set(TCVN3_CODES).size).toBe(67);
    expect(new Set(VNI_PAIRS).size).toBe(67);
  });

  test("the seven plain capitals of TCVN3", () => {
    expect(decodeLegacy("¡n ¢n £m ¤ng ¥n ¦ng §iÓm", ".VnTime")).toBe("Ăn Ân Êm Ông Ơn Ưng Điểm");
  });
});

describe("sentences", () => {
  test.each(SENTENCES)("%s", (sentence) => {
    const small = sentence.toLowerCase();
    for (const font of [".VnTime", ".VnArial", "Times New Roman", "Arial", "VNI-Times"]) {
      expect(decodeLegacy(toTcvn3(small), font)).toBe(small);
    }
    for (const font of ["VNI-Times", "VNI-Helve", "Times New Roman", ".VnTime"]) {
      expect(decodeLegacy(toVni(small), font)).toBe(small);
      expect(decodeLegacy(toVni(sentence), font)).toBe(sentence);
    }
    for (const font of [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman", ""]) {
      expect(decodeLegacy(sentence, font)).toBe(sentence);
      expect(decodeLegacy(sentence.normalize("NFD"), font)).toBe(sentence.normalize("NFD"));
    }
  });
});

describe("which encoding", () => {
  test.each([
    ["a lone word, the font decides", "Céng", ".VnTime", "Cộng"],
    ["a lone word in an ordinary font stays", "Céng", "Arial", "Céng"],
    ["header words in TCVN3", "§iÓm tèi ®a", ".VnTime", "Điểm tối đa"],
    ["header words in TCVN3, font lost", "§iÓm tèi ®a", "Calibri", "Điểm tối đa"],
    ["header words in VNI", "Ñieåm töï chaám", "VNI-Times", "Điểm tự chấm"],
    ["header words in VNI, font lost", "Ñieåm töï chaám", "Calibri", "Điểm tự chấm"],
    ["u with horn is a soft hyphen in TCVN3", "d\u00ad\u00acng", ".VnTime", "dương"],
    ["Unicode name in a TCVN3 font stays", "Xã An Bình", ".VnTime", "Xã An Bình"],
    [
      "Unicode with Latin-1 letters only stays",
      "Công an thành công",
      ".VnTime",
      "Công an thành công",
    ],
    [
      "Unicode with Latin-1 letters only, VNI font",
      "Công an xã và các tổ".replace("tổ", "phòng"),
      "VNI-Times",
      "Công an xã và các phòng",
    ],
    ["capitals font", "b¶ng chÊm ®iÓm", ".VnTimeH", "BẢNG CHẤM ĐIỂM"],
    ["capitals typed in the small font", "TRËT Tù, AN TOµN", ".VnTime", "TRẬT Tự, AN TOÀN"],
    ["initials", "Q§-UBND tØnh", ".VnTime", "QĐ-UBND tỉnh"],
    ["plain ASCII, any font", "TONG DIEM: 4,5", ".VnTimeH", "TONG DIEM: 4,5"],
    [
      "French in an ordinary font",
      "café crème à la française",
      "Arial",
      "café crème à la française",
    ],
    ["German in an ordinary font", "Müller, Straße, größer", "Arial", "Müller, Straße, größer"],
    ["signs", "10 m², 37 °C, ½, ±5, µ, § 5, «abc»", "Arial", "10 m², 37 °C, ½, ±5, µ, § 5, «abc»"],
    ["a sign alone stays a sign in a TCVN3 font", "½", ".VnTime", "½"],
    ["quotation marks and dashes pass", "“§¬n vÞ” – tèt", ".VnTime", "“Đơn vị” – tốt"],
    ["empty", "", ".VnTime", ""],
  ])("%s: %s in %s → %s", (_title, text, font, expected) => {
    expect(decodeLegacy(text, font)).toBe(expected);
  });

  test("ordinary Unicode text is never changed, whatever the font", () => {
    const words = SENTENCES.join(" ")
      .split(/[\s,()%]+/)
      .filter(Boolean);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("Times New Roman", "Arial", "Calibri", ""),
        (chosen, font) => {
          const text = chosen.join(" ");
          expect(decodeLegacy(text, font)).toBe(text);
        },
      ),
    );
  });

  const words = SENTENCES.join(" ")
    .toLowerCase()
    .split(/[\s,()%]+/)
    .filter((word) => /[^\x00-\x7f]/.test(word));

  test("any words come back whole where the font names their encoding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }),
        (chosen) => {
          const text = chosen.join(" ");
          expect(decodeLegacy(toTcvn3(text), ".VnTime")).toBe(text);
          expect(decodeLegacy(toVni(text), "VNI-Times")).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a run of twelve words comes back whole in an ordinary font", () => {
    const tellTale = words.filter((word) => /[\u00a1-\u00be]/.test(toTcvn3(word)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 10, maxLength: 20 }),
        fc.array(fc.constantFrom(...tellTale), { minLength: 2, maxLength: 2 }),
        (chosen, sure) => {
          const text = [...chosen, ...sure].join(" ");
          expect(decodeLegacy(toTcvn3(text), "Times New Roman")).toBe(text);
          expect(decodeLegacy(toVni(text), "Times New Roman")).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("nothing throws and ASCII stays for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, font) => {
        const decoded = decodeLegacy(text, font);
        if (/^[\x00-\x7f]*$/.test(text)) expect(decoded).toBe(text);
      }),
    );
  });
});

describe("encodingByLetters", () => {
  test.each([
    ["Điểm tối đa", "unicode"],
    ["Công an thành công", "unicode"],
    ["§iÓm tèi ®a", "tcvn3"],
    ["Toång coäng", "vni"],
    ["Ñieåm töï chaám", "vni"],
    ["Toång", "vni"],
    ["Céng", "tcvn3"],
    ["Ghi chó", null],
    ["Ghi chú", null],
    ["STT", null],
    ["", null],
  ])("%s: %s", (text, encoding) => {
    expect(encodingByLetters(text)).toBe(encoding);
  });
});

describe("isSyllable", () => {
  test.each(
    "điểm chấm trật tự nghiêm ngành giải giếng gì quốc quyết quỳnh khuỷu hòa hoà thủy thuý yếu ươm phường đường huyện xã à ế".split(
      " ",
    ),
  )("%s is", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase().normalize("NFD"))).toBe(true);
  });

  test.each("céng kà ngé bằcs aõ laù mầch tốp̀ hoẳ́ café bỡnh cafộ aa".split(" "))(
    "%s is not",
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
