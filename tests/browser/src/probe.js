// Questions that the tests ask of the page. Put in front of each script that WebDriver runs there, after `hooks`.
// Where the widget is looked for: the page, or the shadow root that a case has entered.
const root = window.npfitRoot ?? document;

const probe = {
  find: (css) => {
    const element = root.querySelector(css);
    if (!element) throw new Error(`there is no ${css}`);
    return element;
  },

  // Plain spaces for every kind of space: the page may set its numbers well.
  text: (element) => (element ? element.textContent.replace(/\s+/g, ' ').trim() : ''),

  // A short stand-in for a canvas's pixels.
  pixels: (canvas) => {
    let hash = 0;
    const picture = canvas.toDataURL();
    for (let i = 0; i < picture.length; i++) hash = (Math.imul(hash, 31) + picture.charCodeAt(i)) | 0;
    return `${picture.length}:${hash}`;
  },

  // The charts that are shown.
  canvases: () => [...root.querySelectorAll(hooks.chart)].filter(probe.isVisible),

  isBlank: (canvas) => {
    const empty = document.createElement('canvas');
    empty.width = canvas.width;
    empty.height = canvas.height;
    return empty.toDataURL() === canvas.toDataURL();
  },

  isVisible: (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0
      && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  },

  // The box of an element, and the part of the window that is its own: inside it, not covered, not clipped.
  box: (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  },

  // Says what is wrong with an element's place: empty if all of it is inside the window and its middle is free.
  whyNotOnScreen: (element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return 'has no box';
    const place = `(${Math.round(box.left)}, ${Math.round(box.top)}) to (${Math.round(box.right)}, ${Math.round(box.bottom)})`;
    const inside = box.top >= -0.5 && box.left >= -0.5
      && box.bottom <= innerHeight + 0.5 && box.right <= innerWidth + 0.5;
    if (!inside) return `lies at ${place} in a window of ${innerWidth} x ${innerHeight}`;
    const top = root.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (top && (element.contains(top) || top.contains(element))) return '';
    return `is covered at ${place} by ${top ? top.outerHTML.slice(0, 80) : 'nothing'}`;
  },

  isOnScreen: (element) => probe.whyNotOnScreen(element) === '',

  lever: (key) => probe.find(hooks.of(`lever-${key}`)),

  snapshot: () => {
    const one = (css, value) => {
      const element = root.querySelector(css);
      return element ? value(element) : null;
    };
    return {
      levers: Object.fromEntries(hooks.levers.map((key) => {
        const input = probe.lever(key);
        return [key, {
          value: Number(input.value),
          min: Number(input.min),
          max: Number(input.max),
          words: probe.text(root.querySelector(hooks.of(`lever-value-${key}`))),
          announced: (input.getAttribute('aria-valuetext') || '').replace(/\s+/g, ' ').trim(),
        }];
      })),
      sentence: probe.text(root.querySelector(hooks.sentence)),
      outcomes: Object.fromEntries(hooks.outcomes.map((key) => [
        key, one(hooks.of(`outcome-${key}`), (card) => probe.text(card)) ?? '',
      ])),
      charts: probe.canvases().map(probe.pixels),
      tab: one('[role=tab][aria-selected=true]', (tab) => (tab.dataset.testid || '').replace(/^tab-/, '')) ?? '',
      status: probe.text(root.querySelector(hooks.status)),
      fragment: location.hash,
      entries: history.length,
    };
  },

  // Where the lever's track lies.
  track: (key) => {
    const input = probe.lever(key);
    const box = input.getBoundingClientRect();
    const thumb = parseFloat(getComputedStyle(input).fontSize) * 1.4;
    return {
      left: box.left, width: box.width, middle: (box.top + box.bottom) / 2, thumb,
      is_mirrored: getComputedStyle(input).direction === 'rtl',
      value: Number(input.value), min: Number(input.min), max: Number(input.max),
    };
  },

  // What a pointer hits at a point instead of the lever; empty if it hits the lever.
  inTheWay: (key, x, y) => {
    const hit = root.elementFromPoint(x, y);
    if (hit === probe.lever(key)) return '';
    return hit ? hit.outerHTML.slice(0, 80) : 'nothing, as it is off the screen';
  },

  // Two frames: one to draw what has changed, one to be sure that it was drawn. An iframe that is out of sight draws
  // none, so there a moment must do.
  settle: () => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    if (window !== top) setTimeout(() => done(true), 300);
  }),
};
