// Drawing the map: rings, wedges, marks. Everything is drawn by group of color and shape, so that tens of thousands move.
const FULL = 10000;
const TAU = 2 * Math.PI;

function outline(pen, mark, x, y, r) {
  if (mark === 1) {
    const k = r * 1.18;
    pen.moveTo(x, y - k); pen.lineTo(x + k, y); pen.lineTo(x, y + k); pen.lineTo(x - k, y); pen.closePath();
  } else if (mark === 2) {
    const k = r * 1.2;
    pen.moveTo(x, y - k); pen.lineTo(x + k * 1.02, y + k * 0.78); pen.lineTo(x - k * 1.02, y + k * 0.78); pen.closePath();
  } else {
    pen.moveTo(x + r, y); pen.arc(x, y, r, 0, TAU);
  }
}

// One group: all points of one band and one mark.
function drawGroup(pen, points, band, mark, r) {
  const none = band === 4;
  const tint = none ? color["mark-off"] : color[BANDS[band]];
  if (r < 2.3) {
    pen.fillStyle = tint;
    for (let at = 0; at < points.length; at += 2) pen.fillRect(points[at] - r, points[at + 1] - r, 2 * r, 2 * r);
    return;
  }
  const hollow = none || mark > 2;
  const size = hollow ? r - 0.75 : r;
  pen.beginPath();
  for (let at = 0; at < points.length; at += 2) outline(pen, mark, points[at], points[at + 1], size);
  pen.fillStyle = hollow ? color.surface : tint;
  if (!hollow) {
    pen.strokeStyle = color.surface;
    pen.lineWidth = 1.5;
    pen.stroke();
  }
  pen.fill();
  if (!hollow) return;
  pen.strokeStyle = tint;
  pen.lineWidth = none ? 1.25 : 1.5;
  pen.stroke();
  if (mark !== 3) return;
  pen.beginPath();
  for (let at = 0; at < points.length; at += 2) {
    pen.moveTo(points[at], points[at + 1] - size);
    pen.arc(points[at], points[at + 1], size, -Math.PI / 2, Math.PI / 2, true);
    pen.closePath();
  }
  pen.fillStyle = tint;
  pen.fill();
}

function drawGround(pen, view) {
  const { cx, cy, radius } = view;
  pen.fillStyle = color.ground;
  pen.strokeStyle = color.ring;
  pen.lineWidth = 1;
  DATA.rings.slice().reverse().forEach((edge, place) => {
    pen.beginPath();
    pen.arc(cx, cy, radius * edge, 0, TAU);
    if (place === 0) pen.fill();
    pen.stroke();
  });
  if (DATA.sectors.length < 2) return;
  for (const [, , , start] of DATA.sectors) {
    const turn = (start * Math.PI) / 180;
    pen.beginPath();
    pen.moveTo(cx + 0.1 * radius * Math.sin(turn), cy - 0.1 * radius * Math.cos(turn));
    pen.lineTo(cx + radius * Math.sin(turn), cy - radius * Math.cos(turn));
    pen.stroke();
  }
}

function cut(pen, text, most) {
  if (pen.measureText(text).width <= most) return text;
  const letters = [...text.slice(0, 80)];
  while (letters.length && pen.measureText(`${letters.join("")}…`).width > most) letters.pop();
  return `${letters.join("")}…`;
}

// A name in one line, or in two or three about equally long: parted at a blank, or anywhere where there is none.
function inLines(pen, text, most, rows = 3) {
  const wide = (part) => pen.measureText(part).width;
  if (rows < 2 || wide(text) <= most) return [text];
  const letters = [...text.slice(0, 120)];
  const needed = Math.min(rows, Math.max(2, Math.ceil(wide(text) / (0.92 * most))));
  const ways = letters.flatMap((_letter, at) => {
    if (!at || (letters.includes(" ") && letters[at] !== " ")) return [];
    return [[letters.slice(0, at).join(""), letters.slice(at).join("").trim()]];
  });
  const off = ([head, rest]) => Math.abs(wide(head) - wide(text) / needed) + Math.max(0, wide(rest) - (needed - 1) * most);
  const fitting = ways.filter(([head]) => wide(head) <= most).sort((a, b) => off(a) - off(b));
  if (!fitting.length) return [text];
  const [head, rest] = fitting[0];
  return [head, ...inLines(pen, rest, most, rows - 1)];
}

