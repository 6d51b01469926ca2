// コピー: gives every element with data-copy a button that copies its text, and says that it did.
// The words of the buttons stand on the body; without this file the text is selected by hand.

const { copyLabel, copied, copyFailed } = document.body.dataset;
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // no secure context, or not allowed
  }
}

function copyBySelection(text) {
  const field = document.createElement("textarea");
  const before = document.activeElement;
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  return done;
}

function button(element) {
  const made = document.createElement("button");
  const text = element.dataset.copy || (element.textContent ?? "").trim();
  let timer = 0;
  made.type = "button";
  made.className = "copy";
  made.textContent = copyLabel;
  const name = element.closest("div")?.querySelector("dt")?.textContent;
  if (name) made.setAttribute("aria-label", `${copyLabel}: ${name}`);
  made.addEventListener("click", async () => {
    const done = await copy(text);
    made.textContent = done ? copied : copyLabel;
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = done ? copied : copyFailed));
    clearTimeout(timer);
    timer = setTimeout(() => (made.textContent = copyLabel), 3000);
  });
  if (element.matches("dd")) element.append(made);
  else element.after(made);
}

const elements = document.querySelectorAll("[data-copy]");
if (elements.length > 0) document.body.append(said);
elements.forEach(button);
