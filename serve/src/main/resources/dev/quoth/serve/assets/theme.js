// Switches between light and dark without loading the page again, and remembers it in a cookie.
const form = document.querySelector("[data-theme-form]");
const root = document.documentElement;

function isDark() {
  const chosen = root.dataset.theme;
  return chosen === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const theme = isDark() ? "light" : "dark";
  root.dataset.theme = theme;
  document.cookie = `theme=${theme}; Max-Age=31536000; Path=/; SameSite=Strict`;
});
