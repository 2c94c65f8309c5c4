/** Owns the values that readers stumble over: numbers at the ends of what fits, places past a sheet, texts that look like something else. */
import type { Chance } from "../../generator/random";

const numbers = [
  "0",
  "-1",
  "1",
  "255",
  "256",
  "16384",
  "16385",
  "32768",
  "65535",
  "1048576",
  "1048577",
  "2147483647",
  "4294967295",
  "99999999999999999999",
  "1e308",
  "-1e-308",
  "1e999",
  "nan",
  "Infinity",
  "0x10",
  "1,5",
  "1.5.2",
  " 7 ",
  "",
] as const;

const places = [
  "A1",
  "A0",
  "XFD1048576",
  "XFE1",
  "A1048577",
  "A1:XFD1048576",
  "B2:A1",
  "$A$1:$A",
  "1:1048576",
  "A:XFD",
  "#REF!",
  "A1:A1:A1",
  "'Phụ lục'!A1",
] as const;

const texts = [
  "=FUZZ()",
  "=FUZZ(1)+cmd|' /C calc'!A0",
  "\t=FUZZ()",
  "\r\n=FUZZ()",
  "@FUZZ(1)",
  "+FUZZ()",
  "'=FUZZ()",
  "</t></is><f>FUZZ()</f>",
  "]]><f>FUZZ()</f>",
  "&lt;f&gt;FUZZ()&lt;/f&gt;",
  "&#0;&#x1F;&#xD800;&#1114112;&bogus;&",
  "_x0000__x005F_x0041_",
  "\u0000\u0001\uffff\ud800",
  "a\u0301\u0323\u200b\u202e",
  "__proto__",
  "constructor",
  "../../x",
  "rId1",
  "preserve",
  "true",
  "PT99999999999H",
  "9999-99-99T99:99:99Z",
  "[>=1e9]0;[h]:mm;???/???;@",
  "100 điểm",
  "Tổng cộng",
  "Trừ 1 điểm",
  "mỗi vụ trừ 1 điểm, tối đa 3 điểm",
] as const;

/** Returns a text of any of these, sometimes a very long one. */
export function oddText(chance: Chance): string {
  if (chance.is(0.03)) return chance.pick(texts).repeat(chance.whole(100, 5000));
  return chance.pick(chance.pick([numbers, places, texts]));
}

/** Returns a whole number of so many bytes, mostly one at an end of what fits. */
export function oddNumber(chance: Chance, bytes: 1 | 2 | 4): number {
  const most = 2 ** (8 * bytes) - 1;
  const half = (most + 1) / 2;
  return chance.is(0.3)
    ? chance.whole(0, most)
    : chance.pick([0, 1, 2, half - 1, half, most - 1, most, chance.whole(0, 255)]);
}
