// @ts-check
import "@hotwired/turbo";
