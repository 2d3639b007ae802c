"use strict";
// In the preview: tells the workbench where somebody points, marks what has the focus there, and stays where it was when it loads anew.
// Words that say a value of the definition have its place (data-at), a block of a card that of its step (data-source).
(() => {
  const style = new CSSStyleSheet();
  style.replaceSync("[data-at],[data-source]{cursor:pointer}[data-at]:hover{outline:2px dotted #b15026;outline-offset:2px}"
    + ".bench-marked{outline:3px solid #b15026 !important;outline-offset:2px}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

  const place = at => at.split(":").map(Number);
  const before = (a, b) => a[0] < b[0] || a[0] === b[0] && a[1] < b[1];

  // What has no place of its own leads where the nearest does that stands in the same block; what stands in none, to its page.
  function placeOf(target) {
    const said = target.closest("[data-at]");
    if (said) {
      return said.dataset.at;
    }
    for (let block = target; block && !block.matches("main, body") && !block.querySelector("h1"); block = block.parentElement) {
      const inside = block.querySelector("[data-at]");
      if (inside || block.dataset.source) {
        return inside ? inside.dataset.at : block.dataset.source;
      }
    }
    return "";
  }

  document.addEventListener("click", event => {
    const fold = event.target.closest("summary");
    const opensField = event.target.closest("[data-at]") && fold?.parentElement.open;
    if (event.target.closest("a[href], button, input, select, textarea, label") || fold && !opensField) {
      return; // the page has a use for it; the words of what is unfolded already lead to their field
    }
    event.preventDefault();
    parent.postMessage({bench: "point", at: placeOf(event.target), page: location.pathname}, "*");
  });

  addEventListener("message", event => {
    if (event.source !== parent || typeof event.data !== "object") {
      return;
    }
    if (event.data.bench === "reload") {
      location.reload();
    } else if (event.data.bench === "mark") {
      mark(event.data);
    } else if (event.data.bench === "scheme") {
      document.documentElement.style.colorScheme = event.data.scheme;
    }
  });

  function mark({file, from, till, show}) {
    document.querySelectorAll(".bench-marked").forEach(one => one.classList.remove("bench-marked"));
    if (!from) {
      return;
    }
    const marked = [...document.querySelectorAll("[data-at]")].filter(one => {
      const cut = one.dataset.at.match(/^(.*):(\d+:\d+)$/);
      return cut && cut[1] === file && !before(place(cut[2]), place(from)) && before(place(cut[2]), place(till));
    });
    marked.forEach(one => one.classList.add("bench-marked"));
    if (show && marked.length) {
      marked[0].scrollIntoView({block: "nearest"});
    }
  }

  if (parent !== self) {
    parent.postMessage({bench: "ready", page: location.pathname}, "*");
  }
})();
