"use strict";
// Says in time that a file is too large to send.
(() => {
  const LARGEST = 12 << 20;
  const word = document.getElementById("q-word");
  word.addEventListener("change", () => {
    word.setCustomValidity([...word.files].some(file => file.size > LARGEST) ? word.dataset.large : "");
    word.reportValidity();
  });
})();
