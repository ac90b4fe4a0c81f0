"use strict";

// Who answers, what a file said, and what was done since. The answer to all of it is computed anew after each step.
let respondent = "patient", known = "{}", acts = [], stopped = false, reading = false, view = null, saved = true, call;

const at = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

// The program in this page: a function by its name, a text in, a text out.
async function load() {
  const packed = Uint8Array.from(atob(at("program").textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const program = await WebAssembly.instantiate(await new Response(unpacked).arrayBuffer());
  const { memory, room, answer, ...functions } = program.instance.exports;
  return (name, text) => {
    const bytes = new TextEncoder().encode(text);
    const place = room(bytes.length);
    new Uint8Array(memory.buffer, place, bytes.length).set(bytes);
    const length = functions[name]();
    return new TextDecoder().decode(new Uint8Array(memory.buffer, answer(), length));
  };
}

const request = () => `{"respondent":"${respondent}","known":${known},"acts":${JSON.stringify(acts)}}`;
const button = (text, press, first = false) =>
  make("button", { type: "button", textContent: text, className: first ? "first" : "", onclick: press });
const submit = (text) => make("button", { textContent: text, className: "first" });
const heading = (text) => make("h2", { tabIndex: -1, textContent: text });

// Headings, paragraphs and lists from the lines of the program.
function lines(said) {
  const parts = [];
  let list = null;
  for (const { kind, text } of said) {
    if (kind === "point") {
      if (!list) parts.push((list = make("ul")));
      list.append(make("li", {}, text));
    } else if (kind === "detail" && list) {
      list.lastChild.append(make("p", {}, text));
    } else {
      list = null;
      parts.push(make(kind === "heading" ? "h3" : "p", {}, text));
    }
  }
  return parts;
}

// A message that is read out, in place of the one before.
function complain(form, ...words) {
  form.querySelector(".error")?.remove();
  form.querySelector(".buttons").before(make("div", { className: "error", role: "alert" }, ...words));
}

function act(said) {
  acts.push(said);
  saved = false;
  show();
}

// Takes back the last answer, and having gone on after the alarm that it raised.
function back() {
  while (acts.length && acts.pop() === null);
  stopped = false;
  show();
}

function read(it) {
  reading = it;
  show();
}

function form(answer, ...children) {
  const form = make("form", { noValidate: true }, ...children);
  form.onsubmit = (event) => {
    event.preventDefault();
    answer(form, event.submitter);
  };
  return form;
}

// Shows the next question, the alarm or the answer, and moves the focus to its heading.
function show() {
  view = JSON.parse(call("step", request()));
  const question = at("question");
  const content = view.faults
    ? [heading("Something went wrong"), ...view.faults.map((fault) => make("p", {}, fault))]
    : reading ? report() : stopped && view.asks !== "alarm" ? ending() : pages[view.asks]();
  question.replaceChildren(...content);
  if (!view.faults) beside();
  const title = question.querySelector("h2");
  scrollTo(0, 0);
  document.title = `${title.textContent} – Low back and upper leg pain`;
  title.focus();
}

const progress = () => make("p", { className: "progress", textContent: view.progress });

function away() {
  const why = make("details", {}, make("summary", {}, "Why is this asked?"), ...lines(view.why));
  const taking = acts.length ? button("Back", back) : null;
  const stop = button("Stop, and show the answer", () => { stopped = true; show(); });
  return [why, make("div", { className: "buttons away" }, taking, stop)];
}

// A single number, with a way to leave it out.
function number(title, hint, limits, units, said) {
  const input = make("input", { type: "number", inputMode: "decimal", id: "number", ...limits });
  const label = make("label", { htmlFor: "number" }, units ? "How many" : "Years");
  const unit = units && make("select", { ariaLabel: "Unit" }, ...Object.keys(units).map((name) => make("option", {}, name)));
  const answer = (form) => {
    const value = input.valueAsNumber * (units ? units[unit.value] : 1);
    const { faults } = JSON.parse(call("read", JSON.stringify(said(value))));
    if (input.value === "" || faults || input.validity.badInput) {
      input.ariaInvalid = "true";
      complain(form, faults ? faults.join("; ") : "Type a number, or leave it out.");
      input.focus();
    } else act(said(value));
  };
  const buttons = make("div", { className: "buttons" }, submit("Go on"), button("Leave it out", () => act({})));
  const field = make("div", { className: "buttons" }, label, input, unit ?? null);
  return [progress(), form(answer, heading(title), hint ? make("p", { className: "hint" }, hint) : null, field, buttons), ...away()];
}

// A choice of one by buttons.
const choice = (title, choices) => [
  progress(),
  heading(title),
  make("div", { className: "buttons" }, ...choices.map(([text, said]) => button(text, () => act(said)))),
  ...away(),
];

const findings = (states) => ({ findings: Object.fromEntries(states) });

const pages = {
  age: () => number("How old are you?", "", { min: 0, max: 130, step: 1 }, null, (age) => ({ age })),
  sex: () => choice("Which sex?", [["Female", { sex: "female" }], ["Male", { sex: "male" }], ["Leave it out", {}]]),
  duration: () =>
    number("How long ago did this bout of pain begin?", "If there was such pain before, count from when this bout began.",
      { min: 0, step: "any" }, { days: 1 / 7, weeks: 1, months: 52 / 12, years: 52 }, (duration_weeks) => ({ duration_weeks })),
  finding: () => {
    const { finding } = view.findings[0];
    const said = (state) => findings([[finding, state]]);
    return choice(view.question, [["Yes", said("present")], ["No", said("absent")], ["Not sure", said("unknown")]]);
  },
  list,
  alarm,
  nothing: ending,
};

// Several findings to tick. Nobody denies them by saying nothing: "None of these" is ticked too.
function list() {
  const box = (name, value, text, label) =>
    make("label", {}, make("input", { type: "checkbox", name, value, ariaLabel: label ?? null }), make("span", {}, text));
  const items = view.findings.map(({ finding, question }) => make("div", { className: "item" },
    box(finding, "present", question), box(finding, "unknown", "Not sure", `Not sure: ${question}`)));
  const none = make("div", { className: "item" }, box("none", "none", "None of these"));
  const confirm = submit("Go on");
  let sure = false;
  const answer = (form) => {
    const ticked = [...form.querySelectorAll("input:checked")];
    if (!ticked.length) return complain(form, "Nothing is ticked. Tick what is true, or the last line: None of these.");
    if (ticked[0].name === "none" && view.are_you_sure && !sure) {
      sure = true;
      confirm.textContent = "Yes, I am sure";
      return complain(form, view.are_you_sure);
    }
    const states = Object.fromEntries(ticked.map((input) => [input.name, input.value]));
    act(findings(view.findings.map(({ finding }) => [finding, states[finding] ?? "absent"])));
  };
  const hint = make("p", { className: "hint" }, "Tick what is true. What you leave unticked counts as no.");
  const sheet = form(answer, make("fieldset", {}, make("legend", {}, heading(view.question)), hint, ...items, none),
    make("div", { className: "buttons" }, confirm));
  sheet.onchange = ({ target }) => {
    // Yes and not sure exclude each other, and none of these excludes all.
    for (const other of sheet.querySelectorAll("input:checked")) {
      const same = other.name === target.name;
      if (target.checked && other !== target && (same || other.name === "none" || target.name === "none")) other.checked = false;
    }
    sure = false;
    confirm.textContent = "Go on";
    sheet.querySelector(".error")?.remove();
  };
  return [progress(), sheet, ...away()];
}

// What to do at once. It goes on only when the person says so.
function alarm() {
  const emergency = view.summary.triage.urgency === "emergency";
  const [action, ...reasons] = lines(view.alarm);
  const stop = () => {
    acts.push(null);
    stopped = true;
    show();
  };
  const further = button(emergency ? "Answer more while I wait" : "Answer the rest", () => act(null), !emergency);
  const ending = button("Stop here, and show what to tell them", stop, emergency);
  const taking = acts.length ? button("Take the last answer back", back) : null;
  return [make("div", { className: "alarm" }, heading(action.textContent), ...reasons,
    make("div", { className: "buttons" }, ...(emergency ? [ending, further] : [further, ending]), taking))];
}

function ending() {
  const [first, ...urgency] = lines(view.urgency);
  const alarming = ["urgent", "emergency"].includes(view.summary.triage.urgency);
  const what = make("div", { className: alarming ? "alarm" : "" }, heading("What to do"), make("p", {}, make("strong", {}, first.textContent)), ...urgency);
  const more = view.asks === "nothing" ? null : button("Go on with the questions", () => { stopped = false; show(); });
  return [
    make("p", { className: "progress" }, view.ending ?? "Stopped."), what,
    ...lines(view.must_not_miss), ...lines(view.conclusion), ...lines(view.remarks),
    make("div", { className: "buttons" }, more, button("Show the report", () => read(true)), button("Print this page", () => print()), acts.length ? button("Back", back) : null, button("Start again", start)),
  ];
}

// The report is a page of its own, without scripts, and as high as it needs. Its links stay in it or open beside it.
function report() {
  const srcdoc = JSON.parse(call("report", presentation()))
    .replaceAll('href="#', 'href="about:srcdoc#').replaceAll('href="http', 'target="_blank" rel="noopener" href="http');
  const sandbox = "allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox";
  const frame = make("iframe", { title: "Report", sandbox, srcdoc });
  frame.onload = () => {
    const page = frame.contentDocument.documentElement;
    new ResizeObserver(() => { frame.style.height = `${page.offsetHeight + 1}px`; }).observe(page);
  };
  return [heading("Report"), make("div", { className: "buttons" }, button("Back to the answer", () => read(false)),
    button("Print the report", () => frame.contentWindow.print())), frame];
}

const presentation = () => JSON.stringify(view.presentation);
const isOver = () => stopped || view.asks === "nothing";

// What stands beside the question: how soon, unless the question gives way to it, and what is likely.
function beside() {
  const { urgency, provisional, open_safety_questions: open } = view.summary.triage;
  const isAlarm = view.asks === "alarm";
  document.querySelector("aside").hidden = isAlarm || reading;
  at("soon").hidden = isAlarm || isOver();
  at("soon").className = urgency;
  const text = view.action;
  // A live region is read out when it changes, so it is left alone otherwise.
  if (at("action").textContent !== text) at("action").textContent = text;
  at("open").textContent = provisional ? `Not final: ${open === 1 ? "1 safety question is" : `${open} safety questions are`} open.` : "";
  if (!provisional || !open) at("open").textContent = provisional ? "Not final: something that matters was not said." : "";
  if (isOver()) at("likely").open = true;
  at("likely-text").textContent = view.ranking.length
    ? "Bars show the 95 % interval, and the mark the probability. Several can be true at once."
    : "Not shown: the urgent cause comes first. The report has it, for the people who see you.";
  if (!view.ranking.length && view.summary.conclusion === "outside_population") at("likely-text").textContent = view.summary.conclusion_text;
  at("ranking").replaceChildren(...view.ranking.map(({ label, range, probability, interval }) => {
    const [low, point, high] = range ?? [];
    const percent = (part) => `${100 * part}%`;
    const band = make("i"), mark = make("b");
    Object.assign(band.style, { left: percent(low), width: percent(high - low) });
    mark.style.left = percent(point);
    return make("li", { className: interval ? "" : "none" }, label, probability && make("div", { className: "bar", ariaHidden: "true" }, band, mark),
      make("span", { className: "numbers" }, interval ? `${probability} (${interval})` : probability ?? "Must not be missed"));
  }));
}

function save(name, type, text) {
  const link = make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

// The first page: who answers, or a file to go on from.
function start() {
  document.querySelector("aside").hidden = at("soon").hidden = true;
  const who = [
    ["patient", "The person in pain, or somebody for them"],
    ["examiner", "A clinician too, who can examine"],
    ["laboratory", "A clinician too, who also has results of tests"],
  ];
  const radios = who.map(([value, text]) => make("label", {}, make("input", { type: "radio", name: "who", value, checked: value === "patient" }), text));
  const file = make("input", { type: "file", accept: ".json,application/json" });
  const begin = async (form) => {
    let document = "{}";
    if (file.files.length) {
      try {
        document = await file.files[0].text();
      } catch (error) {
        return complain(form, `This file cannot be read; choose it again, or another one. ${error.message}`);
      }
      document = call("read", document);
      const { faults } = JSON.parse(document);
      if (faults) {
        return complain(form, "This file cannot be used:", make("ul", {}, ...faults.map((fault) => make("li", {}, fault))));
      }
    }
    [respondent, known, acts, stopped, reading, saved] = [form.elements.who.value, document, [], false, false, true];
    at("likely").open = respondent !== "patient";
    show();
  };
  at("question").replaceChildren(form(begin,
    make("fieldset", {}, make("legend", {}, heading("Who answers?")), ...radios),
    make("p", {}, "Your answers stay on this page. Nothing is sent. Nothing is kept: closing the page deletes it all, unless you save it as a file."),
    make("p", {}, "First a few questions about you, then eight short lists, then single questions. If you do not know, say so. It takes about ten minutes."),
    make("label", { className: "file" }, "Go on from saved answers: ", file),
    make("div", { className: "buttons" }, submit("Start"))));
}

// An interview can go on from the answers alone, so only they make closing safe.
at("save-answers").onclick = () => {
  save("answers.json", "application/json", presentation());
  saved = true;
};
at("save-report").onclick = () => save("report.html", "text/html", JSON.parse(call("report", presentation())));
at("save-record").onclick = () => save("record.json", "application/json", call("record", presentation()));
addEventListener("beforeunload", (event) => { if (!saved) event.preventDefault(); });
load().then((program) => { call = program; start(); }, (error) => at("question").append(make("p", { role: "alert" }, `The page could not start: ${error.message}`)));
