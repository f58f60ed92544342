// The default theme, with a counter below each post.

import DefaultTheme from "vitepress/theme";
import { h, ref } from "vue";

/** A button that counts. */
const Counter = {
  setup() {
    const count = ref(0);
    return () => h("button", { onClick: () => (count.value += 1) }, `Pressed ${count.value} times`);
  },
};

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "doc-after": () => h(Counter) }),
};
