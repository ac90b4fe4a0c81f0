//! The Model Context Protocol, spoken by its own client to the program: the answers are the library's, the urgency stands first,
//! and whatever a model gets wrong comes back as sentences that it can act on.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use lumbago::{Condition, Finding, Presentation, Respondent, Urgency, score};
use rmcp::model::{CallToolRequestParams, CallToolResult, Tool};
use rmcp::service::RunningService;
use rmcp::transport::TokioChildProcess;
use rmcp::{RoleClient, ServiceExt as _};
use serde_json::{Value, json};

mod support;
use support::samples;

const PROGRAM: &str = env!("CARGO_BIN_EXE_lumbago-service");

type Client = RunningService<RoleClient, ()>;

async fn client() -> Client {
    let mut program = tokio::process::Command::new(PROGRAM);
    program.arg("mcp");
    ().serve(TokioChildProcess::new(program).unwrap()).await.unwrap()
}

async fn call(client: &Client, tool: &'static str, arguments: Value) -> CallToolResult {
    let Value::Object(arguments) = arguments else { panic!("arguments are an object") };
    client.call_tool(CallToolRequestParams::new(tool).with_arguments(arguments)).await.unwrap()
}

fn texts(result: &CallToolResult) -> Vec<&str> {
    result.content.iter().map(|block| block.as_text().unwrap().text.as_str()).collect()
}

