// @ts-check
import "htmx.org";
