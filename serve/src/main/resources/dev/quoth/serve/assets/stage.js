// The picture of a network: zoomed, moved, its nodes dragged and pinned. Where nodes were put goes
// into the address, the form and the files, so that it can be shared and is kept.
const MOST_ZOOM = 6;

function place(svg, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function zooming(svg, root) {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const view = { x: 0, y: 0, zoom: 1 };
  const draw = () => {
    const w = width / view.zoom;
    const h = height / view.zoom;
    view.x = Math.min(Math.max(view.x, 0), width - w);
    view.y = Math.min(Math.max(view.y, 0), height - h);
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${w} ${h}`);
    svg.classList.toggle("js-zoomed", view.zoom > 1);
  };
  const zoom = (factor, at) => {
    const next = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
    const share = view.zoom / next;
    view.x = at.x - (at.x - view.x) * share;
    view.y = at.y - (at.y - view.y) * share;
    view.zoom = next;
    draw();
  };
  const middle = () => ({ x: view.x + width / view.zoom / 2, y: view.y + height / view.zoom / 2 });
  root.querySelector("[data-tools]").addEventListener("click", (event) => {
    const how = event.target.dataset.zoom;
    if (how === "all") {
      view.zoom = 1;
      draw();
    } else if (how !== undefined) {
      zoom(how === "in" ? 1.4 : 1 / 1.4, middle());
    }
  });
  svg.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) { // the wheel alone scrolls the page
        event.preventDefault();
        zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, place(svg, event));
      }
    },
    { passive: false },
  );
  root.querySelector("[data-frame]").addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.key === "+" || event.key === "-") {
      zoom(event.key === "+" ? 1.4 : 1 / 1.4, middle());
    } else if (step !== undefined && view.zoom > 1) {
      event.preventDefault();
      view.x += (step[0] * 60) / view.zoom;
      view.y += (step[1] * 60) / view.zoom;
      draw();
    }
  });
  return {
    by(dx, dy) {
      view.x -= dx;
      view.y -= dy;
      draw();
    },
    isIn: () => view.zoom > 1,
  };
}

function moved(svg, node, to) {
  node.setAttribute("transform", `translate(${to.x.toFixed(1)} ${to.y.toFixed(1)})`);
  for (const [end, number] of [["one", "1"], ["other", "2"]]) {
    for (const line of svg.querySelectorAll(`.tie[data-${end}="${node.dataset.node}"] line`)) {
      line.setAttribute(`x${number}`, to.x.toFixed(1));
      line.setAttribute(`y${number}`, to.y.toFixed(1));
    }
  }
}

// Pins as the server reads them: x,y,name of each.
function read(text) {
  const pins = new Map();
  for (const each of text.split(";").filter((part) => part !== "")) {
    const [x, y, name] = each.split(",");
    pins.set(name, `${x},${y}`);
  }
  return pins;
}

function keep(pins, field) {
  field.value = [...pins].map(([name, at]) => `${at},${name}`).join(";");
  const set = (address) => {
    const url = new URL(address, location.href);
    if (field.value === "") {
      url.searchParams.delete("pins");
    } else {
      url.searchParams.set("pins", field.value);
    }
    return url.pathname + url.search;
  };
  history.replaceState(null, "", set(location.href));
  for (const link of document.querySelectorAll("[data-file], .tabs a, .step[href]")) {
    link.setAttribute("href", set(link.href));
  }
}

function dragging(svg, view, field, unpin) {
  const pins = read(field.value);
  let held = null;
  let wasDragged = false;
  unpin.hidden = pins.size === 0;
  svg.addEventListener("pointerdown", (event) => {
    wasDragged = false;
    const node = event.target.closest(".node[data-node]");
    if (event.button === 0 && (node !== null || view.isIn())) {
      held = { node, from: place(svg, event), x: event.clientX, y: event.clientY };
    }
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  addEventListener("pointermove", (event) => {
    if (held === null || !svg.isConnected) {
      return;
    }
    if (!wasDragged && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 5) {
      return; // a click with an unsteady hand
    }
    wasDragged = true;
    const at = place(svg, event);
    if (held.node === null) {
      view.by(at.x - held.from.x, at.y - held.from.y);
    } else {
      moved(svg, held.node, at);
    }
  });
  addEventListener("pointerup", (event) => {
    if (held?.node && wasDragged && svg.isConnected) {
      const at = place(svg, event);
      const whole = (value) => Math.min(9999, Math.max(0, Math.round(value)));
      pins.set(encodeURIComponent(held.node.dataset.name), `${whole(at.x)},${whole(at.y)}`);
      held.node.classList.add("pinned");
      unpin.hidden = false;
      keep(pins, field);
    }
    held = null;
  });
  addEventListener("pointercancel", () => {
    held = null;
  });
  svg.addEventListener(
    "click",
    (event) => {
      if (wasDragged) {
        event.preventDefault();
        event.stopPropagation();
        wasDragged = false;
      }
    },
    true,
  );
  unpin.addEventListener("click", () => {
    pins.clear();
    keep(pins, field);
    location.reload();
  });
}

// Pointing at a node lights its ties and those at their other ends.
function lighting(svg) {
  const light = (node) => {
    svg.classList.toggle("js-lit", node !== null);
    svg.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
    if (node === null) {
      return;
    }
    node.classList.add("lit");
    const number = node.dataset.node;
    for (const tie of svg.querySelectorAll(`.tie[data-one="${number}"], .tie[data-other="${number}"]`)) {
      tie.classList.add("lit");
      const far = tie.dataset.one === number ? tie.dataset.other : tie.dataset.one;
      svg.querySelector(`.node[data-node="${far}"]`)?.classList.add("lit");
    }
  };
  for (const begin of ["pointerover", "focusin"]) {
    svg.addEventListener(begin, (event) => light(event.target.closest(".node[data-node]")));
  }
  svg.addEventListener("pointerleave", () => light(null));
  svg.addEventListener("focusout", () => light(null));
}

export function stage(root, field) {
  const svg = root.querySelector(".picture");
  const tools = root.querySelector("[data-tools]");
  if (svg === null || tools === null) {
    return;
  }
  tools.hidden = false;
  const view = zooming(svg, root);
  if (svg.classList.contains("picture-network")) {
    dragging(svg, view, field, root.querySelector("[data-unpin]"));
    lighting(svg);
  }
}
