// The same people as a table: for screen readers, for reading in order, for looking up.
const ROWS = 50;
const table = byId("table");
const order = { column: -1, down: false, first: 0, rows: [] };
const COLUMNS = ["who", "stage", "warmth", "capital"];

function cellText(column, i) {
  if (column === 0) return people.label[i];
  if (column === 1) return say(`stage_${stageOf(i)}`);
  if (column === 2) return say(BANDS[bandOf(i)]);
  if (column === 3) return say(MARKS[markOf(i)]);
  return told(column - COLUMNS.length, i);
}

function rank(column, i) {
  if (column === 0) return i;
  if (column === 1) return stageOf(i);
  if (column === 2) return bandOf(i);
  if (column === 3) return markOf(i);
  const field = column - COLUMNS.length;
  return DATA.terms[DATA.fields[field]] ? told(field, i) : values(field, i).join("\n");
}

function sortRows() {
  order.rows = [];
  for (let i = 0; i < COUNT; i += 1) if (fits[i]) order.rows.push(i);
  if (order.column < 0) return;
  const keys = new Map(order.rows.map((i) => [i, rank(order.column, i)]));
  const sign = order.down ? -1 : 1;
  const text = order.column >= COLUMNS.length;
  order.rows.sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    if (text && (x === "") !== (y === "")) return x === "" ? 1 : -1; // nothing known stands last both ways
    return (x < y ? -sign : x > y ? sign : 0) || a - b;
  });
}

function headRow() {
  const row = make("tr");
  const heads = [...COLUMNS.map((key) => say(key)), ...DATA.fields.map((code) => say(`field_${code}`))];
  heads.forEach((word, column) => {
    const cell = make("th");
    cell.scope = "col";
    cell.setAttribute("aria-sort", order.column !== column ? "none" : order.down ? "descending" : "ascending");
    const sign = order.column !== column ? "" : order.down ? " ▾" : " ▴";
    const button = make("button", "", word + sign);
    button.type = "button";
    button.title = say("sorted", { column: word });
    button.addEventListener("click", () => {
      order.down = order.column === column && !order.down;
      order.column = column;
      showTable();
    });
    cell.append(button);
    row.append(cell);
  });
  return row;
}

function bodyRow(i) {
  const row = make("tr", i === seen.selected ? "chosen-row" : "");
  row.dataset.person = i;
  for (let column = 0; column < COLUMNS.length + DATA.fields.length; column += 1) {
    const text = cellText(column, i);
    const cell = make("td");
    if (column === 0) {
      const button = make("button", "cut", text);
      button.type = "button";
      button.addEventListener("click", () => {
        select(i);
        flyTo(i);
        byId("field").scrollIntoView({ block: "nearest" });
      });
      cell.append(button);
    } else if (column < 4) {
      const signs = [null, () => stageSign(stageOf(i)), () => bandSign(BANDS[bandOf(i)]), () => markSign(MARKS[markOf(i)])];
      cell.append(signs[column](), ` ${text}`);
    } else cell.append(make("span", "cut", text));
    row.append(cell);
  }
  return row;
}

function showPage() {
  const shown = order.rows.slice(order.first, order.first + ROWS);
  table.tHead.replaceChildren(headRow());
  table.tBodies[0].replaceChildren(...shown.map(bodyRow));
  byId("pages").hidden = order.rows.length <= ROWS;
  byId("back").disabled = order.first === 0;
  byId("on").disabled = order.first + ROWS >= order.rows.length;
  const last = Math.min(order.first + ROWS, order.rows.length);
  byId("page-of").textContent = say("page_of", { first: Math.min(order.first + 1, last), last, of: order.rows.length });
}

function showTable() {
  order.first = 0;
  sortRows();
  showPage();
}

function markRow() {
  for (const row of table.tBodies[0].rows) row.classList.toggle("chosen-row", Number(row.dataset.person) === seen.selected);
}

for (const [id, step] of [["back", -ROWS], ["on", ROWS]]) {
  byId(id).addEventListener("click", () => {
    order.first = Math.max(0, order.first + step);
    showPage();
  });
}
