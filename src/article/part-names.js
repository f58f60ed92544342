// @ts-check
/**
 * The names of parts, in the languages of the reader (`reader/src/find/languages/`): only as much
 * of each as tells it from most other titles. A test compares them with the words of the reader.
 */

/** Matches the names of an FAQ, and the words for questions. */
const QUESTIONS = [
  /\bf\W?a\W?q|\bq( ?&| and)? ?as?\b|\bask|question|qa|r.ponses|foire/i,
  /frage|gefragt|vragen|sp.rg?sm|fr.gor|pregunt|pergunt|domand|dub[bt]|duda|d.vida/i,
  /kysy|ukk|pytan|ot.zk|dotaz|ntreb|k.rd.s|gyik|soru|sss|merak|tanya|câu h|đáp/i,
  /ερωτ|απορ|вопрос|питан|שאלות|سئل|سؤال|प्रश्न|सवाल|ถาม/i,
  /よくある|質問|疑問|質疑|问|問|常見|常见|질문|질의/,
];

/** Matches the names of key takeaways. */
const TAKEAWAYS = [
  /take.?away|tl;? ?dr|too long|remember|(key|main) (point|lesson|idea|insight|learning)/i,
  /summary|points|lessons|highlights|wichtig|erkenntnis|kern|zentral|belangrijkste|hoofdp/i,
  /vi[gk]tig(e |a |ast|st)|hovedpo|hovedpunkt|n[øy][gk]+e?l|nyckel|huvudp/i,
  /reten|retient|id.es? cl|enseignement|essentiel|princip|clau\b|clave|chave|chiave|cheie/i,
  /r[ei]cordar|importantes|puntos|punti|concetti|puncte|idei|re[țţ]inut|poin |inti /i,
  /t.rkei|avaink|keskei|p..koh|hlavn|kl.čov|ležitěj|kluczow|ważn|główn|legfontos|fő|lényeg/i,
  /nokta|[çc].kar|ak.lda|öne ç|điểm|ý chính|σημε|συμπερ|σημαντ/i,
  /главн|ключ|основн|запомнить|важ[нл]|головн|עיקרי|מפתח|מרכזי|نقاط|فكار/i,
  /मुख्य|महत्|प्रमुख|ประเด็น|ใจความ|สาระ|ポイント|要点|要點|주요|핵심|요점|기억/,
  /观点|觀點|重点|重點|结论|不看/,
];

const NAMES = [...QUESTIONS, ...TAKEAWAYS];

/** Returns whether a title may be that of a part. @param {string} title */
export const mayNamePart = (title) => NAMES.some((names) => names.test(title));
