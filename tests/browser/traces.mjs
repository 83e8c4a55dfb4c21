// What a visit leaves behind on the reader's machine.

/** Cookies and stored things by kind; an empty object where there is nothing. */
export async function traces(reader) {
  const stored = await reader.page.evaluate(async () => ({
    cookies: document.cookie ? document.cookie.split(';') : [],
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));
  stored.cookies.push(...(await reader.context.cookies()).map(({ name }) => name));
  return Object.fromEntries(Object.entries(stored).filter(([, found]) => found.length));
}
