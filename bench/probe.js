// @ts-check
/**
 * Runs in every page of the benchmark before the page's own scripts, and says when entries are painted, which
 * tasks are long, what shifts and how long a click takes.
 *
 * It does the same for every contestant, and next to nothing: two look-ups by id in a frame until the last entry
 * is there. So it sees an entry in the frame that paints it; only one put there by a frame's own callback counts
 * as painted in the next frame.
 */
(() => {
  /** @type {{ first: string, last: string, memory: boolean }} the ids of the first and the last entry; whether wasm memory is wanted */
  const { first, last, memory } = /** @type {any} */ (window).benchOptions;

  const PATIENCE_MS = 30_000;

  /** Milliseconds since the navigation began. @type {{ first?: number, all?: number }} */
  const painted = {};
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  /** @type {any[]} */
  const shifts = [];
  /** Of every WebAssembly instance, seen only where memory is wanted. @type {Set<WebAssembly.Memory>} */
  const memories = new Set();

  /** Runs before any other task when the frame that calls it has been painted. @param {(now: number) => void} then */
  const afterPaint = (then) =>
    void (
      /** @type {any} */ (window).scheduler.postTask(() => then(performance.now()), {
        priority: "user-blocking",
      })
    );

  let isSeen = false;
  const look = () => {
    if (!isSeen && document.getElementById(first)) {
      isSeen = true;
      afterPaint((now) => (painted.first = now));
    }
    if (document.getElementById(last)) afterPaint((now) => (painted.all = now));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** @param {string} type @param {PerformanceEntry[]} into */
  const observe = (type, into) =>
    new PerformanceObserver((list) => void into.push(...list.getEntries())).observe({
      type,
      buffered: true,
    });
  observe("longtask", tasks);
  observe("layout-shift", shifts);

  /** The worst burst of shifts: less than a second apart, within five (https://web.dev/articles/cls). */
  const cumulativeLayoutShift = () => {
    let worst = 0;
    let [sum, began, before] = [0, -Infinity, -Infinity];
    for (const { value, startTime, hadRecentInput } of shifts) {
      if (hadRecentInput) continue;
      if (startTime - before >= 1000 || startTime - began >= 5000) [sum, began] = [0, startTime];
      before = startTime;
      sum += value;
      worst = Math.max(worst, sum);
    }
    return worst;
  };

  /** When the fetch of the first script began; without any, when the first byte of the page was there. */
  const scriptStart = () => {
    const scripts = /** @type {PerformanceResourceTiming[]} */ (
      performance.getEntriesByType("resource")
    ).filter(
      ({ initiatorType, name }) =>
        initiatorType == "script" || /\.m?js$/.test(new URL(name).pathname),
    );
    const [page] = /** @type {PerformanceNavigationTiming[]} */ (
      performance.getEntriesByType("navigation")
    );
    return scripts.length
      ? Math.min(...scripts.map(({ startTime }) => startTime))
      : page?.responseStart;
  };

  const idle = () => new Promise((done) => requestIdleCallback(done));
  /** @param {number} ms */
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /**
   * Waits until the page is in its last state and has nothing to do: all entries painted, everything loaded,
   * taken over where the contestant takes something over, and then a while without work.
   *
   * @param {string} [settled] what is there only when the script has taken over what was in the page
   * @param {boolean} [isAlone] whether the page is to stay as it came, whatever its entries are
   */
  const settle = async (settled, isAlone) => {
    const isThere = () =>
      (isAlone || painted.all) &&
      document.readyState == "complete" &&
      (!settled || document.querySelector(settled));
    while (!isThere()) await pause(20);
    for (let round = 0; round < 2; round++) {
      await idle();
      await pause(100);
    }
  };

  /** Whether the first entry is in the first screen. */
  const isInView = () =>
    (document.getElementById(first)?.getBoundingClientRect().top ?? Infinity) < innerHeight;

  const load = () => ({
    scriptStart: scriptStart(),
    first: painted.first,
    all: painted.all,
    tasks: tasks.map(({ duration }) => duration),
    shift: cumulativeLayoutShift(),
  });

  const frame = () => new Promise((done) => requestAnimationFrame(() => afterPaint(done)));

  /**
   * Where to click: at the start of an entry's toggle, which is brought into view and has come to rest.
   *
   * @param {number} index
   * @param {string} toggle
   */
  const aim = async (index, toggle) => {
    const target = document.querySelectorAll(toggle)[index];
    if (!target) throw new Error(`there is no ${toggle} number ${index + 1}`);
    let before = NaN;
    for (let still = 0; still < 3; still++) {
      target.scrollIntoView({ block: "center", behavior: "instant" });
      await frame();
      // What opens slowly may begin to move only then.
      await idle();
      const { top } = target.getBoundingClientRect();
      if (top != before || document.getAnimations().some(({ playState }) => playState == "running"))
        still = -1;
      before = top;
    }
    const { left, top, width, height } = target.getBoundingClientRect();
    // A question is rarely as wide as its button.
    const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
    if (!target.contains(document.elementFromPoint(x, y)))
      throw new Error(`${toggle} number ${index + 1} is covered`);
    return { x, y };
  };

  /** @type {Promise<number>} */
  let clicked;

  /**
   * Waits for the reader's next click; `answer` has the milliseconds from it to the frame that shows the entry
   * open or, if it was, closed.
   *
   * @param {string} id
   * @param {string} open matches what is open: what has the id, or what is in it or around it
   */
  const expect = (id, open) => {
    const item = document.getElementById(id);
    if (!item) throw new Error(`there is no #${id}`);
    const isOpen = () => !!(item.closest(open) ?? item.querySelector(open));
    const before = isOpen();
    clicked = new Promise((done) => {
      const began = (/** @type {MouseEvent} */ { isTrusted, timeStamp }) => {
        const paint = () =>
          requestAnimationFrame(() =>
            afterPaint((now) => (isOpen() == before ? paint() : done(now - timeStamp))),
          );
        if (isTrusted) paint();
      };
      addEventListener("click", began, { capture: true, once: true });
    });
  };
  const answer = () =>
    Promise.race([
      clicked,
      pause(PATIENCE_MS).then(() => Promise.reject(new Error("a click changes nothing"))),
    ]);

  if (memory) {
    /** @template T @param {T} made @returns {T} */
    const remember = (made) => {
      const { exports } = /** @type {any} */ (made).instance ?? made;
      for (const value of Object.values(exports))
        if (value instanceof WebAssembly.Memory) memories.add(value);
      return made;
    };
    const { instantiate, instantiateStreaming } = WebAssembly;
    const wasm = /** @type {any} */ (WebAssembly);
    wasm.instantiate = (/** @type {any[]} */ ...all) =>
      /** @type {any} */ (instantiate)(...all).then(remember);
    wasm.instantiateStreaming = (/** @type {any[]} */ ...all) =>
      /** @type {any} */ (instantiateStreaming)(...all).then(remember);
    wasm.Instance = new Proxy(WebAssembly.Instance, {
      construct: (target, all) => remember(new target(all[0], all[1])),
    });
  }

  /** Pages of 64 KiB. */
  const wasmPages = () =>
    [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength / 65_536, 0);

  Object.assign(window, { bench: { settle, isInView, load, aim, expect, answer, wasmPages } });
})();
