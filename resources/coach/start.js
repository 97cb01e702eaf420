// Languages, light and dark, paper, notes; then everything is shown.
for (const code of ["en", "ja"]) byId(code).addEventListener("click", () => speak(code));
// The buttons zoom round whoever is chosen, else round the middle.
const around = () => (seen.selected < 0 ? [] : viewNow().at(seen.selected));
byId("closer").addEventListener("click", () => zoomBy(1.5, ...around()));
byId("farther").addEventListener("click", () => zoomBy(1 / 1.5, ...around()));
byId("whole").addEventListener("click", showWhole);
byId("print").addEventListener("click", () => window.print());

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  readColors();
  redraw();
});
new ResizeObserver(fitScreen).observe(byId("field"));

// What stands of the notebook on the first page leaves less room for the map and for notes.
const FULL_PAGE = DATA.sections.some((section) => section.front);
const PAPER = { width: 430, height: FULL_PAGE ? 340 : 400, fine: 4, lines: FULL_PAGE ? 2 : 8 };
document.body.classList.toggle("full", FULL_PAGE);

// Paper is light, its map has its own size and finer dots, and what was noted stands on it.
window.addEventListener("beforeprint", () => {
  document.documentElement.classList.add("on-paper");
  readColors();
  fit(PAPER.width, PAPER.height, PAPER.fine);
  draw();
  const noted = byId("notes").value;
  const ruled = Array.from({ length: noted ? 2 : PAPER.lines }, () => make("hr"));
  byId("notes-paper").replaceChildren(noted, ...ruled);
});
window.addEventListener("afterprint", () => {
  document.documentElement.classList.remove("on-paper");
  readColors();
  fitScreen();
});

let saved = "";
byId("save").addEventListener("click", () => {
  const text = byId("notes").value;
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = `${say("notes_file")}-${DATA.day}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  saved = text;
});
window.addEventListener("beforeunload", (event) => {
  if (byId("notes").value !== saved) event.preventDefault();
});

for (const show of [showHead, showComposition, showReach, showStructure, showRecent, showNotebook, showTexts, showLegend]) whenever(show);
whenever(() => {
  heap = null;
  sieve();
  if (seen.selected >= 0) select(seen.selected);
});
readColors();
speak(language);
fitScreen();
