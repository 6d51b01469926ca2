// What axe-core does not look at. Each check gives a sentence for each fault it finds.
(() => {
  const LEAST = 24; // CSS pixels, WCAG 2.2, 2.5.8
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isShown = (it) => it.checkVisibility({ visibilityProperty: true });
  const isTiny = (box) => box.width <= 1 || box.height <= 1;
  const name = (it) => {
    const words = (it.getAttribute("aria-label") || it.textContent || it.name || "").trim().replace(/\s+/g, " ");
    return `${it.tagName.toLowerCase()}${it.id ? "#" + it.id : ""}${it.getAttribute("class") ? "." + it.getAttribute("class").split(" ").join(".") : ""} 「${words.slice(0, 30)}」`;
  };

  /** Of what is pressed: a label counts with its box to tick. */
  function area(it) {
    const boxes = [it, ...(it.labels ?? [])].filter(isShown).map((one) => one.getBoundingClientRect()).filter((box) => !isTiny(box));
    if (!boxes.length) return null;
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { it, left, top, right, bottom, width: right - left, height: bottom - top };
  }

  /** A link among the words of a sentence is as high as its line. */
  function isInSentence(it) {
    if (getComputedStyle(it).display !== "inline") return false;
    let block = it.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const from = words.currentNode.parentElement;
      if (words.currentNode.data.trim() && !from.closest("a, button, .visually-hidden, rt")) return true;
    }
    return false;
  }

  function isNear(one, other) {
    const x = (one.left + one.right) / 2;
    const y = (one.top + one.bottom) / 2;
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    if (Math.hypot(dx, dy) < LEAST / 2) return true;
    if (Math.min(other.width, other.height) >= LEAST) return false;
    return Math.hypot((other.left + other.right) / 2 - x, (other.top + other.bottom) / 2 - y) < LEAST;
  }

  function targets() {
    const found = all("a[href], button, input:not([type=hidden]), select, textarea, summary").filter(isShown).map(area).filter(Boolean);
    const small = found.filter((one) => Math.min(one.width, one.height) < LEAST - 0.05 && !isInSentence(one.it));
    return small
      .filter((one) => found.some((other) => other.it !== one.it && !one.it.contains(other.it) && !other.it.contains(one.it) && isNear(one, other)))
      .map((one) => `too small: ${name(one.it)} ${one.width.toFixed(1)}×${one.height.toFixed(1)}`);
  }

  function tooWide() {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = all("body *").filter((it) => isShown(it) && it.getBoundingClientRect().right > room + 0.5 && !it.closest(".visually-hidden"));
    return [`scrolls sideways: ${wide.slice(0, 3).map(name)}`];
  }

  /** Words cut off at the edge of a box that does not scroll. */
  function clipped() {
    return all("body *")
      .filter((it) => isShown(it) && !it.closest(".visually-hidden, svg, option") && it.textContent.trim())
      .filter((it) => {
        const style = getComputedStyle(it);
        const hides = (way) => way === "hidden" || way === "clip";
        if (style.textOverflow === "ellipsis" || isTiny(it.getBoundingClientRect()) || style.display === "inline") return false;
        return (hides(style.overflowX) && it.scrollWidth > it.clientWidth + 1) || (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 1);
      })
      .map((it) => `cut off: ${name(it)} ${it.scrollWidth}>${it.clientWidth} ${it.scrollHeight}>${it.clientHeight}`);
  }

  function structure() {
    const faults = [];
    const headings = all("h1, h2, h3, h4, h5, h6").filter(isShown);
    const levels = headings.map((heading) => Number(heading.tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push("not one h1");
    headings.forEach((heading, i) => {
      if (levels[i] > (levels[i - 1] ?? 0) + 1) faults.push(`level left out: ${name(heading)}`);
      if (!heading.textContent.trim()) faults.push(`empty: ${name(heading)}`);
    });
    for (const table of all("table")) {
      if (table.getAttribute("aria-label")) continue;
      const title = table.caption ?? document.getElementById(table.getAttribute("aria-labelledby"));
      if (!title?.textContent.trim()) faults.push(`no caption: ${name(table)}`);
      for (const head of all("th", table)) if (!head.scope) faults.push(`no scope: ${name(head)}`);
    }
    for (const drawing of all("svg")) {
      if (drawing.getAttribute("aria-hidden") === "true" || drawing.ownerSVGElement) continue;
      const isNamed = drawing.getAttribute("aria-label") || drawing.getAttribute("aria-labelledby") || drawing.querySelector(":scope > title");
      if (!/^(img|group|list|graphics-document)$/.test(drawing.getAttribute("role") ?? "") || !isNamed) faults.push(`no name: ${name(drawing)}`);
    }
    const lands = new Set();
    for (const land of all("nav, aside, search, [role=region], section[aria-labelledby], section[aria-label], form[aria-label], form[aria-labelledby]").filter(isShown)) {
      const label = land.getAttribute("aria-label") ?? (land.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent.trim()).join(" ");
      const role = land.getAttribute("role") ?? (land.tagName === "SECTION" ? "region" : land.tagName);
      if (lands.has(role + label)) faults.push(`landmark named twice: ${name(land)}`);
      lands.add(role + label);
    }
    const ids = all("[id]").map((it) => it.id);
    ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => faults.push(`id twice: ${id}`));
    if (!document.documentElement.lang) faults.push("no language");
    return faults;
  }

  /** The same words lead to one place, or something around them tells which: an item, a row, a label. */
  function links() {
    const places = new Map();
    for (const link of all("a[href]").filter(isShown)) {
      const around = link.closest("li, tr, article, p, figure, dd, blockquote, section, nav")?.textContent.trim() ?? "";
      const words = (link.getAttribute("aria-label") || link.textContent || link.querySelector("img")?.alt || "").trim();
      if (!words) places.set(`no name: ${name(link)}`, new Set([1, 2]));
      const key = `${words} — ${around.slice(0, 400)}`;
      if (!places.has(key)) places.set(key, new Set());
      places.get(key).add(link.href);
    }
    return [...places].filter(([, there]) => there.size > 1).map(([key]) => `one name for several places: ${key.slice(0, 80)}`);
  }

  function luminance(colour) {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);

  /** The colour on which an element stands. */
  function ground(it) {
    for (let one = it; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  }

  let first = null;
  let last = null;

  /** Of the element in focus: "none" once around the page, "seen", or what is wrong. */
  function focus() {
    const it = document.activeElement;
    if (!it || it === document.body || it === document.documentElement) return "none";
    if (it === first && it !== last) return "none";
    first ??= it;
    last = it;
    const box = it.getBoundingClientRect();
    if (box.width <= 0 || box.height <= 0) return `no size: ${name(it)}`;
    const drawn = it.ownerSVGElement ? all("*", it) : [];
    const around = [it, it.parentElement, it.closest("label"), ...(it.labels ?? []), ...drawn].filter(Boolean);
    const shows = (one) => {
      const style = getComputedStyle(one);
      const isLine = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      if (isLine) return contrast(parts(style.outlineColor).slice(0, 3), ground(one.parentElement)) >= 3;
      return drawn.includes(one) && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2;
    };
    if (!around.some(shows)) return `not seen to be in focus: ${name(it)}`;
    if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return `out of view: ${name(it)}`;
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
    const isOn = ([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (it.contains(top) || top.contains(it) || [...(it.labels ?? [])].some((label) => label.contains(top)));
    };
    return isTiny(box) || points.some(isOn) ? "seen" : `covered: ${name(it)}`;
  }

  window.pageChecks = { targets, tooWide, clipped, structure, links, focus };
})();
