// What only a browser can do for what is taken away. In its own language it weighs a third of what the
// same calls weigh from wasm; `cargo xtask dist` puts it in the glue, so that it is no request of its own.
// Each function says how it went to `done(what, name, more)`; the words are chosen in take.rs.

export function takeSave(name, type, content, done) {
  const give = (blob) => {
    if (!blob) return done("unmade", name, "");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // A browser may take a while to read it.
    setTimeout(() => URL.revokeObjectURL(link.href), 20000);
    done("saved", name, "");
  };
  if (!content) give();
  else if (content.toBlob) content.toBlob(give);
  else give(new Blob([content], { type }));
}

export async function takeCopy(field, name, done) {
  field.focus();
  field.select();
  let copied = true;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    copied = document.execCommand("copy");
  }
  done(copied ? "copied" : "selected", name, "");
}

async function read(file, most, done) {
  if (!file) return;
  if (file.size > most) return done("large", file.name, "");
  let scenario = "";
  try {
    const members = JSON.parse(await file.text());
    if (members.kind === "npfit-scenario") scenario = members.scenario + "";
  } catch {}
  done("file", file.name, scenario);
}

export function takeFiles(root, field, most, done) {
  field.onchange = async () => {
    await read(field.files[0], most, done);
    // The same file again is a change too.
    field.value = "";
  };
  root.ondragover = root.ondragleave = root.ondrop = (event) => {
    const { dataTransfer, relatedTarget, type } = event;
    if (!dataTransfer?.types.includes("Files")) return;
    const leaves = type == "dragleave";
    root.classList.toggle("npfit-drop", type == "dragover" || (leaves && root.contains(relatedTarget)));
    if (!leaves) event.preventDefault();
    if (type == "drop") read(dataTransfer.files[0], most, done);
  };
}

let context;

export function takeHush() {
  const plays = !!context;
  context?.close();
  context = null;
  return plays;
}

// `lines` are values from nought to one, apart by commas, and lines by semicolons.
export function takePlay(lines, done) {
  try {
    context = new AudioContext();
    const tone = context.createOscillator();
    const volume = context.createGain();
    let at = context.currentTime + 0.1;
    volume.gain.setValueAtTime(0, 0);
    for (const line of lines.split(";")) {
      const values = line.split(",");
      // Four seconds a line, from 180 to 900 hertz, not loud; then half a second of silence. Judgement.
      values.forEach((value, month) => {
        tone.frequency.setValueAtTime(180 + 720 * value, at + (4 * month) / values.length);
      });
      volume.gain.setValueAtTime(0.15, at);
      volume.gain.setValueAtTime(0, (at += 4));
      at += 0.5;
    }
    tone.onended = () => done("ended", "", "");
    tone.connect(volume);
    volume.connect(context.destination);
    tone.start();
    tone.stop(at);
    return true;
  } catch {
    return takeHush();
  }
}
