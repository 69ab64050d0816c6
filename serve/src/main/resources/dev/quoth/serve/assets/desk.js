// The desk on which statements are reviewed and coded by keys. What it shows comes from the server
// as a part of a page; buttons and links tell by data-key which key they are for.
import { Shape } from "./shape.js";
import { Modes } from "./modes.js";
import { Stands } from "./stands.js";
import { combobox } from "./combobox.js";
import { fetched, forget, readPart } from "./ahead.js";
import { decided, inWords } from "./pace.js";

const QUOTES = /[“”„«»"‹›「」『』]/;
const root = document.querySelector("[data-desk]");
const tell = document.querySelector("[data-tell]");
const visited = [];
let now = null;
const typed = [];
let busy = false;

function message(text) {
  const line = root.querySelector("[data-message]");
  if (line) {
    line.textContent = text;
    line.hidden = text === "";
  }
  tell.textContent = text;
}

// One thing at a time; keys that come meanwhile are for what is shown then.
async function work(does) {
  const outer = busy;
  busy = true;
  try {
    await does();
  } catch (error) {
    message(error.message);
  } finally {
    busy = outer;
  }
  while (!busy && typed.length > 0) {
    (document.activeElement ?? document.body).dispatchEvent(typed.shift());
  }
}

async function show(url, { back = false } = {}) {
  if (!url) {
    return;
  }
  await work(async () => {
    let { html } = await fetched(url);
    if (now?.id && html.includes(`data-id="${now.id}"`)) { // fetched before it was decided on
      forget();
      ({ html } = await fetched(url));
    }
    if (now?.self && !back) {
      visited.push(now.self);
    }
    put(html);
  });
}

function put(html) {
  root.innerHTML = html;
  setUp(html);
}

function setUp(html) {
  const part = root.querySelector("[data-part]");
  const form = part.querySelector("[data-form]");
  const story = part.querySelector("[data-story]");
  const before = now?.stands;
  now = { part, form, story, html, id: part.dataset.id, self: part.dataset.part, next: part.dataset.next };
  if (part.dataset.page) {
    history.replaceState(null, "", part.dataset.page);
  }
  if (form && story) {
    now.shape = new Shape(story, form);
    now.modes = new Modes(part, now.shape, changed);
    const speaker = form.elements.speaker;
    combobox(speaker, root.dataset.speakers, chosen, focusText);
    form.addEventListener("input", changed);
    part.querySelectorAll("[data-do=missing]").forEach((button) => (button.hidden = false));
    now.stands = new Stands(part, before);
    now.ties = new Stands(part, undefined, "[data-tie]");
    now.before = state();
    now.word = form.querySelector("[data-accept-word]")?.textContent;
    look();
    if (part.querySelector("[data-empty]")) {
      missing();
    }
  }
  part.querySelectorAll("[data-pace]").forEach((pace) => (pace.textContent = inWords()));
  const first = part.querySelector("[data-conflict]") ?? story;
  first?.focus({ preventScroll: true });
  announce();
  if (now.next) {
    fetched(now.next).catch(() => {});
  }
}

function announce() {
  const said = now.part.querySelector("[data-said]")?.textContent ?? "";
  const place = now.part.querySelector(".desk-place")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const words = now.form?.querySelector("[data-words=content]")?.textContent ?? "";
  tell.textContent = [said, place, now.form?.elements.speaker.value, words].filter(Boolean).join(". ");
}

// The statement to where eyes are.
function look() {
  now.story.querySelector(".content")?.scrollIntoView({ block: "center" });
}

function focusText() {
  now.story?.focus({ preventScroll: true });
}

function chosen(type, known) {
  now.form.elements.known.value = known;
  if (type) {
    now.form.elements.speakerType.value = type;
  }
  changed();
}

function state(without) {
  const values = [...new FormData(now.form)].filter(([name]) => name !== without);
  return JSON.stringify(values);
}

function isChanged() {
  return now.form !== null && now.before !== undefined && state() !== now.before;
}

function isOnlyNoteChanged() {
  const before = JSON.parse(now.before).filter(([name]) => name !== "note");
  return isChanged() && state("note") === JSON.stringify(before);
}

function changed() {
  now.shape.draw();
  const word = now.form.querySelector("[data-accept-word]");
  if (word && !now.adding) {
    word.textContent = isChanged() ? `${now.word} as changed` : now.word;
  }
}

// Sends a form, and goes where the answer leads.
async function send(form, submitter) {
  await work(async () => {
    const body = new URLSearchParams(new FormData(form, submitter));
    const address = now.adding && form === now.form ? form.dataset.add : form.getAttribute("action");
    const answer = await fetch(address + (address.includes("?") ? "&" : "?") + "part=1", {
      method: "POST",
      body,
    });
    if (submitter?.hasAttribute("data-decides") && answer.ok && !now.adding) {
      decided();
    }
    await follow(answer, form, submitter);
  });
}

async function follow(answer, form, submitter) {
  if (answer.status === 204 && (now.adding || submitter?.hasAttribute("data-stays"))) {
    const self = now.adding?.self ?? now.self;
    const added = now.adding !== undefined;
    forget();
    await show(self, { back: true });
    message(added ? "Added." : "Saved.");
  } else if (answer.status === 204) {
    await show(form.dataset.next ?? now.next);
  } else {
    const { html } = await readPart(answer);
    forget();
    visited.push(now.self);
    put(html);
  }
}

root.addEventListener("submit", (event) => {
  if (event.target.method === "post" && !event.target.hasAttribute("data-page-load")) {
    event.preventDefault();
    if (event.target.matches("[data-stand], [data-tie]") && (now.adding || isChanged())) {
      message("Not saved yet: a keeps what you changed, Esc lets it go.");
      return;
    }
    now.stands?.going(event.target);
    send(event.target, event.submitter);
  }
});

// A statement that nobody had found: its words first, then all else as for any other.
function missing() {
  if (!now.form.dataset.add) {
    return;
  }
  now.modes.pick("content", now.shape.copy(), (a, b) => {
    now.adding = { self: now.self };
    now.part.classList.add("is-adding");
    const { elements } = now.form;
    elements.speaker.value = "";
    elements.known.value = "";
    elements.note.value = "";
    elements.within.value = "";
    elements.polarity.value = "affirms";
    now.shape.put({ content: [{ a, b }], source: [], cue: [] });
    elements.kind.value = reported(a, b);
    now.form.querySelector("[data-new]").hidden = false;
    now.form.querySelector("[data-accept-word]").textContent = "Add it";
    now.shape.draw();
    focusText();
    message("Now its source by s, its cue by v, its speaker by w; a adds it, Esc lets go.");
  });
}

function reported(a, b) {
  const { tokens } = now.shape;
  const first = now.shape.at(a);
  const last = now.shape.at(b - 1);
  const quote = (index) => QUOTES.test(tokens[index]?.element.textContent ?? "");
  if ((quote(first) || quote(first - 1)) && (quote(last) || quote(last + 1))) {
    return "direct";
  }
  const inside = tokens.slice(first, last + 1).some((_, i) => quote(first + i));
  return inside ? "mixed" : "indirect";
}

const commands = {
  "edge-left": () => now.modes.key({ key: "ArrowLeft" }),
  "edge-right": () => now.modes.key({ key: "ArrowRight" }),
  side: () => now.modes.key({ key: " " }),
  more: () => now.modes.key({ key: "+" }),
  less: () => now.modes.key({ key: "-" }),
  keep: () => now.modes.keep(),
  "let-go": () => now.modes.letGo(),
  missing: () => now.modes && missing(),
  "stand-words": standWords,
  "tie-words": tieWords,
};

// The words that show where it stands are selected as those of a missing statement are.
function standWords() {
  now.modes.pick("content", now.shape.copy(), (a, b) => {
    now.stands.take(a, b, now.shape.words([{ a, b }]));
    focusText();
    message("Now for it by 4, against it by 5, unclear by 6.");
  }, "The words that show where it stands");
}

// The words that say what it does with another, before that is said.
function tieWords() {
  now.modes.pick("content", now.shape.copy(), (a, b) => {
    now.ties.go(now.part.querySelector("[data-tie-new]"));
    now.ties.take(a, b, now.shape.words([{ a, b }]));
    focusText();
    message("Now what it does by g, and with which statement.");
  }, "The words that say what it does");
}

root.addEventListener("click", (event) => {
  const command = event.target.closest("[data-do]")?.dataset.do;
  if (command) {
    commands[command]();
    focusText();
    return;
  }
  const row = event.target.closest("[data-role]");
  if (row && now.modes) {
    now.modes.edge(row.dataset.role);
    focusText();
    return;
  }
  const link = event.target.closest("a[data-part-link]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    leave(() => show(link.dataset.partLink));
  }
});

// A note alone is saved as one goes on; anything else is not lost without a word.
async function leave(go) {
  if (now.adding || (isChanged() && !isOnlyNoteChanged())) {
    message("Not saved yet: a keeps what you changed, Esc lets it go.");
    return;
  }
  const note = now.form?.querySelector("[data-note-button]");
  if (isChanged() && note) {
    const body = new URLSearchParams(new FormData(now.form, note));
    const action = now.form.getAttribute("action");
    let saved = true;
    await work(async () => {
      const answer = await fetch(`${action}${action.includes("?") ? "&" : "?"}part=1`, { method: "POST", body });
      saved = answer.status === 204;
      forget();
      if (!saved) {
        await follow(answer, now.form, note);
      }
    });
    if (!saved) {
      return;
    }
  }
  await go();
}

function letGo() {
  if (now.adding || isChanged()) {
    put(now.html);
    message("As it was.");
  } else {
    message("");
  }
}

function cycle(select) {
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  changed();
  tell.textContent = select.selectedOptions[0].textContent;
}

function kind(value) {
  now.form.elements.kind.value = value;
  changed();
  tell.textContent = value;
}

const keys = {
  j: () => leave(() => show(now.next)),
  k: () => visited.length > 0 && leave(() => show(visited.pop(), { back: true })),
  Escape: letGo,
};

const formKeys = {
  1: () => kind("direct"),
  2: () => kind("indirect"),
  3: () => kind("mixed"),
  c: () => now.modes.edge("content"),
  s: () => now.modes.edge("source"),
  v: () => now.modes.edge("cue"),
  d: () => cycle(now.form.elements.polarity),
  i: () => now.form.elements.within.focus(),
  n: () => now.form.elements.note.focus(),
  w: () => {
    now.form.elements.speaker.focus();
    now.form.elements.speaker.select();
  },
  m: missing,
  l: () => message(now.stands.next()),
  L: () => message(now.stands.next(-1)),
  h: () => message(now.ties.next()),
};

function press(key) {
  if (key === "f") {
    document.querySelector("[data-filter-box]")?.setAttribute("open", "");
  }
  const button = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(
    (each) => each.offsetParent !== null,
  );
  if (!button) {
    return false;
  }
  if (button.matches("input, select")) {
    button.focus();
  } else {
    button.click();
  }
  return true;
}

function isTyping(target) {
  return target.closest("textarea, select, input:not([type=radio], [type=checkbox])") !== null;
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") || event.isComposing) {
    return;
  }
  if (busy && !isTyping(event.target)) {
    event.preventDefault();
    typed.push(new KeyboardEvent("keydown", { key: event.key, shiftKey: event.shiftKey, bubbles: true, cancelable: true }));
    return;
  }
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isTyping(event.target)) {
    const proposition = event.key === "Enter" && event.target.id === "stand-proposition";
    if (proposition || (event.key === "Escape" && root.contains(event.target))) {
      event.preventDefault(); // a stance is still to be chosen
      focusText();
    }
    return;
  }
  if (control && (event.key.toLowerCase() === "z" || event.key.toLowerCase() === "y")) {
    event.preventDefault();
    press(event.key.toLowerCase() === "y" || event.shiftKey ? "U" : "u");
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const native = event.target.closest("button, a, input, summary") !== null;
  if (native && ["Enter", " ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) {
    return;
  }
  if (now.modes?.key(event)) {
    event.preventDefault();
    return;
  }
  const own = keys[event.key] ?? (now.shape ? formKeys[event.key] : undefined);
  if (own) {
    event.preventDefault();
    own();
  } else if (event.key.length === 1) {
    if (now.modes?.name) {
      now.modes.keep();
    }
    if (press(event.key)) {
      event.preventDefault();
    }
  }
});

addEventListener("beforeunload", (event) => {
  if (now.adding || isChanged()) {
    event.preventDefault();
  }
});

if (matchMedia("(max-width: 62rem)").matches) {
  document.querySelector("[data-filter-box]")?.removeAttribute("open");
}
setUp(root.innerHTML);
