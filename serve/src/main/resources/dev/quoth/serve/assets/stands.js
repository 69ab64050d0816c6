// Where a statement stands: keys are for one of its positions at a time, the first on which nobody
// has decided, until another is gone to.
const forms = (part) => [...part.querySelectorAll("[data-stand]")];

export class Stands {
  constructor(part) {
    this.part = part;
    this.go(forms(part)[0]);
    forms(part).forEach((form) => form.addEventListener("focusin", () => this.go(form)));
    part.querySelectorAll("[data-stand-key=x]").forEach((button) => (button.hidden = false));
  }

  // Keys are for this one from here on; the field of a new one has its key always.
  go(form) {
    this.form = form;
    forms(this.part).forEach((each) => {
      each.classList.toggle("is-current", each === form);
      each.querySelectorAll("[data-stand-key]").forEach((button) => {
        button.toggleAttribute("data-key", each === form);
        if (each === form) {
          button.dataset.key = button.dataset.standKey;
        }
      });
    });
  }

  next() {
    const all = forms(this.part);
    if (all.length > 0) {
      this.go(all[(all.indexOf(this.form) + 1) % all.length]);
      this.form.scrollIntoView({ block: "nearest" });
    }
    return this.form?.querySelector("a, label")?.textContent ?? "";
  }

  // The words that show it are those of a stretch of the text.
  take(a, b, words) {
    this.form.elements.words.value = `${a}-${b}`;
    const shown = this.form.querySelector("[data-stand-words]");
    shown.textContent = words;
    shown.hidden = false;
  }
}
