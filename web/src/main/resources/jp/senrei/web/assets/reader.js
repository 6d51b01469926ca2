// Moving from hit to hit without loading the page anew, counting ticked turns, and the original beside the text on demand.
// Everything here also works as links and forms.

const way = document.querySelector("[data-hits]");
if (way) hits(way);

const form = document.getElementById("extract");
if (form) ticks(form);

const button = document.querySelector("[data-original]");
if (button) original(button);

contents();

function hits(way) {
  const total = Number(way.dataset.total);
  const count = way.querySelector("[data-hit-count]");
  const steps = [...way.querySelectorAll("[data-hit-step]")];
  let current = Number(way.dataset.current);
  const address = steps.map((step) => step.getAttribute("href")).find(Boolean);

  const addressOf = (number) => {
    const url = new URL(address, location.href);
    url.searchParams.set("hit", number);
    url.hash = `hit-${number}`;
    return url.pathname + url.search + url.hash;
  };

  const show = (number, target) => {
    current = number;
    document.querySelectorAll(".hit[aria-current]").forEach((hit) => hit.removeAttribute("aria-current"));
    target.setAttribute("aria-current", "true");
    target.scrollIntoView({ block: "center" });
    history.replaceState(null, "", addressOf(number));
    count.textContent = way.dataset.words.replace("TOTAL", total).replace("CURRENT", number);
    for (const step of steps) {
      const next = number + Number(step.dataset.hitStep);
      const there = next >= 1 && next <= total;
      if (there) step.setAttribute("href", addressOf(next));
      else step.removeAttribute("href");
      if (there) step.removeAttribute("aria-disabled");
      else step.setAttribute("aria-disabled", "true");
    }
    document.dispatchEvent(new CustomEvent("hit", { detail: target }));
  };

  const go = (step) => {
    const href = step.getAttribute("href");
    if (!href) return;
    const number = Number(new URL(href, location.href).searchParams.get("hit"));
    const target = document.getElementById(`hit-${number}`);
    if (target) show(number, target);
    else location.assign(href);
  };

  for (const step of steps)
    step.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(step);
    });

  // One key alone can be in the way of speech input: it can be switched off.
  const keys = way.querySelector("[data-keys]");
  const box = keys.querySelector("input");
  keys.hidden = total === 0;
  box.checked = remembered("hit-keys") !== "off";
  box.addEventListener("change", () => remember("hit-keys", box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (event.key === "n") go(steps.find((step) => step.dataset.hitStep === "1"));
    if (event.key === "p") go(steps.find((step) => step.dataset.hitStep === "-1"));
  });

  const here = current > 0 && document.getElementById(`hit-${current}`);
  if (here) here.scrollIntoView({ block: "center" });
}

function ticks(form) {
  const count = form.querySelector("[data-ticked]");
  const untick = form.querySelector("[data-untick]");
  const show = () => {
    const ticked = document.querySelectorAll('input[name="u"][form="extract"]:checked').length;
    count.textContent = ticked ? count.dataset.ticked.replace("NUMBER", ticked) : "";
    form.classList.toggle("has-ticked", ticked > 0);
    untick.hidden = ticked === 0;
  };
  document.addEventListener("change", (event) => {
    if (event.target.name === "u") show();
  });
  form.addEventListener("reset", () => setTimeout(show));
  window.addEventListener("pageshow", show);
  show();
}

function original(button) {
  const pane = document.getElementById("original");
  const wide = matchMedia("(min-width: 64rem)");
  let opened = null;

  const toggle = async (open) => {
    pane.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    remember("original", open ? "open" : "closed");
    if (!open) return;
    // The button stands at the top: back to what somebody came for, and the original with it.
    document.querySelector(".reading mark, .hit[aria-current], .reading :target")?.scrollIntoView({ block: "center" });
    opened ??= load();
    const viewer = await opened;
    if (viewer) viewer.show();
    else opened = null; // who opens it again tries again
  };

  const load = async () => {
    try {
      const module = await import(button.dataset.script);
      return await module.open(pane, button.dataset.original);
    } catch (error) {
      pane.querySelector("[data-status]").textContent = pane.dataset.failed;
      console.error(error);
      return null;
    }
  };

  button.hidden = false;
  button.addEventListener("click", () => toggle(pane.hidden));
  const close = () => {
    toggle(false);
    button.focus();
  };
  pane.querySelector("[data-close]").addEventListener("click", close);
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) close();
  });
  if (wide.matches && remembered("original") === "open") toggle(true);
}

/** Marks in the table of contents where one is. */
function contents() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents-list a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  if (!links.size) return;
  let waiting = false;
  let shown = null;
  const show = () => {
    waiting = false;
    let here = null;
    for (const [target, link] of links) if (target.getBoundingClientRect().top < innerHeight * 0.4) here = link;
    for (const link of links.values()) {
      if (link === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (here && here !== shown) inItsBox(here);
    shown = here;
  };
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(show);
    waiting = true;
  }, { passive: true });
  show();
}

/** Moves the box that an entry is in, not the page. */
function inItsBox(link) {
  const box = link.closest(".contents-list");
  const place = link.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTop = place - box.clientHeight / 2;
}

function remembered(name) {
  try {
    return sessionStorage.getItem(`reader-${name}`);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    sessionStorage.setItem(`reader-${name}`, value);
  } catch {
    // kept for this page only
  }
}
