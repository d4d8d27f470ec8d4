// The height of the widget, to whatever listens around its frame: in each dialect that hosts understand.
(() => {
  const { post, isFramed, host, widget } = globalThis.npfitScenario;
  if (!isFramed) return;
  const query = new URLSearchParams(location.search);
  const pym = query.get("childId");
  const id = query.get("id") || pym || "npfit-scenario";
  // WordPress writes it behind the fragment: #?secret=XXXX.
  const secret = /[?&]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];
  // WordPress gives a frame 1000 px at most, and takes its scrollbar away: the rest is scrolled inside the page.
  if (secret) document.documentElement.classList.add("npfit-scrolls");
  let last = 0;
  let isWaiting = false;

  const send = () => {
    isWaiting = false;
    const height = Math.ceil(host.getBoundingClientRect().height);
    if (height === last || height === 0) return;
    last = height;
    const src = location.href;
    post({ type: "npfit-scenario:height", v: 1, id, height });
    post({ "datawrapper-height": { [id]: height } });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src, context: "iframe.resize", height }));
    post(JSON.stringify({ sender: "Flourish", context: "iframe.resize", method: "resize", height, src }));
    post({ type: "iframe-resized", width: innerWidth, height });
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (secret) post({ message: "height", value: height, secret });
  };
  // At most once a frame, and only where the content has another height: never by a timer.
  const sendSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(send);
  };
  new ResizeObserver(sendSoon).observe(host);
  // A frame that its host hides until it has a height, as WordPress does, gets no frames of animation.
  send();
  widget.then(send, send);
  addEventListener("message", ({ data, source }) => {
    const asks = data && ["iframe-child-init", "iframe-get-child-dimensions"].includes(data.type);
    if (source !== parent || !asks) return;
    last = 0;
    sendSoon();
  });
})();
