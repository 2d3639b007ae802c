// Fills a form with MuPDF.
// node mupdf.mjs FOLDER-OF-NODE-MODULES FORM DEEDS SAVED; ends with 77 if something is not installed
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, form, deeds, saved] = process.argv.slice(2);
const home = `${modules}/mupdf/dist`;
if (!existsSync(home)) process.exit(77);
const { Document } = await import(pathToFileURL(`${home}/mupdf.js`));
const doc = Document.openDocument(readFileSync(form), 'application/pdf').asPDF();

for (const line of readFileSync(deeds, 'utf8').split('\n').filter(Boolean)) {
  const [index, x, y, deed, what] = line.split('\t');
  const page = doc.loadPage(Number(index));
  const fromTop = page.getBounds()[3] - y;
  const clicked = page.getWidgets().find((widget) => {
    const [left, top, right, bottom] = widget.getRect();
    return left <= x && x <= right && top <= fromTop && fromTop <= bottom;
  });
  if (deed === 'type') clicked.setTextValue(what);
  else if (deed === 'choose') clicked.setChoiceValue(clicked.getOptions()[Number(what)]);
  else clicked.toggle();
  page.update();
}

writeFileSync(saved, doc.saveToBuffer('incremental').asUint8Array());
