// Keys that hold everywhere: search, help, and going from one statement to the next.
const dialog = document.querySelector("dialog.keys");
const lines = () => [...document.querySelectorAll("[data-lines] > .line")];

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function go(step) {
  const all = lines();
  if (all.length === 0) {
    return false;
  }
  const now = all.findIndex((line) => line.contains(document.activeElement));
  const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : now + step;
  const line = all[Math.min(all.length - 1, Math.max(0, next))];
  line.querySelector(".line-what a").focus();
  line.scrollIntoView({ block: "nearest" });
  return true;
}

const keys = {
  "/": () => {
    const box = document.getElementById("q");
    box?.focus();
    box?.select();
    return box !== null;
  },
  "?": () => {
    dialog.showModal();
    return true;
  },
  j: () => go(1),
  k: () => go(-1),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.open) {
    return;
  }
  if (keys[event.key]?.()) {
    event.preventDefault();
  }
});
