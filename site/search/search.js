"use strict";
/*
 * Looking something up in what is published. All of it happens here, in the browser: the question stands in the address only, behind
 * the hash. The scripts of the indexes fill `searchIndexes`; an address in them starts at the root of the publication. What is said
 * on the screen stands in the page, as data of the search.
 */
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const SHOWN_AT_ONCE = 5;
  const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*/gu;
  /** Words that are written as one: "time-out", "pagina's". */
  const COMPOUND = new RegExp(`${WORD.source}(?:[-‐‑'’]${WORD.source})*`, "gu");
  const PLAIN = { stem: word => word, isSilent: () => false };

  const words = text => text.match(WORD) ?? [];
  /** One way to write what can be typed with or without accents, capitals and hyphens. */
  const plain = word => word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

  /* The languages: each with the key of a word, under which it stands in the index. The same words pass by thousands of times. */
  const known = new Map();
  function language(tag) {
    const name = tag.split("-")[0];
    if (!known.has(name)) {
      const { stem, isSilent } = self.languages[name] ?? PLAIN;
      const keys = new Map();
      known.set(name, {
        isSilent: word => isSilent(plain(word)),
        key: word => keys.get(word) ?? keys.set(word, stem(plain(word))).get(word),
      });
    }
    return known.get(name);
  }

  const entries = (self.searchIndexes ?? []).flatMap((index, _, all) => {
    const key = language(index.language).key;
    const same = index.same.map(names => ({ names, phrases: names.map(name => phrase(name, key)) }));
    const where = all.length > 1 ? index.title : "";
    return index.entries.map(([kind, title, also, address, text]) =>
      ({ kind, title, also, address, text, where, key, same, lang: index.language }));
  });

  /* The index */
  const terms = (texts, key) => texts.flatMap(text => text.match(COMPOUND) ?? []).flatMap(whole => {
    const parts = words(whole);
    return parts.length > 1 ? [...parts, whole] : parts;
  }).map(key);

  function phrase(text, key) {
    return ` ${words(text).map(key).join(" ")} `;
  }

  /** All names for what is called by one of its names in the text. */
  function names(entry, text) {
    const read = phrase(text, entry.key);
    return entry.same.filter(group => group.phrases.some(name => read.includes(name))).flatMap(group => group.names);
  }

  let made;
  function index() {
    if (!made) {
      const builder = new lunr.Builder();
      builder.ref("number");
      builder.field("title", { boost: 8 });
      builder.field("also", { boost: 4 });
      builder.field("text");
      builder.tokenizer = terms => terms;
      entries.forEach((entry, number) => {
        const { title, also, text, key } = entry;
        builder.add({ number, title: terms([title], key),
          also: terms([...also, ...names(entry, title)], key), text: terms([text, ...names(entry, text)], key) });
      });
      made = builder.build();
    }
    return made;
  }

  /** Where one of the keys stands: as a word, at its beginning, in a compound. Nowhere? Then where a word differs little from it. */
  function standing(keys) {
    const { LEADING, TRAILING } = lunr.Query.wildcard;
    let found = index().query(query => keys.forEach(key => {
      query.term(key, { boost: 10 });
      if (key.length > 2) query.term(key, { boost: 4, wildcard: TRAILING });
      if (key.length > 3) query.term(key, { wildcard: LEADING | TRAILING });
    }));
    for (const editDistance of [1, 2]) {
      const long = keys.filter(key => key.length > 3 * editDistance + 1);
      if (!found.length && long.length) found = index().query(query => query.term(long, { editDistance }));
    }
    return found;
  }

  /** What the words of a question are looked up by: each itself, and written as one with a neighbour: "time out" is "timeout" too. */
  function asked(question) {
    const typed = words(question);
    const languages = [...known.values()];
    const each = typed.map((word, i) => {
      const ways = [word, (typed[i - 1] ?? "") + word, word + (typed[i + 1] ?? "")];
      const keys = new Set(ways.flatMap(way => languages.map(its => its.key(way))));
      return { keys: [...keys], isSilent: languages.some(its => its.isSilent(word)) };
    });
    const telling = each.filter(word => !word.isSilent);
    return telling.length ? telling : each;
  }

  /** The entries where most of the words stand, those first that are called so, of these the pages that speak to a reader. */
  function search(question) {
    const hits = new Map();
    asked(question).flatMap(word => standing(word.keys)).forEach(({ ref, score, matchData: { metadata } }) => {
      const hit = hits.get(ref) ?? { entry: entries[ref], words: 0, names: 0, score: 0, keys: new Set() };
      hit.words += 1;
      hit.names += Object.values(metadata).some(fields => fields.title || fields.also);
      hit.score += score;
      Object.keys(metadata).forEach(key => hit.keys.add(key));
      hits.set(ref, hit);
    });
    const most = Math.max(...[...hits.values()].map(hit => hit.words));
    const isPage = hit => hit.names > 0 && hit.entry.kind === "page";
    return [...hits.values()].filter(hit => hit.words === most)
      .sort((a, b) => b.names - a.names || isPage(b) - isPage(a) || b.score - a.score);
  }

  /* The screen */
  const place = document.getElementById("search");
  const form = place.querySelector("form");
  const field = form.querySelector("input");
  const count = make("p", { className: "small" });
  count.setAttribute("role", "status");
  const results = make("div", { className: "results" });
  place.append(count, results);
  const wider = document.getElementById("search-wider");
  const plural = new Intl.PluralRules(document.documentElement.lang);

  function make(name, properties, ...content) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  }

  /** What the page has the script say, with what belongs in its gaps. */
  function say(name, gaps = {}) {
    return place.getAttribute("data-" + name)?.replace(/\{(\w+)\}/g, (gap, what) => gaps[what]);
  }

  /** The text, with the words that were found marked. */
  function marked(text, { entry, keys }, unit = COMPOUND) {
    const found = word => keys.has(entry.key(word)) ? make("mark", {}, word) : null;
    const parts = word => found(word) ?? (unit === COMPOUND ? marked(word, { entry, keys }, WORD) : word);
    return text.split(new RegExp(`(${unit.source})`, "u")).flatMap((piece, i) => i % 2 ? parts(piece) : piece);
  }

  /** Where the first word stands that was found; the start of the text, if that was only in the title. */
  function firstFound(text, { entry, keys }) {
    const isFound = word => keys.has(entry.key(word));
    for (const { 0: whole, index: begin } of text.matchAll(COMPOUND)) {
      if (isFound(whole) || words(whole).some(isFound)) return begin;
    }
    return 0;
  }

  /** A piece of the text around that. */
  function excerpt(hit) {
    const text = hit.entry.text;
    const first = firstFound(text, hit);
    const begin = first < 60 ? 0 : text.indexOf(" ", first - 60) + 1;
    const end = text.length < begin + 180 ? text.length : text.lastIndexOf(" ", begin + 180);
    return (begin ? "… " : "") + text.slice(begin, Math.max(end, begin)) + (end < text.length ? " …" : "");
  }

  function line(hit) {
    const { address, title, where, text, lang } = hit.entry;
    return make("li", lang === document.documentElement.lang ? {} : { lang },
      make("a", { href: new URL(address, ROOT).href }, ...marked(title, hit)),
      ...where ? [make("span", { className: "small" }, ` ${where}`)] : [],
      ...text ? [make("p", {}, ...marked(excerpt(hit), hit))] : []);
  }

  const list = hits => make("ul", {}, ...hits.map(line));

  /** The ones that do not show at once are written when somebody asks for them: a slow phone has enough to do at every letter. */
  function more(hits) {
    const details = make("details", {}, make("summary", {}, say("more", { count: hits.length })));
    details.addEventListener("toggle", () => details.append(list(hits)), { once: true });
    return details;
  }

  function group([kind, hits]) {
    const rest = hits.slice(SHOWN_AT_ONCE);
    return make("section", {}, make("h2", {}, `${say("kind-" + kind) ?? kind} (${hits.length})`), list(hits.slice(0, SHOWN_AT_ONCE)),
      ...rest.length ? [more(rest)] : []);
  }

  function byKind(hits) {
    const kinds = new Map();
    hits.forEach(hit => kinds.set(hit.entry.kind, [...kinds.get(hit.entry.kind) ?? [], hit]));
    return [...kinds];
  }

  function told(question, number) {
    if (!question) return "";
    const form = number ? "found-" + plural.select(number) : "found-none";
    return say(form, { count: number, question }) ?? say("found-other", { count: number, question });
  }

  let soon;
  function show() {
    const question = field.value.trim();
    const hits = search(question);
    results.replaceChildren(...byKind(hits).map(group));
    // only when the typing pauses, so that a screen reader does not start at every letter
    clearTimeout(soon);
    soon = setTimeout(() => { count.textContent = told(question, hits.length); }, 300);
    if (wider) wider.hash = question ? "q=" + encodeURIComponent(question) : "";
  }

  /* The question stands in the address, so that it goes along with the link and "back" brings it back. */
  function fromAddress() {
    const question = new URLSearchParams(location.hash.slice(1)).get("q");
    if (question !== null && question !== field.value) {
      field.value = question;
      show();
    }
  }

  field.addEventListener("input", () => {
    history.replaceState(null, "", field.value.trim() ? "#q=" + encodeURIComponent(field.value.trim()) : location.pathname);
    show();
  });
  field.addEventListener("focus", () => setTimeout(index), { once: true });
  form.addEventListener("submit", event => {
    event.preventDefault();
    show();
  });
  addEventListener("hashchange", fromAddress);
  document.querySelectorAll("[data-look-up]").forEach(example => example.addEventListener("click", () => {
    location.hash = "q=" + encodeURIComponent(example.textContent);
    field.focus();
  }));

  /** Arrows walk from the field along the results and back; elsewhere no key does anything. */
  place.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...results.querySelectorAll("a")].filter(stop => stop.checkVisibility?.() ?? stop.offsetParent);
    const here = stops.indexOf(document.activeElement);
    if (!step || here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stops[here + step];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });

  fromAddress();
  if (!location.hash && matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true });
})();
