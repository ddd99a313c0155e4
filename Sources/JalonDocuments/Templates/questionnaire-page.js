// The page itself: what is answered, shown, checked, kept and sent.

const root = document.documentElement;
const form = document.getElementById("questions");
const part = (id) => document.getElementById(id);
const blocks = new Map([...form.querySelectorAll("[data-code]")].map((block) => [block.dataset.code, block]));
const draftKey = ["jalon", sheet.mission, sheet.respondent, sheet.questionnaire, sheet.version].join("/");
let isSaved = true;

const pad = (value) => String(value).padStart(2, "0");
function today() {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

// Both languages stand side by side in the page; the one that is not read is hidden.
function say(element, sentence) {
  element.replaceChildren(...["fr", "en"].map((language) => {
    const span = document.createElement("span");
    span.lang = language;
    span.textContent = sentence[language];
    return span;
  }));
}

const filled = (sentence, value) =>
  Object.fromEntries(["fr", "en"].map((language) => [language, sentence[language].replace("§", () => value[language] ?? value)]));

function speak(language) {
  root.lang = language;
  root.dataset.lang = language;
  document.title = sheet.title[language];
  for (const button of document.querySelectorAll("[data-speak]")) {
    button.setAttribute("aria-pressed", String(button.dataset.speak === language));
  }
}

// MARK: What is answered

const inputs = (block) => [...block.querySelectorAll("[data-answer]")];

// The answer of a question; undefined where there is none, and what is wrong with what was typed.
function reading(question) {
  const all = inputs(blocks.get(question.code));
  if (question.kind === "several") {
    const list = all.filter((input) => input.checked).map((input) => input.value);
    return { answer: list.length ? list : undefined };
  }
  if (all[0].type === "radio") {
    const ticked = all.find((input) => input.checked);
    return { answer: ticked && (question.kind === "choice" ? ticked.value : Number(ticked.value)) };
  }
  const written = clean(all[0].value);
  if (all[0].validity.badInput) return { fault: "noDay" };
  return written ? typed(question, written) : { answer: undefined };
}

const answers = () => Object.fromEntries(
  sheet.questions.map((question) => [question.code, reading(question).answer]).filter(([, answer]) => answer !== undefined));

const comments = () => Object.fromEntries([...form.querySelectorAll("[data-comment]")]
  .map((area) => [area.dataset.comment, clean(area.value).replace(/\n+/g, " ")]).filter(([, comment]) => comment));

const saved = () => saving(answers(), comments(), clean(part("function").value).replace(/\n+/g, " "), today());

// MARK: What is shown

function show() {
  const given = answers();
  const due = asked(given);
  for (const [code, block] of blocks) {
    block.hidden = !due.includes(code);
    const clear = block.querySelector(".clear");
    if (clear) clear.hidden = given[code] === undefined;
  }
  for (const section of form.querySelectorAll("section[data-dimension]")) {
    section.hidden = ![...section.querySelectorAll("[data-code]")].some((block) => !block.hidden);
  }
  root.classList.toggle("blank", Object.keys(given).length === 0);
  const count = due.filter((code) => given[code] !== undefined).length;
  say(part("progress"), filled(filled(sheet.words.progress, String(count)), String(due.length)));
}

// MARK: What is wrong

function faultOf(question, given) {
  const { answer, fault } = reading(question);
  if (fault) return sheet.words[fault];
  if (answer === undefined) return question.required === "key" ? sheet.words.missing : null;
  return isFulfilled(question.code, answer, today()) ? null : question.message || sheet.words.unfulfilled;
}

function mark(code, sentence) {
  const block = blocks.get(code);
  const error = block.querySelector(".error");
  if (sentence) say(error, sentence);
  error.hidden = !sentence;
  block.classList.toggle("wrong", Boolean(sentence));
  for (const field of block.matches("[role=radiogroup]") ? [block] : inputs(block)) {
    if (sentence) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
  }
}

// Told beside each field, and above all of them with a way to each. True where nothing is wrong.
function check() {
  const due = asked(answers());
  const faults = sheet.questions.filter((question) => due.includes(question.code))
    .map((question) => [question, faultOf(question)]);
  for (const [question, sentence] of faults) mark(question.code, sentence);
  const wrong = faults.filter(([, sentence]) => sentence);
  part("faults").hidden = wrong.length === 0;
  part("faults").querySelector("ul").replaceChildren(...wrong.map(([question, sentence]) => {
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    link.href = `#${inputs(blocks.get(question.code))[0].id}`;
    say(link, filled(filled(sheet.words.fault, question.short), sentence));
    item.append(link);
    return item;
  }));
  if (wrong.length) part("faults").focus();
  return wrong.length === 0;
}

function missed() {
  const given = answers();
  return asked(given).map(questionOf)
    .filter((question) => question.required === "soft" && given[question.code] === undefined)
    .map((question) => question.short);
}

// MARK: What leaves

function tell(sentence) {
  const left = missed();
  const more = left.length ? filled(sheet.words.missed, left.join(", ")) : { fr: "", en: "" };
  say(part("done"), { fr: `${sentence.fr} ${more.fr}`, en: `${sentence.en} ${more.en}` });
  part("done").hidden = false;
}

function save() {
  if (!check()) return;
  const file = new Blob([JSON.stringify(saved(), null, 1), "\n"], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = sheet.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  isSaved = true;
  tell(filled(sheet.words.saved, sheet.fileName));
}

// Some mail programs cut an address that is longer.
const longestAddress = 1900;

function mailAddress(block) {
  const language = root.dataset.lang;
  const write = (body) => `mailto:${sheet.mail}?subject=${encodeURIComponent(sheet.words.subject[language])}&body=`
    + encodeURIComponent(body.replace(/\n/g, "\r\n"));
  const whole = write(`${sheet.words.letter[language]}\n\n${block}\n`);
  return whole.length <= longestAddress ? { address: whole, isWhole: true }
    : { address: write(`${sheet.words.letter[language]}\n\n${sheet.words.pasteHere[language]}\n`), isWhole: false };
}

function prepareMail() {
  if (!check()) return;
  part("block").value = blockOf(saved());
  const { address, isWhole } = mailAddress(part("block").value);
  part("mail").hidden = false;
  say(part("mail-told"), isWhole ? sheet.words.mailReady : sheet.words.mailLong);
  isSaved = true;
  tell(isWhole ? sheet.words.mailReady : sheet.words.mailLong);
  part("mail-link").href = address;
  part("mail-link").click();
}

async function copyBlock() {
  part("block").select();
  try { await navigator.clipboard.writeText(part("block").value); } catch { document.execCommand("copy"); }
  say(part("mail-told"), sheet.words.copied);
}

// MARK: What stays on this computer, where that is asked for

function store(work) {
  try { return work(window.localStorage); } catch { return undefined; }
}

function keep() {
  isSaved = false;
  part("done").hidden = true;
  if (!part("keep").checked) return;
  const fields = [...form.querySelectorAll("input, textarea")].filter((field) => field.id && field.id !== "block")
    .map((field) => [field.id, field.type === "radio" || field.type === "checkbox" ? field.checked : field.value]);
  store((kept) => kept.setItem(draftKey, JSON.stringify(Object.fromEntries(fields))));
}

function takeUp() {
  const kept = store((all) => all.getItem(draftKey));
  if (!kept) return;
  for (const [id, value] of Object.entries(JSON.parse(kept))) {
    const field = part(id);
    if (!field) continue;
    if (typeof value === "boolean") field.checked = value; else field.value = value;
  }
  part("keep").checked = true;
  for (const area of form.querySelectorAll("[data-comment]")) area.closest("details").open = area.value !== "";
}

// MARK: Keys and clicks

function clear(block) {
  for (const input of inputs(block)) input.checked = false;
  inputs(block)[0].focus();
  form.dispatchEvent(new Event("change"));
}

// An option that stands alone lets the others go, and they let it go.
function keepExclusive(input) {
  const others = inputs(input.closest("[data-code]")).filter((other) => other !== input);
  const isAlone = input.hasAttribute("data-alone");
  for (const other of others) if (isAlone || other.hasAttribute("data-alone")) other.checked = false;
}

form.addEventListener("change", (event) => {
  const input = event.target;
  if (input.type === "checkbox" && input.checked && input.hasAttribute("data-answer")) keepExclusive(input);
  if (input.id === "keep" && !input.checked) store((kept) => kept.removeItem(draftKey));
  show();
  const block = input.closest && input.closest(".wrong");
  if (block) mark(block.dataset.code, faultOf(questionOf(block.dataset.code)));
  keep();
});
form.addEventListener("input", (event) => { if (!event.target.matches("[type=radio], [type=checkbox]")) { show(); keep(); } });
form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
for (const button of form.querySelectorAll(".clear")) {
  button.addEventListener("click", () => clear(button.closest("[data-code]")));
}
for (const button of document.querySelectorAll("[data-speak]")) {
  button.addEventListener("click", () => speak(button.dataset.speak));
}
part("to-mail").addEventListener("click", prepareMail);
part("copy").addEventListener("click", copyBlock);
window.addEventListener("beforeunload", (event) => { if (!isSaved && !part("keep").checked) event.preventDefault(); });
window.addEventListener("beforeprint", () => {
  for (const area of form.querySelectorAll("textarea")) area.style.height = `${area.scrollHeight}px`;
});

takeUp();
speak(root.dataset.lang);
show();
isSaved = true;
