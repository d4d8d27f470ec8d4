// Keeps the demo page for reading without a network. Embeds never register it, and it answers for nothing but the
// page's own files.
"use strict";

const VERSION = "VERSION";
// Each file of the page; those that are kept for good with their hash.
const FILES = "FILES";

const folder = new URL("./", self.location.href).href;
// One origin may hold several versions of the page, each in a folder of its own.
const mine = `npfit-scenario ${folder} `;
const cacheName = mine + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  // A frame is an embed: it is none of ours.
  const isFrame = request.mode === "navigate" && request.destination !== "document";
  if (request.method !== "GET" || isFrame || !Object.hasOwn(FILES, name)) return;
  event.respondWith(FILES[name] ? keptFirst(name, request) : networkFirst(name, request));
});

function nameOf(address) {
  const path = address.split(/[?#]/)[0];
  if (!path.startsWith(folder)) return "";
  return path.slice(folder.length) || "index.html";
}

async function keepAll() {
  const cache = await caches.open(cacheName);
  const keep = async ([name, integrity]) => {
    // What the page has just loaded comes out of the browser's own cache.
    const options = integrity ? { integrity, cache: "force-cache" } : { cache: "no-cache" };
    const address = name === "index.html" ? folder : folder + name;
    const response = await fetch(address, options);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    await cache.put(folder + name, response);
  };
  await Promise.all(Object.entries(FILES).map(keep));
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(mine) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keptFirst(name, request) {
  const kept = await fromCache(name);
  return kept ?? fetch(request);
}

async function networkFirst(name, request) {
  try {
    const response = await fetch(request);
    if (response.status >= 500) throw new Error(`${name}: ${response.status}`);
    if (response.ok && response.type === "basic") {
      const cache = await caches.open(cacheName);
      await cache.put(folder + name, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await fromCache(name);
    if (kept) return kept;
    throw error;
  }
}

async function fromCache(name) {
  const cache = await caches.open(cacheName);
  return cache.match(folder + name);
}
