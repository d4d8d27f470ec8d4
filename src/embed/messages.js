// What a host asks of a frame: the methods of the element, as messages. Anything else is ignored without a word.
(() => {
  const { widget } = globalThis.npfitScenario;
  const PREFIX = "npfit-scenario:";
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const text = (value) => (typeof value === "string" ? value : undefined);
  const answers = {
    get: (mounted) => JSON.parse(mounted.get()),
    set: (mounted, { keys }) => {
      if (!isObject(keys)) return undefined;
      const message = mounted.set(JSON.stringify(keys));
      return { message, ...JSON.parse(mounted.get()) };
    },
    reset: (mounted) => {
      mounted.reset();
      return JSON.parse(mounted.get());
    },
    pin: (mounted, { name }) => {
      const message = mounted.pin(text(name) ?? "");
      return { message, ...JSON.parse(mounted.get()) };
    },
    export: async (mounted, { format, chart }) => {
      try {
        const made = mounted.exportAs(format, chart);
        const content = format === "png" ? await new Promise((resolve) => made.toBlob(resolve)) : made;
        if (!content) throw new Error("No picture was made.");
        return { message: "", format, content };
      } catch ({ message }) {
        return { message };
      }
    },
  };
  addEventListener("message", async ({ data, source, origin }) => {
    if (!isObject(data) || data.v !== 1 || !text(data.type)?.startsWith(PREFIX)) return;
    const request = data.type.slice(PREFIX.length);
    if (!source || source === window || !Object.hasOwn(answers, request)) return;
    const answer = await answers[request](await widget, data);
    if (!answer) return;
    const reply = { ...answer, type: `${PREFIX}reply`, v: 1, request, id: data.id };
    source.postMessage(reply, origin === "null" || !origin ? "*" : origin);
  });
})();
