// @ts-check
/**
 * Pages that a framework hydrates: none of their nodes may change before, or it throws all of them
 * away.
 */

/**
 * The pause between two looks, and the time after which a page counts as hydrated all the same, in
 * ms.
 */
const [PAUSE, LIMIT] = [30, 10_000];

/** The containers of frameworks that hydrate with React: Next, Gatsby, Docusaurus. */
const REACT_ROOTS = "#__next,#___gatsby,#__docusaurus";
/** Globals that Next and React Router set on such a page. */
const REACT_GLOBALS = ["__next_f", "__reactRouterContext", "__remixContext"];
/** The container of Nuxt, and that of VitePress where its global is there. */
const VUE_ROOTS = "#__nuxt,#app";

const page = /** @type {any} */ (globalThis);

/**
 * Waits until no framework will hydrate what is around an element: as the page's marks show, or,
 * with `isExpected`, until a framework is seen.
 *
 * @param {Element} target
 * @param {boolean} isExpected
 */
export const waitForHydration = async (target, isExpected) => {
  const end = performance.now() + LIMIT;
  while (performance.now() < end && isHydrationAwaited(target, isExpected))
    await new Promise((done) => setTimeout(done, PAUSE));
};

/** @param {Element} target @param {boolean} isExpected */
const isHydrationAwaited = (target, isExpected) => {
  if (target.closest("astro-island[ssr]")) return true;
  const root = document.querySelector(REACT_ROOTS);
  const isReact = root || REACT_GLOBALS.some((name) => name in page);
  if (isReact) return !isReactReady([document, root, document.body]);
  const vue = /** @type {any} */ (document.querySelector(VUE_ROOTS));
  if (vue && (vue.id == "__nuxt" || "__VP_HASH_MAP__" in page)) return !vue.__vue_app__;
  return isExpected && !isSeen(target);
};

/**
 * Returns whether one of some containers has been hydrated by React, all of it.
 *
 * @param {any[]} containers
 */
const isReactReady = (containers) =>
  containers.some((container) => {
    const key = Object.keys(container ?? {}).find((name) => name.startsWith("__reactContainer$"));
    // React keeps the mark until the first commit.
    return key && !container[key]?.stateNode?.current?.memoizedState?.isDehydrated;
  });

/**
 * Returns whether a framework has taken over an element around `target` or around the article.
 *
 * @param {Element} target
 */
const isSeen = (target) => {
  /** @type {any[]} */
  const containers = [document, ...document.body.children];
  for (let element of [target, document.querySelector("article,h1")])
    for (; element; element = element.parentElement) containers.push(element);
  return containers.some(({ __vue_app__: app }) => app) || isReactReady(containers);
};
