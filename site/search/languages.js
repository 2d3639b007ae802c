"use strict";
/*
 * What the search knows of a language, by its tag: the stem of a word, so that who looks for "pesterijen" also finds "pesterij", and
 * which words say nothing about what somebody looks for. Words come in small letters, without accents.
 *
 * Dutch follows the algorithm of Snowball (Porter): https://snowballstem.org/algorithms/dutch_porter/stemmer.html. R1 and R2 are the
 * parts of a word where an ending may stand; a Y or I in a capital counts as a consonant. English comes with lunr.
 */
self.languages = (() => {
  const VOWELS = "aeiouy";
  const isConsonant = letter => letter !== undefined && !VOWELS.includes(letter);

  /** Where the part begins after the first consonant that follows a vowel. */
  const after = (word, from) => {
    for (let i = from + 1; i < word.length; i++) {
      if (!isConsonant(word[i - 1]) && isConsonant(word[i])) return i + 1;
    }
    return word.length;
  };

  const single = word => /(kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word;
  const before = (word, ending) => word.slice(0, -ending.length);
  const longest = (word, endings) => endings.find(ending => word.endsWith(ending)) ?? "";

  function dutch(given) {
    let word = given.replace(/^y/, "Y").replace(/([aeiouy])(y|i(?=[aeiouy]))/g, (both, vowel, letter) => vowel + letter.toUpperCase());
    const first = after(word, 0);
    const r1 = Math.max(3, first);
    const r2 = after(word, first);
    const standsIn = (ending, begin) => word.length - ending.length >= begin;

    const dropEn = ending => {
      const rest = before(word, ending);
      if (standsIn(ending, r1) && isConsonant(rest.at(-1)) && !rest.endsWith("gem")) word = single(rest);
    };
    const dropE = () => {
      const can = word.endsWith("e") && standsIn("e", r1) && isConsonant(word.at(-2));
      if (can) word = single(before(word, "e"));
      return can;
    };
    const dropIg = otherwise => {
      if (word.endsWith("ig") && standsIn("ig", r2) && !word.endsWith("eig")) word = before(word, "ig");
      else otherwise();
    };

    let ending = longest(word, ["heden", "ene", "en", "se", "s"]);
    if (ending === "heden") {
      if (standsIn(ending, r1)) word = before(word, ending) + "heid";
    } else if (ending.startsWith("e")) {
      dropEn(ending);
    } else if (ending && standsIn(ending, r1) && isConsonant(before(word, ending).at(-1)) && !before(word, ending).endsWith("j")) {
      word = before(word, ending);
    }

    const hadE = dropE();

    if (word.endsWith("heid") && standsIn("heid", r2) && !word.endsWith("cheid")) {
      word = before(word, "heid");
      if (word.endsWith("en")) dropEn("en");
    }

    ending = longest(word, ["lijk", "baar", "end", "ing", "bar", "ig"]);
    if (ending && standsIn(ending, r2)) {
      if (ending === "ig") {
        dropIg(() => {});
      } else if (ending !== "bar" || hadE) {
        word = before(word, ending);
        if (ending === "end" || ending === "ing") dropIg(() => { word = single(word); });
        if (ending === "lijk") dropE();
      }
    }

    if (/[^aeiouy](aa|ee|oo|uu)[^aeiouyI]$/.test(word)) word = word.slice(0, -2) + word.at(-1);
    return word.toLowerCase();
  }

  const DUTCH_SILENT = new Set([
    "aan als bij dan dat de deze die dit doe doen door een en er gaat geen had heb hebben heeft het hij hoe ik in is iets",
    "je jij kan kun maar mag me met mij mijn moet naar niet nog nu of om onze ook op over te tot u uit uw van voor waar",
    "wanneer wat we welke werd wie wij word worden wordt ze zich zij zijn zo",
  ].join(" ").split(" "));

  return {
    nl: { stem: dutch, isSilent: word => DUTCH_SILENT.has(word) },
    en: { stem: word => lunr.stemmer(new lunr.Token(word)).toString(), isSilent: word => !lunr.stopWordFilter(new lunr.Token(word)) },
  };
})();