// Over and under the round a line may be longer than beside it.
const lineRoom = (turn, room) => room * (1.8 - 0.8 * Math.abs(Math.sin(turn)));

// Names of the circles outside the round, pushed apart where two would meet.
function drawSectors(pen, view) {
  if (DATA.sectors.length < 2) return;
  pen.font = `700 ${view.type}px ${view.family}`;
  pen.textBaseline = "middle";
  const last = { left: -Infinity, right: Infinity };
  DATA.sectors.forEach(([kind, , , start, sweep], place) => {
    const turn = ((start + sweep / 2) * Math.PI) / 180;
    const right = Math.sin(turn) >= 0;
    const x = view.cx + (view.radius + 12) * Math.sin(turn);
    let y = view.cy - (view.radius + 12) * Math.cos(turn);
    const side = right ? "right" : "left";
    const step = view.type + 3;
    if (right && last.right !== Infinity) y = Math.max(y, last.right + step);
    if (!right && last.left !== -Infinity) y = Math.min(y, last.left - step);
    last[side] = y;
    const room = right ? view.width - x - 4 : x - 4;
    pen.fillStyle = kind === "named" ? color.ink : color.quiet;
    pen.textAlign = right ? "left" : "right";
    if (room < 20) return;
    const lines = inLines(pen, sectorName(place), lineRoom(turn, view.sideRoom));
    lines.forEach((line, at) => pen.fillText(cut(pen, line, room), x, y + (at - ((1 + Math.cos(turn)) * (lines.length - 1)) / 2) * step));
  });
}

function drawMe(pen, view) {
  const r = Math.max(9, Math.min(16, 0.075 * view.radius));
  pen.beginPath();
  pen.arc(view.cx, view.cy, r, 0, TAU);
  pen.fillStyle = color.accent;
  pen.fill();
  pen.fillStyle = color["on-accent"];
  pen.font = `700 ${Math.round(r * 0.8)}px ${view.family}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(say("me"), view.cx, view.cy + 0.5);
}

const meet = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

// Where one has come to a place without anybody: how to get back.
function drawNobody(pen, view) {
  pen.font = `${view.type}px ${view.family}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = color.quiet;
  inLines(pen, say("nobody_here"), view.width - 40).forEach((line, at) => pen.fillText(line, view.width / 2, view.height / 3 + 20 * at));
}

// Labels of a few people: below the mark, else above or beside it, where neither a mark (of those in sight) nor another
// label stands. At most `most` of them.
function drawLabels(pen, view, wanted, size, sight, most) {
  pen.font = `${view.small}px ${view.family}`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.lineWidth = 3;
  const taken = sight.map((i) => [...view.at(i), i]).map(([x, y, i]) => [x - size(i), y - size(i), x + size(i), y + size(i), i]);
  const me = 0.08 * view.radius;
  taken.push([view.cx - me, view.cy - me, view.cx + me, view.cy + me]);
  let drawn = 0;
  wanted.forEach((i) => {
    if (drawn >= most) return;
    const [x, y] = view.at(i);
    const r = size(i);
    const text = shortLabel(i);
    const half = pen.measureText(text).width / 2;
    const tall = view.small;
    const ways = [[x, y + r + 1], [x, y - r - tall - 2], [x + r + half + 3, y - tall / 2], [x - r - half - 3, y - tall / 2]];
    const free = ways.find(([left, top]) => {
      const box = [left - half, top, left + half, top + tall];
      return taken.every((other) => other[4] === i || !meet(box, other));
    });
    if (!free && i !== view.selected) return;
    const [left, top] = free || ways[0];
    taken.push([left - half, top, left + half, top + tall, -1]);
    drawn += 1;
    pen.strokeStyle = color.ground;
    pen.strokeText(text, left, top);
    pen.fillStyle = i === view.selected ? color.ink : color.quiet;
    pen.fillText(text, left, top);
  });
}
