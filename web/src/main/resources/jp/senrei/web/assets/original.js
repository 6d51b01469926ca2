// The original (PDF) beside the text, in step with it. Loaded when somebody opens the pane; pdf.js comes with it.
// Of a large file only the bytes of the pages in view are asked for, and only those pages are kept drawn.

const MARGIN = 1; // screens above and below that are drawn too
const MOST_DOTS = 8_000_000; // of one page: more is not sharper, only slower
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export async function open(pane, address) {
  const status = pane.querySelector("[data-status]");
  try {
    const folder = pane.dataset.pdfjs;
    const pdfjs = await import(`${folder}legacy/build/pdf.min.mjs`);
    pdfjs.GlobalWorkerOptions.workerSrc = `${folder}legacy/build/pdf.worker.min.mjs`;
    const file = await pdfjs.getDocument({
      url: address,
      cMapUrl: `${folder}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}standard_fonts/`,
      iccUrl: `${folder}iccs/`,
      wasmUrl: `${folder}wasm/`,
      isEvalSupported: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true, // else the whole file comes, whatever is looked at
    }).promise;
    status.textContent = "";
    return await new Viewer(pane, pdfjs, file).start();
  } catch (error) {
    status.textContent = pane.dataset.failed;
    console.error(error);
    return null;
  }
}

class Viewer {
  constructor(pane, pdfjs, file) {
    this.pane = pane;
    this.pdfjs = pdfjs;
    this.file = file;
    this.box = pane.querySelector("[data-pages-box]");
    this.number = pane.querySelector("[data-number]");
    this.words = [...pane.querySelectorAll("[data-marked] li")].map((word) => folded(word.textContent).text).filter(Boolean);
    this.zoom = 1;
    this.page = 1;
    this.leading = "text"; // or "original": which of them moves the other at the moment
    this.pages = [];
  }

  async start() {
    const first = await this.file.getPage(1);
    this.usual = first.getViewport({ scale: 1 });
    this.number.max = this.file.numPages;
    this.pane.querySelector("[data-count]").textContent = this.file.numPages;
    for (let number = 1; number <= this.file.numPages; number++) this.pages.push(this.placeholder(number));
    this.box.replaceChildren(...this.pages.map((page) => page.element));
    this.resize();
    this.observer = new IntersectionObserver((entries) => this.seen(entries), {
      root: this.box,
      rootMargin: `${MARGIN * 100}% 0px`,
    });
    this.pages.forEach((page) => this.observer.observe(page.element));
    this.listen();
    return this;
  }

  placeholder(number) {
    const element = document.createElement("div");
    element.className = "pdf-page";
    element.dataset.pdfPage = number;
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", this.pane.dataset.pageLabel.replace("PAGE", number));
    return { number, element, viewport: this.usual, drawing: null, source: null };
  }

  show() {
    this.resize();
    this.follow();
  }

  listen() {
    this.pane.addEventListener("click", (event) => {
      const { step, zoom } = event.target.dataset;
      if (step) this.turn(this.page + Number(step));
      if (zoom) this.zoomBy(Number(zoom));
    });
    this.number.addEventListener("change", () => this.turn(Number(this.number.value)));
    this.onFrame(window, "scroll", () => this.follow());
    this.onFrame(this.box, "scroll", () => this.scrolled());
    this.onFrame(window, "resize", () => this.resize());
    for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"])
      this.box.addEventListener(kind, () => this.lead("original"), { passive: true });
    for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"])
      addEventListener(kind, (event) => this.pane.contains(event.target) || this.lead("text"), { passive: true, capture: true });
    document.addEventListener("hit", () => this.lead("text"));
  }