/// The answer about a patient, once it is seen that the urgency stands first in both of its forms.
#[track_caller]
fn answer(result: &CallToolResult, patient: &Presentation) -> Value {
    assert_eq!(result.is_error, Some(false), "{result:?}");
    let assessment = score(patient);
    let triage = assessment.triage();
    let texts = texts(result);
    let [first, second] = texts[..] else { panic!("{texts:?}") };
    assert!(first.starts_with(&triage.advice().to_string()), "{first}");
    assert!(first.contains(&triage.safety_net().to_string()) && first.contains("not a diagnosis"), "{first}");
    assert!(second.starts_with(r#"{"triage":{"urgency":""#), "{second}");
    let structured = result.structured_content.clone().unwrap();
    assert_eq!(second, structured.to_string());
    assert_eq!(structured["triage"]["urgency"], json!(triage.urgency()));
    structured
}

#[tokio::test]
async fn a_model_is_told_what_matters_before_it_calls_anything() {
    let client = client().await;
    let server = client.peer_info().unwrap();
    assert_eq!(server.server_info.as_ref().unwrap().name, "lumbago");
    let instructions = server.instructions.clone().unwrap();
    let tools = client.list_all_tools().await.unwrap();
    let names = tools.iter().map(|tool| &*tool.name);
    assert!(names.eq(["assess", "next_questions", "explain", "compare", "look_up", "evidence"]));
    // Some clients hand over the instructions, others the tools alone.
    let about_patient =
        |tool: &&Tool| tool.input_schema["properties"].as_object().unwrap().contains_key("presentation");
    let descriptions = tools.iter().filter(about_patient).map(|tool| tool.description.as_deref().unwrap());
    let mut count = 0;
    for text in descriptions.chain([instructions.as_str()]) {
        count += 1;
        let text = text.replace('\n', " ").to_lowercase();
        for said in ["how soon to seek care", "first", "word for word", "leave out", "absent", "not diagnose"]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
    assert_eq!(count, 5);
    for tool in &tools {
        let hints = tool.annotations.as_ref().unwrap();
        assert_eq!((hints.read_only_hint, hints.open_world_hint), (Some(true), Some(false)));
        assert!(tool.description.as_ref().unwrap().len() < 600, "{}", tool.name);
    }
}

#[tokio::test]
async fn the_schema_of_the_arguments_is_the_committed_one() {
    let committed: Value = serde_json::from_str(lumbago_service::openapi::PRESENTATION).unwrap();
    for tool in client().await.list_all_tools().await.unwrap() {
        let schema = Value::Object((*tool.input_schema).clone());
        // Every definition that is referred to is there.
        for reference in schema.to_string().split(r##""$ref":"#"##).skip(1) {
            let place = reference.split('"').next().unwrap();
            assert!(schema.pointer(place).is_some(), "{}: {place}", tool.name);
        }
        let presentation = &schema["properties"]["presentation"];
        if presentation.is_null() {
            continue;
        }
        assert_eq!(schema["required"][0], "presentation");
        assert!(schema.to_string().len() < 10_000, "a model reads it before anything is asked");
        for key in ["type", "description", "properties", "additionalProperties"] {
            assert_eq!(presentation[key], committed[key]);
        }
        for (name, part) in committed["$defs"].as_object().unwrap() {
            let ours = &schema["$defs"][name];
            let Some(entries) = part["properties"].as_object() else {
                assert_eq!(ours, part);
                continue;
            };
            // The same ids with the same values, without a description of each.
            assert_eq!(ours["propertyNames"]["enum"], json!(entries.keys().collect::<Vec<_>>()));
            for value in entries.values() {
                let mut value = value.clone();
                value.as_object_mut().unwrap().remove("description");
                assert_eq!(ours["additionalProperties"], value);
            }
        }
    }
}

#[tokio::test]
async fn answers_are_those_of_the_library() {
    let client = client().await;
    let mut emergencies = 0;
    for (name, patient) in samples() {
        let assessment = score(&patient);
        emergencies += usize::from(assessment.triage().urgency() == Urgency::Emergency);
        let summary = call(&client, "assess", json!({ "presentation": patient })).await;
        assert_eq!(answer(&summary, &patient), json!(assessment.summary()), "{name}");
        let record = call(&client, "assess", json!({ "presentation": patient, "form": "record" })).await;
        assert_eq!(answer(&record, &patient), json!(assessment), "{name}");

        let [first, second] = [0, 1].map(|place| assessment.ranking().nth(place).unwrap().condition());
        let why = json!({ "presentation": patient, "condition": first });
        let why = answer(&call(&client, "explain", why).await, &patient);
        assert_eq!(why["explanation"], json!(assessment.explain(first)), "{name}");
        // Other names are understood.
        let than = json!({ "presentation": patient, "first": first.label(), "second": second });
        let than = answer(&call(&client, "compare", than).await, &patient);
        assert_eq!(than["comparison"], json!(assessment.compare(first, second)), "{name}");

        // Null is the same as left out.
        for (asked, respondents) in [
            (json!(null), Respondent::Patient),
            (json!("patient"), Respondent::Patient),
            (json!("examiner"), Respondent::Examiner),
        ] {
            let next = json!({ "presentation": patient, "for": asked });
            let next = answer(&call(&client, "next_questions", next).await, &patient);
            let screens = next["screens"].as_array().unwrap().iter().map(|screen| screen["screen"].clone());
            assert!(screens.eq(assessment.triage().screens().map(|open| json!(open.screen()))), "{name}");
            let questions =
                assessment.next_questions().filter(|question| question.respondent() <= respondents);
            let questions: Value = questions.take(5).map(|question| json!(question)).collect();
            assert_eq!(next["questions"], questions, "{name}");
        }
    }
    assert!(emergencies > 2);
}

#[tokio::test]
async fn a_model_finds_the_ids_and_what_they_rest_on() {
    let client = client().await;
    for (words, id) in [
        ("SLR", "straight_leg_raise"),
        ("numb between legs", "saddle_numbness"),
        ("pass urine", "bladder_dysfunction"),
        ("weight loss", "unexplained_weight_loss"),
        ("fevr", "fever"),
    ] {
        let found = call(&client, "look_up", json!({ "words": words })).await.structured_content.unwrap();
        let ids = found["may_be"].as_array().unwrap().iter().chain([&found["is"]]);
        assert!(ids.map(|entry| &entry["id"]).any(|found| found == id), "{found}");
    }
    let found =
        call(&client, "look_up", json!({ "words": "slipped disc" })).await.structured_content.unwrap();
    assert_eq!(found["conditions"][0]["id"], "lumbar_disc_herniation");

    let row = json!({ "condition": "slipped disc", "finding": "SLR" });
    let row = call(&client, "evidence", row).await.structured_content.unwrap();
    let straight_leg_raise: Finding = "straight_leg_raise".parse().unwrap();
    let profile = lumbago::knowledge::profile(Condition::LumbarDiscHerniation);
    let expected = profile.rows().find(|row| row.finding() == straight_leg_raise).unwrap();
    assert_eq!(row["row"], json!(expected));
    let all =
        call(&client, "evidence", json!({ "condition": "slipped disc" })).await.structured_content.unwrap();
    assert_eq!(all["profile"], json!(profile));
}

#[tokio::test]
async fn all_that_is_wrong_comes_back_as_sentences() {
    let client = client().await;
    let wrong = json!({ "age": 340, "findings": { "fevr": "present", "limp": "no", "SLR": "present" } });
    let many: Value = (0..50)
        .map(|place| (format!("x{place}"), json!("present")))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let nested = (0..90).fold(json!(1), |inner, _| json!([inner]));
    for (tool, arguments, sentences) in [
        ("assess", json!({}), &["`presentation` is missing"][..]),
        ("assess", json!({ "presentation": null }), &["`presentation` is missing"]),
        (
            "assess",
            json!({ "presentation": "{}" }),
            &["expected a presentation, which is an object, found text"],
        ),
        ("assess", json!({ "presentation": nested }), &["expected a presentation, which is an object"]),
        ("assess", json!({ "age": 34 }), &["unknown argument \"age\"; expected `presentation`, `form`"]),
        ("assess", json!({ "presentation": {}, "form": "long" }), &["expected `summary` or `record`"]),
        (
            "assess",
            json!({ "presentation": { "findings": many } }),
            &["`x0`", "`x31`", "18 more are not listed"],
        ),
        ("next_questions", json!({ "presentation": {}, "for": "doctor" }), &["unknown respondent `doctor`"]),
        (
            "compare",
            json!({ "presentation": wrong, "first": "sciatica", "second": [], "third": 1 }),
            &[
                "unknown argument \"third\"",
                "age: 340 is out of range",
                "the nearest valid id is `fever`",
                "findings.limp: unknown name; expected",
                "the id is `straight_leg_raise`",
                "unknown condition `sciatica`",
                "second: expected a text",
            ],
        ),
        ("explain", json!({ "presentation": {}, "condition": "\u{0}\u{1F600}" }), &["unknown name"]),
        (
            "evidence",
            json!({ "condition": "meralgia_paresthetica", "finding": "fever" }),
            &["There is no row"],
        ),
        ("evidence", json!({ "condition": "hip_osteoarthritis", "finding": "fevr" }), &["id is `fever`"]),
        ("look_up", json!({ "words": 7 }), &["words: expected a text"]),
    ] {
        let result = call(&client, tool, arguments.clone()).await;
        assert_eq!((result.is_error, &result.structured_content), (Some(true), &None), "{tool} {arguments}");
        let texts = texts(&result);
        let [text] = texts[..] else { panic!("{texts:?}") };
        assert!(text.starts_with("Nothing was judged"), "{text}");
        for sentence in sentences {
            assert!(text.contains(sentence), "{sentence}: {text}");
        }
    }
    let long = "pain ".repeat(100_000);
    assert_eq!(call(&client, "look_up", json!({ "words": long })).await.is_error, Some(false));
    let unknown = client.call_tool(CallToolRequestParams::new("diagnose")).await.unwrap_err().to_string();
    assert!(unknown.contains("unknown tool \"diagnose\"; expected one of assess,"), "{unknown}");
    // It goes on after all that.
    let patient = Presentation::new();
    answer(&call(&client, "assess", json!({ "presentation": patient })).await, &patient);
}

#[tokio::test]
async fn what_is_repeated_is_cut_at_a_character() {
    let client = client().await;
    for (long, shown) in [
        ("é".repeat(10_000), format!("\"{}…\";", "é".repeat(24))),
        ("€".repeat(17), format!("\"{}…\";", "€".repeat(16))),
        ("é".repeat(24) + "a", format!("\"{}…\";", "é".repeat(24))),
        // One byte before them, and the last no longer fits.
        ("a".to_owned() + &"é".repeat(24), format!("\"a{}…\";", "é".repeat(23))),
        ("é".repeat(24), format!("\"{}\";", "é".repeat(24))),
    ] {
        let arguments = json!({ "presentation": {}, "form": long, long.as_str(): 1 });
        let result = call(&client, "assess", arguments).await;
        let text = texts(&result).concat();
        for sentence in ["unknown argument ", "form: unknown form "] {
            assert!(text.contains(&format!("{sentence}{shown}")), "{text}");
        }
        let unknown = client.call_tool(CallToolRequestParams::new(long)).await.unwrap_err().to_string();
        assert!(unknown.contains(&format!("unknown tool {shown}")), "{unknown}");
        assert!(text.len() < 500 && unknown.len() < 500, "{text} {unknown}");
    }
}

/// Runs the program on lines until they end.
fn run(lines: &str, output: Stdio) -> Output {
    let mut program = Command::new(PROGRAM);
    let program = program.arg("mcp").stdin(Stdio::piped()).stdout(output).stderr(Stdio::piped());
    let mut process = program.spawn().unwrap();
    process.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    process.wait_with_output().unwrap()
}

const BEGIN: &str = r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
"#;

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_is_lost_is_an_error_and_a_client_that_has_gone_is_none() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = run(BEGIN, full.into());
    assert_eq!(output.status.code(), Some(2));
    let sentence = "lumbago-service: mcp: an answer was lost: No space left on device (os error 28)\n";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), sentence);
    // There is room for the beginning, and none for the tools.
    let list = r#"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#;
    let script = format!("trap '' XFSZ; ulimit -f 4; printf '%s' '{BEGIN}{list}\n' | {PROGRAM} mcp > \"$1\"");
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/answers");
    let output = Command::new("bash").args(["-c", &script, "bash", file]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8(output.stderr).unwrap().contains("an answer was lost: File too large"));
    let mut client = Command::new("true").stdin(Stdio::piped()).spawn().unwrap();
    let closed = client.stdin.take().unwrap();
    client.wait().unwrap();
    let output = run(BEGIN, closed.into());
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn a_closed_input_ends_it_after_the_last_answer() {
    let call = r#"{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"look_up","arguments":{"words":"SLR"}}}
"#;
    let deep = "[".repeat(5_000) + "\n";
    for (lines, answers) in [
        (String::new(), 0),
        (BEGIN.to_owned(), 1),
        (format!("{BEGIN}{call}"), 2),
        (format!("{BEGIN}not JSON\n{deep}\u{0}\n{call}"), 2),
        (format!("{BEGIN}{call}{{\"jsonrpc\""), 2),
    ] {
        let output = run(&lines, Stdio::piped());
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!((output.status.code(), text.lines().count()), (Some(0), answers), "{text}");
        assert!(output.stderr.is_empty(), "nothing of a patient is logged");
        assert!(answers < 2 || text.contains("straight_leg_raise"), "{text}");
    }
    let refused = Command::new(PROGRAM).args(["mcp", "--address", "127.0.0.1:0"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("mcp goes without other arguments"));
}
