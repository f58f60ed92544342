// @ts-check
import Swup from "swup";

new Swup({ animationSelector: false });
