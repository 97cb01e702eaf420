// Words in two languages, and the sign language inside them: {n:person|people} {n:,} {share:%} {text}.
const byId = (id) => document.getElementById(id);
const WORDS = JSON.parse(byId("words").textContent);
const DATA = JSON.parse(byId("data").textContent);
let language = DATA.lang;
const whenSpoken = [];

const number = (value) => new Intl.NumberFormat(language === "ja" ? "ja-JP" : "en").format(value);

function say(key, facts = {}) {
  return WORDS[language][key].replace(/\{(\w+)(?::([^}]*))?\}/g, (_all, name, form) => {
    const value = facts[name];
    if (form === "%") return `${Math.round(100 * value)}%`;
    if (form && form.includes("|")) {
      const [one, many] = form.split("|");
      return `${number(value)} ${value === 1 ? one : many}`;
    }
    return form === "," ? number(value) : String(value);
  });
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function dayText(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  if (language === "ja") return `${year}年${month}月${day ? `${day}日` : ""}`;
  return day ? `${day} ${MONTHS[month - 1]} ${year}` : `${MONTHS[month - 1]} ${year}`;
}

// What `show` puts on the page is put there anew in the other language.
function whenever(show) {
  whenSpoken.push(show);
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  document.title = say("title");
  for (const one of document.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll("[data-label]")) {
    one.setAttribute("aria-label", say(one.dataset.label));
    if (one.tagName === "BUTTON") one.title = say(one.dataset.label);
  }
  for (const one of document.querySelectorAll("[data-hint]")) one.placeholder = say(one.dataset.hint);
  for (const code of ["en", "ja"]) byId(code).setAttribute("aria-pressed", String(code === chosen));
  for (const show of whenSpoken) show();
}

// An element with a class and a text; the text is text, whatever it looks like.
function make(tag, kind, text) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  return element;
}
