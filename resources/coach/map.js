// The map on its canvas: what is seen, moving and zooming, pointing.
const canvas = byId("map");
const pen = canvas.getContext("2d");
const fits = new Uint8Array(COUNT).fill(1);
const LABELS = 260;
const NEAREST = 40; // of more people than that the nearest bear labels,
const CROWD = 1500; // and of more than these in sight only those with large marks: room is found between two frames
const FAMILY = getComputedStyle(document.body).fontFamily;
const seen = { zoom: 1, dx: 0, dy: 0, width: 0, height: 0, selected: -1, asked: false, later: 0 };
const mostZoom = Math.max(8, Math.sqrt(COUNT) / 2);

function viewNow() {
  const { width, height, zoom, dx, dy } = seen;
  const type = width < 480 ? 11 : 13;
  const sideRoom = Math.max(40, width * 0.13);
  const side = DATA.sectors.length > 1 ? Math.min(widestSector(type, sideRoom) + 16, width * 0.22) : 12;
  const radius = Math.max(40, Math.min(width / 2 - side, height / 2 - 24)) * zoom;
  const cx = width / 2 + dx;
  const cy = height / 2 + dy;
  const at = (i) => [cx + (people.x[i] / FULL) * radius, cy + (people.y[i] / FULL) * radius];
  return { cx, cy, radius, width, height, at, selected: seen.selected, sideRoom, type, small: width < 480 ? 9 : 10, family: FAMILY };
}

// Room that the names of the circles at the right and the left ask for; those above and below ask for little.
function widestSector(type, room) {
  pen.font = `700 ${type}px ${FAMILY}`;
  return DATA.sectors.reduce((most, [, , , start, sweep], place) => {
    const turn = ((start + sweep / 2) * Math.PI) / 180;
    const aside = Math.abs(Math.sin(turn));
    const wide = Math.max(...inLines(pen, sectorName(place), lineRoom(turn, room)).map((line) => pen.measureText(line).width));
    return Math.max(most, aside * wide - 60 * (1 - aside));
  }, 0);
}

// How far apart people of each stage stand, of a radius of 1: the nearest are few, and have room for larger marks.
const APART = [1, 2, 3, 4].map((stage) => {
  const inner = stage === 4 ? 0.11 : DATA.rings[3 - stage];
  const many = people.stage.split(String(stage)).length - 1;
  return Math.sqrt((Math.PI * (DATA.rings[4 - stage] ** 2 - inner ** 2)) / Math.max(many, 1));
});
// The radius of a mark by stage: never under what can still be seen, and no larger than where it meets its neighbours.
const LEAST = 1.2;
const LEGIBLE = 4; // marks of this size have room for a label, however many people stand farther out
function markSizes(view) {
  const most = view.width < 480 ? 5 : 6;
  return APART.map((apart) => Math.max(LEAST, Math.min(most, 0.3 * apart * view.radius)));
}

function draw() {
  seen.asked = false;
  shot.zoom = 0;
  const view = viewNow();
  const sizes = markSizes(view);
  const size = (i) => sizes[stageOf(i) - 1];
  pen.clearRect(0, 0, view.width, view.height);
  drawGround(pen, view);
  const groups = Array.from({ length: 100 }, () => []); // 25 of each stage, the outermost first
  const dim = [];
  const near = [];
  const large = [];
  for (let i = 0; i < COUNT; i += 1) {
    const x = view.cx + (people.x[i] / FULL) * view.radius;
    const y = view.cy + (people.y[i] / FULL) * view.radius;
    if (x < -8 || y < -8 || x > view.width + 8 || y > view.height + 8) continue;
    if (fits[i]) {
      groups[25 * (stageOf(i) - 1) + 5 * bandOf(i) + markOf(i)].push(x, y);
      if (near.length <= CROWD) near.push(i);
      if (large.length <= CROWD && size(i) >= LEGIBLE) large.push(i);
    } else dim.push(x, y);
  }
  pen.globalAlpha = 0.25;
  pen.fillStyle = color["line-2"];
  const [faint] = sizes;
  for (let at = 0; at < dim.length; at += 2) pen.fillRect(dim[at] - faint / 2, dim[at + 1] - faint / 2, faint, faint);
  pen.globalAlpha = 1;
  groups.forEach((points, group) => {
    if (points.length) drawGroup(pen, points, Math.floor((group % 25) / 5), group % 5, sizes[Math.floor(group / 25)]);
  });
  drawMe(pen, view);
  drawSectors(pen, view);
  drawSelected(view, size);
  if (COUNT && !near.length && !dim.length) drawNobody(pen, view);
  const sight = near.length <= CROWD ? near : large;
  const few = near.length <= LABELS;
  const wanted = (few ? near : sight.length <= CROWD ? nearest(sight) : []).filter((i) => i !== seen.selected);
  if (seen.selected >= 0) wanted.unshift(seen.selected);
  if (wanted.length) drawLabels(pen, view, wanted, size, sight.length <= CROWD ? sight : wanted, few ? LABELS + 1 : NEAREST);
}

