/** Owns the dialects of two programs that no public file shows, as far as they are documented. */
import type { Parts } from "./customXml";
import {
  BOOK,
  BOOK_RELATIONS,
  link,
  putBefore,
  putBehind,
  relationshipTypes,
  replace,
  SHEET,
  SHEET_RELATIONS,
  sharedTexts,
  state,
  TYPES,
} from "./partEdits";
import { mainNamespace } from "./xlsxPackage";

/** Names of its own on the sheet, an image in a cell as a formula that only it knows, and which build wrote it. */
export function wpsOffice(parts: Parts): void {
  const etc = "http://www.wps.cn/officeDocument/2017/etCustomData";
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
  const image = 'DISPIMG("ID_A16C8CE6E39B4F25934D584A1C41E1E1",1)';
  sharedTexts(parts);
  replace(parts, SHEET, /<worksheet /, `<worksheet xmlns:etc="${etc}" `);
  putBefore(
    parts,
    '<sheetPr/><dimension ref="A1:E5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelCol="4"/><cols><col min="2" max="2" width="40.875" customWidth="1"/></cols>',
  );
  replace(parts, SHEET, /<row r="(\d)"/g, '<row r="$1" spans="1:5"');
  replace(
    parts,
    SHEET,
    /<c r="D4">.*?<\/c>/,
    `$&<c r="E4" t="str"><f>_xlfn.${image}</f><v>=${image}</v></c>`,
  );
  putBehind(
    parts,
    '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/>',
  );
  replace(
    parts,
    BOOK,
    /<bookViews>.*<\/bookViews>/,
    '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="28800" windowHeight="12375"/></bookViews>',
  );
  replace(parts, BOOK, /<\/workbook>/, '<calcPr calcId="144525"/></workbook>');
  parts["xl/cellimages.xml"] =
    `<etc:cellImages xmlns:etc="${etc}" xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:r="${relationshipTypes}" xmlns:a="${drawing}/main"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_A16C8CE6E39B4F25934D584A1C41E1E1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>`;
  link(parts, "xl/_rels/cellimages.xml.rels", "rId1", "image", "media/image1.png");
  parts["xl/media/image1.png"] = "PNG";
  const ofWps = "http://www.wps.cn/officeDocument/2020";
  link(parts, BOOK_RELATIONS, "rIdImages", "cellImage", "cellimages.xml", ofWps);
  state(parts, "xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml");
  replace(parts, TYPES, /<Default /, '<Default Extension="png" ContentType="image/png"/><Default ');
  const office = "http://schemas.openxmlformats.org/officeDocument/2006";
  parts["docProps/custom.xml"] =
    `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>1066-12.2.0.13489</vt:lpwstr></property></Properties>`;
  link(parts, "_rels/.rels", "rId4", "custom-properties", "docProps/custom.xml");
  const type = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  state(parts, "docProps/custom.xml", type);
}

/** No properties, whole numbers with a decimal, an empty drawing on each sheet, and a part of its own for the way back. */
export function googleSheets(parts: Parts): void {
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  sharedTexts(parts);
  replace(parts, SHEET, /(<c r="\w+">(?:<f>[^<]*<\/f>)?<v>\d+)(?=<)/g, "$1.0");
  putBefore(
    parts,
    '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
  );
  putBehind(parts, '<drawing r:id="rId1"/>');
  link(parts, SHEET_RELATIONS, "rId1", "drawing", "../drawings/drawing1.xml");
  parts["xl/drawings/drawing1.xml"] = `<xdr:wsDr xmlns:xdr="${drawing}"/>`;
  state(
    parts,
    "xl/drawings/drawing1.xml",
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  replace(parts, BOOK, /<bookViews>.*<\/bookViews>/, "<workbookPr/>");
  replace(parts, BOOK, /sheetId="1"/, 'sheetId="1" state="visible"');
  replace(
    parts,
    BOOK,
    /<\/workbook>/,
    '<calcPr/><extLst><ext uri="GoogleSheetsCustomDataVersion2"><go:sheetsCustomData xmlns:go="http://customooxmlschemas.google.com/" r:id="rId5" roundtripDataChecksum="x"/></ext></extLst></workbook>',
  );
  parts["xl/metadata"] = "metadata";
  const ofGoogle = "http://customschemas.google.com/relationships";
  link(parts, BOOK_RELATIONS, "rId5", "workbookmetadata", "metadata", ofGoogle);
  state(parts, "xl/metadata", "application/binary");
  parts["xl/styles.xml"] =
    `<styleSheet xmlns="${mainNamespace}"><fonts count="1"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" applyAlignment="1" applyFont="1"/></cellStyleXfs><cellXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0" shrinkToFit="0" vertical="bottom" wrapText="0"/></xf></cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
}
