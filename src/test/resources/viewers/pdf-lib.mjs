// Fills a form with pdf-lib, as scripts and school systems do: by the names of the fields.
// node pdf-lib.mjs FOLDER-OF-NODE-MODULES FORM SAVED; ends with 77 if it is not installed
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, blank, saved] = process.argv.slice(2);
const library = `${modules}/pdf-lib/cjs/index.js`;
if (!existsSync(library)) process.exit(77);
const { PDFDocument } = (await import(pathToFileURL(library))).default;
const pdf = await PDFDocument.load(readFileSync(blank));
const form = pdf.getForm();
form.getTextField('over.kenmerk').setText("Yağmur Łukasz Šimić, 't Hooft, café, €");
form.getTextField('melding.gemeld').setText('23/11/2026');
form.getRadioGroup('melding.melder').select('een ouder of verzorger');
form.getCheckBox('stappen.voortgang.2.gedaan').check();
form.getDropdown('evaluaties.evaluatie-lijst.1.gelukt').select('deels');
// its own standard font lacks letters of these names
writeFileSync(saved, await pdf.save({ updateFieldAppearances: false }));
