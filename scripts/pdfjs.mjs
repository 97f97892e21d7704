// Prints what pdf.js reads of a PDF as JSON: the outline with its pages, and of each
// page its text, its structure and where its links lead. TOUCHLINE_PDFJS is the folder
// that pdfjs-dist is installed in.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const require = createRequire(path.join(process.env.TOUCHLINE_PDFJS, "x.js"));
const pdfjs = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")));
const at = path.dirname(require.resolve("pdfjs-dist/package.json"));
const doc = await pdfjs.getDocument({
  data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0, isEvalSupported: false,
  cMapUrl: path.join(at, "cmaps") + path.sep, cMapPacked: true, standardFontDataUrl: path.join(at, "standard_fonts") + path.sep,
}).promise;

const pageOf = async (dest) => {
  if (typeof dest === "string") dest = await doc.getDestination(dest);
  return dest ? (await doc.getPageIndex(dest[0])) + 1 : 0;
};
const outline = [];
const walk = async (items, level) => {
  for (const it of items ?? []) {
    outline.push({ title: it.title, level, page: await pageOf(it.dest) });
    await walk(it.items, level + 1);
  }
};
await walk(await doc.getOutline(), 0);

const pages = [];
for (let n = 1; n <= doc.numPages; n++) {
  const page = await doc.getPage(n);
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const said = new Map(); // text by the id of its marked content
  const open = [];
  for (const it of content.items) {
    if (it.type === "beginMarkedContentProps" || it.type === "beginMarkedContent") open.push(it.id ?? open.at(-1));
    else if (it.type === "endMarkedContent") open.pop();
    else if (open.at(-1)) said.set(open.at(-1), (said.get(open.at(-1)) ?? "") + it.str + (it.hasEOL ? " " : ""));
  }
  const roles = [], read = [];
  const tree = (node, role) => {
    if (!node) return;
    if (node.type === "content") read.push({ role, text: said.get(node.id) ?? "" });
    if (node.role && node.role !== "Root") roles.push({ role: node.role, alt: node.alt ?? "" });
    for (const c of node.children ?? []) tree(c, node.role ?? role);
  };
  tree(await page.getStructTree(), "");
  const links = [];
  for (const a of await page.getAnnotations()) {
    if (a.subtype === "Link") links.push({ page: a.dest ? await pageOf(a.dest) : 0, url: a.url ?? "" });
  }
  pages.push({ text: content.items.map((i) => i.str ?? "").join(""), roles, read, links });
}
const meta = await doc.getMetadata();
process.stdout.write(JSON.stringify({ outline, pages, labels: await doc.getPageLabels(), marked: (await doc.getMarkInfo())?.Marked === true, lang: meta.info.Language ?? "", title: meta.info.Title ?? "" }));
