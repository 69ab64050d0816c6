// Parts of pages, fetched before they are asked for.
const FRESH = 60e3;
const ahead = new Map();

// What follows is fetched while something else is looked at, and is good for some seconds.
export function fetched(url) {
  const there = ahead.get(url);
  if (there && Date.now() - there.time < FRESH) {
    return there.html;
  }
  ahead.forEach(({ time }, old) => Date.now() - time >= FRESH && ahead.delete(old));
  const html = fetch(url, { headers: { Accept: "text/html" } }).then(readPart);
  html.catch(() => ahead.delete(url));
  ahead.set(url, { html, time: Date.now() });
  return html;
}

// The part of a page that an answer brings; of an error, its sentence.
export async function readPart(answer) {
  const html = await answer.text();
  if (html.includes("data-part=")) {
    return { html, ok: answer.ok };
  }
  const page = new DOMParser().parseFromString(html, "text/html");
  throw new Error(page.querySelector("main .lead")?.textContent ?? "This cannot be done now.");
}

export function forget() {
  ahead.clear();
}
