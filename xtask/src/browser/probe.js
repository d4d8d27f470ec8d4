// What the tests ask of the page. Put in front of each script that WebDriver runs there.
const probe = {
  find: (css) => {
    const element = document.querySelector(css);
    if (!element) throw new Error(`there is no ${css}`);
    return element;
  },

  // Plain spaces for every kind of space, so that the page may set its numbers well.
  text: (element) => (element ? element.textContent.replace(/\s+/g, ' ').trim() : ''),

  // A short stand-in for a canvas's pixels.
  pixels: (canvas) => {
    let hash = 0;
    const picture = canvas.toDataURL();
    for (let i = 0; i < picture.length; i++) hash = (Math.imul(hash, 31) + picture.charCodeAt(i)) | 0;
    return `${picture.length}:${hash}`;
  },

  // The charts that are shown: those behind a tab draw nothing.
  canvases: () => [...document.querySelectorAll('canvas[data-chart]')].filter(probe.isVisible),

  isBlank: (canvas) => {
    const empty = document.createElement('canvas');
    empty.width = canvas.width;
    empty.height = canvas.height;
    return empty.toDataURL() === canvas.toDataURL();
  },

  isVisible: (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  },

  // Wholly inside the viewport, with nothing in front of its middle.
  isOnScreen: (element) => {
    const box = element.getBoundingClientRect();
    const inside = box.width > 0 && box.top >= -0.5 && box.left >= -0.5
      && box.bottom <= innerHeight + 0.5 && box.right <= innerWidth + 0.5;
    if (!inside) return false;
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return !!top && (element.contains(top) || top.contains(element));
  },

  lever: (name) => probe.find(`input[type=range][data-lever="${name}"]`),

  snapshot: () => {
    const each = (css, value) => [...document.querySelectorAll(css)].map(value);
    return {
      levers: Object.fromEntries(each('input[type=range][data-lever]', (input) => [
        input.dataset.lever,
        {
          value: Number(input.value),
          min: Number(input.min),
          max: Number(input.max),
          step: Number(input.step || 1),
          words: probe.text(document.querySelector(`[data-value="${input.dataset.lever}"]`)),
          spoken: (input.getAttribute('aria-valuetext') || '').replace(/\s+/g, ' ').trim(),
        },
      ])),
      sentence: probe.text(document.querySelector('[data-sentence]')),
      outcomes: each('[data-outcome]', (outcome) => ({
        name: outcome.dataset.outcome,
        number: probe.text(outcome.querySelector('.outcome-number')),
        difference: probe.text(outcome.querySelector('.outcome-difference')),
        // A phone says it again beside the levers.
        on_screen: [
          outcome.querySelector('.outcome-number'),
          document.querySelector(`[data-dock="${outcome.dataset.outcome}"]`),
        ].some((shown) => !!shown && probe.isOnScreen(shown)),
      })),
      charts: Object.fromEntries(
        probe.canvases().map((canvas) => [canvas.dataset.chart, probe.pixels(canvas)]),
      ),
      notice: each('[data-notice]', (notice) => (probe.isVisible(notice) ? probe.text(notice) : '')).join(' ').trim(),
      fragment: location.hash,
      history: history.length,
    };
  },

  // Where the lever lies and what, if anything, lies over its thumb.
  track: (name) => {
    const input = probe.lever(name);
    const box = input.getBoundingClientRect();
    return { left: box.left, width: box.width, middle: (box.top + box.bottom) / 2, value: Number(input.value) };
  },

  // Says what a pointer would hit at a point instead of the lever.
  inTheWay: (name, x, y) => {
    const hit = document.elementFromPoint(x, y);
    if (hit === probe.lever(name)) return '';
    return hit ? hit.outerHTML.slice(0, 80) : 'nothing, as it is off the screen';
  },

  // Two frames: one to draw what has changed, one to be sure that it was drawn.
  settle: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
};
