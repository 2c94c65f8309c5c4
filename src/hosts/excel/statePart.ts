/** Owns our own state in an open workbook: one custom XML part, found by its namespace. */
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
    const xml = parts.items.map((part) => part.getXml());
    if (xml.length > 0) await context.sync();
    return xml.map(({ value }) => value);
  });
  if (sources.length === 0) return null;
  const { stateText } = await xmlOfState();
  return sources.reduce<string | null>(
    (text, source) => stateText(source, namespace) ?? text,
    null,
  );
}

/** Keeps a text in place of what was kept; null takes it out. */
export async function writeStatePart(
  run: RunBatch,
  namespace: string,
  text: string | null,
): Promise<void> {
  const { stateXml } = await xmlOfState();
  await run(async (context) => {
    const { customXmlParts } = context.workbook;
    const parts = customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    await context.sync();
    const xml = text === null ? null : stateXml(text, namespace).replace(declaration, "");
    const last = xml === null ? undefined : parts.items[parts.items.length - 1];
    for (const part of parts.items) if (part !== last) part.delete();
    if (xml !== null) {
      if (last) last.setXml(xml);
      else customXmlParts.add(xml);
    }
    await context.sync();
  });
}
