// 絞り込み on a phone: the sheet of conditions behaves as a dialog. Escape closes it, the focus stays
// in it and comes back to what opened it. Without this file it is a disclosure that fills the screen.

const sheet = document.querySelector(".filters-fold");
const narrow = matchMedia("(max-width: 63.99rem)");
const FOCUSABLE = "a[href], button, input, select, summary";

function isOpen() {
  return sheet.open && narrow.matches;
}

function settle() {
  document.documentElement.classList.toggle("has-sheet", isOpen());
}

function inside() {
  return [...sheet.querySelectorAll(FOCUSABLE)].filter((element) => element.checkVisibility());
}

function keepFocus(event) {
  const all = inside();
  const [end, start] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (document.activeElement !== end) return;
  event.preventDefault();
  start.focus();
}

if (sheet) {
  sheet.addEventListener("toggle", settle);
  narrow.addEventListener("change", settle);
  sheet.addEventListener("keydown", (event) => {
    if (!isOpen()) return;
    if (event.key === "Tab") keepFocus(event);
    if (event.key !== "Escape") return;
    sheet.open = false;
    sheet.querySelector("summary").focus();
  });
}
