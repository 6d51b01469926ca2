// 絞り込み on a phone: the sheet of conditions behaves as a dialog. Escape closes it, the focus stays
// in it and comes back to what opened it. Whatever is ticked, the button says how many hits there will
// be. Without this file it is a disclosure that fills the screen, and a form.

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

/** The button of the form says what it will find. */
function count(form, button) {
  const usual = button.textContent;
  let asked = null;
  button.parentElement.setAttribute("aria-live", "polite");

  async function ask() {
    asked?.abort();
    const mine = (asked = new AbortController());
    const wanted = new URLSearchParams(new FormData(form));
    const type = wanted.get("type") || "cases";
    wanted.delete("type");
    wanted.set("size", "1");
    try {
      const response = await fetch(`/api/v1/${type}?${wanted}`, { signal: mine.signal, credentials: "same-origin" });
      const answer = response.ok ? await response.json() : null;
      if (asked !== mine) return;
      button.textContent = answer ? button.dataset.show.replace("#", answer.total.toLocaleString()) : usual;
    } catch {
      if (asked === mine) button.textContent = usual;
    }
  }

  document.querySelector(".filters").addEventListener("change", ask);
}

const form = document.getElementById("search-form");
const button = document.querySelector(".filters-submit button");
if (form && button) count(form, button);

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
