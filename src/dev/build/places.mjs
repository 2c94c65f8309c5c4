/** Owns `npm run places`: the official units in rubrics/places/source, compiled into the index that rounds load. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const places = join(dirname(fileURLToPath(import.meta.url)), "../../../rubrics/places");

/** Of each era the id in the source, and from when to when it was in force. */
const eras = [
  { id: "2024", asOf: "2025-01-04", validFrom: null, validTo: "2025-06-30" },
  { id: "2025", asOf: "2025-07-01", validFrom: "2025-07-01", validTo: null },
];

/** Returns the text of the index. */
function compilePlaces(unitsText, conversionText) {
  const units = rowsOf(unitsText);
  const kinds = kindsOf(units);
  const compiled = eras.map((era) => compileEra(era, units, kinds));
  const [earlier, later] = compiled.map(({ codes }) => codes);
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      note: "Compiled by npm run places from rubrics/places/source; do not edit.",
      source: "Cục Thống kê, danh mục đơn vị hành chính",
      placeKinds: ["Tỉnh", "Thành phố", "Thị xã", "Huyện", "Quận"],
      kinds: Object.fromEntries([...kinds].map(([name, letter]) => [letter, name])),
      eras: compiled.map(({ era }) => era),
      became: becameOf(rowsOf(conversionText), earlier, later),
    },
    null,
    1,
  )}\n`;
}

function rowsOf(text) {
  const [head, ...lines] = text.trim().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** A letter for each kind of commune: "Xã", "Phường" … */
function kindsOf(units) {
  const found = new Map();
  for (const { level, name } of units) {
    const kind = level === "commune" && /^(?:Thị trấn|Đặc khu|\S+)/.exec(name)[0];
    if (kind && !found.has(kind)) found.set(kind, String.fromCharCode(97 + found.size));
  }
  return found;
}

/** Communes by their places above, in the order of the source. */
function compileEra({ id, ...dates }, units, kinds) {
  const ofEra = units.filter(({ era }) => era === id);
  const below = new Map();
  for (const unit of ofEra) below.set(unit.above, [...(below.get(unit.above) ?? []), unit]);
  const codes = [];
  const communesOf = ({ code }) =>
    (below.get(code) ?? [])
      .filter(({ level }) => level === "commune")
      .map((commune) => {
        codes.push(commune.code);
        const [kind] = [...kinds.keys()].filter((each) => commune.name.startsWith(`${each} `));
        return `${kinds.get(kind)}${commune.name.slice(kind.length + 1)}`;
      })
      .join(";");
  const provinces = ofEra
    .filter(({ level }) => level === "province")
    .map((province) => {
      const districts = (below.get(province.code) ?? []).filter(
        ({ level }) => level === "district",
      );
      return districts.length > 0
        ? {
            name: province.name,
            districts: districts.map((each) => [each.name, communesOf(each)]),
          }
        : { name: province.name, communes: communesOf(province) };
    });
  return { codes, era: { ...dates, provinces } };
}

/**
 * For each commune of the later era, in order, the earlier ones that went into it: steps from one to the next in base 36,
 * "~" behind one of which only a part did.
 */
function becameOf(conversion, earlier, later) {
  const placeOf = new Map(earlier.map((code, at) => [code, at]));
  let before = 0;
  return later
    .map((code) =>
      conversion
        .filter(({ commune2025 }) => commune2025 === code)
        .map(({ commune2024, extent }) => ({ at: placeOf.get(commune2024), extent }))
        .sort((a, b) => a.at - b.at)
        .map(({ at, extent }) => {
          const step = (at - before).toString(36);
          before = at;
          return extent === "all" ? step : `${step}~`;
        })
        .join(","),
    )
    .join(";");
}

const [units, conversion] = ["units", "conversion"].map((name) =>
  readFileSync(join(places, "source", `${name}.tsv`), "utf8"),
);
const index = compilePlaces(units, conversion);
// The test that holds the index to its source only looks.
if (process.argv.includes("--print")) process.stdout.write(index);
else writeFileSync(join(places, "viet-nam.json"), index);