  onFrame(target, kind, act) {
    let waiting = false;
    target.addEventListener(kind, () => {
      if (waiting || this.pane.hidden) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        act();
      });
    }, { passive: true });
  }

  lead(who) {
    this.leading = who;
  }

  /** The original turns to the page of the text in view. */
  follow() {
    if (this.leading === "original") return;
    const marks = [...document.querySelectorAll("[data-reading] [data-page]")];
    const border = innerHeight * 0.4;
    const current = document.querySelector(".hit[aria-current]");
    let here = marks[0];
    for (const mark of marks) if (mark.getBoundingClientRect().top <= border) here = mark;
    if (current && inView(current)) here = marks.filter((mark) => precedes(mark, current)).at(-1) ?? here;
    if (here) this.to(Number(here.dataset.page));
  }

  /** Somebody turned the original: the text goes there too. */
  scrolled() {
    const middle = this.box.scrollTop + this.box.clientHeight * 0.4;
    const here = this.pages.findLast((page) => page.element.offsetTop <= middle) ?? this.pages[0];
    this.name(here.number);
    if (this.leading === "original") this.bringText(here.number);
  }

  turn(number) {
    const page = Math.min(Math.max(1, number || 1), this.pages.length);
    this.lead("original");
    this.to(page);
    this.bringText(page);
  }

  to(number) {
    const page = this.pages[number - 1];
    if (!page) return;
    if (number !== this.page || !this.placed) this.box.scrollTop = page.element.offsetTop - 8;
    this.placed = true;
    this.name(number);
  }

  name(number) {
    this.page = number;
    if (document.activeElement !== this.number) this.number.value = number;
  }

  bringText(number) {
    if (this.brought === number) return;
    this.brought = number;
    document.querySelector(`[data-reading] [data-page="${number}"]`)?.scrollIntoView({ block: "start", behavior: "instant" });
  }

  zoomBy(step) {
    const at = ZOOMS.findIndex((zoom) => zoom >= this.zoom);
    this.zoom = ZOOMS[Math.min(Math.max(0, at + step), ZOOMS.length - 1)];
    this.resize();
  }

  resize() {
    const width = (this.box.clientWidth - 16) * this.zoom;
    if (width <= 0 || width === this.width) return;
    this.width = width;
    const here = this.page;
    for (const page of this.pages) {
      this.size(page);
      this.clear(page);
    }
    this.box.scrollTop = this.pages[here - 1].element.offsetTop - 8;
    if (this.observer) this.pages.forEach((page) => { this.observer.unobserve(page.element); this.observer.observe(page.element); });
  }

  size(page) {
    const scale = this.width / page.viewport.width;
    page.element.style.width = `${this.width}px`;
    page.element.style.height = `${page.viewport.height * scale}px`;
    page.element.style.setProperty("--total-scale-factor", scale);
  }

  seen(entries) {
    for (const entry of entries) {
      const page = this.pages[Number(entry.target.dataset.pdfPage) - 1];
      if (entry.isIntersecting) this.draw(page);
      else this.clear(page);
    }
  }

  clear(page) {
    page.drawing?.cancel?.();
    page.drawing = null;
    page.element.replaceChildren();
    page.source?.cleanup(); // its pictures; once the drawing has ended, if it goes on
  }

  async draw(page) {
    if (page.drawing) return;
    const drawing = { cancel: null };
    page.drawing = drawing;
    try {
      const source = await this.file.getPage(page.number);
      if (page.drawing === drawing) await this.drawn(page, source, drawing);
    } catch (error) {
      if (error.name === "RenderingCancelledException") return;
      this.pane.querySelector("[data-status]").textContent = this.pane.dataset.failed;
      console.error(error);
    }
  }

  async drawn(page, source, drawing) {
    page.source = source;
    page.viewport = source.getViewport({ scale: 1 });
    this.size(page);
    const scale = this.width / page.viewport.width;
    const viewport = source.getViewport({ scale });
    const canvas = document.createElement("canvas");
    const dense = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_DOTS / (viewport.width * viewport.height)));
    canvas.width = Math.floor(viewport.width * dense);
    canvas.height = Math.floor(viewport.height * dense);
    const task = source.render({ canvas, viewport, transform: [dense, 0, 0, dense, 0, 0] });
    drawing.cancel = () => task.cancel();
    page.element.append(canvas);
    await task.promise;
    if (page.drawing !== drawing) return;
    await this.letters(page, source, viewport);
    if (page.drawing === drawing) page.element.dataset.drawn = "true";
  }

  async letters(page, source, viewport) {
    const container = document.createElement("div");
    container.className = "textLayer";
    const layer = new this.pdfjs.TextLayer({ textContentSource: source.streamTextContent(), container, viewport });
    page.element.append(container);
    await layer.render();
    if (container.isConnected) this.mark(page, layer.textDivs);
  }

  /** Boxes over what is marked in the text; letters are compared as they are folded, without spaces. */
  mark(page, pieces) {
    const letters = [];
    let text = "";
    pieces.forEach((piece) => {
      const word = folded(piece.textContent);
      [...word.text].forEach((letter, i) => letters.push({ piece, start: word.starts[i], end: word.ends[i] }));
      text += word.text;
    });
    const points = [...text];
    for (const word of this.words) {
      const wanted = [...word];
      for (let at = find(points, wanted, 0); at >= 0; at = find(points, wanted, at + wanted.length))
        this.cover(page, letters.slice(at, at + wanted.length));
    }
  }

  cover(page, letters) {
    const frame = page.element.getBoundingClientRect();
    for (const { piece, start, end } of runs(letters)) {
      const node = piece.firstChild;
      if (!node || node.nodeType !== Node.TEXT_NODE) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      for (const box of range.getClientRects()) {
        const hit = document.createElement("div");
        hit.className = "pdf-hit";
        hit.style.left = `${((box.left - frame.left) / frame.width) * 100}%`;
        hit.style.top = `${((box.top - frame.top) / frame.height) * 100}%`;
        hit.style.width = `${(box.width / frame.width) * 100}%`;
        hit.style.height = `${(box.height / frame.height) * 100}%`;
        page.element.append(hit);
      }
    }
  }
}

/** Letters side by side in one piece are one stretch. */
function runs(letters) {
  const all = [];
  for (const letter of letters) {
    const last = all.at(-1);
    if (last?.piece === letter.piece) last.end = letter.end;
    else all.push({ ...letter });
  }
  return all;
}

function find(points, wanted, from) {
  for (let at = from; at <= points.length - wanted.length; at++) {
    let same = 0;
    while (same < wanted.length && points[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** Without spaces, width and case; with the way back to UTF-16 offsets, a letter (code point) each. */
function folded(written) {
  let text = "";
  const starts = [];
  const ends = [];
  let offset = 0;
  for (const letter of written) {
    for (const plain of letter.normalize("NFKC").toLowerCase()) {
      if (/\s/u.test(plain)) continue;
      text += plain;
      starts.push(offset);
      ends.push(offset + letter.length);
    }
    offset += letter.length;
  }
  return { text, starts, ends };
}

function inView(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

function precedes(mark, element) {
  return Boolean(mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}
