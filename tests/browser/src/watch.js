// Reports what goes wrong in a page, and keeps the messages that it gets. The tests' hosts put it in front of every
// script of a page, in all engines: only one of them lets its driver read the console.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const watch = { errors: [], messages: [], kept: false };
  window.npfitWatch = watch;

  const report = (text) => {
    watch.errors.push(text);
    // A policy that blocks pictures must not make reports of reports.
    if (watch.errors.length <= 20) new Image().src = `${origin}/report?text=${encodeURIComponent(text)}`;
  };

  // Where an error comes from; a page without an origin is not told.
  const where = ({ filename, lineno, error }) => {
    const place = filename ? `(${filename.slice(-60)}:${lineno})` : '';
    return `${place} ${String(error?.stack ?? '').slice(0, 800)}`.trim();
  };

  addEventListener('error', (event) => {
    const target = event.target;
    if (target instanceof Element) report(`${location.pathname}: ${target.outerHTML.slice(0, 200)} did not load`);
    else report(`${location.pathname}: ${event.message} ${where(event)}`.trim());
  }, true);
  addEventListener('unhandledrejection', (event) => report(`${location.pathname}: rejected: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) => {
    report(`${location.pathname}: ${event.violatedDirective} is violated by ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`);
  });
  const error = console.error;
  console.error = function (...all) {
    report(`${location.pathname}: ${all.map(String).join(' ')}`);
    error.apply(console, all);
  };

  // Whether the browser kept the page alive while the reader was elsewhere.
  addEventListener('pageshow', (event) => {
    watch.kept = event.persisted;
  });

  addEventListener('message', (event) => {
    const frames = [...document.querySelectorAll('iframe')];
    const from = event.source === window ? 'self' : frames.findIndex((frame) => frame.contentWindow === event.source);
    watch.messages.push({ data: event.data, origin: event.origin, from, time: performance.now() });
  });
})();