// The nearest by stage, then by warmth; room is looked for for three times as many as may bear a label.
const nearest = (sight) => [...sight].sort((a, b) => stageOf(b) - stageOf(a) || bandOf(a) - bandOf(b)).slice(0, 3 * NEAREST);

function drawSelected(view, size) {
  if (seen.selected < 0) return;
  const [x, y] = view.at(seen.selected);
  pen.beginPath();
  pen.arc(x, y, size(seen.selected) + 4, 0, TAU);
  pen.strokeStyle = color.accent;
  pen.lineWidth = 2;
  pen.stroke();
}

function redraw() {
  clearTimeout(seen.later);
  if (!seen.asked) {
    seen.asked = true;
    requestAnimationFrame(draw);
  }
}

// With many people the last picture is pushed and stretched while it moves; the sharp one follows when the hand rests.
const MANY = 6000;
const shot = { picture: document.createElement("canvas"), zoom: 0, dx: 0, dy: 0 };

function move() {
  if (COUNT < MANY || seen.asked) return redraw();
  if (!shot.zoom) keepShot();
  clearTimeout(seen.later);
  seen.later = setTimeout(redraw, 140);
  const stretch = seen.zoom / shot.zoom;
  const x = seen.width / 2 + seen.dx - stretch * (seen.width / 2 + shot.dx);
  const y = seen.height / 2 + seen.dy - stretch * (seen.height / 2 + shot.dy);
  pen.clearRect(0, 0, seen.width, seen.height);
  pen.drawImage(shot.picture, x, y, stretch * seen.width, stretch * seen.height);
}

function keepShot() {
  if (COUNT < MANY) return;
  shot.picture.width = canvas.width;
  shot.picture.height = canvas.height;
  shot.picture.getContext("2d").drawImage(canvas, 0, 0);
  Object.assign(shot, { zoom: seen.zoom, dx: seen.dx, dy: seen.dy });
}

// Give the canvas the dots of its size; `fine` more than the screen has, for paper.
function fit(width, height, fine) {
  seen.width = width;
  seen.height = height;
  canvas.width = Math.round(width * fine);
  canvas.height = Math.round(height * fine);
  pen.setTransform(fine, 0, 0, fine, 0, 0);
}

function fitScreen() {
  const box = byId("field").getBoundingClientRect();
  if (box.width && box.height) fit(box.width, box.height, Math.max(2, window.devicePixelRatio || 1));
  redraw();
}

function zoomBy(factor, x = seen.width / 2, y = seen.height / 2) {
  const zoom = Math.min(mostZoom, Math.max(1, seen.zoom * factor));
  if (!shot.zoom) keepShot();
  const share = zoom / seen.zoom;
  seen.dx = zoom === 1 ? 0 : x - seen.width / 2 - share * (x - seen.width / 2 - seen.dx);
  seen.dy = zoom === 1 ? 0 : y - seen.height / 2 - share * (y - seen.height / 2 - seen.dy);
  seen.zoom = zoom;
  hideCard();
  move();
}

function showWhole() {
  Object.assign(seen, { zoom: 1, dx: 0, dy: 0 });
  hideCard();
  redraw();
}

// Bring a person into the middle, near enough for the neighbours to have names.
function flyTo(i) {
  const wanted = Math.min(mostZoom, Math.max(seen.zoom, Math.sqrt(COUNT / 60)));
  seen.zoom = Math.max(1, wanted);
  seen.dx = 0;
  seen.dy = 0;
  if (seen.zoom > 1) {
    const [x, y] = viewNow().at(i);
    seen.dx = seen.width / 2 - x;
    seen.dy = seen.height / 2 - y;
  }
  redraw();
}

function under(x, y) {
  const view = viewNow();
  const reach = Math.max(9, ...markSizes(view).map((size) => size + 4));
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i < COUNT; i += 1) {
    if (!fits[i]) continue;
    const far = (view.cx + (people.x[i] / FULL) * view.radius - x) ** 2 + (view.cy + (people.y[i] / FULL) * view.radius - y) ** 2;
    if (far < least) [least, best] = [far, i];
  }
  return best;
}

function hideCard() {
  byId("card").hidden = true;
}

function showCard(i, x, y) {
  const card = byId("card");
  if (i < 0) return hideCard();
  card.replaceChildren(...lines(i));
  card.hidden = false;
  const room = byId("field").getBoundingClientRect();
  card.style.left = `${Math.max(0, Math.min(x + 14, room.width - card.offsetWidth))}px`;
  card.style.top = `${Math.max(0, Math.min(y + 14, room.height - card.offsetHeight))}px`;
}

function lines(i) {
  const list = make("dl", "told");
  for (const [head, text] of facts(i)) list.append(make("dt", "", head), make("dd", "", text.slice(0, 2000)));
  return [make("p", "name", people.label[i].slice(0, 2000)), list];
}

function select(i) {
  seen.selected = i;
  const box = byId("chosen");
  box.hidden = i < 0;
  box.replaceChildren(...(i < 0 ? [] : lines(i)));
  byId("spoken").textContent = i < 0 ? "" : describe(i);
  markRow();
  redraw();
}
