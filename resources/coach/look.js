// Colors of the moment, and the signs that stand beside words.
const NAMES = ["ink", "quiet", "line-2", "surface", "ground", "ring", "accent", "on-accent", "mark-off", "hot", "warm", "cooling", "cold"];
let color = {};

function readColors() {
  const style = getComputedStyle(document.documentElement);
  color = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function picture(size, kind, parts) {
  const svg = shape("svg", { width: size, height: size, viewBox: "-7 -7 14 14", class: kind, "aria-hidden": "true" });
  svg.append(...parts);
  return svg;
}

const LINE = { fill: "none", stroke: "currentColor", "stroke-width": "1.5" };

function markSign(mark, kind) {
  const fill = { fill: "currentColor" };
  const parts = {
    bonding: () => [shape("circle", { r: 4.8, ...fill })],
    bridging: () => [shape("path", { d: "M0-5.7L5.7 0L0 5.7L-5.7 0z", ...fill })],
    linking: () => [shape("path", { d: "M0-5.6L5.7 4.4H-5.7z", ...fill })],
    mixed: () => [shape("circle", { r: 4.2, ...LINE }), shape("path", { d: "M0-4.2A4.2 4.2 0 0 0 0 4.2z", ...fill })],
    unclear: () => [shape("circle", { r: 4.2, ...LINE })],
  };
  return picture(14, kind || mark, parts[mark]());
}

function bandSign(band) {
  const part = band === "none" ? shape("circle", { r: 4.2, ...LINE }) : shape("circle", { r: 4.8, fill: "currentColor" });
  return picture(14, band, [part]);
}

function stageSign(stage) {
  const bars = [1, 2, 3, 4].map((step) => {
    const height = step <= stage ? 3 * step : 1.5;
    return shape("rect", { x: 3.4 * step - 8.5, y: 6 - height, width: 2.6, height, rx: 0.6, fill: "currentColor", opacity: step <= stage ? 1 : 0.4 });
  });
  return picture(14, `stage-${stage}`, bars);
}
