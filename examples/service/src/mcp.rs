//! The Model Context Protocol on standard input and output: tools with which a language model asks the library instead of guessing.
//!
//! What is wrong with the arguments of a tool is an answer, not an error of the protocol: the model reads it and asks again. A key
//! that is there twice in an object cannot be seen here, because the protocol hands over objects that are already read: the last
//! one counts.

use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::str::FromStr;
use std::sync::{Arc, LazyLock, OnceLock};
use std::task::{Context, Poll};

use axum::http::StatusCode;
use lumbago::{Presentation, Respondent, score};
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, Implementation, JsonObject,
    ListToolsResult, PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool, ToolAnnotations,
};
use rmcp::service::{RequestContext, ServerInitializeError};
use rmcp::transport::io::StdioWriter;
use rmcp::{ErrorData, RoleServer, ServerHandler, ServiceExt as _, transport};
use serde_json::{Value, json};
use tokio::io::AsyncWrite;

use crate::answers::{self, Form};
use crate::excerpt::Excerpt;
use crate::openapi::PRESENTATION;
use crate::problem::Problem;

/// What a model is told before it calls anything.
const INSTRUCTIONS: &str = "\
lumbago judges how soon an adult with low back or upper leg pain should seek care, ranks sixteen causes by published likelihood \
ratios, and says what to ask next. Whoever you talk to may be in pain and afraid: be calm and plain, and ask one thing at a time.

1. Urgency first. Every answer about a patient begins with how soon to seek care. Pass that on before anything else, word for \
word, and soften nothing. To a patient in an emergency that is the whole reply: no causes, no probabilities, no questions.
2. Unknown is not absent. Put into the presentation only what was said or found. Leave out what nobody asked about. `unknown` is \
for what was asked and nobody could tell, `absent` for a clear no. Never fill a gap with what is likely.
3. Nothing is remembered between calls: send everything that is known each time. Ask what next_questions says, in its words, the \
safety screens before the questions, and assess again. While the verdict is provisional, say so.
4. It informs and does not diagnose. Do not call a cause a diagnosis, give a probability only with its interval, and name the \
source where you give a reason. Do not advise on medicines or treatment from it.";

/// The same in short, for clients that hand over the tools alone.
const ABOUT_PATIENT: &str = "\
The answer begins with how soon to seek care: pass that on first, word for word. Put into the presentation only what was said or \
found: leave out what nobody asked about, and never call it absent. This informs and does not diagnose.";

/// Serves until the input is closed.
///
/// # Errors
///
/// With a sentence, if the client does not begin as the protocol says, or if an answer was lost.
pub async fn serve() -> Result<(), String> {
    let (input, to) = transport::stdio_pipes();
    let failure = Arc::default();
    let output = Output { to, failure: Arc::clone(&failure) };
    let ended = match Server.serve((input, output)).await {
        Ok(session) => session.waiting().await.map(|_| ()).map_err(|error| error.to_string()),
        Err(ServerInitializeError::ConnectionClosed(_)) => Ok(()),
        Err(error) => Err(error.to_string()),
    };
    match failure.get() {
        // A client that has gone wants no answer.
        Some((ErrorKind::BrokenPipe, _)) => Ok(()),
        Some((_, sentence)) => Err(format!("mcp: an answer was lost: {sentence}")),
        None => ended.map_err(|error| format!("mcp: {error}")),
    }
}

/// Standard output. How it first failed is kept, because a session goes on after that without a word.
struct Output {
    to: StdioWriter,
    failure: Arc<OnceLock<(ErrorKind, String)>>,
}

impl Output {
    fn done<T>(&self, done: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if let Poll::Ready(Err(error)) = &done {
            self.failure.get_or_init(|| (error.kind(), error.to_string()));
        }
        done
    }
}

impl AsyncWrite for Output {
    fn poll_write(mut self: Pin<&mut Self>, task: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.to).poll_write(task, bytes);
        self.done(done)
    }

    fn poll_flush(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        let done = Pin::new(&mut self.to).poll_flush(task);
        self.done(done)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        let done = Pin::new(&mut self.to).poll_shutdown(task);
        self.done(done)
    }
}

static TOOLS: LazyLock<Vec<Tool>> = LazyLock::new(tools);

struct Server;

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new("lumbago", env!("CARGO_PKG_VERSION")))
            .with_instructions(INSTRUCTIONS)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(TOOLS.clone()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let Some(tool) = TOOLS.iter().find(|tool| tool.name == request.name) else {
            let names: Vec<_> = TOOLS.iter().map(|tool| tool.name.as_ref()).collect();
            let sentence =
                format!("unknown tool {}; expected one of {}", quoted(&request.name), names.join(", "));
            return Err(ErrorData::invalid_params(sentence, None));
        };
        Ok(call(tool, request.arguments.unwrap_or_default()).into())
    }
}

