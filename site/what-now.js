// "Wat moet ik nu doen?": remembers the choices in the address, behind the #. Nothing is stored and nothing is sent.
// What the address says is never shown: it can only pick from the choices that stand on the page, and only those that lead here.
(() => {
  'use strict';
  const KEY = '#keuzes=';
  const LONGEST = 60;
  const part = document.getElementById('choices');
  const list = part?.querySelector('ol');
  const known = new Map(Array.from(list?.children ?? [], (item) => [item.dataset.choice, item]));
  let made = [];

  function read() {
    const codes = location.hash.startsWith(KEY) ? location.hash.slice(KEY.length).split(',').slice(-LONGEST) : [];
    const kept = [];
    let here = part?.dataset.here;
    while (codes.length > 0 && here) {
      const item = known.get(codes.pop());
      if (item?.dataset.to !== here) {
        break;
      }
      kept.unshift(item.dataset.choice);
      here = item.dataset.at;
    }
    return kept;
  }

  function trail(codes) {
    return codes.length > 0 ? KEY + codes.join(',') : '';
  }

  function show() {
    made = read();
    list?.replaceChildren(...made.map((code, place) => {
      const item = known.get(code).cloneNode(true);
      item.querySelector('a').hash = trail(made.slice(0, place));
      return item;
    }));
    if (part) {
      part.hidden = made.length === 0;
    }
    document.querySelectorAll('a[data-choose]').forEach((link) => {
      link.hash = trail([...made, link.dataset.choose]);
    });
  }

  // What is folded shows beside the question where there is room; then it is open to whoever listens to the page, too.
  const first = document.querySelector('details.do-first');
  if (first && getComputedStyle(first.parentElement).gridTemplateColumns.includes(' ')) {
    first.open = true;
  }

  addEventListener('hashchange', () => {
    if (location.hash.startsWith(KEY)) {
      show();
    } else {
      history.replaceState(null, '', trail(made) || location.href);
    }
  });
  show();
})();
