"use strict";
// Makes the forms handier: they save as somebody goes on, the page beside them follows, and what is pointed at there opens its field.
// Without this script each form still posts and saves.
(() => {
  document.documentElement.classList.add("with-script");
  const frame = document.getElementById("page");
  let revision = Number(document.body.dataset.revision);
  let saving = Promise.resolve();
  let focused = null;

  if (!matchMedia("(min-width: 48rem)").matches) {
    document.querySelector(".fold").open = false;
  }

  // --- the preview

  const tell = message => frame.contentWindow.postMessage(message, "*");

  function markFocused(show) {
    const field = document.activeElement?.closest?.("[data-from]") ?? focused;
    focused = field?.isConnected ? field : null;
    tell({bench: "mark", file: document.getElementById("form")?.dataset.file, from: focused?.dataset.from, till: focused?.dataset.till, show});
  }

  addEventListener("message", event => {
    if (event.source !== frame.contentWindow || typeof event.data !== "object") {
      return;
    }
    const page = String(event.data.page).match(/^\/[^/]+\/(?:papier\/)?([\w./-]*)$/)?.[1] || "index.html";
    const way = values => "/werkbank/plek?" + new URLSearchParams({...values, show: page});
    if (event.data.bench === "point") {
      saving.then(() => location.assign(way({at: event.data.at || "none"})));
    } else if (event.data.bench === "ready") {
      follow(page, way({}));
      markFocused(true);
    }
  });

  // a link in the preview leads to another page: the choice above it goes along, and the way to the form of that page stands there
  function follow(page, way) {
    const show = document.getElementById("show");
    const link = document.getElementById("to-form");
    link.hidden = page === show.querySelector("[selected]")?.value;
    link.href = way;
    show.value = page;
  }

  document.addEventListener("focusin", event => {
    if (event.target.closest("#form")) {
      markFocused(true);
    }
  });

  document.querySelectorAll("[data-width]").forEach(button => button.addEventListener("click", () => {
    frame.style.maxWidth = button.dataset.width ? button.dataset.width + "px" : "";
  }));
  document.querySelectorAll("[data-scheme]").forEach(button => button.addEventListener("click", () => {
    frame.style.colorScheme = button.dataset.scheme;
    tell({bench: "scheme", scheme: button.dataset.scheme});
  }));

  // --- saving

  const PARTS = ["tools", "parts", "notices", "questions"];

  function take(html, withForm) {
    const page = new DOMParser().parseFromString(html, "text/html");
    if (!page.getElementById("form")) {
      location.reload();
      return;
    }
    revision = Number(page.body.dataset.revision);
    PARTS.forEach(id => document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id))));
    const form = document.getElementById("form");
    const next = page.getElementById("form");
    if (withForm) {
      const at = document.activeElement?.id;
      const open = new Set([...form.querySelectorAll("details[open]")].map(keyOf));
      form.replaceWith(document.adoptNode(next));
      next.querySelectorAll("details").forEach(one => {
        if (open.has(keyOf(one))) {
          one.open = true;
        }
      });
      focused = null;
      if (at) {
        document.getElementById(at)?.focus({preventScroll: true});
      }
    } else {
      form.elements.mark.value = next.elements.mark.value;
    }
    wire();
  }

  function say(text) {
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.textContent = text;
    document.getElementById("notices").replaceChildren(notice);
  }

  const keyOf = details => (details.parentElement.closest("[id]")?.id ?? "") + "|" + details.firstElementChild.textContent;

  function save(form) {
    saving = saving.then(async () => {
      const values = valuesOf(form);
      const sent = values.toString();
      const answer = await fetch(form.action, {method: "POST", body: values});
      const html = await answer.text();
      if (answer.status === 409) {
        document.open();
        document.write(html);
        document.close();
        return;
      }
      if (!answer.ok) {
        say(html); // what was filled in still stands in the form
        return;
      }
      const now = document.getElementById("form");
      take(html, valuesOf(now).toString() === sent && !begun(now));
      tell({bench: "reload"});
    }).catch(fault => {
      console.error(fault);
      say(document.body.dataset.stopped);
    });
  }

  // What is not there yet is added by its own button, when all of it is filled in.

  const fresh = form => [...form.querySelectorAll(".blank [name]")];

  const begun = form => fresh(form).some(field => field.type === "checkbox" ? field.checked : field.value.trim());

  function valuesOf(form) {
    const values = new URLSearchParams(new FormData(form));
    fresh(form).forEach(field => values.delete(field.name));
    return values;
  }

  function wire() {
    const form = document.getElementById("form");
    if (form && !form.dataset.wired) {
      form.dataset.wired = "yes";
      form.addEventListener("change", event => {
        if (event.target.name && !["new", "behind"].includes(event.target.name) && !event.target.closest(".blank")) {
          save(form);
        }
      });
    }
  }
  wire();

  // --- what changes elsewhere

  new EventSource("/werkbank/gebeurtenissen").onmessage = event => {
    // behind what is being saved: its page is newer than this one would be
    saving = saving.then(async () => {
      if (Number(event.data) <= revision) {
        return;
      }
      tell({bench: "reload"});
      if (document.getElementById("form")) {
        const html = await (await fetch(location.href.split("#")[0])).text();
        const form = document.getElementById("form");
        const typing = begun(form) || document.activeElement?.closest?.("#form") && document.activeElement.value !== document.activeElement.defaultValue;
        take(html, !typing);
      }
      revision = Math.max(revision, Number(event.data));
    }).catch(fault => console.error(fault));
  };

  // --- the choice of a file or page goes at once

  ["file", "show"].forEach(id => document.getElementById(id)?.addEventListener("change", event => event.target.form.submit()));

  // --- the place that an address names

  if (location.hash.startsWith("#f-")) {
    const field = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let one = field; one; one = one.parentElement) {
      if (one.tagName === "DETAILS") {
        one.open = true;
      }
    }
    field?.scrollIntoView({block: "center"});
    field?.querySelector("textarea, input:not([type=hidden]), select")?.focus({preventScroll: true});
  }

  // --- the text, with words that fit

  const text = document.getElementById("text");
  if (text) {
    const offers = document.getElementById("offers");
    const words = [...document.getElementById("words").options].map(one => one.value);
    const line = Number(text.dataset.line);
    if (line) {
      const from = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      text.focus();
      text.setSelectionRange(from, from + (text.value.split("\n")[line - 1] ?? "").length);
      text.scrollTop = Math.max(0, line - 8) * parseFloat(getComputedStyle(text).lineHeight);
    }
    const begun = () => text.value.slice(0, text.selectionStart).match(/[a-z0-9-]*$/)[0];
    const close = () => {
      offers.hidden = true;
      text.focus();
    };
    const put = word => {
      const start = text.selectionStart - begun().length;
      text.setRangeText(word + (word.endsWith(":") ? " " : ""), start, text.selectionStart, "end");
      close();
    };
    const offer = () => {
      const fits = words.filter(word => word.startsWith(begun())).slice(0, 12);
      offers.replaceChildren(...fits.map(word => {
        const one = document.createElement("li");
        one.role = "option";
        one.tabIndex = -1;
        one.textContent = word;
        one.addEventListener("click", () => put(word));
        return one;
      }));
      offers.hidden = !fits.length;
      offers.firstElementChild?.focus();
    };
    text.addEventListener("keydown", event => {
      if (event.key === " " && event.ctrlKey) {
        event.preventDefault();
        offer();
      }
    });
    offers.addEventListener("keydown", event => {
      const one = document.activeElement;
      const to = {ArrowDown: one.nextElementSibling, ArrowUp: one.previousElementSibling}[event.key];
      if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter") {
        event.preventDefault();
        put(one.textContent);
      } else if (to) {
        event.preventDefault();
        to.focus();
      }
    });
  }
})();