fn tools() -> Vec<Tool> {
    let condition = json!({
        "type": "string",
        "description": "An id such as `lumbar_disc_herniation`, or a name; look_up finds it.",
    });
    vec![
        about_patient(
            "assess",
            "How soon this patient should seek care and why, which causes are most probable and what speaks for and against each, \
             and what to ask next. Call it whenever something new is known.",
            json!({ "form": {
                "enum": ["summary", "record"],
                "default": "summary",
                "description": "`summary` is enough to talk about; `record` has every number, and is three times as long.",
            } }),
        ),
        about_patient(
            "next_questions",
            "What to ask next: first the screens of open safety questions, then the questions that tell most, and whether asking on \
             is still worth it. Ask in these words. A screen may be read out as one list, if each item is answered for itself.",
            json!({ "for": {
                "enum": Respondent::ALL,
                "default": Respondent::Patient,
                "description": "Who can answer. An examiner can also answer what a patient can, and a laboratory everything.",
            } }),
        ),
        about_patient(
            "explain",
            "Why a cause has its probability in this patient: every finding with its likelihood ratio, interval, kind of evidence \
             and source. Use it when somebody asks why. Say so where a figure is an estimate.",
            json!({ "condition": condition }),
        ),
        about_patient(
            "compare",
            "Why one cause ranks above another in this patient, finding by finding. Use it when somebody asks why it is not the other.",
            json!({ "first": condition, "second": condition }),
        ),
        tool(
            "look_up",
            "Finds the id of a finding or a cause from words, such as `SLR` or `numb between legs`, with the question that asks for \
             it. `is` is what the words mean; `may_be` are guesses: ask the patient before you use one. If there is nothing, try \
             fewer or other words. What has no id cannot be stated: leave it out.",
            json!({ "words": { "type": "string", "description": "A name, an abbreviation, or words of the question." } }),
            None,
        ),
        tool(
            "evidence",
            "What the tables say about a cause, or about one finding in it, whoever the patient is: likelihood ratios with \
             intervals, base rates, and the sources in full.",
            json!({
                "condition": condition,
                "finding": { "type": ["string", "null"], "default": null, "description": "An id or a name; all if left out." },
            }),
            None,
        ),
    ]
}

/// A tool whose first argument is a presentation.
fn about_patient(name: &'static str, purpose: &str, mut others: Value) -> Tool {
    let mut schema: JsonObject = serde_json::from_str(PRESENTATION).expect("a committed schema is JSON");
    schema.retain(|key, _| !["$schema", "$id", "title"].contains(&key.as_str()));
    let mut parts = schema.remove("$defs").unwrap_or_default();
    // The labels and questions are most of the schema, and a model would read them with each of the four tools before anybody has
    // said a word. The ids are words themselves, and look_up has the rest.
    for part in ["Findings", "Pretest"] {
        let part = &mut parts[part];
        let ids = part["properties"].take();
        let ids = ids.as_object().expect("an object with an entry for each id");
        let mut value = ids.values().next().cloned().unwrap_or_default();
        value.as_object_mut().map(|value| value.remove("description"));
        let description = part["description"].as_str().unwrap_or_default();
        *part = json!({
            "type": "object",
            "description": format!("{description} look_up says what an id means."),
            "propertyNames": { "enum": ids.keys().collect::<Vec<_>>() },
            "additionalProperties": value,
        });
    }
    let mut properties = json!({ "presentation": schema });
    if let (Some(properties), Some(others)) = (properties.as_object_mut(), others.as_object_mut()) {
        properties.append(others);
    }
    tool(name, &format!("{purpose} {ABOUT_PATIENT}"), properties, Some(parts))
}

/// A tool. An argument that has a default may be left out.
fn tool(name: &'static str, description: &str, properties: Value, parts: Option<Value>) -> Tool {
    let all = properties.as_object().into_iter().flatten();
    let required: Value =
        all.filter(|(_, schema)| schema.get("default").is_none()).map(|(name, _)| name.as_str()).collect();
    let mut schema = JsonObject::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties);
    schema.insert("required".to_owned(), required);
    schema.insert("additionalProperties".to_owned(), false.into());
    schema.extend(parts.map(|parts| ("$defs".to_owned(), parts)));
    let hints = ToolAnnotations::new().read_only(true).destructive(false).idempotent(true).open_world(false);
    Tool::new(name, description.to_owned(), schema).with_annotations(hints)
}

/// What was sent, in quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", Excerpt(text))
}

