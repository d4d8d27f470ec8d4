// Brings the widget of our own page to life. A file of its own, so that a policy without inline scripts lets it run;
// classic, so that a browser that cannot parse it keeps the static figure.
(() => {
  const { glue, wasm } = document.currentScript.dataset;
  const from = document.currentScript.src;
  // Wasm and glue are fetched at the same time.
  const module_or_path = fetch(new URL(wasm, from));
  // Where it never comes, the import says so too.
  module_or_path.catch(() => {});
  import(new URL(glue, from)).then(async (bindings) => {
    await bindings.default({ module_or_path });
    // What Trunk's own loader leaves for other scripts.
    window.wasmBindings = bindings;
  });
})();
