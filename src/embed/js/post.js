// @ts-check
/** The posts, by what the loader has read: a text that is read again is another post. */

import { addPost, decode, removePost } from "./glue.js";
import { BATCH, beginSlice } from "./time-slice.js";

/** @typedef {import("./instance.js").Json} Json */

/** The numbers by which the widget knows the posts. @type {Map<Json, number>} */
const posts = new Map();
let count = 0;

/** Returns the number of a post. @param {Json} json */
export const postOf = (json) => {
  let post = posts.get(json);
  if (!post) {
    posts.set(json, (post = ++count));
    addPost(post, json[0]);
  }
  return post;
};

/**
 * Decodes a post, as far as there is time for it, and returns whether that is done.
 *
 * @param {Json} json
 */
export const decodeSlice = (json) => {
  const hasEnded = beginSlice();
  let isDone;
  do isDone = decode(postOf(json), BATCH);
  while (!isDone && !hasEnded());
  return isDone;
};

/** Forgets a post. @param {Json} json */
export const forgetPost = (json) => {
  const post = posts.get(json);
  posts.delete(json);
  if (post) removePost(post);
};

/** The posts that are about to be shown, once for each part. @type {Set<{ json: Json }>} */
const holds = new Set();

/** Keeps a post until the returned function is called. @param {Json} json */
export const holdPost = (json) => {
  const hold = { json };
  holds.add(hold);
  return () => holds.delete(hold);
};

/**
 * Forgets the posts that no part shows, or is about to show.
 *
 * @param {Iterable<import("./instance.js").Instance>} instances
 */
export const forgetUnusedPosts = (instances) => {
  const used = new Set([...holds].map(({ json }) => posts.get(json)));
  for (const { post, before } of instances) used.add(post).add(before?.post);
  for (const [json, post] of posts) if (!used.has(post)) forgetPost(json);
};
