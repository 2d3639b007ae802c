"use strict";
/*
 * Zoeken in wat er gepubliceerd is. Alles gebeurt hier, in de browser: de vraag staat alleen in het adres, achter het hekje.
 * De scripts van de indexen vullen `zoekindex`; de pagina's heten er vanaf de wortel van de publicatie.
 */
(() => {
  const WORTEL = new URL("../../", document.currentScript.src);
  const SOORTEN = { stap: "Stappen", rol: "Rollen", begrip: "Begrippen", formulier: "Formulieren", methode: "Methoden", maatregel: "Maatregelen",
    steun: "Hulp en steun", wet: "Wetten", bijlage: "Bijlagen", einde: "Hoe het kan aflopen", pagina: "Pagina's" };
  const METEEN_TE_ZIEN = 5;
  const STIL = new Set(("aan als bij dan dat de deze die dit doe doen door een en er gaat geen had heb hebben heeft het hij hoe ik in is iets je jij kan kun maar mag "
    + "me met mij mijn moet naar niet nog nu of om onze ook op over te tot u uit uw van voor waar wanneer wat we welke werd wie wij worden wordt ze zich zij zijn zo").split(" "));

  const woorden = tekst => tekst.match(/[\p{L}\p{N}]+/gu) ?? [];
  const plat = tekst => tekst.normalize("NFD").replace(/\p{M}/gu, "");
  const stammen = new Map();

  /** Waaronder een woord in de index staat. Dezelfde woorden komen duizenden keren langs. */
  function sleutel(woord) {
    if (!stammen.has(woord)) stammen.set(woord, plat(self.stam(woord)));
    return stammen.get(woord);
  }

  /* De index */
  const indexen = self.zoekindex ?? [];
  const ingangen = indexen.flatMap(index => index.ingangen.map(([soort, titel, ook, adres, tekst]) =>
    ({ soort, titel, ook: [...ook, ...zelfde(index.gelijk, titel + " " + tekst)], adres, tekst, waar: indexen.length > 1 ? index.titel : "" })));
  const alle = new Set();

  /** Wat hetzelfde betekent als iets dat in deze tekst staat. */
  function zelfde(groepen, tekst) {
    const gelezen = ` ${woorden(tekst.toLowerCase()).join(" ")} `;
    return groepen.filter(groep => groep.some(naam => gelezen.includes(` ${woorden(naam.toLowerCase()).join(" ")} `))).flat();
  }

  let gemaakt;
  function zoeker() {
    if (!gemaakt) {
      gemaakt = new MiniSearch({
        fields: ["titel", "ook", "tekst"], idField: "nummer", tokenize: woorden,
        extractField: (ingang, veld) => veld === "ook" ? ingang.ook.join(" ") : ingang[veld],
        processTerm: woord => { const wortel = sleutel(woord); alle.add(wortel); return wortel; },
        searchOptions: { boost: { titel: 4, ook: 2 }, tokenize: woord => [woord], processTerm: woord => woord,
          prefix: woord => woord.length > 2, fuzzy: woord => woord.length > 4 ? 0.2 : false, weights: { prefix: 0.5, fuzzy: 0.3 } },
      });
      gemaakt.addAll(ingangen.map((ingang, nummer) => ({ ...ingang, nummer })));
    }
    return gemaakt;
  }

  /** Een woord zelf, en de samenstellingen waar het in zit: "coördinator" ook in "pestcoördinator". */
  function zin(woord) {
    const samen = woord.length < 4 ? [] : [...alle].filter(ander => ander.indexOf(woord) > 0);
    return { combineWith: "OR", queries: [woord, ...samen.map(ander => ({ queries: [ander], prefix: false, fuzzy: false, boost: { titel: 1.5, ook: 1, tekst: 0.4 } }))] };
  }

  /** Waar alle woorden staan; nergens? Dan waar er een paar staan. */
  function zoek(vraag) {
    const getypt = woorden(vraag);
    const zwaar = getypt.filter(woord => !STIL.has(woord.toLowerCase()));
    const minisearch = zoeker();
    const queries = (zwaar.length ? zwaar : getypt).map(sleutel).map(zin);
    const precies = minisearch.search({ combineWith: "AND", queries });
    return precies.length ? precies : minisearch.search({ combineWith: "OR", queries });
  }

  /* Het scherm */
  function maak(naam, eigenschappen, ...inhoud) {
    const element = Object.assign(document.createElement(naam), eigenschappen);
    element.append(...inhoud);
    return element;
  }

  const vak = document.getElementById("zoek");
  const formulier = vak.querySelector("form");
  const veld = formulier.querySelector("input");
  const aantal = maak("p", { className: "klein" });
  aantal.setAttribute("role", "status");
  const uitkomsten = maak("div", { className: "uitkomsten" });
  vak.append(aantal, uitkomsten);
  const verder = document.getElementById("zoek-verder");

  /** De tekst, met de gevonden woorden gemerkt. */
  function gemerkt(tekst, gevonden) {
    return tekst.split(/([\p{L}\p{N}]+)/u).map((stuk, i) => i % 2 && gevonden.has(sleutel(stuk)) ? maak("mark", {}, stuk) : stuk);
  }

  /** Een stuk van de tekst rond het eerste gevonden woord. */
  function fragment(tekst, gevonden) {
    const treffer = [...tekst.matchAll(/[\p{L}\p{N}]+/gu)].find(woord => gevonden.has(sleutel(woord[0])))?.index ?? 0;
    const begin = treffer < 60 ? 0 : tekst.indexOf(" ", treffer - 60) + 1;
    const einde = tekst.length < begin + 180 ? tekst.length : tekst.lastIndexOf(" ", begin + 180);
    return (begin ? "… " : "") + tekst.slice(begin, Math.max(einde, begin)) + (einde < tekst.length ? " …" : "");
  }

  function regel(treffer) {
    const ingang = ingangen[treffer.id];
    const gevonden = new Set(Object.keys(treffer.match));
    const kop = maak("a", { href: new URL(ingang.adres, WORTEL).href }, ...gemerkt(ingang.titel, gevonden));
    const stukje = maak("p", {}, ...gemerkt(fragment(ingang.tekst, gevonden), gevonden));
    return maak("li", {}, kop, ...(ingang.waar ? [maak("span", { className: "klein" }, ` ${ingang.waar}`)] : []), ...(ingang.tekst ? [stukje] : []));
  }

  function groep(soort, treffers) {
    const delen = [maak("h2", {}, `${SOORTEN[soort] ?? soort} (${treffers.length})`), maak("ul", {}, ...treffers.slice(0, METEEN_TE_ZIEN).map(regel))];
    if (treffers.length > METEEN_TE_ZIEN) {
      delen.push(maak("details", {}, maak("summary", {}, `Nog ${treffers.length - METEEN_TE_ZIEN}`), maak("ul", {}, ...treffers.slice(METEEN_TE_ZIEN).map(regel))));
    }
    return maak("section", {}, ...delen);
  }

  let straks;
  function toon() {
    const vraag = veld.value.trim();
    const treffers = vraag ? zoek(vraag) : [];
    const soorten = perSoort(treffers);
    uitkomsten.replaceChildren(...[...soorten].map(([soort, lijst]) => groep(soort, lijst)));
    // pas als het typen stilvalt, zodat een voorleesprogramma niet bij elke letter begint
    clearTimeout(straks);
    straks = setTimeout(() => { aantal.textContent = telling(vraag, treffers.length); }, 300);
    if (verder) verder.hash = vraag ? "q=" + encodeURIComponent(vraag) : "";
  }

  function perSoort(treffers) {
    const soorten = new Map();
    treffers.forEach(treffer => {
      const soort = ingangen[treffer.id].soort;
      soorten.set(soort, [...(soorten.get(soort) ?? []), treffer]);
    });
    return soorten;
  }

  function telling(vraag, hoeveel) {
    if (!vraag) return "";
    return hoeveel ? `${hoeveel} ${hoeveel === 1 ? "uitkomst" : "uitkomsten"} voor ‘${vraag}’` : `Niets gevonden voor ‘${vraag}’. Probeer een ander woord, of kijk hieronder van A tot Z.`;
  }

  /* De vraag staat in het adres, zodat hij met de link meegaat en "terug" hem terugbrengt. */
  function uitAdres() {
    const vraag = new URLSearchParams(location.hash.slice(1)).get("q");
    if (vraag !== null && vraag !== veld.value) {
      veld.value = vraag;
      toon();
    }
  }

  veld.addEventListener("input", () => {
    history.replaceState(null, "", veld.value.trim() ? "#q=" + encodeURIComponent(veld.value.trim()) : location.pathname);
    toon();
  });
  formulier.addEventListener("submit", gebeurtenis => gebeurtenis.preventDefault());
  addEventListener("hashchange", uitAdres);

  /** Pijltjes lopen van het zoekveld langs de uitkomsten en terug; elders doet geen toets iets. */
  vak.addEventListener("keydown", gebeurtenis => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key];
    const plaatsen = [veld, ...uitkomsten.querySelectorAll("a")].filter(plaats => plaats.checkVisibility?.() ?? plaats.offsetParent);
    const hier = plaatsen.indexOf(document.activeElement);
    if (!stap || hier < 0 || gebeurtenis.altKey || gebeurtenis.ctrlKey || gebeurtenis.metaKey) return;
    const volgende = plaatsen[hier + stap];
    if (volgende) {
      volgende.focus();
      gebeurtenis.preventDefault();
    }
  });

  uitAdres();
  if (!location.hash && matchMedia("(pointer: fine)").matches) veld.focus({ preventScroll: true });
})();
