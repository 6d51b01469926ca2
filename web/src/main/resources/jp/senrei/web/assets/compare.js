// 比較: a tick counts at once, on whatever page and in whatever tab, and a bar at the bottom shows how
// many there are. The choice is the cookie that the server reads and writes as well (Basket): the
// query of the comparison. Without this file the form sends the ticks of one page.

const NAME = "compare";
const MOST = 4;

function read() {
  const kept = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${NAME}=`));
  return new URLSearchParams((kept ?? "").slice(NAME.length + 1)).getAll("case").slice(0, MOST);
}

function write(ids) {
  const query = ids.map((id) => `case=${encodeURIComponent(id)}`).join("&");
  document.cookie = `${NAME}=${query}; path=/; samesite=lax${ids.length === 0 ? "; max-age=0" : ""}`;
}

function bar(form) {
  const boxes = [...document.querySelectorAll('input[name="add"][form="compare-form"]')];
  const lead = form.querySelector(".compare-lead");
  const clear = document.createElement("button");
  lead.setAttribute("role", "status");
  clear.type = "button";
  clear.className = "button button-outline compare-clear";
  clear.textContent = form.dataset.clear;
  form.querySelector("button").after(clear);
  document.querySelectorAll('input[name="left"][form="compare-form"]').forEach((field) => field.remove());

  function show(full) {
    const chosen = read();
    const { lead: none, chosen: some, full: most } = form.dataset;
    boxes.forEach((box) => (box.checked = chosen.includes(box.value)));
    lead.textContent = full ? most : chosen.length > 0 ? some.replace("#", String(chosen.length)) : none;
    clear.hidden = chosen.length === 0;
    form.classList.toggle("compare-on", chosen.length > 0);
  }

  boxes.forEach((box) =>
    box.addEventListener("change", () => {
      const others = read().filter((id) => id !== box.value);
      const full = box.checked && others.length === MOST;
      if (!full) write(box.checked ? [...others, box.value] : others);
      show(full);
    }),
  );
  clear.addEventListener("click", () => {
    write([]);
    show(false);
    boxes[0]?.focus();
  });
  // What was ticked before this file came.
  const early = boxes.filter((box) => box.checked).map((box) => box.value);
  const all = [...new Set([...read(), ...early])].slice(0, MOST);
  if (all.length > 0) write(all);
  show(false);
  // Meanwhile another tab, or the page one came back from, may have changed it.
  window.addEventListener("pageshow", () => show(false));
  document.addEventListener("visibilitychange", () => show(false));
}

const form = document.getElementById("compare-form");
if (form) bar(form);
