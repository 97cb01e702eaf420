// The figures beside the map, each with what it was computed from.
function showHead() {
  byId("when").textContent = `${dayText(DATA.day)} · ${say("period", { since: dayText(DATA.since), day: dayText(DATA.day) })}`;
  const found = [say("contacts", { n: DATA.contacts })];
  if (DATA.contacts) found.push(say("logged", { n: DATA.logged, share: DATA.logged / DATA.contacts }));
  if (DATA.guessed) found.push(say("guessed", { n: DATA.guessed }));
  const pairs = DATA.pairs;
  found.push(pairs ? say("pairs", { n: pairs[0], of: pairs[1], share: pairs[0] / pairs[1] }) : say("no_pairs"));
  byId("facts").replaceChildren(...found.map((text) => make("span", "", text)));
  const names = byId("names");
  const [first, last] = DATA.span;
  names.textContent = DATA.real ? say("real_names") : say(first === last ? "pseudonym" : "pseudonyms", { first, last });
  names.classList.toggle("real", DATA.real);
  names.hidden = !COUNT;
  byId("find").placeholder = say(DATA.real ? "find_hint_names" : "find_hint");
  byId("left-out").textContent = DATA.leftOut ? say("left_out", { n: DATA.leftOut }) : "";
  byId("map-of").textContent = say("map_of", { n: COUNT });
  canvas.setAttribute("aria-label", say("map_label", { n: COUNT }));
}

function showComposition() {
  const total = DATA.composition.reduce((sum, [, count]) => sum + count, 0);
  const labelled = total - DATA.composition[4][1];
  byId("composition-of").textContent = say("composition_of", { n: labelled, of: total });
  const bar = make("div", "bar");
  const counts = make("div", "counts");
  for (const [mark, count] of DATA.composition) {
    const part = make("span", mark);
    part.style.flexGrow = count;
    if (count) bar.append(part);
    const entry = make("span");
    entry.append(markSign(mark), ` ${say(mark)} `, make("b", "", number(count)));
    counts.append(entry);
  }
  byId("composition").replaceChildren(bar, counts);
}

function showReach() {
  if (!DATA.reached) {
    const row = make("li", "quiet", say("reach_unknown"));
    row.dataset.reach = "unknown";
    byId("reach").replaceChildren(row);
    return;
  }
  const rows = DATA.reach.map(([code, word, many, warm]) => {
    const state = warm ? "warm" : many ? "contact" : "none";
    const row = make("li");
    row.dataset.reach = code;
    const sign = warm ? bandSign("warm") : markSign("unclear", many ? "plainly" : "none");
    if (state === "none") sign.setAttribute("opacity", "0.45");
    row.append(make("span", "", say(word)), sign, make("span", warm ? "state has" : "state quiet", say(`reach_${state}`)));
    if (many) row.title = say("reach_count", { n: many, warm });
    return row;
  });
  byId("reach").replaceChildren(...rows);
}

function showRecent() {
  const r = DATA.recent;
  byId("recent-of").textContent = say("recent_of", { n: r.encounters });
  const entries = [
    ["new_links", number(r.newLinks[0])],
    ["moves", number(r.moves)],
    ["talks", number(r.talks)],
    ["plans", say("plans_of", { n: r.plans[0], of: r.plans[1] })],
    ["given", number(r.given)],
    ["received", number(r.received)],
  ];
  if (r.together) entries.push(["together", number(r.together)]);
  const list = entries.flatMap(([key, text]) => [make("dt", "", say(key)), make("dd", "", text)]);
  const notes = [`${say("new_links")}: ${say("new_links_of", { of: r.newLinks[1] })}`];
  if (r.guessed) notes.push(say("recent_guessed", { n: r.guessed }));
  byId("recent").replaceChildren(...list, make("dd", "wide quiet small", notes.join(" · ")));
  const self = DATA.introduced;
  byId("introduced").textContent = self ? say("introduced_of", { share: self[0] / self[1], of: self[1] }) : say("not_recorded");
  byId("introduced").className = self ? "" : "quiet";
}

function showStructure() {
  const found = DATA.structure;
  byId("structure").hidden = !found;
  if (!found) return;
  byId("structure-of").textContent = say(`structure_${found.whom}`, { asked: found.asked, of: found.of });
  const list = found.lines.flatMap(([word, form, facts]) => [make("span", "", say(word)), " ", make("b", "", say(`figure_${form}`, facts)), "  "]);
  const unsure = found.lines.some(([, form]) => form !== "exact");
  byId("structure-lines").replaceChildren(...list, make("span", "quiet small screen", unsure ? say("structure_band") : ""));
}

function showTexts() {
  byId("questions").replaceChildren(...DATA.questions.map((code) => make("li", "", say(code))));
  const heads = ["rings", "shade", "marks", "place", "reach", "structure", "self", "notebook", "not"];
  byId("how").replaceChildren(...heads.map((code) => {
    const part = make("div");
    part.append(make("h3", "", say(`how_${code}_head`)), make("p", "", say(`how_${code}`)));
    return part;
  }));
}
