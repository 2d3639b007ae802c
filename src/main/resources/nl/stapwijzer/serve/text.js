"use strict";
// In the text of a definition: shows the line that is asked for, and offers the words that fit where somebody types. The focus stays in the
// text; who listens hears how many words there are, and each one that is chosen.
(() => {
  const text = document.getElementById("text");
  const list = document.getElementById("offers");
  const said = document.getElementById("fitting");
  let asked = 0;

  const line = Number(text.dataset.line);
  if (line) {
    const from = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(from, from + (text.value.split("\n")[line - 1] ?? "").length);
    text.scrollTop = Math.max(0, line - 8) * parseFloat(getComputedStyle(text).lineHeight);
  }

  const begun = () => text.value.slice(0, text.selectionStart).match(/[a-z0-9-]*$/)[0];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function close() {
    asked++;
    list.hidden = true;
    text.removeAttribute("aria-activedescendant");
    said.textContent = "";
  }

  function choose(one) {
    chosen()?.setAttribute("aria-selected", "false");
    one.setAttribute("aria-selected", "true");
    one.scrollIntoView({block: "nearest"});
    text.setAttribute("aria-activedescendant", one.id);
  }

  // In the place of the word in which the text is, with the colon that it may have already.
  function put(word) {
    const from = text.selectionStart - begun().length;
    const behind = text.value.slice(text.selectionStart);
    const rest = behind.match(/^[a-z0-9-]*/)[0] + (word.includes(":") ? behind.match(/^[a-z0-9-]*(: ?)?/)[1] ?? "" : "");
    close();
    text.focus();
    text.setRangeText(word, from, text.selectionStart + rest.length, "end");
  }

  async function offer() {
    const now = ++asked;
    const values = new URLSearchParams({file: text.form.elements.file.value, text: text.value, at: text.selectionStart});
    const answer = await fetch("/werkbank/woorden", {method: "POST", body: values});
    const [sentence, ...words] = (await answer.text()).split("\n");
    if (now !== asked) {
      return; // somebody typed on
    }
    said.textContent = sentence;
    list.replaceChildren(...words.map((one, i) => {
      const [word, says] = one.split("\t");
      const item = document.createElement("li");
      item.id = "offer-" + i;
      item.role = "option";
      item.dataset.word = word;
      item.textContent = word;
      if (says && says.toLowerCase() !== word.replace(/: ?$/, "")) {
        item.append(Object.assign(document.createElement("span"), {className: "says", textContent: says}));
      }
      return item;
    }));
    list.hidden = !words.length;
    if (words.length) {
      place();
      choose(list.firstElementChild);
    }
  }

  // Below the line of the text, where the word begins.
  function place() {
    const before = text.value.slice(0, text.selectionStart - begun().length);
    const style = getComputedStyle(text);
    const row = before.split("\n").length;
    const top = text.offsetTop + parseFloat(style.paddingTop) + row * parseFloat(style.lineHeight) - text.scrollTop;
    const column = before.length - before.lastIndexOf("\n") - 1;
    list.style.top = Math.max(text.offsetTop, Math.min(top, text.offsetTop + text.clientHeight)) + "px";
    list.style.left = `min(${column}ch - ${text.scrollLeft}px, 100% - 18rem)`;
  }

  text.addEventListener("keydown", event => {
    if (event.key === " " && event.ctrlKey || event.key === "ArrowDown" && event.altKey) {
      event.preventDefault();
      offer();
    } else if (!list.hidden) {
      const step = {ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling"}[event.key];
      if (step) {
        event.preventDefault();
        choose(chosen()[step] ?? (event.key === "ArrowDown" ? list.firstElementChild : list.lastElementChild));
      } else if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        put(chosen().dataset.word);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      } else if (["ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"].includes(event.key)) {
        close();
      }
    }
  });
  text.addEventListener("input", () => {
    if (!list.hidden) {
      offer();
    }
  });
  text.addEventListener("blur", close);
  text.addEventListener("mousedown", close);
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => put(event.target.closest("li").dataset.word));
  document.getElementById("ask").addEventListener("mousedown", event => event.preventDefault());
  document.getElementById("ask").addEventListener("click", () => {
    text.focus();
    offer();
  });
})();
