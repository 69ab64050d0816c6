// How many decisions were made in this sitting, and how many an hour that is.
const KEY = "quoth-pace";
const HOUR = 3600e3;
const SHORT = 30e3;

function times() {
  const now = Date.now();
  return JSON.parse(sessionStorage.getItem(KEY) ?? "[]").filter((time) => now - time < HOUR);
}

export function decided() {
  sessionStorage.setItem(KEY, JSON.stringify([...times(), Date.now()]));
}

export function inWords() {
  const all = times();
  if (all.length === 0) {
    return "";
  }
  const spent = Date.now() - all[0];
  const rate = spent > SHORT ? `, ${Math.round((all.length * HOUR) / spent)} an hour` : "";
  return `· ${all.length} decided${rate}`;
}
