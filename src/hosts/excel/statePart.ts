/** Owns our own state in an open workbook: one custom XML part, found by its namespace. */
import { HostError } from "../host";
import type { RunBatch } from "./runner";

const declaration = /^<\?xml[^>]*\?>\s*/;

/** Reading XML is fetched when there is some: most workbooks keep nothing of ours. */
const xmlOfState = () =>
  import(/* webpackChunkName: "state" */ "../../formats/xlsx/editing/stateXml");

/** Returns the text that is kept; null when there is none. Of several parts, as another program may leave them, the last counts. */
export async function readStatePart(run: RunBatch, namespace: string): Promise<string | null> {
  const sources = await run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    await context.sync();
    const xml = itemsOf(parts).map((part) => part.getXml());
    if (xml.length > 0) await context.sync();
    return xml.map(({ value }) => value);
  }, "read");
  if (sources.length === 0) return null;
  const { stateText } = await xmlOfState();
  return sources.reduce<string | null>(
    (text, source) => stateText(source, namespace) ?? text,
    null,
  );
}

/** Some versions of Office leave the list out where it would be empty (OfficeDev/office-js issue 6673). */
const itemsOf = (parts: Excel.CustomXmlPartScopedCollection): readonly Excel.CustomXmlPart[] =>
  (parts.items as readonly Excel.CustomXmlPart[] | undefined) ?? [];

/** Keeps a text in place of what was kept; null takes it out. Rejects with stateNotKept where Excel keeps another. */
export async function writeStatePart(
  run: RunBatch,
  namespace: string,
  text: string | null,
): Promise<void> {
  const { stateText, stateXml } = await xmlOfState();
  await run(async (context) => {
    const { customXmlParts } = context.workbook;
    const parts = customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    await context.sync();
    const xml = text === null ? null : stateXml(text, namespace).replace(declaration, "");
    const items = itemsOf(parts);
    const last = xml === null ? undefined : items[items.length - 1];
    for (const part of items) if (part !== last) part.delete();
    const kept = xml === null ? null : keepXml(customXmlParts, last, xml);
    await context.sync();
    if (kept && stateText(kept.value, namespace) !== text) throw new HostError("stateNotKept");
  });
}

/** Returns what is kept then. */
function keepXml(
  parts: Excel.CustomXmlPartCollection,
  last: Excel.CustomXmlPart | undefined,
  xml: string,
): OfficeExtension.ClientResult<string> {
  last?.setXml(xml);
  return (last ?? parts.add(xml)).getXml();
}
