// Serves the version of the site that a reader keeps on their device: the whole of it, or nothing.
"use strict";

// What the list of files must contain. A new version has another list, and so is another worker.
const INTEGRITY = "{integrity}";
const LIST = "offline.json";

const root = new URL(registration.scope);
// Several sites may share an origin, and so its caches.
const prefix = `nachlese ${root.pathname} `;
const version = prefix + INTEGRITY;
const at = (path) => new URL(path, root).href;

// A browser refuses a file whose digest differs: a site that is being uploaded is never kept by halves.
async function fetchFile(path, integrity) {
  const response = await fetch(at(path), { cache: "no-cache", integrity });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  // A page that came by a redirect could not be opened.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function install() {
  const cache = await caches.open(version);
  try {
    const list = await fetchFile(LIST, INTEGRITY);
    await cache.put(at(LIST), list.clone());
    const files = Object.entries((await list.json()).files);
    await Promise.all(
      files.map(async ([path, integrity]) => cache.put(at(path), await fetchFile(path, integrity))),
    );
  } catch (error) {
    await caches.delete(version);
    throw error;
  }
}

async function removeOtherVersions() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== version);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function respond(request) {
  const cache = await caches.open(version);
  const { pathname } = new URL(request.url);
  // Queries and fragments are read by the app alone.
  const kept = await cache.match(new URL(pathname, root).href, { ignoreVary: true });
  if (kept) return kept;
  const shell = request.mode === "navigate" && (await shellOf(cache, pathname.slice(root.pathname.length)));
  return shell || fetch(request);
}

// The pages of single talks, takeaways and people are not kept: the app builds them from the bundle.
async function shellOf(cache, path) {
  const list = await cache.match(at(LIST), { ignoreVary: true });
  const { shells } = list ? await list.json() : { shells: {} };
  const folder = Object.keys(shells).find((folder) => /^[^/]+\/$/.test(path.slice(folder.length)) && path.startsWith(folder));
  return folder && cache.match(at(shells[folder]), { ignoreVary: true });
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOtherVersions()));
// A new version waits until the reader asks for it.
addEventListener("message", (event) => event.data === "activate" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  // The list tells whether there is a connection, so it is always asked for.
  if (method === "GET" && url.startsWith(root.href) && !url.startsWith(at(LIST))) event.respondWith(respond(event.request));
});
