// @ts-check
/** Texts as a reader compares them: without case, and without the marks that a language ignores. */

/** A character with the marks that belong to it. */
const CLUSTERS = /[^]\p{M}*/gu;
/** The clusters that are more than a lower-case letter, a digit or a sign of ASCII. */
const FOLDABLE = /[^\0-\x7f]\p{M}*|[a-z]\p{M}+/gu;
/** Marks but those that make another syllable of a Japanese one. */
const MARKS = /(?![\u3099\u309a])\p{M}/gu;
/** Letters by what readers may type for them, where their language takes both for the same. */
const LETTERS = new Map(
  [
    ...["ßss", "æae", "œoe", "øo", "łl", "đd", "ðd", "þth", "ıi", "ςσ"],
    ...["äae", "öoe", "üue", "åaa"],
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
);
/** Signs that keyboards lack, by those that readers type; invisible ones by nothing. */
const SIGNS = [
  [/[‘’ʼ′]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/[‐-―−]/g, "-"],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
];
/** The distance from a hiragana to its katakana. */
const TO_KATAKANA = 0x60;

/**
 * A folded text, with the origin of each character.
 *
 * @typedef {object} Folded
 * @property {string} text
 * @property {number[]} origins the index in the original text of each of its characters
 */

/** @typedef {ReturnType<typeof newFolder>} Folder */

/**
 * Returns functions that fold texts for the language `lang`: `fold` returns the text, and
 * `foldWithOrigins` says where each character comes from.
 *
 * @param {string} lang a language tag; another text stands for an unknown language
 */
export const newFolder = (lang) => {
  const collator = collatorOf(lang);
  const { locale } = collator.resolvedOptions();
  /** @type {Map<string, string>} */
  const known = new Map();
  const foldCluster = (/** @type {string} */ cluster) => {
    let folded = known.get(cluster);
    if (folded == null) known.set(cluster, (folded = foldLetter(cluster, locale, collator)));
    return folded;
  };
  const fold = (/** @type {string} */ text) =>
    text.toLocaleLowerCase(locale).replace(FOLDABLE, foldCluster);
  /** @type {(text: string) => Folded} */
  const foldWithOrigins = (text) => {
    let all = "";
    const origins = [];
    for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
      const folded = fold(cluster);
      for (let count = folded.length; count; count--) origins.push(index);
      all += folded;
    }
    return { text: all, origins };
  };
  return { fold, foldWithOrigins };
};

/** @param {string} lang */
const collatorOf = (lang) => {
  /** @type {Intl.CollatorOptions} */
  const options = { usage: "search", sensitivity: "base" };
  try {
    return new Intl.Collator(lang || "en", options);
  } catch {
    return new Intl.Collator("en", options);
  }
};

/**
 * Returns a letter without its marks, or what is typed for it, where the language takes both for
 * the same: Swedish keeps å apart from a, English doesn't.
 *
 * @param {string} cluster in lower case
 * @param {string} locale
 * @param {Intl.Collator} collator
 */
const foldLetter = (cluster, locale, collator) => {
  let whole = cluster.normalize("NFKD").toLocaleLowerCase(locale);
  for (const [sign, typed] of SIGNS)
    whole = whole.replace(/** @type {RegExp} */ (sign), /** @type {string} */ (typed));
  const bare = whole.replace(MARKS, "");
  for (const other of [LETTERS.get(whole.normalize("NFC")), bare])
    if (other != null && collator.compare(whole, other) == 0) return toKatakana(other);
  // Taken apart, a syllable of Hangul begins as its typing does; a letter would lose its mark.
  return /[\u1100-\u11ff]/.test(whole) ? whole : toKatakana(whole.normalize("NFC"));
};

/** Returns a text with katakana in place of hiragana: readers type either. @param {string} text */
const toKatakana = (text) =>
  text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA));
