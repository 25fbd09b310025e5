// node docxtemplater.mjs TEMPLATE DATA OUT: writes the document once to OUT, then for each line "N" on standard input
// makes N documents and answers with the milliseconds that one took.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [template, data, out] = process.argv.slice(2);
const bytes = readFileSync(template);
const values = JSON.parse(readFileSync(data, "utf8"));

const make = () =>
  new Docxtemplater(new PizZip(bytes), { paragraphLoop: true })
    .render(values)
    .toBuffer({ compression: "DEFLATE" });

writeFileSync(out, make());
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const count = Number(line);
  const start = performance.now();
  for (let made = 0; made < count; made++) make();
  console.log((performance.now() - start) / count);
}
