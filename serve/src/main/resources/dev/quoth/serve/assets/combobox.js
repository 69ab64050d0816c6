// Whom a statement is from: a field with suggestions, as the ARIA practices have an editable
// combobox with a list. Arrows choose, Enter takes, Escape lets go.
const WAIT = 70;

export function combobox(input, address, chosen, done) {
  const list = document.getElementById("speaker-list");
  let timer = 0;
  let asked = 0;
  let active = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    list.hidden = true;
    active = -1;
    asked++;
    clearTimeout(timer);
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  async function ask(typed) {
    const turn = ++asked;
    const query = new URLSearchParams({ q: typed, article: input.dataset.article });
    const answer = await fetch(`${address}?${query}`);
    const html = answer.ok ? await answer.text() : "";
    if (turn !== asked || document.activeElement !== input) {
      return;
    }
    list.innerHTML = html;
    options().forEach((option, i) => {
      option.id = `speaker-${i}`;
    });
    active = -1;
    list.hidden = options().length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function take(option) {
    input.value = option.dataset.name;
    chosen(option.dataset.type, option.dataset.known);
    close();
  }

  input.addEventListener("input", () => {
    chosen("", "");
    clearTimeout(timer);
    timer = setTimeout(() => ask(input.value.trim()), WAIT);
  });
  input.addEventListener("focus", () => ask("")); // those of the article
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      take(option);
      done();
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        ask(input.value.trim());
      } else {
        activate(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      }
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden && active >= 0) {
        take(options()[active]);
      }
      close();
      done();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (list.hidden) {
        done();
      } else {
        close();
      }
    }
  });
}
