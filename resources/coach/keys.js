// Pointer and keyboard on the map.
const held = new Map();
let moved = 0;

function place(event) {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function twoApart() {
  const [a, b] = [...held.values()];
  return [Math.hypot(a[0] - b[0], a[1] - b[1]), (a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

canvas.addEventListener("pointerdown", (event) => {
  held.set(event.pointerId, place(event));
  moved = 0;
  canvas.setPointerCapture(event.pointerId);
  canvas.focus({ preventScroll: true });
});

canvas.addEventListener("pointermove", (event) => {
  const now = place(event);
  const before = held.get(event.pointerId);
  if (!before) return showCard(under(...now), ...now);
  if (held.size === 2) {
    const [far] = twoApart();
    held.set(event.pointerId, now);
    const [since, x, y] = twoApart();
    return far > 0 && zoomBy(since / far, x, y);
  }
  held.set(event.pointerId, now);
  moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
  if (!shot.zoom) keepShot();
  seen.dx += now[0] - before[0];
  seen.dy += now[1] - before[1];
  hideCard();
  return move();
});

for (const end of ["pointerup", "pointercancel"]) {
  canvas.addEventListener(end, (event) => {
    const was = held.delete(event.pointerId);
    if (was && end === "pointerup" && moved < 4) select(under(...place(event)));
  });
}
canvas.addEventListener("pointerleave", hideCard);
canvas.addEventListener("dblclick", (event) => zoomBy(2, ...place(event)));
canvas.addEventListener("wheel", (event) => {
  if (document.activeElement !== canvas && !event.ctrlKey) return;
  event.preventDefault();
  zoomBy(Math.exp(-event.deltaY / 400), ...place(event));
}, { passive: false });

// The nearest person in a direction: far ahead counts as far, aside counts twice.
function nextTowards(ux, uy) {
  const from = seen.selected < 0 ? [0, 0] : [people.x[seen.selected], people.y[seen.selected]];
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < COUNT; i += 1) {
    if (!fits[i] || i === seen.selected) continue;
    const ahead = (people.x[i] - from[0]) * ux + (people.y[i] - from[1]) * uy;
    const aside = Math.abs((people.x[i] - from[0]) * uy - (people.y[i] - from[1]) * ux);
    if (ahead > 0 && ahead + 2 * aside < least) [least, best] = [ahead + 2 * aside, i];
  }
  return best;
}

function keepInSight() {
  const [x, y] = viewNow().at(seen.selected);
  if (x < 20 || x > seen.width - 20) seen.dx += seen.width / 2 - x;
  if (y < 20 || y > seen.height - 20) seen.dy += seen.height / 2 - y;
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

canvas.addEventListener("keydown", (event) => {
  const way = WAYS[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (way && event.shiftKey) {
    seen.dx -= 60 * way[0];
    seen.dy -= 60 * way[1];
    redraw();
  } else if (way) {
    const next = nextTowards(...way);
    if (next >= 0) {
      select(next);
      keepInSight();
    }
  } else if (event.key === "+" || event.key === "=") zoomBy(1.4);
  else if (event.key === "-") zoomBy(1 / 1.4);
  else if (event.key === "0") showWhole();
  else if (event.key === "Enter" && seen.selected >= 0) flyTo(seen.selected);
  else if (event.key === "Escape") select(-1);
  else return;
  event.preventDefault();
});
