// The debate page: time moves without loading the page, and what is behind a node or tie is read
// beside the picture. Without this all of it is links.
import { stage } from "./stage.js";

const place = document.querySelector("[data-stage]");
const evidence = document.querySelector("[data-evidence]");
let latest = 0;

async function fetched(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Goes to another window of time; of several asked for at once the last is shown.
async function show(address) {
  const mine = ++latest;
  try {
    const page = await fetched(address);
    const next = page.querySelector("[data-stage]");
    if (mine !== latest) {
      return;
    }
    if (next === null) {
      throw new Error("no picture");
    }
    const range = document.activeElement?.matches("[data-time] input[type=range]");
    place.replaceChildren(...next.childNodes);
    history.replaceState(null, "", address);
    begin();
    if (range) {
      place.querySelector("[data-time] input[type=range]")?.focus();
    }
  } catch {
    location.assign(address);
  }
}

function begin() {
  const pins = document.querySelector("[data-pins]");
  stage(place, pins);
  const time = place.querySelector("[data-time]");
  if (time === null) {
    return;
  }
  time.classList.add("js-live");
  let wait;
  time.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => {
      const terms = new URLSearchParams(new FormData(time));
      if (pins?.value) {
        terms.set("pins", pins.value);
      }
      show(`/debate?${terms}`);
    }, 120);
  });
}

async function read(address) {
  try {
    const page = await fetched(address);
    const body = page.querySelector("[data-evidence-body]");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "quiet close";
    close.textContent = "Close";
    close.addEventListener("click", shut);
    evidence.replaceChildren(close, body);
    evidence.hidden = false;
    document.querySelector(".debate-both").classList.add("debate-open");
    const heading = evidence.querySelector("h1");
    heading.focus({ preventScroll: true });
    evidence.scrollIntoView({ block: "nearest" });
  } catch {
    location.assign(address);
  }
}

function shut() {
  evidence.hidden = true;
  document.querySelector(".debate-both").classList.remove("debate-open");
  place.querySelector("[data-frame]")?.focus({ preventScroll: true });
}

if (place !== null) {
  const both = document.createElement("div");
  both.className = "debate-both";
  place.before(both);
  both.append(place, evidence);
  place.addEventListener("click", (event) => {
    const link = event.target.closest(".picture a, .as-table a");
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    read(link.getAttribute("href"));
  });
  evidence.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      shut();
    }
  });
  begin();
}