fn call(tool: &Tool, given: JsonObject) -> CallToolResult {
    let mut arguments = Arguments::new(tool, given);
    let patient = arguments.presentation();
    let answer = answer(&tool.name, patient.as_ref(), &mut arguments);
    let Some(mut answer) = answer.filter(|_| arguments.faults.is_empty()) else {
        let faults = arguments.faults.join("\n");
        let text =
            format!("Nothing was judged, and that is no reassurance. Correct this and call again:\n{faults}");
        return CallToolResult::error(vec![ContentBlock::text(text)]);
    };
    // First there too, for clients that hand over this in place of the text. In the record it comes later.
    if let Some(answer) = answer.as_object_mut()
        && let Some(triage) = answer.shift_remove("triage")
    {
        answer.shift_insert(0, "triage".to_owned(), triage);
    }
    let mut result = CallToolResult::structured(answer);
    if let Some(patient) = &patient {
        result.content.insert(0, ContentBlock::text(first_words(patient)));
    }
    result
}

/// What to do and how soon, and what would change that.
fn first_words(patient: &Presentation) -> String {
    let assessment = score(patient);
    let triage = assessment.triage();
    let closing: Vec<_> = triage.closing().map(|sentence| sentence.to_string()).collect();
    format!("{}\n\n{}\n\n{}", triage.advice(), triage.safety_net(), closing.join(" "))
}

/// The answer of a tool. In each, all arguments are read before one is missed, so that all faults are listed.
fn answer(tool: &str, patient: Option<&Presentation>, arguments: &mut Arguments) -> Option<Value> {
    Some(match tool {
        "assess" => {
            let form = arguments.form();
            serde_json::from_str(&answers::assess(patient?, form?)).expect("it was just written")
        }
        "next_questions" => {
            let respondents = arguments.word("for");
            answers::next(patient?, respondents?)
        }
        "explain" => {
            let condition = arguments.word("condition");
            answers::explain(patient?, condition?)
        }
        "compare" => {
            let (first, second) = (arguments.word("first"), arguments.word("second"));
            answers::compare(patient?, first?, second?)
        }
        "look_up" => answers::search(&arguments.text("words")?),
        _ => {
            let (condition, finding) = (arguments.word("condition"), arguments.word("finding"));
            match finding {
                None => answers::evidence(condition?),
                Some(finding) => {
                    let row = answers::row(condition?, finding);
                    arguments.sound(row)?
                }
            }
        }
    })
}

/// The arguments of a call, and a sentence for everything that is wrong with them.
struct Arguments {
    given: JsonObject,
    faults: Vec<String>,
}

impl Arguments {
    fn new(tool: &Tool, mut given: JsonObject) -> Self {
        // Models often write null for what they leave out.
        given.retain(|_, value| !value.is_null());
        let mut faults = Vec::new();
        let expected = tool.input_schema["properties"].as_object().cloned().unwrap_or_default();
        let names: Vec<_> = expected.keys().map(|name| format!("`{name}`")).collect();
        for name in given.keys().filter(|name| !expected.contains_key(*name)) {
            faults.push(format!("unknown argument {}; expected {}", quoted(name), names.join(", ")));
        }
        for (name, schema) in expected {
            match schema.get("default") {
                _ if given.contains_key(&name) => {}
                Some(default) => drop(given.insert(name, default.clone())),
                None => faults.push(format!("`{name}` is missing")),
            }
        }
        Self { given, faults }
    }

    /// The value; without one, its faults are kept.
    fn sound<T>(&mut self, value: Result<T, Problem>) -> Option<T> {
        let keep = |problem: Problem| {
            // Of several faults it says how many there are, and of one the same as the fault.
            let faults = problem.faults.into_iter().map(|fault| fault.detail);
            self.faults.extend(faults.filter(|fault| *fault != problem.detail));
            self.faults.push(problem.detail);
        };
        value.map_err(keep).ok()
    }

    fn presentation(&mut self) -> Option<Presentation> {
        let presentation = answers::presentation_in(self.given.get("presentation")?);
        self.sound(presentation)
    }

    /// A text. One that is not there has its fault already, unless it may be left out.
    fn text(&mut self, name: &str) -> Option<String> {
        match self.given.get(name)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            _ => {
                self.faults.push(format!("{name}: expected a text"));
                None
            }
        }
    }

    fn word<T: FromStr<Err = lumbago::Error>>(&mut self, name: &str) -> Option<T> {
        let word = answers::word(StatusCode::UNPROCESSABLE_ENTITY, &self.text(name)?);
        self.sound(word)
    }

    fn form(&mut self) -> Option<Form> {
        match self.text("form")?.as_str() {
            "summary" => Some(Form::Summary),
            "record" => Some(Form::Record),
            other => {
                let other = quoted(other);
                self.faults.push(format!("form: unknown form {other}; expected `summary` or `record`"));
                None
            }
        }
    }
}
