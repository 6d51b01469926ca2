// The folded menu of a phone: Escape closes it, and so does whoever leaves it, so that nothing in focus
// lies under it. Without this file it is a disclosure.

const menu = document.querySelector(".site-menu");
const summary = menu?.querySelector("summary");

menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open || !summary.checkVisibility()) return;
  menu.open = false;
  summary.focus();
});

menu?.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});
