// The widget in a page of its own: embed.html, and the one file. Classic, behind wasm-bindgen's own classic glue.
(() => {
  const host = document.getElementById("npfit-scenario");
  const { wasm, fallback, home = "" } = document.currentScript.dataset;
  const from = document.currentScript.src || location.href;
  const isFramed = parent !== window;
  const post = (message) => {
    // The height of a page and the setting of its levers are no secret: any host may have them.
    if (isFramed) parent.postMessage(message, "*");
  };
  const say = (event, detail) => post({ type: `npfit-scenario:${event}`, v: 1, ...detail });

  /** Wasm that stands in the page, or in a script: no policy of origins keeps a script away. */
  const inline = () => {
    const text = atob(globalThis.npfitWasm);
    delete globalThis.npfitWasm;
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  };
  const inlineFromScript = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(fallback, from);
    script.onload = resolve;
    script.onerror = () => reject(new Error("The widget did not come."));
    document.head.append(script);
  }).then(inline);
  const start = async () => {
    if (!wasm) return wasm_bindgen({ module_or_path: inline() });
    try {
      const response = await fetch(new URL(wasm, from));
      if (!response.ok) throw new Error(`The widget did not come: ${response.status}.`);
      return await wasm_bindgen({ module_or_path: response });
    } catch {
      // A sandbox has an origin of its own, and a host without a CORS header gives it nothing but scripts.
      return wasm_bindgen({ module_or_path: await inlineFromScript() });
    }
  };

  const widget = start().then(() => {
    // Without a frame nobody listens.
    const listener = isFramed ? (event) => say(event, JSON.parse(mounted.get())) : undefined;
    const mounted = wasm_bindgen.mountWidget(host, "{}", document.documentElement.lang, home, true, listener);
    const refused = mounted.status();
    say("ready", JSON.parse(mounted.get()));
    if (refused) say("error", { message: refused });
    return mounted;
  });
  // The static figure stays.
  widget.catch((error) => say("error", { message: String(error) }));
  globalThis.npfitScenario = { widget, post, isFramed, host };
})();
