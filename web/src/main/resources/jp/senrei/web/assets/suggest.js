// 検索語の候補: makes each search box with data-suggest a combobox with a list (WAI-ARIA APG,
// list autocomplete with manual selection). Without this file the box is a plain search box.

const WAIT = 120; // milliseconds of silence before the server is asked
const MOST = 8;

const { suggestLabel, suggestFound, suggestCount, suggestKinds } = document.body.dataset;
const kinds = new Map((suggestKinds ?? "").split(";").map((one) => one.split("=")));
const isJapanese = document.documentElement.lang === "ja";

const filled = (text, number) => text.replace("{0}", number.toLocaleString(document.documentElement.lang));

/** One search box with its list; texts from the server are set as text, never as markup. */
function combobox(input, number) {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let asked = null;
  let timer = 0;
  let active = -1;
  let typed = input.value;

  list.id = `suggestions-${number}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", suggestLabel);
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.parentElement.classList.add("has-suggestions");
  input.after(list, status);

  function close() {
    clearTimeout(timer);
    asked?.abort();
    asked = null;
    list.hidden = true;
    list.replaceChildren();
    status.textContent = "";
    point(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function point(index) {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = list.children[index];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function show(suggestions) {
    if (suggestions.length === 0) return close();
    list.replaceChildren(...suggestions.map(option));
    point(-1);
    list.hidden = false;
    status.textContent = filled(suggestFound, suggestions.length);
    input.setAttribute("aria-expanded", "true");
  }

  function option({ text, kind: code, label, count }, index) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const kind = document.createElement("small");
    item.id = `${list.id}-${index + 1}`;
    item.setAttribute("role", "option");
    name.textContent = text;
    if (!isJapanese) name.lang = "ja";
    kind.textContent = `${kinds.get(code) ?? label}　${filled(suggestCount, count)}`;
    item.append(name, kind);
    item.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    item.addEventListener("click", () => choose(text));
    item.dataset.text = text;
    return item;
  }

  function choose(text) {
    input.value = text;
    close();
    input.form.requestSubmit();
  }

  async function ask() {
    asked?.abort();
    const mine = (asked = new AbortController());
    const query = (typed = input.value);
    if (query.trim() === "") return close();
    try {
      const address = `/api/v1/suggest?size=${MOST}&q=${encodeURIComponent(query)}`;
      const response = await fetch(address, { signal: mine.signal, credentials: "same-origin" });
      const answer = response.ok ? await response.json() : { suggestions: [] };
      if (asked === mine && input.value === query && document.activeElement === input) show(answer.suggestions);
    } catch {
      if (asked === mine) close(); // no help is better than a wrong one
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  }

  input.addEventListener("input", (event) => {
    if (!event.isComposing) later();
  });
  input.addEventListener("compositionend", later);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return; // the keys belong to the IME
    const last = list.children.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        if (input.value !== "") ask();
      } else if (event.key === "ArrowDown") point(active === last ? -1 : active + 1);
      else point(active === -1 ? last : active - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(list.children[active].dataset.text);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      input.value = typed;
      close();
    } else if (event.key === "Tab") {
      close();
    }
  });
  input.form.addEventListener("submit", close);
}

document.querySelectorAll("input[data-suggest]").forEach((input, index) => combobox(input, index + 1));
