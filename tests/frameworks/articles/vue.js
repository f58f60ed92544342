// @ts-check
// The first post as a component of Vue, for the server and for the browser.

import { h, ref } from "vue";
import { posts } from "../posts.mjs";

const { title, faq } = posts.barrels;

/** Shows the questions as a list. */
const List = () =>
  h(
    "ol",
    faq?.items.map(({ question, answer }) => h("li", [h("p", question), h("p", answer)])),
  );

/** The post, with a button that counts. With `loading` the FAQ is an element of the widget. */
export const Article = {
  props: ["loading"],
  /** @param {{ loading?: string }} props */
  setup({ loading }) {
    const count = ref(0);
    return () =>
      h("article", [
        h("h1", title),
        h("button", { onClick: () => (count.value += 1) }, `Pressed ${count.value} times`),
        loading
          ? h("afterword-faq", { src: "/data/barrels.json", loading }, [h(List)])
          : [h("h2", faq?.heading), h(List)],
      ]);
  },
};
