// Makes the demo page installable, and readable without a network after the first visit. Not for embeds.
"use strict";

(() => {
  const folder = new URL("./", document.currentScript.src);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  // While somebody works on the page, no old copy may stand in for a new one.
  const isWanted = !isLocal || new URLSearchParams(location.search).has("install");
  if (window.top !== window || !window.isSecureContext || !navigator.serviceWorker || !isWanted) return;

  // Where a policy asks for trusted types, an address of a script must come from one.
  const trusted = (address) => {
    try {
      const policy = window.trustedTypes?.createPolicy("npfit-scenario-install", {
        createScriptURL: (text) => text,
      });
      return policy ? policy.createScriptURL(address) : address;
    } catch {
      return undefined;
    }
  };

  // A host whose policy allows no web manifest gets no request for one.
  const linkManifest = (policy) => {
    if (policy.includes("default-src") && !policy.includes("manifest-src")) return;
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = new URL("app.webmanifest", folder).href;
    document.head.append(link);
  };

  const install = async () => {
    const script = trusted(new URL("sw.js", folder).href);
    if (!script) return;
    await navigator.serviceWorker.register(script, { scope: folder.href });
    await navigator.serviceWorker.ready;
    const page = await caches.match(new URL("index.html", folder).href);
    linkManifest(page?.headers.get("content-security-policy") ?? "");
  };

  // The page works without it, so a refusal changes nothing.
  addEventListener("load", () => setTimeout(() => install().catch(() => {}), 2000));
})();
