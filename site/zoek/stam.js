"use strict";
/*
 * De stam van een Nederlands woord, zodat wie "pesterijen" zoekt ook "pesterij" vindt. Het algoritme is dat van Snowball voor het
 * Nederlands (Porter): https://snowballstem.org/algorithms/dutch_porter/stemmer.html. R1 en R2 zijn de stukken van een woord waar
 * een uitgang mag staan; een Y of I als hoofdletter telt als medeklinker.
 */
self.stam = (() => {
  const KLINKER = "aeiouyè";
  const gewoon = { ä: "a", ë: "e", ï: "i", ö: "o", ü: "u", á: "a", é: "e", í: "i", ó: "o", ú: "u" };
  const medeklinker = letter => letter !== undefined && !KLINKER.includes(letter);

  /** Waar het stuk begint na de eerste medeklinker die op een klinker volgt. */
  const na = (woord, van) => {
    for (let i = van + 1; i < woord.length; i++) {
      if (!medeklinker(woord[i - 1]) && medeklinker(woord[i])) return i + 1;
    }
    return woord.length;
  };

  const enkel = woord => /(kk|dd|tt)$/.test(woord) ? woord.slice(0, -1) : woord;
  const voor = (woord, uitgang) => woord.slice(0, -uitgang.length);
  const langste = (woord, uitgangen) => uitgangen.find(uitgang => woord.endsWith(uitgang)) ?? "";

  return gezocht => {
    let woord = gezocht.toLowerCase().replace(/[äëïöüáéíóú]/g, letter => gewoon[letter])
      .replace(/^y/, "Y").replace(/([aeiouyè])(y|i(?=[aeiouyè]))/g, (beide, klinker, letter) => klinker + letter.toUpperCase());
    const na1 = na(woord, 0);
    const r1 = Math.max(3, na1);
    const r2 = na(woord, na1);
    const staatIn = (uitgang, begin) => woord.length - uitgang.length >= begin;

    const zonderEn = uitgang => {
      const rest = voor(woord, uitgang);
      if (staatIn(uitgang, r1) && medeklinker(rest.at(-1)) && !rest.endsWith("gem")) woord = enkel(rest);
    };
    const zonderE = () => {
      const kan = woord.endsWith("e") && staatIn("e", r1) && medeklinker(woord.at(-2));
      if (kan) woord = enkel(voor(woord, "e"));
      return kan;
    };

    let uitgang = langste(woord, ["heden", "ene", "en", "se", "s"]);
    if (uitgang === "heden") {
      if (staatIn(uitgang, r1)) woord = voor(woord, uitgang) + "heid";
    } else if (uitgang.startsWith("e")) {
      zonderEn(uitgang);
    } else if (uitgang && staatIn(uitgang, r1) && medeklinker(voor(woord, uitgang).at(-1)) && !voor(woord, uitgang).endsWith("j")) {
      woord = voor(woord, uitgang);
    }

    const hadE = zonderE();

    if (woord.endsWith("heid") && staatIn("heid", r2) && !woord.endsWith("cheid")) {
      woord = voor(woord, "heid");
      if (woord.endsWith("en")) zonderEn("en");
    }

    const zonderIg = anders => {
      if (woord.endsWith("ig") && staatIn("ig", r2) && !woord.endsWith("eig")) woord = voor(woord, "ig");
      else anders();
    };
    uitgang = langste(woord, ["lijk", "baar", "end", "ing", "bar", "ig"]);
    if (uitgang && staatIn(uitgang, r2)) {
      if (uitgang === "ig") {
        zonderIg(() => {});
      } else if (uitgang !== "bar" || hadE) {
        woord = voor(woord, uitgang);
        if (uitgang === "end" || uitgang === "ing") zonderIg(() => { woord = enkel(woord); });
        if (uitgang === "lijk") zonderE();
      }
    }

    if (/[^aeiouyè](aa|ee|oo|uu)[^aeiouyèI]$/.test(woord)) woord = woord.slice(0, -2) + woord.at(-1);
    return woord.toLowerCase();
  };
})();
