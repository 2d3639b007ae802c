"use strict";
// Makes the forms handier: they save as somebody goes on, the page beside them follows, and what is pointed at there opens its field.
// Without this script each form still posts and saves.
(() => {
  document.documentElement.classList.add("with-script");
  const frame = document.getElementById("page");
  const FILLED_IN = "textarea, input:not([type=hidden]), select";
  let revision = Number(document.body.dataset.revision);
  let saving = Promise.resolve();
  let waiting = 0;
  let saved = ""; // what the form holds that is in the file
  let focused = null;
  let key = ""; // the last one that was pressed, if no click came after it

  if (!matchMedia("(min-width: 48rem)").matches) {
    document.querySelector(".fold").open = false;
  }

  // --- the preview

  const tell = message => frame.contentWindow.postMessage(message, "*");

  function markFocused(show) {
    const field = document.activeElement?.closest?.("[data-from]") ?? focused;
    focused = field?.isConnected ? field : null;
    tell({bench: "mark", file: document.getElementById("form")?.dataset.file,
      from: focused?.dataset.from, till: focused?.dataset.till, show});
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
      look();
      markFocused(true);
    }
  });

  // a link in the preview leads to another page: the choice above it goes along, and the way to the form of that page stands there
  function follow(page, way) {
    const show = document.getElementById("show");
    const link = document.getElementById("to-form");
    link.hidden = page === show.querySelector("[selected]")?.value || ![...show.options].some(one => one.value === page);
    link.href = way;
    show.value = page;
  }

  document.addEventListener("focusin", event => {
    if (event.target.closest("#form")) {
      markFocused(true);
    }
  });

  const looks = {width: "", scheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    ...JSON.parse(sessionStorage.getItem("looks"))};

  function look() {
    frame.style.maxWidth = looks.width ? looks.width + "px" : "";
    frame.style.colorScheme = looks.scheme;
    tell({bench: "scheme", scheme: looks.scheme});
    document.querySelectorAll("[data-look]").forEach(button =>
      button.setAttribute("aria-pressed", String(looks[button.dataset.look] === button.value)));
  }

  document.querySelectorAll("[data-look]").forEach(button => button.addEventListener("click", () => {
    looks[button.dataset.look] = button.value;
    sessionStorage.setItem("looks", JSON.stringify(looks));
    look();
  }));

  // --- saving

  const PASSING = 300;
  const PARTS = ["tools", "parts", "questions", "show", "state"];
  const SAID = "said";

  // What a page had to say when another one opened is said there.
  function moveOn(html, address) {
    sessionStorage.setItem(SAID, new DOMParser().parseFromString(html, "text/html").getElementById("notices")?.innerHTML ?? "");
    location.assign(address);
  }

  if (sessionStorage.getItem(SAID)) {
    document.getElementById("notices").innerHTML = sessionStorage.getItem(SAID);
  }
  sessionStorage.removeItem(SAID);

  // What somebody fills in while another writes the file is about the file as it was: whoever saves it then sees both.
  function take(html, withForm, sent) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const form = document.getElementById("form");
    const next = page.getElementById("form");
    if (!next || next.elements.path.value !== form.elements.path.value) {
      return false;
    }
    const at = nameOf(document.activeElement);
    revision = Number(page.body.dataset.revision);
    PARTS.forEach(id => document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id))));
    // those who listen hear what comes to stand in it
    document.getElementById("notices").replaceChildren(...document.adoptNode(page.getElementById("notices")).children);
    if (withForm) {
      const open = new Set([...form.querySelectorAll("details[open]")].map(keyOf));
      form.replaceWith(document.adoptNode(next));
      next.querySelectorAll("details").forEach(one => {
        if (open.has(keyOf(one))) {
          one.open = true;
        }
      });
      focused = null;
    } else if (sent) {
      form.elements.mark.value = next.elements.mark.value;
      saved = sent;
    }
    if (document.activeElement === document.body) {
      [...document.querySelectorAll("a, button, summary, " + FILLED_IN)].find(one => nameOf(one) === at)?.focus({preventScroll: true});
    }
    wire();
    return true;
  }

  const textOf = html => [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("h1, h1 + p")]
    .map(one => one.textContent).join(". ");

  function say(text) {
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.textContent = text;
    document.getElementById("notices").replaceChildren(notice);
  }

  const nameOf = one => one.id || one.href || (one.matches("summary") ? keyOf(one.parentElement) : one.value + one.textContent);
  const keyOf = details => (details.parentElement.closest("[id]")?.id ?? "") + "|" + details.firstElementChild.textContent;

  // One after the other; the form is asked for when its turn comes, since what was saved before may have brought another.
  function soon(work) {
    waiting++;
    saving = saving.then(() => work(document.getElementById("form"))).catch(fault => {
      console.error(fault);
      say(document.body.dataset.stopped);
    }).finally(() => waiting--);
    return saving;
  }

  async function send(form, values) {
    const answer = await fetch(form.action, {method: "POST", body: values});
    const html = await answer.text();
    if (answer.status === 409) {
      document.open();
      document.write(html);
      document.close();
      return null;
    }
    if (!answer.ok) {
      say(textOf(html)); // what was filled in still stands in the form
      return null;
    }
    return {html, address: answer.url};
  }

  const save = () => soon(async form => {
    const passed = key && waiting === 1 && new Promise(done => setTimeout(done, PASSING));
    await passed; // who goes by choices with the keys comes to the last one
    if (waiting > 1 || !form?.isConnected) {
      return; // who comes next saves all that is filled in
    }
    const values = valuesOf(form);
    const sent = filledIn(form);
    const answer = await send(form, values);
    if (!answer) {
      return;
    }
    if (!take(answer.html, filledIn(form) === sent && !begun(form), sent)) {
      moveOn(answer.html, location.href);
    }
    tell({bench: "reload"});
  });

  // A button adds, moves or takes away: the form stays where it was, unless another one opens.
  const act = button => soon(async form => {
    const values = new URLSearchParams(new FormData(form));
    if (!button.closest(".blank")) {
      fresh(form).forEach(field => values.delete(field.name));
    }
    values.set(button.name, button.value);
    const answer = await send(form, values);
    if (!answer) {
      return;
    }
    if (!take(answer.html, true)) {
      moveOn(answer.html, answer.address);
      return;
    }
    tell({bench: "reload"});
    goOn(button.value);
  });

  // The focus goes with what was moved, else to where something was added or taken away.
  function goOn(action) {
    const [, way, list, name] = action.match(/^([a-z]+):(?:(.*)\/)?(.*)$/s) ?? [];
    const by = {up: -1, down: 1}[way];
    const now = [list, by && /^\d+$/.test(name) ? Number(name) + by : name].filter(one => one !== undefined).join("/");
    const moved = [`${way}-${now}`, `${way === "up" ? "down" : "up"}-${now}`].map(id => document.getElementById(id));
    const place = document.getElementById("f-" + (way === "in" ? now : list));
    const next = by ? moved.find(one => one && !one.disabled) : place?.querySelector(way === "in" ? ":scope > .blank" : ".item") ?? place;
    const field = next?.matches("button") ? next : next?.querySelector(FILLED_IN) ?? next?.querySelector("summary");
    (field ?? document.getElementById("work")).focus();
  }

  // What is not there yet is added by its own button, when all of it is filled in.

  const fresh = form => [...form.querySelectorAll(".blank [name]:not(button)")];

  const begun = form => fresh(form).some(field => field.type === "checkbox" ? field.checked
    : field.matches("select") ? field.selectedIndex > 0 : field.value.trim());

  function valuesOf(form) {
    const values = new URLSearchParams(new FormData(form));
    fresh(form).forEach(field => values.delete(field.name));
    return values;
  }

  function filledIn(form) {
    const values = valuesOf(form);
    values.delete("mark");
    return values.toString();
  }

  function wire() {
    const form = document.getElementById("form");
    if (form && !form.dataset.wired) {
      form.dataset.wired = "yes";
      saved = filledIn(form);
      form.addEventListener("change", event => {
        if (event.target.name && !["new", "behind"].includes(event.target.name) && !event.target.closest(".blank")) {
          save();
        }
      });
    }
  }
  wire();

  // Who goes elsewhere waits for what is being saved.

  document.addEventListener("submit", event => {
    if (event.target.id === "form") {
      event.preventDefault();
      if (event.submitter?.name) {
        act(event.submitter);
      } else {
        save();
      }
    } else if (waiting) {
      event.preventDefault();
      saving.then(() => event.target.requestSubmit(event.submitter));
    }
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (waiting && link && !link.target && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      saving.then(() => location.assign(link.href));
    }
  });

  // --- what changes elsewhere

  new EventSource("/werkbank/gebeurtenissen").onmessage = event => {
    // behind what is being saved: its page is newer than this one would be
    saving = saving.then(async () => {
      if (Number(event.data) <= revision) {
        return;
      }
      tell({bench: "reload"});
      if (document.getElementById("form")) {
        const answer = await fetch(location.href.split("#")[0]);
        const html = await answer.text();
        if (!answer.ok) {
          say(textOf(html));
          return; // what was filled in still stands in the form
        }
        const form = document.getElementById("form");
        if (!take(html, filledIn(form) === saved && !begun(form))) {
          location.reload();
        }
      }
      revision = Math.max(revision, Number(event.data));
    }).catch(fault => console.error(fault));
  };

  // --- the choice of a file or page goes at once; of who passes by others with the arrows, with Enter or the button that then comes

  const isChoice = field => ["file", "show"].includes(field.id);

  document.addEventListener("pointerdown", () => {
    key = "";
  });
  document.addEventListener("keydown", event => {
    key = event.key;
    if (key === "Enter" && isChoice(event.target) && event.target.form.matches(".waits")) {
      event.target.form.requestSubmit();
    }
  });
  document.addEventListener("change", event => {
    if (isChoice(event.target)) {
      event.target.form.classList.toggle("waits", !["", "Enter"].includes(key));
      if (!event.target.form.matches(".waits")) {
        event.target.form.requestSubmit();
      }
    }
  });

  // --- the place that an address names; without its end in the address, a browser that goes there later takes the focus away

  if (location.hash.startsWith("#f-")) {
    const field = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    history.replaceState(null, "", location.href.split("#")[0]);
    for (let one = field; one; one = one.parentElement) {
      if (one.tagName === "DETAILS") {
        one.open = true;
      }
    }
    field?.scrollIntoView({block: field.offsetHeight < innerHeight ? "center" : "start"});
    field?.querySelector(FILLED_IN)?.focus({preventScroll: true});
  }
})();
