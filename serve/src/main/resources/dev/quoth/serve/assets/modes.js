// Two ways to change spans by keys. At an edge, arrows move it. At a caret, arrows go through the
// text and with Shift they select, as in any editor; what is taken becomes a stretch.
const NAMES = { content: "What is said", source: "Source", cue: "Cue" };
const FAR = 5;

export class Modes {
  constructor(part, shape, changed) {
    this.part = part;
    this.shape = shape;
    this.changed = changed;
    this.panel = part.querySelector("[data-mode]");
    this.mode = null;
  }

  get name() {
    return this.mode?.name ?? null;
  }

  edge(role) {
    const before = this.mode?.before ?? this.shape.copy();
    if (this.shape.spans[role].length === 0) {
      this.pick(role, before);
      return;
    }
    this.mode = { name: "edge", role, index: 0, side: "end", before };
    this.show();
  }

  // Lets a stretch be taken; whatever is selected already is where it begins.
  pick(role, before = this.shape.copy(), taken = null, title = "A missing statement") {
    const selected = this.shape.selected();
    const near = this.shape.spans.content[0]?.a ?? this.firstSeen();
    const caret = selected ? this.shape.at(selected.b - 1) : this.shape.at(near);
    const anchor = selected ? this.shape.at(selected.a) : caret;
    this.mode = { name: "pick", role, caret, anchor, before, taken, title };
    getSelection().removeAllRanges();
    this.show();
  }

  firstSeen() {
    const seen = this.shape.tokens.find((token) => token.element.getBoundingClientRect().top > 0);
    return seen?.a ?? 0;
  }

  keep() {
    const mode = this.mode;
    if (mode.name === "pick") {
      const selected = this.shape.selected();
      const { tokens } = this.shape;
      const [from, to] = [mode.anchor, mode.caret].sort((x, y) => x - y);
      const { a, b } = selected ?? { a: tokens[from].a, b: tokens[to].b };
      getSelection().removeAllRanges();
      if (mode.taken) {
        this.end();
        mode.taken(a, b);
      } else {
        const index = this.shape.add(mode.role, a, b);
        this.mode = { ...mode, name: "edge", index, side: "end" };
        this.show();
      }
      return;
    }
    this.end();
  }

  letGo() {
    this.shape.put(this.mode.before);
    this.end();
  }

  end() {
    this.mode = null;
    this.show();
    this.changed();
  }

  key(event) {
    const { mode } = this;
    if (!mode) {
      return false;
    }
    const arrow = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Enter") {
      this.keep();
    } else if (event.key === "Escape") {
      this.letGo();
    } else if (mode.name === "pick" && arrow) {
      this.go(arrow, event.key, event.shiftKey);
    } else if (mode.name === "pick") {
      return event.key.length === 1 && !event.ctrlKey && event.key !== "?";
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const last = this.shape.spans[mode.role].length - 1;
      mode.index = Math.min(last, Math.max(0, mode.index + arrow));
    } else if (arrow) {
      this.moveEdge(arrow * (event.shiftKey ? FAR : 1));
    } else if (event.key === " ") {
      mode.side = mode.side === "end" ? "start" : "end";
    } else if (event.key === "+") {
      this.pick(mode.role, mode.before);
    } else if (event.key === "-" || event.key === "−" || event.key === "Delete") {
      this.less();
    } else {
      return false;
    }
    this.show();
    return true;
  }

  less() {
    const { role, index } = this.mode;
    this.mode.index = this.shape.remove(role, index);
    if (this.shape.spans[role].length === 0) {
      this.end();
    }
  }

  // To the left or right as it is seen, whichever way the text goes.
  moveEdge(by) {
    const { role, index, side } = this.mode;
    const span = this.shape.spans[role][index];
    const token = this.shape.at(side === "start" ? span.a : span.b - 1);
    this.shape.move(role, index, side, this.shape.isRightToLeft(token) ? -by : by);
  }

  go(by, key, selecting) {
    const { mode, shape } = this;
    const lines = key === "ArrowUp" || key === "ArrowDown";
    const along = shape.isRightToLeft(mode.caret) ? -by : by;
    const next = lines ? shape.vertical(mode.caret, by) : mode.caret + along;
    mode.caret = Math.min(shape.tokens.length - 1, Math.max(0, next));
    if (!selecting) {
      mode.anchor = mode.caret;
    }
  }

  // Shows where the mode is, in the text and in words.
  show() {
    const { mode, shape, panel } = this;
    const { tokens } = shape;
    shape.elements.forEach((element) => element.classList.remove("at-start", "at-end", "picked", "caret"));
    panel.hidden = mode === null;
    this.part.classList.toggle("in-mode", mode !== null);
    if (mode === null) {
      return;
    }
    panel.querySelector("[data-mode-edge]").hidden = mode.name !== "edge";
    let token;
    if (mode.name === "edge") {
      const spans = shape.spans[mode.role];
      const span = spans[mode.index];
      token = tokens[shape.at(mode.side === "start" ? span.a : span.b - 1)];
      token.element.classList.add(mode.side === "start" ? "at-start" : "at-end");
      const which = spans.length > 1 ? `, stretch ${mode.index + 1} of ${spans.length}` : "";
      this.say(`${NAMES[mode.role]}${which}: its ${mode.side}`, shape.words([span]));
    } else {
      const [from, to] = [mode.anchor, mode.caret].sort((x, y) => x - y);
      token = tokens[mode.caret];
      const [first, last] = [from, to].map((i) => shape.elements.indexOf(tokens[i].element));
      shape.elements.slice(first, last + 1).forEach((element) => element.classList.add("picked"));
      token.element.classList.add("caret");
      const what = mode.taken ? mode.title : NAMES[mode.role];
      this.say(`${what}: select its words`, shape.words([{ a: tokens[from].a, b: tokens[to].b }]));
    }
    token.element.scrollIntoView({ block: "nearest" });
  }

  say(name, words) {
    this.panel.querySelector("[data-mode-name]").textContent = name;
    this.panel.querySelector("[data-mode-words]").textContent = words;
    document.querySelector("[data-tell]").textContent = `${name}. ${words}`;
  }
}
