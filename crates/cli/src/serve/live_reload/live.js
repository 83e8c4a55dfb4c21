// Reloads the page when the site has changed, and shows what is wrong with its bundle. Only the server for editors
// adds this to pages; no built site has it.
(() => {
  "use strict";
  const build = Number(document.currentScript.dataset.build);
  const panel = makePanel();
  document.body.append(panel.aside);

  // Browsers keep few connections to one host, so pages that nobody looks at give theirs up. What they miss is in
  // the event that they get when they are looked at again.
  let source;
  let shown;
  const listen = () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === "hidden") return;
    source = new EventSource("/.nachlese/events");
    source.addEventListener("state", ({ data }) => {
      const state = JSON.parse(data);
      if (state.build !== build) location.reload();
      else if (data !== shown) panel.show(state);
      shown = data;
    });
    source.addEventListener("error", ({ target }) => {
      // Some browsers give up when the server is restarted.
      if (target.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && listen());
  listen();

  function makePanel() {
    const aside = make("aside", { className: "nachlese-live", lang: "en", ariaLabel: "Problems of the bundle" });
    const message = make("p", { role: "status" });
    const heading = make("h2", { textContent: "Problems of the bundle" });
    const list = make("ol", { id: "nachlese-live-list" });
    const button = make("button", { type: "button" });
    button.setAttribute("aria-controls", list.id);
    aside.append(heading, button, message, list);
    const open = (isOpen) => {
      list.hidden = !isOpen;
      button.textContent = isOpen ? "Hide the list" : "Show the list";
      button.setAttribute("aria-expanded", isOpen);
      aside.dataset.state = isOpen ? "open" : "closed";
    };
    button.addEventListener("click", () => open(list.hidden));
    aside.dataset.state = "empty";

    const show = (state) => {
      // That all is well is only worth saying to whoever has heard that it was not.
      if (state.diagnostics.length || aside.dataset.state !== "empty") message.textContent = state.message;
      list.replaceChildren(...state.diagnostics.map(entry));
      if (state.diagnostics.length) open(state.diagnostics.some(({ severity }) => severity === "error"));
      else aside.dataset.state = "empty";
      uncover(document.activeElement);
    };

    /** Moves the page so far that the panel does not lie on what has the focus. */
    const uncover = (focused) => {
      if (!focused || focused === document.body || aside.contains(focused)) return;
      const [under, over] = [focused, aside].map((element) => element.getBoundingClientRect());
      if (under.bottom > over.top && under.top < over.bottom)
        focused.scrollIntoView({ block: "nearest", behavior: "instant" });
    };
    // Browsers only scroll to what is out of sight, and take what lies under the panel for visible.
    document.addEventListener("focusin", ({ target }) => uncover(target));
    return { aside, show };
  }

  function entry({ severity, place, message, help, suggestion }) {
    const item = make("li");
    if (severity !== "error") item.append("Warning: ");
    if (place) item.append(make("b", { textContent: place }), " ");
    item.append(message);
    const fix = [help, suggestion && `did you mean ${suggestion}?`].filter(Boolean).join("; ");
    if (fix) item.append(make("span", { textContent: fix }));
    return item;
  }

  function make(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }
})();
