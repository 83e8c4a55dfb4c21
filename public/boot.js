// Starts the app. This is a plain script in the head and runs before anything is painted, so that the page is
// painted once, in the right theme and with the right controls. Where the app cannot run, the page stays as it is.
(() => {
  "use strict";
  // After so many milliseconds a reader wonders whether anything will come.
  const STALLED_MS = 8000;
  const page = document.documentElement;
  const script = document.currentScript;

  // The page for unknown addresses does not know how deep it lies: it names this script once for every depth, and
  // the first that is found tells where the site begins.
  if (page.dataset.app !== "static") return;
  const root = document.querySelector("meta[name=nachlese-root]");
  if (root && root.content === "") root.content = new URL("./", script.src).href;

  try {
    const theme = localStorage.getItem("nachlese-theme");
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  } catch {
    // Storage is blocked; the system's theme it is.
  }

  // On somebody else's page, the view is compact, its links lead out of the frame, and it tells its height. The message
  // is for any origin, because a page cannot know whose frame it is in, and a height is no secret.
  const asked = new URLSearchParams(location.search);
  if (asked.has("embed")) {
    page.dataset.embed = "";
    document.head.append(Object.assign(document.createElement("base"), { target: "_blank" }));
    const tell = () => parent.postMessage({ type: "nachlese-height", height: page.offsetHeight }, "*");
    if (parent !== window) new ResizeObserver(tell).observe(page);
  }

  // Opened from a disk, there is no server: browsers load neither modules nor data, and a link to a folder would show
  // what lies in it.
  if (location.protocol === "file:") {
    addEventListener("DOMContentLoaded", () => {
      for (const link of document.querySelectorAll("a[href]")) {
        if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
      }
    });
    return;
  }

  // The smallest module that uses SIMD, as the app does: browsers since 2021 accept it, others keep the static page.
  const simd = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ];
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(simd))) return;

  // The app changes the address under the page, and relative links in the head with it.
  for (const link of document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]")) link.href = link.href;

  // Leptos writes what is fixed in its views as HTML; nothing from the bundle is among it. What could run is refused.
  const createHTML = (html) => (/<(script|iframe|object|embed|base|meta)|\son\w+=|javascript:/i.test(html) ? null : html);
  if (window.trustedTypes) trustedTypes.createPolicy("default", { createHTML });

  page.dataset.app = "starting";
  // The prerendered list does not know what this address filters out, so it waits unseen.
  const filters = script.dataset.filters.split(" ");
  if (filters.some((name) => asked.has(name))) page.dataset.asked = "";

  // A notice is shown once; it takes the place of an earlier one.
  const show = (name) => {
    const { content } = document.querySelector(name) || {};
    const reload = content && content.querySelector("button");
    if (!reload) return;
    reload.onclick = () => location.reload();
    document.querySelector("#notice").replaceChildren(content);
  };
  // Without the app, the page can still be read, and says that it only needs to be loaded anew.
  const fail = () => {
    page.dataset.app = "failed";
    parsed.then(() => show("#crash"));
  };
  // A load that stalls never fails: the list is shown, and the app still takes over when it comes.
  setTimeout(() => {
    if (page.dataset.app !== "starting") return;
    delete page.dataset.asked;
    show("#stalled");
  }, STALLED_MS);
  const parsed = new Promise((done) => {
    if (document.readyState !== "loading") done();
    else addEventListener("DOMContentLoaded", done, { once: true });
  });
  const at = (address) => new URL(address, document.baseURI);

  // `import()` checks no digest, so the script is fetched with one before; the browser then has it already.
  const load = (name) => fetch(at(script.dataset[name]), { integrity: script.dataset[`${name}Integrity`] });
  const wasm = load("wasm");
  wasm.catch(() => {});
  const app = load("js").then(() => import(at(script.dataset.js)));
  Promise.all([app, parsed])
    .then(([app]) => app.default({ module_or_path: wasm }))
    .catch((error) => {
      console.error(error);
      fail();
    });
  // A panic is a trap, which leaves the app dead; so does any error before it has taken over.
  const failIfFatal = (error) => {
    if (error instanceof WebAssembly.RuntimeError || (error && page.dataset.app === "starting")) fail();
  };
  addEventListener("error", (event) => failIfFatal(event.error));
  addEventListener("unhandledrejection", (event) => failIfFatal(event.reason));
})();
