// Keeps the site on the reader's device where the reader asks for it, and tells of new versions and a lost connection.
(() => {
  "use strict";
  const page = document.documentElement;
  const root = new URL("./", document.currentScript.src);
  const workers = navigator.serviceWorker;
  // Browsers have no workers where the connection is not secure, and a frame on another site is no place to ask.
  if (!workers || !root.protocol.startsWith("http") || "embed" in page.dataset) return;
  const prefix = `nachlese ${root.pathname} `;
  const list = new URL("offline.json", root).href;
  const sections = [...document.querySelectorAll("[data-part=offline]")];
  // Notices stand above the page, where its own do.
  const status = Object.assign(document.createElement("div"), { role: "status" });
  document.querySelector("#notice").after(status);

  // The one script that runs beside pages.
  let worker = new URL("worker.js", root).href;
  if (window.trustedTypes) {
    const createScriptURL = (url) => (url === worker ? url : null);
    worker = trustedTypes.createPolicy("worker", { createScriptURL }).createScriptURL(worker);
  }

  const show = (state) => {
    for (const part of sections.flatMap((section) => [...section.querySelectorAll("[data-state]")])) {
      part.hidden = !part.dataset.state.split(" ").includes(state);
    }
  };
  const showSection = () => {
    for (const section of sections) section.hidden = section.lang !== page.lang;
  };

  // One notice at a time: the latest.
  const notify = (name) => {
    const section = sections.find(({ lang }) => lang === page.lang) || sections[0];
    const notice = section && section.querySelector(`template[data-notice=${name}]`);
    if (!notice) return;
    status.replaceChildren(notice.content.cloneNode(true));
    status.dataset.notice = name;
    const button = status.querySelector("button");
    if (button) button.onclick = switchVersion;
  };

  // A worker of another site above this one on the same server is not ours.
  const registered = async () => {
    const registration = await workers.getRegistration(root.href);
    return registration && registration.scope === root.href ? registration : undefined;
  };

  const installed = (worker) =>
    new Promise((done, refuse) => {
      const settle = () => {
        if (worker.state === "redundant") refuse(new Error("the version could not be kept"));
        else if (worker.state !== "installing") done(worker);
      };
      worker.addEventListener("statechange", settle);
      settle();
    });

  const watch = (registration) => {
    if (registration.waiting && workers.controller) notify("new-version");
    const follow = () => {
      // The first version replaces nothing.
      const isUpdate = registration.active && registration.installing;
      if (isUpdate) installed(registration.installing).then(() => notify("new-version"), () => {});
    };
    // Another tab may have found it before this one listens.
    follow();
    registration.addEventListener("updatefound", follow);
  };

  async function save() {
    show("saving");
    try {
      const registration = await workers.register(worker, { scope: root.pathname, updateViaCache: "none" });
      await installed(registration.installing || registration.active || registration.waiting);
      watch(registration);
      show("saved");
    } catch {
      await remove();
      show("failed");
    }
  }

  async function remove() {
    const registration = await registered();
    if (registration) await registration.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
    status.replaceChildren();
    show("unsaved");
  }

  async function switchVersion() {
    const registration = await registered();
    if (!registration || !registration.waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload());
    registration.waiting.postMessage("activate");
  }

  // Only a request tells: a computer may be in a network that leads nowhere.
  async function checkConnection() {
    const isConnected = await fetch(list, { method: "HEAD", cache: "no-store" }).then(() => true, () => false);
    if (!isConnected) notify("offline");
    else if (status.dataset.notice === "offline") status.replaceChildren();
    return isConnected;
  }

  async function start() {
    const registration = await registered();
    show(registration ? "saved" : "unsaved");
    showSection();
    if (!registration) return;
    watch(registration);
    if (!workers.controller) return;
    for (const event of ["online", "offline"]) addEventListener(event, checkConnection);
    if (await checkConnection()) registration.update().catch(() => {});
  }

  // How much it takes is only asked for when somebody thinks of it.
  async function tellSize(section) {
    const { bytes } = await (await fetch(list)).json();
    const format = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 };
    section.querySelector("[data-size]").textContent = new Intl.NumberFormat(page.lang.slice(0, 2), format).format(bytes / 1e6);
  }

  for (const section of sections) {
    section.querySelector("details").addEventListener("toggle", () => tellSize(section).catch(() => {}), { once: true });
    section.querySelectorAll("[data-do=save]").forEach((button) => (button.onclick = save));
    section.querySelectorAll("[data-do=remove]").forEach((button) => (button.onclick = remove));
  }
  // The app changes the language without loading a page.
  new MutationObserver(showSection).observe(page, { attributeFilter: ["lang"] });
  // Another tab has chosen the new version: a page that is still loading must not mix the two.
  workers.addEventListener("controllerchange", () => {
    if (page.dataset.app === "starting") location.reload();
    else notify("new-version");
  });
  start().catch(() => {});
})();
