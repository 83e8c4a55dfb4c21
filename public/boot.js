// Starts the app. This is a plain script in the head and runs before anything is painted, so that the page is
// painted once, in the right theme and with the right controls. Where the app cannot run, the page stays as it is.
(() => {
  "use strict";
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
  if (new URLSearchParams(location.search).has("embed")) {
    page.dataset.embed = "";
    document.head.append(Object.assign(document.createElement("base"), { target: "_blank" }));
    const tell = () => parent.postMessage({ type: "nachlese-height", height: page.offsetHeight }, "*");
    if (parent !== window) new ResizeObserver(tell).observe(page);
  }

  // The smallest module that uses SIMD, as the app does: browsers since 2021 accept it, others keep the static page.
  const simd = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ];
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(simd))) return;

  // The app changes the address under the page, and relative links in the head with it.
  for (const link of document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]")) link.href = link.href;

  page.dataset.app = "starting";
  // The prerendered list does not know what this address asks for, so it waits unseen.
  if (location.search.length > 1) page.dataset.asked = "";

  // Without the app, the page can still be read, and says that it only needs to be loaded anew.
  const fail = () => {
    page.dataset.app = "failed";
    const crash = document.querySelector("#crash");
    const reload = crash && crash.content.querySelector("button");
    if (!reload) return;
    reload.onclick = () => location.reload();
    document.querySelector("#notice").append(crash.content);
  };
  const parsed = new Promise((done) => {
    if (document.readyState !== "loading") done();
    else addEventListener("DOMContentLoaded", done, { once: true });
  });
  const at = (address) => new URL(address, document.baseURI);

  const wasm = fetch(at(script.dataset.wasm));
  wasm.catch(() => {});
  Promise.all([import(at(script.dataset.js)), parsed])
    .then(([app]) => app.default({ module_or_path: wasm }))
    .catch((error) => {
      console.error(error);
      fail();
    });
  // A panic is a trap, which leaves the app dead.
  addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) fail();
  });
})();
