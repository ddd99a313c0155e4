// What conditions say, as JalonCore's clauses say it. Nothing here touches the page.

const number = (hundredths) => ({ kind: "number", value: hundredths });
const text = (content) => ({ kind: "text", value: content.normalize("NFC") });
const day = (iso) => ({ kind: "day", value: iso });
const words = (list) => ({ kind: "words", value: list });

// A sign if it is negative, digits, and at most two decimals after a point; null where it is no such number.
function hundredths(written) {
  const found = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(written);
  if (!found) return null;
  const value = Number(found[2]) * 100 + Number(((found[3] || "") + "00").slice(0, 2));
  return found[1] ? -value : value;
}

function isDay(written) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!found) return false;
  const [year, month, date] = found.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && date >= 1 && date <= lengths[month - 1];
}

// As a person counts them: a letter with its accents is one.
function characters(content) {
  return window.Intl && Intl.Segmenter
    ? [...new Intl.Segmenter("fr", { granularity: "grapheme" }).segment(content)].length
    : [...content].length;
}

const length = (content) => number(100 * (content && content.kind === "text" ? characters(content.value) : 0));
const count = (content) => number(100 * (content && content.kind === "words" ? content.value.length : 0));

function chosen(content, word) {
  if (!content) return false;
  return content.kind === "words" ? content.value.includes(word) : content.kind === "text" && content.value === word;
}

function isSame(left, right) {
  if (!left || !right) return left === right;
  return left.kind === right.kind && JSON.stringify(left.value) === JSON.stringify(right.value);
}

function isOrdered(left, sign, right) {
  switch (sign) {
    case "=": return left === right;
    case "!=": return left !== right;
    case "<": return left < right;
    case "<=": return left <= right;
    case ">": return left > right;
    default: return left >= right;
  }
}

// A text beside a number or a day is read as one.
function read(content, kind) {
  if (content.kind === kind) return content.value;
  if (content.kind !== "text") return null;
  return kind === "number" ? hundredths(content.value) : isDay(content.value) ? content.value : null;
}

function compared(left, sign, right) {
  for (const kind of ["number", "day"]) {
    if (!left || !right || (left.kind !== kind && right.kind !== kind)) continue;
    const [first, second] = [read(left, kind), read(right, kind)];
    return first === null || second === null ? sign === "!=" : isOrdered(first, sign, second);
  }
  return sign === "=" ? isSame(left, right) : sign === "!=" ? !isSame(left, right) : false;
}

// What an answer comes to in a condition; null where it says nothing.
function content(question, answer) {
  if (answer === undefined || answer === -1 || (answer === 0 && question.kind === "agreement4")) return null;
  if (typeof answer === "number") return number(answer * 100);
  if (Array.isArray(answer)) return words(answer);
  if (answer.trim() === "" && question.kind === "text") return null;
  if (question.kind === "decimal" && hundredths(answer) !== null) return number(hundredths(answer));
  return question.kind === "day" && isDay(answer) ? day(answer) : text(answer);
}

const questionOf = (code) => sheet.questions.find((question) => question.code === code);

// What was answered to a question that is not asked says nothing.
function isAsked(code, answers) {
  const condition = conditions[code];
  return !condition || condition((other) =>
    isAsked(other, answers) ? content(questionOf(other), answers[other]) : null);
}

const asked = (answers) => sheet.questions.map((question) => question.code).filter((code) => isAsked(code, answers));

function isFulfilled(code, answer, today) {
  const own = content(questionOf(code), answer);
  return !own || !constraints[code] || constraints[code](own, today);
}

// What keeps an answer that was typed from being one, and the answer itself.
function typed(question, written) {
  const plain = written.replace(/[\s\u00a0\u202f]/g, "");
  switch (question.kind) {
    case "number": return /^\d{1,9}$/.test(plain) ? { answer: Number(plain) } : { fault: "wholeNumber" };
    case "decimal": {
      const point = plain.replace(",", ".").replace("\u2212", "-");
      return hundredths(point) === null ? { fault: "decimalNumber" } : { answer: point };
    }
    case "day": return isDay(written) ? { answer: written } : { fault: "noDay" };
    default: return { answer: written };
  }
}

// Letters composed, lines ended in one way, and nothing that has no place in a text.
function clean(written) {
  return written.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ")
    .replace(/[\ud800-\udfff]/gu, "\ufffd").normalize("NFC").trim();
}

// The sum by which damage is noticed: CRC-32 of what the answers say, in one order.
function digest(saved) {
  const written = (answer) =>
    typeof answer === "number" ? `n${answer}` : Array.isArray(answer) ? `s${answer.join(" ")}` : `t${answer}`;
  const answers = Object.keys(saved.answers).sort()
    .flatMap((code) => [code, written(saved.answers[code]), saved.comments[code] || ""]);
  const parts = [saved.mission, saved.respondent, saved.questionnaire, String(saved.version), saved.on,
    saved.respondentFunction, ...answers];
  let sum = -1;
  for (const byte of new TextEncoder().encode(parts.join("\u001f"))) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (~sum >>> 0).toString(16).padStart(8, "0");
}

// What leaves: only what is asked, given the other answers.
function saving(answers, comments, respondentFunction, today) {
  const kept = (all) => Object.fromEntries(asked(answers).filter((code) => all[code] !== undefined && answers[code] !== undefined)
    .map((code) => [code, all[code]]));
  const saved = {
    jalon: "answers", form: 1, mission: sheet.mission, respondent: sheet.respondent, questionnaire: sheet.questionnaire,
    version: sheet.version, on: today, respondentFunction, answers: kept(answers), comments: kept(comments),
  };
  return { ...saved, digest: digest(saved) };
}

// The same in letters that no mail program changes, between two marks.
function blockOf(saved) {
  const bytes = new TextEncoder().encode(JSON.stringify(saved));
  const letters = btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  return ["[JALON-REPONSES]", ...letters.match(/.{1,64}/g), "[/JALON-REPONSES]"].join("\n");
}
