// Starts the app of a single file: it has everything inside, and its pages are fragments of its address.
(() => {
  "use strict";
  const page = document.documentElement;
  try {
    const theme = localStorage.getItem("nachlese-theme");
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  } catch {
    // Storage is blocked; the system's theme it is.
  }

  // The smallest module that uses SIMD, as the app does: browsers since 2021 accept it, others keep the static page.
  const simd = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ];
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(simd))) return;
  if (typeof DecompressionStream !== "function") return;

  // Leptos writes what is fixed in its views as HTML; nothing from the bundle is among it. What could run is refused.
  const createHTML = (html) => (/<(script|iframe|object|embed|base|meta)|\son\w+=|javascript:/i.test(html) ? null : html);
  if (window.trustedTypes) trustedTypes.createPolicy("default", { createHTML });

  page.dataset.app = "starting";
  // The text is that of the overview without filters; another address waits for the app.
  if (location.hash.length > 2) page.dataset.asked = "";

  // What the app would ask a server for is packed into the file.
  const files = JSON.parse(document.querySelector("#files").textContent);
  const fetchElsewhere = window.fetch.bind(window);
  window.fetch = async (request, options) => {
    const name = String(request.url || request).split("/").pop();
    if (!Object.hasOwn(files, name)) return fetchElsewhere(request, options);
    const packed = Uint8Array.from(atob(files[name]), (letter) => letter.charCodeAt(0));
    const body = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/json";
    return new Response(body, { headers: { "content-type": type } });
  };

  const fail = () => {
    page.dataset.app = "failed";
    delete page.dataset.asked;
    const { content } = document.querySelector("#crash");
    const reload = content.querySelector("button");
    if (!reload) return;
    reload.onclick = () => location.reload();
    document.querySelector("#notice").replaceChildren(content);
  };
  // A panic is a trap, which leaves the app dead; so does any error before it has taken over.
  const failIfFatal = (error) => {
    if (error instanceof WebAssembly.RuntimeError || page.dataset.app === "starting") fail();
  };
  addEventListener("error", (event) => failIfFatal(event.error));
  addEventListener("unhandledrejection", (event) => failIfFatal(event.reason));
})();
