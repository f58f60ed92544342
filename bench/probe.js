// @ts-check
/**
 * The probe, which runs in every page of the benchmark before the page's own scripts: it measures
 * the painting of entries, long tasks, layout shifts and the time of clicks.
 *
 * Its cost is small and the same for every contestant: it looks up two ids in a frame until the
 * last entry is there. So it sees an entry in the frame that paints it; an entry that a callback of
 * the same frame adds counts as painted in the next one.
 */
(() => {
  /**
   * The ids of the first and the last entry; `memory` is true if WebAssembly's memory is measured.
   *
   * @type {{ first: string, last: string, memory: boolean }}
   */
  const { first, last, memory } = /** @type {any} */ (window).benchOptions;

  const PATIENCE_MS = 30_000;

  /**
   * Times of painting, in milliseconds since the start of the navigation.
   *
   * @type {{ first?: number, all?: number }}
   */
  const painted = {};
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  /** @type {any[]} */
  const shifts = [];
  /**
   * The memories of all WebAssembly instances, if memory is measured.
   *
   * @type {Set<WebAssembly.Memory>}
   */
  const memories = new Set();

  /**
   * Calls `then` in the first task after the present frame has been painted.
   *
   * @param {(now: number) => void} then
   */
  const afterPaint = (then) =>
    void (
      /** @type {any} */ (window).scheduler.postTask(() => then(performance.now()), {
        priority: "user-blocking",
      })
    );

  let isSeen = false;
  const lookForEntries = () => {
    if (!isSeen && document.getElementById(first)) {
      isSeen = true;
      afterPaint((now) => (painted.first = now));
    }
    if (document.getElementById(last)) afterPaint((now) => (painted.all = now));
    else requestAnimationFrame(lookForEntries);
  };
  requestAnimationFrame(lookForEntries);

  /** @param {string} type @param {PerformanceEntry[]} into */
  const observe = (type, into) =>
    new PerformanceObserver((list) => void into.push(...list.getEntries())).observe({
      type,
      buffered: true,
    });
  observe("longtask", tasks);
  observe("layout-shift", shifts);

  /**
   * Returns the largest sum of shifts that are less than a second apart and within five seconds
   * (https://web.dev/articles/cls).
   */
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

  /** Returns the start of the first script's fetch, or of the response to a page without script. */
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
   * Waits until the page is in its final state and idle: all entries painted, everything loaded,
   * and the page's own markup replaced if the contestant does so.
   *
   * @param {string} [settled] a selector that matches after the page's own markup was replaced
   * @param {boolean} [isAlone] true if the page has no script that could paint entries
   */
  const settle = async (settled, isAlone) => {
    const isFinal = () =>
      (isAlone || painted.all) &&
      document.readyState == "complete" &&
      (!settled || document.querySelector(settled));
    while (!isFinal()) await pause(20);
    for (let round = 0; round < 2; round++) {
      await idle();
      await pause(100);
    }
  };

  /** Returns whether the first entry is in the first screen. */
  const isInView = () =>
    (document.getElementById(first)?.getBoundingClientRect().top ?? Infinity) < innerHeight;

  /** Returns the figures of loading. */
  const readLoad = () => ({
    scriptStart: scriptStart(),
    first: painted.first,
    all: painted.all,
    tasks: tasks.map(({ duration }) => duration),
    shift: cumulativeLayoutShift(),
  });

  const nextPaint = () => new Promise((done) => requestAnimationFrame(() => afterPaint(done)));

  /**
   * Scrolls an entry's toggle into view, waits until it rests, and returns the point to click.
   *
   * @param {number} index
   * @param {string} toggle
   */
  const findClickPoint = async (index, toggle) => {
    const target = document.querySelectorAll(toggle)[index];
    if (!target) throw new Error(`${toggle}: expected at least ${index + 1}, found fewer`);
    let before = NaN;
    for (let still = 0; still < 3; still++) {
      target.scrollIntoView({ block: "center", behavior: "instant" });
      await nextPaint();
      // Animations may start only when the page is idle.
      await idle();
      const { top } = target.getBoundingClientRect();
      if (top != before || document.getAnimations().some(({ playState }) => playState == "running"))
        still = -1;
      before = top;
    }
    const { left, top, width, height } = target.getBoundingClientRect();
    // The text of a question is narrower than its button: click where a reader would.
    const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
    if (!target.contains(document.elementFromPoint(x, y)))
      throw new Error(
        `${toggle}: expected number ${index + 1} at its place, found another element over it`,
      );
    return { x, y };
  };

  /** @type {Promise<number>} */
  let clicked;

  /**
   * Listens for the next click, and measures the time from it to the frame that shows the entry in
   * its other state. `clickTime` returns the milliseconds.
   *
   * @param {string} id
   * @param {string} open a selector of the open entry, or of an element in it or around it
   */
  const expectClick = (id, open) => {
    const item = document.getElementById(id);
    if (!item) throw new Error(`expected an element with the id ${id}, found none`);
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
  const clickTime = () =>
    Promise.race([
      clicked,
      pause(PATIENCE_MS).then(() =>
        Promise.reject(new Error(`expected a click to open or close an entry, found no change`)),
      ),
    ]);

  if (memory) {
    /**
     * Notes the memories that an instance exports, and returns `result`.
     *
     * @template T
     * @param {T} result of an instantiation
     * @returns {T}
     */
    const noteMemories = (result) => {
      const { exports } = /** @type {any} */ (result).instance ?? result;
      for (const value of Object.values(exports))
        if (value instanceof WebAssembly.Memory) memories.add(value);
      return result;
    };
    const { instantiate, instantiateStreaming } = WebAssembly;
    const wasm = /** @type {any} */ (WebAssembly);
    wasm.instantiate = (/** @type {any[]} */ ...args) =>
      /** @type {any} */ (instantiate)(...args).then(noteMemories);
    wasm.instantiateStreaming = (/** @type {any[]} */ ...args) =>
      /** @type {any} */ (instantiateStreaming)(...args).then(noteMemories);
    wasm.Instance = new Proxy(WebAssembly.Instance, {
      construct: (target, args) => noteMemories(new target(args[0], args[1])),
    });
  }

  /** Returns the size of all memories, in pages of 64 KiB. */
  const wasmPages = () =>
    [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength / 65_536, 0);

  const bench = { settle, isInView, readLoad, findClickPoint, expectClick, clickTime, wasmPages };
  Object.assign(window, { bench });
})();
