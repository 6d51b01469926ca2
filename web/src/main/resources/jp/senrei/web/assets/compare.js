// 比較: keeps the cases that are ticked while somebody looks through several pages of results, and
// shows how many there are in a bar at the bottom. Without this file the ticked cases of one page
// are sent by the form.

const KEY = "senrei.compare";
const MOST = 4;

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return []; // storage is off, or somebody wrote something else
  }
}

function write(ids) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // the ticks of this page still count
  }
}

function bar(form) {
  let chosen = read();
  const boxes = [...document.querySelectorAll('input[name="case"][form="compare-form"]')];
  const lead = form.querySelector(".compare-lead");
  const submit = form.querySelector("button");
  const clear = document.createElement("button");
  const usual = lead.textContent;
  lead.setAttribute("role", "status");
  clear.type = "button";
  clear.className = "compare-clear";
  clear.textContent = form.dataset.clear;
  submit.after(clear);

  function show(full) {
    const some = chosen.length > 0;
    boxes.forEach((box) => (box.checked = chosen.includes(box.value)));
    form.querySelectorAll('input[type="hidden"]').forEach((field) => field.remove());
    chosen
      .filter((id) => !boxes.some((box) => box.value === id))
      .forEach((id) => {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "case";
        field.value = id;
        form.append(field);
      });
    lead.textContent = full ? form.dataset.full : some ? form.dataset.chosen.replace("#", String(chosen.length)) : usual;
    clear.hidden = !some;
    form.classList.toggle("compare-on", some);
  }

  boxes.forEach((box) =>
    box.addEventListener("change", () => {
      const full = box.checked && chosen.length === MOST;
      if (box.checked && !full) chosen = [...chosen, box.value];
      if (!box.checked) chosen = chosen.filter((id) => id !== box.value);
      write(chosen);
      show(full);
    }),
  );
  clear.addEventListener("click", () => {
    chosen = [];
    write(chosen);
    show(false);
    boxes[0]?.focus();
  });
  window.addEventListener("pageshow", () => {
    chosen = read();
    show(false);
  });
  // What was ticked before this file came, or in a page that the browser restored.
  boxes.forEach((box) => {
    if (box.checked && !chosen.includes(box.value) && chosen.length < MOST) chosen.push(box.value);
  });
  show(false);
}

/** On the page of the comparison: what is shown is what is chosen. */
function follow(table) {
  write([...table.querySelectorAll("[data-remove]")].map((link) => link.dataset.remove).slice(0, MOST));
}

const form = document.getElementById("compare-form");
const table = document.querySelector("table.compare");
if (form) bar(form);
if (table) follow(table);
