// This site is not kept on devices any more: what is kept of it is removed, and nothing stands between page and server.
"use strict";

const prefix = `nachlese ${new URL(registration.scope).pathname} `;

async function remove() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));
