"use strict";
// In the preview: tells the workbench where somebody points, marks what has the focus there, and stays where it was when it loads anew.
(() => {
  const style = new CSSStyleSheet();
  style.replaceSync("[data-at]{cursor:pointer}[data-at]:hover{outline:2px dotted #b15026;outline-offset:2px}"
    + ".bench-marked{outline:3px solid #b15026 !important;outline-offset:2px}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

  const place = at => at.split(":").map(Number);
  const before = (a, b) => a[0] < b[0] || a[0] === b[0] && a[1] < b[1];

  document.addEventListener("click", event => {
    const said = event.target.closest("[data-at]");
    if (said && !event.target.closest("a, button, summary, input, label")) {
      parent.postMessage({bench: "point", at: said.dataset.at}, "*");
    }
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
    parent.postMessage({bench: "ready"}, "*");
  }
})();
