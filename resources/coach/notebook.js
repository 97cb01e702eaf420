// What was chosen of the notebook: panels, figures, and what the owner wrote, letter by letter.
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

function saidText(said) {
  if (said.names) return said.names[language === "ja" ? 1 : 0];
  const facts = {};
  for (const [name, value] of Object.entries(said.facts)) facts[name] = typeof value === "string" && ISO_DAY.test(value) ? dayText(value) : value;
  return say(said.key, facts);
}

const listed = (parts, between = language === "ja" ? "、" : ", ") => parts.filter(Boolean).join(between);
const PANEL = { wide: 184, high: 104, left: 16, right: 6, top: 6, foot: 20 };

// One capability: points from 0 to 4 over their own days, the band of ordinary wobble, ticks of what happened.
function panelPicture(panel, ticks) {
  const days = panel.points.map(([day]) => Date.parse(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const across = (day) => PANEL.left + 6 + (last > first ? (day - first) / (last - first) : 0.5) * (PANEL.wide - PANEL.left - PANEL.right - 12);
  const down = (value) => PANEL.top + (1 - Math.min(4, Math.max(0, value)) / 4) * (PANEL.high - PANEL.top - PANEL.foot);
  const svg = shape("svg", { viewBox: `0 0 ${PANEL.wide} ${PANEL.high}`, role: "img" });
  for (const value of [0, 1, 2, 3, 4]) svg.append(shape("line", { class: "grid", x1: PANEL.left, x2: PANEL.wide - PANEL.right, y1: down(value), y2: down(value) }));
  const write = (text, x, y, anchor) => {
    const made = shape("text", { class: "axis", x, y, "text-anchor": anchor });
    made.textContent = text;
    svg.append(made);
  };
  for (const value of [0, 2, 4]) write(number(value), PANEL.left - 4, down(value) + 3.5, "end");
  const points = panel.points.map(([, mean, band], at) => ({ x: across(days[at]), y: down(mean), over: down(mean + band), under: down(mean - band) }));
  if (points.length > 1) {
    const edge = [...points.map((p) => `${p.x},${p.over}`), ...[...points].reverse().map((p) => `${p.x},${p.under}`)];
    svg.append(shape("polygon", { class: "band", points: edge.join(" ") }));
    svg.append(shape("polyline", { class: "curve", points: points.map((p) => `${p.x},${p.y}`).join(" ") }));
  }
  for (const tick of ticks.map(Date.parse).filter((day) => day >= first && day <= last)) svg.append(shape("line", { class: "tick", x1: across(tick), x2: across(tick), y1: down(4), y2: down(0) }));
  for (const p of points) svg.append(shape("circle", { class: "dot", cx: p.x, cy: p.y, r: 2.6 }));
  if (points.length) write(panel.points[0][0].slice(0, 7), PANEL.left, PANEL.high - 5, "start");
  if (points.length > 1) write(panel.points[points.length - 1][0].slice(0, 7), PANEL.wide - PANEL.right, PANEL.high - 5, "end");
  return svg;
}

function panelBox(panel, ticks) {
  const box = make("div");
  const [name, standing] = [saidText(panel.name), saidText(panel.standing)];
  const picture = panelPicture(panel, ticks);
  const points = listed(panel.points.map(([day, mean]) => `${dayText(day)} ${mean.toFixed(1)}`));
  picture.setAttribute("aria-label", say("nb_panel_told", { name, standing, points }));
  box.append(make("h3", "", name), make("p", panel.clear ? "small clear" : "small quiet", standing), picture);
  return box;
}

function boxes(value, of) {
  const row = make("span", "boxes");
  row.setAttribute("aria-hidden", "true");
  for (let at = 0; at < of; at += 1) row.append(make("i", at < value ? "on" : ""));
  return row;
}

// A line: what it is about, the figures; below what was written, and with whom.
function entry(line) {
  const row = make("div", `entry d${line.depth}${line.text ? " words" : ""}`);
  const figures = make("span", "fig", listed(line.told.map(saidText), " · "));
  if (line.bar) {
    figures.className = "fig sure";
    figures.prepend(boxes(line.bar[0], line.bar[1]));
  }
  row.append(make("span", "top", saidText(line.head)), figures);
  if (line.text) row.append(make("p", "own", line.text));
  if (line.who.length) row.append(make("p", "who", listed(line.who)));
  return row;
}

function block(section) {
  const box = make("section", `block of-${section.code}`);
  const head = make(section.front ? "h2" : "h3", "", `${say(`part_${section.code}`)} `);
  head.append(make("small", "", saidText(section.empty ? { key: "nb_nothing_yet", facts: {} } : section.basis)));
  box.append(head);
  if (section.empty) return box;
  if (section.panels.length) {
    const panels = make("div", "panels");
    panels.append(...section.panels.map((panel) => panelBox(panel, section.ticks)));
    box.append(panels);
  }
  let rank = 0;
  for (const line of section.lines) {
    const row = entry(line);
    if (section.code === "values") {
      if (line.bar || (line.depth === 0 && rank < 5)) row.prepend(make("b", "quiet", number((rank += 1))));
      else if (line.depth === 0) row.classList.add("last");
    }
    box.append(row);
  }
  if (section.older) box.append(make("p", "quiet small", say("nb_older", { n: section.older })));
  return box;
}

function showNotebook() {
  for (const [id, front] of [["front", true], ["parts", false]]) {
    const those = DATA.sections.filter((section) => section.front === front);
    byId(id).replaceChildren(...those.map(block));
    (front ? byId(id) : byId("notebook")).hidden = !those.length;
  }
}
