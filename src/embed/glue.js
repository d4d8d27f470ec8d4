// wasm-bindgen's classic glue. As it starts it resolves the address of its script, which an inline script has not, against
// that of the page, and a page in `srcdoc` or `blob:` is no base. It is given one that is; it loads nothing from there.
const wasm_bindgen = ((location) => {
__GLUE__
  return wasm_bindgen;
})({ href: "file:///" });
