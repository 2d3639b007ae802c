// Fills a form as Firefox's viewer does: what is typed goes to its annotation storage, and from there into the saved file.
// node pdfjs.mjs FOLDER-OF-NODE-MODULES FORM DEEDS SAVED; ends with 77 if something is not installed
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, form, deeds, saved] = process.argv.slice(2);
const home = `${modules}/pdfjs-dist`;
if (!existsSync(home) || Number(process.versions.node.split('.')[0]) < 20) process.exit(77);
const { getDocument } = await import(pathToFileURL(`${home}/legacy/build/pdf.mjs`));
const data = new Uint8Array(readFileSync(form));
const doc = await getDocument({ data, standardFontDataUrl: `${home}/standard_fonts/`, verbosity: 0 }).promise;

for (const line of readFileSync(deeds, 'utf8').split('\n').filter(Boolean)) {
  const [index, x, y, deed, what] = line.split('\t');
  const widgets = (await (await doc.getPage(Number(index) + 1)).getAnnotations()).filter((a) => a.subtype === 'Widget');
  const clicked = widgets.find(({ rect }) => rect[0] <= x && x <= rect[2] && rect[1] <= y && y <= rect[3]);
  const others = widgets.filter((widget) => widget.radioButton && widget.fieldName === clicked.fieldName);
  others.forEach(({ id }) => doc.annotationStorage.setValue(id, { value: false }));
  const value = { type: what, choose: clicked.options?.[Number(what)]?.exportValue, tick: true }[deed];
  doc.annotationStorage.setValue(clicked.id, { value });
}

writeFileSync(saved, await doc.saveDocument());
