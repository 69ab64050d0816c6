// The reading room: cards stand beside the words they are about, and either lights the other.
const room = document.querySelector("[data-room]");
const aside = room.querySelector(".cards");
const story = room.querySelector(".story");
const cards = [...room.querySelectorAll("[data-card]")];
const byNumber = new Map(cards.map((card) => [card.dataset.card, card]));
const wide = matchMedia("(min-width: 62rem)");
const GAP = 6;
let lit = null;
let held = false;

function marksOf(number) {
  return story.querySelectorAll(`[data-s~="${number}"]`);
}

// The innermost statement of a marked stretch is the last it names.
function numberAt(target) {
  const mark = target.closest?.("[data-s]");
  const card = target.closest?.("[data-card]");
  return mark ? mark.dataset.s.split(" ").at(-1) : card ? card.dataset.card : null;
}

function light(number) {
  if (number === lit) {
    return;
  }
  room.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit", "sheet"));
  lit = number;
  if (number !== null) {
    marksOf(number).forEach((mark) => mark.classList.add("lit"));
    byNumber.get(number)?.classList.add("lit");
  }
  place();
}

// Each card as high as its words, or below the one before; the one that is lit exactly there, with
// those before it pushed up.
function place() {
  const aligned = wide.matches && cards.length > 0;
  aside.classList.toggle("js-aligned", aligned);
  if (!aligned) {
    cards.forEach((card) => card.style.removeProperty("top"));
    aside.style.removeProperty("min-height");
    return;
  }
  const origin = aside.getBoundingClientRect().top;
  const wanted = cards.map((card) => {
    const anchor = document.getElementById(`t${card.dataset.card}`);
    return anchor && anchor.offsetParent ? anchor.getBoundingClientRect().top - origin - 8 : null;
  });
  const order = cards.map((_, i) => i).sort((a, b) => (wanted[a] ?? 1e9) - (wanted[b] ?? 1e9) || a - b);
  const heights = cards.map((card) => card.offsetHeight + GAP);
  const pinned = order.findIndex((i) => cards[i].dataset.card === lit);
  const tops = new Array(cards.length).fill(0);
  let floor = 0;
  for (let at = 0; at < order.length; at++) {
    const i = order[at];
    tops[i] = Math.max(floor, wanted[i] ?? floor);
    floor = tops[i] + heights[i];
  }
  if (pinned >= 0) {
    let ceiling = Math.max(0, wanted[order[pinned]] ?? tops[order[pinned]]);
    floor = ceiling + heights[order[pinned]];
    tops[order[pinned]] = ceiling;
    for (let at = pinned - 1; at >= 0; at--) {
      const i = order[at];
      ceiling = Math.min(tops[i], ceiling - heights[i]);
      tops[i] = ceiling;
    }
    for (let at = pinned + 1; at < order.length; at++) {
      const i = order[at];
      tops[i] = Math.max(floor, wanted[i] ?? floor);
      floor = tops[i] + heights[i];
    }
  }
  cards.forEach((card, i) => card.style.setProperty("top", `${Math.round(tops[i])}px`));
  aside.style.setProperty("min-height", `${Math.round(floor)}px`);
}

function show(number, focus) {
  held = true;
  light(number);
  const card = byNumber.get(number);
  const anchor = document.getElementById(`t${number}`);
  (anchor ?? card)?.scrollIntoView({ block: "center" });
  if (!wide.matches) {
    card?.classList.add("sheet");
  }
  if (focus) {
    (anchor ?? card?.querySelector("a"))?.focus({ preventScroll: true });
  }
}

room.addEventListener("pointerover", (event) => {
  if (event.pointerType === "mouse" && !held) {
    light(numberAt(event.target));
  }
});
room.addEventListener("focusin", (event) => {
  const number = numberAt(event.target);
  if (number !== null && wide.matches) {
    light(number);
  }
});
room.addEventListener("click", (event) => {
  if (event.target.closest("a:not(.ref)")) {
    return;
  }
  const number = numberAt(event.target);
  held = number !== null;
  light(number);
  if (event.target.closest(".ref")) {
    event.preventDefault();
    show(number, false);
  } else if (number !== null && !wide.matches && !event.target.closest("[data-card]")) {
    byNumber.get(number)?.classList.add("sheet");
  }
});

function step(by) {
  const at = cards.findIndex((card) => card.dataset.card === lit);
  const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
  if (next) {
    show(next.dataset.card, true);
  }
}

const furniture = document.querySelector("[data-furniture]");
const furnitureWords = furniture?.textContent;

function toggleFurniture() {
  const hidden = room.classList.toggle("hide-furniture");
  furniture?.setAttribute("aria-pressed", String(hidden));
  if (furniture) {
    furniture.textContent = hidden ? furnitureWords.replace("Hide", "Show") : furnitureWords;
  }
  place();
}

if (furniture) {
  furniture.hidden = false;
  furniture.addEventListener("click", toggleFurniture);
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  f: toggleFurniture,
  Escape: () => {
    held = false;
    light(null);
  },
  Enter: () => {
    const open = byNumber.get(lit)?.querySelector("[data-open]");
    if (open) {
      location.href = open.href;
    }
  },
};

document.addEventListener("keydown", (event) => {
  const free = !event.target.closest("input, textarea, select, button, a:not(.ref)");
  if (free && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

room.classList.add("js-live");
place();
document.fonts.ready.then(place);
wide.addEventListener("change", place);
new ResizeObserver(place).observe(story);
const asked = location.hash.match(/^#[st](\d+)$/)?.[1] ?? (room.dataset.at !== "0" ? room.dataset.at : null);
if (asked && byNumber.has(asked)) {
  show(asked, false);
}
