// @ts-check
import { createSSRApp } from "vue";
import { Article } from "../articles/vue.js";

const root = /** @type {HTMLElement} */ (document.querySelector("#root"));
createSSRApp(Article, { loading: root.dataset.loading }).mount(root);
