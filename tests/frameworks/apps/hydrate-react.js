// @ts-check
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Article } from "../articles/react.js";

const root = /** @type {HTMLElement} */ (document.querySelector("#root"));
hydrateRoot(root, createElement(Article, { loading: root.dataset.loading }));
