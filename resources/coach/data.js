// The people, in columns, and what is told of each of them.
const BANDS = ["hot", "warm", "cooling", "cold", "none"];
const MARKS = ["bonding", "bridging", "linking", "mixed", "unclear"];
const REACH = Object.fromEntries(DATA.reach.map(([code, word]) => [code, word]));
const people = DATA.people;
const COUNT = people.label.length;
const stageOf = (i) => Number(people.stage[i]);
const bandOf = (i) => Number(people.band[i]);
const markOf = (i) => Number(people.mark[i]);

function sectorName(place) {
  const [kind, name] = DATA.sectors[place];
  if (kind === "named") return name;
  if (DATA.sectors.length === 1) return say("sector_all");
  return say(kind === "other" ? "sector_other" : "sector_none");
}

const values = (field, i) => {
  const cell = people.values[field][i];
  return cell === "" ? [] : Array.isArray(cell) ? cell : [cell];
};

// Words of fields that are kept as codes; the owner's own words stand as they are.
const termOf = (field, value) => {
  const words = Object.hasOwn(DATA.terms[field], value) ? DATA.terms[field][value] : null;
  return words ? words[language === "ja" ? 1 : 0] : value;
};

function told(field, i) {
  const code = DATA.fields[field];
  const found = values(field, i);
  if (code === "reach") return found.map((one) => say(REACH[one])).join(language === "ja" ? "、" : ", ");
  if (code === "last_month" || code === "last_day") return found.map(dayText).join("");
  if (DATA.terms[code]) return found.map((one) => termOf(code, one)).join("");
  return found.join(code === "ways" ? "\n" : language === "ja" ? "、" : ", ");
}

// Pairs of heading and text about one person; empty ones are left out.
function facts(i) {
  const found = [
    [say("stage"), say(`stage_${stageOf(i)}`)],
    [say("warmth"), say(BANDS[bandOf(i)])],
    [say("capital"), say(MARKS[markOf(i)])],
  ];
  DATA.fields.forEach((code, field) => {
    const text = told(field, i);
    if (text) found.push([say(`field_${code}`), text]);
  });
  return found;
}

function describe(i) {
  return [people.label[i], ...facts(i).map(([head, text]) => `${head}: ${text}`)].join(", ").slice(0, 500);
}

// Comparable text: width, case and kana kind do not count.
function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

// A name on the map: short, and without signs that would turn its neighbours round.
function shortLabel(i) {
  const plain = people.label[i].replace(/[\u0000-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  const letters = [...plain.slice(0, 60)];
  return letters.length > 14 ? `${letters.slice(0, 13).join("")}…` : plain;
}
