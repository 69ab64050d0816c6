// Follows work: a line for each article as it comes, and the sums; what came of it is another page.
const job = document.querySelector("[data-events]");

if (job) {
  const sums = job.querySelector("[data-sums]");
  const lines = job.querySelector("[data-lines]");
  const bar = job.querySelector("[data-bar]");
  const events = new EventSource(job.dataset.events);
  events.addEventListener("line", (event) => {
    lines.insertAdjacentHTML("beforeend", event.data);
  });
  events.addEventListener("sums", (event) => {
    sums.innerHTML = event.data;
  });
  events.addEventListener("over", (event) => {
    sums.innerHTML = event.data;
    bar.dataset.over = "yes";
    events.close();
    if (job.dataset.then === "load") {
      location.reload();
    }
  });
  events.addEventListener("error", () => {
    // Refused, since too many follow something: ask for the page now and then instead.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => location.reload(), 10000);
    }
  });
}
