// Whom the map and the table show: words to find, and the signs of the legend, which are its switches, too.
const wanted = { stage: new Set(), band: new Set(), mark: new Set(), sector: new Set() };
const of = { stage: stageOf, band: bandOf, mark: markOf, sector: (i) => people.sector[i] };
let sought = "";
let heap = null;

// What is told of each person as one comparable text, made when first something is sought.
function texts() {
  heap ??= people.label.map((label, i) => folded([label, ...DATA.fields.map((_code, field) => told(field, i))].join("\n")));
  return heap;
}

function sieve() {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const hay = words.length ? texts() : null;
  const asked = Object.entries(wanted).filter(([, set]) => set.size);
  let count = 0;
  for (let i = 0; i < COUNT; i += 1) {
    const fit = asked.every(([name, set]) => set.has(of[name](i))) && words.every((word) => hay[i].includes(word));
    fits[i] = fit ? 1 : 0;
    count += fits[i];
  }
  if (seen.selected >= 0 && !fits[seen.selected]) select(-1);
  byId("shown").textContent = count ? say("shown", { n: count, of: COUNT }) : COUNT ? say("nobody") : "";
  byId("clear").hidden = count === COUNT;
  showTable();
  redraw();
}

function chip(group, key, word, sign, count) {
  const button = make("button", "chip");
  button.type = "button";
  button.setAttribute("aria-pressed", String(wanted[group].has(key)));
  if (sign) button.append(sign);
  button.append(make("span", "cell", word.slice(0, 120)), make("i", "", number(count)));
  button.dataset.group = group;
  button.dataset.key = key;
  button.addEventListener("click", () => {
    if (!wanted[group].delete(key)) wanted[group].add(key);
    button.setAttribute("aria-pressed", String(wanted[group].has(key)));
    sieve();
  });
  return button;
}

function counted(group, keys) {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (let i = 0; i < COUNT; i += 1) counts.set(of[group](i), counts.get(of[group](i)) + 1);
  return counts;
}

function chips(group, head, keys, word, sign) {
  const row = make("div", "chips");
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", head);
  row.append(make("span", "", head));
  const counts = counted(group, keys);
  for (const key of keys) row.append(chip(group, key, word(key), sign(key), counts.get(key)));
  return row;
}

function showLegend() {
  const rows = [
    chips("band", say("warmth"), [0, 1, 2, 3, 4], (key) => say(BANDS[key]), (key) => bandSign(BANDS[key])),
    chips("mark", say("capital"), [0, 1, 2, 3, 4], (key) => say(MARKS[key]), (key) => markSign(MARKS[key], "plainly")),
    chips("stage", say("stage"), [4, 3, 2, 1], (key) => say(`stage_${key}`), stageSign),
  ];
  rows[2].classList.add("screen");
  if (DATA.sectors.length > 1) {
    const keys = DATA.sectors.map((_sector, place) => place);
    rows.push(chips("sector", say("sector"), keys, sectorName, () => null));
    rows[3].classList.add("screen");
  }
  byId("legend").replaceChildren(...rows);
}

byId("find").addEventListener("input", (event) => {
  sought = event.target.value;
  sieve();
});
byId("find").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  const first = fits.indexOf(1);
  if (first >= 0 && sought.trim()) {
    select(first);
    flyTo(first);
  }
});
byId("clear").addEventListener("click", () => {
  sought = "";
  byId("find").value = "";
  for (const set of Object.values(wanted)) set.clear();
  showLegend();
  sieve();
  byId("find").focus();
});
