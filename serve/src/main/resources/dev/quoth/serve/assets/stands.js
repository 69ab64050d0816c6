// Where a statement stands: keys are for one of its positions at a time, the first on which nobody
// has decided, until another is gone to. The same of what it does with others.
export class Stands {
  // Before: what was shown before this; where they keep their order, one goes on behind what was
  // decided of the same statement.
  constructor(part, before, which = "[data-stand]") {
    this.part = part;
    this.all = [...part.querySelectorAll(which)];
    this.go(this.all[this.isAgain(before) ? before.place() : 0] ?? this.all[0]);
    this.all.forEach((form) => form.addEventListener("focusin", () => this.go(form)));
    part.querySelectorAll("[data-do=stand-words], [data-do=tie-words]").forEach((button) => (button.hidden = false));
  }

  isAgain(before) {
    const ordered = this.part.querySelector("[data-stands='in order']") !== null;
    return ordered && before?.part.dataset.id === this.part.dataset.id;
  }

  place() {
    return this.all.indexOf(this.form) + (this.decided ? 1 : 0);
  }

  // Keys are for this one from here on; the field of a new one has its key always.
  go(form) {
    this.form = form;
    this.all.forEach((each) => {
      each.classList.toggle("is-current", each === form);
      each.querySelectorAll("[data-stand-key]").forEach((button) => {
        button.toggleAttribute("data-key", each === form);
        if (each === form) {
          button.dataset.key = button.dataset.standKey;
        }
      });
    });
  }

  // What was decided by this form is passed when it is shown again.
  going(form) {
    this.decided = form === this.form;
  }

  next(by = 1) {
    const { all } = this;
    if (all.length > 0) {
      this.go(all[(all.indexOf(this.form) + by + all.length) % all.length]);
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
