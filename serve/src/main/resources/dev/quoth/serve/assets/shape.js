// The spans of a statement in an article that stands token by token: moved by edges, picked by a
// caret. Offsets are those of the tokens, so whatever the text is, nothing is counted here.
const ROLES = ["source", "cue", "content"];

function parse(text) {
  return text
    .split(" ")
    .filter(Boolean)
    .map((span) => span.split("-").map(Number))
    .map(([a, b]) => ({ a, b }));
}

export function write(spans) {
  return spans.map(({ a, b }) => `${a}-${b}`).join(" ");
}

export class Shape {
  constructor(story, form) {
    this.story = story;
    this.form = form;
    this.elements = [...story.querySelectorAll(".t, .w")];
    this.tokens = this.elements
      .filter((element) => element.classList.contains("t"))
      .map((element) => ({ element, a: Number(element.dataset.a), b: Number(element.dataset.b) }));
    this.spans = Object.fromEntries(ROLES.map((role) => [role, parse(form.elements[role].value)]));
  }

  copy() {
    return structuredClone(this.spans);
  }

  put(spans) {
    this.spans = spans;
    this.save();
  }

  save() {
    ROLES.forEach((role) => {
      this.form.elements[role].value = write(this.spans[role]);
      const words = this.form.querySelector(`[data-words="${role}"]`);
      if (words) {
        words.textContent = this.words(this.spans[role]);
      }
    });
    this.draw();
  }

  // The tokens as they read, blanks and what is left out between them.
  words(spans) {
    return spans
      .map(({ a, b }) => {
        const inside = this.tokens.filter((token) => token.a >= a && token.b <= b);
        if (inside.length === 0) {
          return "";
        }
        const range = document.createRange();
        range.setStartBefore(inside[0].element);
        range.setEndAfter(inside.at(-1).element);
        return range.toString().replace(/\s+/g, " ");
      })
      .join(" … ");
  }

  draw() {
    const kind = this.form.elements.kind.value || "direct";
    let last = 0;
    this.elements.forEach((element, i) => {
      const own = element.dataset.a === undefined ? null : element;
      const from = own ? Number(own.dataset.a) : last;
      const to = own ? Number(own.dataset.b) : this.nextStart(i);
      last = to;
      const roles = ROLES.filter((role) => this.spans[role].some(({ a, b }) => a <= from && to <= b));
      const list = element.classList;
      ROLES.forEach((role) => list.toggle(role, roles.includes(role)));
      list.toggle("m", roles.length > 0);
      list.toggle("c1", roles.includes("content"));
      ["direct", "indirect", "mixed"].forEach((each) =>
        list.toggle(`k-${each}`, roles.includes("content") && each === kind),
      );
    });
  }

  nextStart(i) {
    for (let at = i + 1; at < this.elements.length; at++) {
      if (this.elements[at].dataset.a !== undefined) {
        return Number(this.elements[at].dataset.a);
      }
    }
    return Infinity;
  }

  // Index of the token that begins at an offset or holds it.
  at(offset) {
    return Math.max(0, this.tokens.findIndex((token) => offset < token.b));
  }

  // Moves an edge of a stretch by tokens; it neither vanishes nor meets the next of its role.
  move(role, index, side, by) {
    const spans = this.spans[role];
    const span = spans[index];
    const low = index > 0 ? spans[index - 1].b : 0;
    const high = index + 1 < spans.length ? spans[index + 1].a : Infinity;
    const step = Math.sign(by);
    for (let n = 0; n < Math.abs(by); n++) {
      if (side === "start") {
        const now = this.at(span.a);
        const next = this.tokens[now + step];
        if (!next || next.a < low || next.a >= span.b) {
          break;
        }
        span.a = next.a;
      } else {
        const now = this.at(span.b - 1);
        const next = this.tokens[now + step];
        if (!next || next.b > high || next.b <= span.a) {
          break;
        }
        span.b = next.b;
      }
    }
    this.save();
  }

  // Adds a stretch, together with those of its role that it meets; its place among them.
  add(role, a, b) {
    const apart = this.spans[role].filter((span) => span.b < a || b < span.a);
    const met = this.spans[role].filter((span) => !(span.b < a || b < span.a));
    const whole = { a: Math.min(a, ...met.map((s) => s.a)), b: Math.max(b, ...met.map((s) => s.b)) };
    this.spans[role] = [...apart, whole].sort((x, y) => x.a - y.a);
    this.save();
    return this.spans[role].indexOf(whole);
  }

  // Takes a stretch away; a content keeps its last.
  remove(role, index) {
    if (role !== "content" || this.spans.content.length > 1) {
      this.spans[role].splice(index, 1);
      this.save();
    }
    return Math.max(0, Math.min(index, this.spans[role].length - 1));
  }

  // Tokens that the browser's own selection touches; null where it has none in the text.
  selected() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.anchorNode || !this.story.contains(selection.anchorNode)) {
      return null;
    }
    const touched = this.tokens.filter((token) => selection.containsNode(token.element, true));
    return touched.length > 0 ? { a: touched[0].a, b: touched.at(-1).b } : null;
  }

  // Whether left is where the text goes on.
  isRightToLeft(index) {
    const element = this.tokens[index]?.element;
    return element !== undefined && getComputedStyle(element.parentElement).direction === "rtl";
  }

  // A token one line up or down, as near as can be below or above.
  vertical(index, by) {
    const here = this.tokens[index].element.getBoundingClientRect();
    const middle = (here.left + here.right) / 2;
    let best = index;
    let least = Infinity;
    for (let at = index + by; at >= 0 && at < this.tokens.length; at += by) {
      const there = this.tokens[at].element.getBoundingClientRect();
      const lines = by > 0 ? there.top - here.top : here.top - there.top;
      if (lines > here.height / 2) {
        const off = Math.abs((there.left + there.right) / 2 - middle) + 4 * lines;
        if (off < least) {
          least = off;
          best = at;
        } else if (lines > 6 * here.height) {
          break;
        }
      }
    }
    return best;
  }
}
