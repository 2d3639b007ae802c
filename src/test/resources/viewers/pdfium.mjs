// Fills a form as somebody at Chrome's viewer does: clicks a field, types, clicks elsewhere, saves.
// node pdfium.mjs FOLDER-OF-NODE-MODULES FORM DEEDS SAVED; ends with 77 if something is not installed
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, form, deeds, saved] = process.argv.slice(2);
const home = `${modules}/@embedpdf/pdfium/dist`;
if (!existsSync(home)) process.exit(77);
const { init } = await import(pathToFileURL(`${home}/index.js`));
const v = await init({ wasmBinary: readFileSync(`${home}/pdfium.wasm`) });
v.PDFiumExt_Init();
const { pdfium } = v;
const bytes = readFileSync(form);
const data = pdfium.wasmExports.malloc(bytes.length);
pdfium.HEAPU8.set(bytes, data);
const doc = v.FPDF_LoadMemDocument(data, bytes.length, '');
const handle = v.PDFiumExt_InitFormFillEnvironment(doc, v.PDFiumExt_OpenFormFillInfo());
const pages = new Map();

function page(index) {
  if (!pages.has(index)) {
    const opened = v.FPDF_LoadPage(doc, index);
    v.FORM_OnAfterLoadPage(opened, handle);
    pages.set(index, opened);
  }
  return pages.get(index);
}

for (const line of readFileSync(deeds, 'utf8').split('\n').filter(Boolean)) {
  const [index, x, y, deed, what] = line.split('\t');
  const at = page(Number(index));
  v.FORM_OnMouseMove(handle, at, 0, Number(x), Number(y));
  v.FORM_OnLButtonDown(handle, at, 0, Number(x), Number(y));
  v.FORM_OnLButtonUp(handle, at, 0, Number(x), Number(y));
  if (deed === 'type') {
    for (const letter of what) v.FORM_OnChar(handle, at, letter.codePointAt(0), 0);
  } else if (deed === 'choose') {
    v.FORM_SetIndexSelected(handle, at, Number(what), true);
  }
  v.FORM_ForceToKillFocus(handle);
}

const writer = v.PDFiumExt_OpenFileWriter();
v.PDFiumExt_SaveAsCopy(doc, writer);
const size = v.PDFiumExt_GetFileWriterSize(writer);
const out = pdfium.wasmExports.malloc(size);
v.PDFiumExt_GetFileWriterData(writer, out, size);
writeFileSync(saved, pdfium.HEAPU8.slice(out, out + size));
