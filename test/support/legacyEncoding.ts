/** Owns the charts of TCVN3 and VNI in tests, written down from the fonts and not from the code, and text encoded by them. */

export const LETTERS =
  "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ".normalize("NFC");
/** What the two encodings store for each letter above. */
export const TCVN3_CODES =
  "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®";
export const VNI_PAIRS =
  "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ".split(
    " ",
  );

/** Plain capitals of TCVN3; toned ones it has none of and types small. */
const TCVN3_CAPITALS: { readonly [letter: string]: string } = {
  Ă: "¡",
  Â: "¢",
  Ê: "£",
  Ô: "¤",
  Ơ: "¥",
  Ư: "¦",
  Đ: "§",
};

export const toTcvn3 = (text: string): string =>
  encode(text, (letter) => {
    const capital = TCVN3_CAPITALS[letter];
    return capital ?? TCVN3_CODES.charAt(LETTERS.indexOf(letter.toLowerCase()));
  });

export const toVni = (text: string): string =>
  encode(text, (letter) => {
    const pair = VNI_PAIRS[LETTERS.indexOf(letter.toLowerCase())] ?? "";
    return letter === letter.toLowerCase() ? pair : pair.toUpperCase();
  });

/** Encodes each Vietnamese letter; everything else stays. */
const encode = (text: string, codeOf: (letter: string) => string): string =>
  [...text.normalize("NFC")]
    .map((letter) => (LETTERS.includes(letter.toLowerCase()) ? codeOf(letter) : letter))
    .join("");
