//! `cargo run --manifest-path examples/interview/Cargo.toml -- [--for patient|examiner|laboratory] [--most N]
//! [--resume FILE] [--save FILE]`

use std::process::ExitCode;

use interview::prompt::{Answer, Prompt};
use interview::{End, Interview, screen};
use lumbago::{Age, AskedOf, Condition, Presence, Presentation, Sex, Symptom, SymptomDuration};

const USAGE: &str =
    "usage: interview [--for patient|examiner|laboratory] [--most N] [--resume FILE] [--save FILE]";

/// Where it may hurt; the first things a patient says.
const COMPLAINTS: [Symptom; 6] = [
    Symptom::LowBackPain,
    Symptom::ButtockPain,
    Symptom::PosteriorThighPain,
    Symptom::PainBelowKnee,
    Symptom::GroinPain,
    Symptom::LateralHipPain,
];

struct Options {
    respondents: AskedOf,
    most: usize,
    resume: Option<String>,
    save: Option<String>,
}

fn main() -> ExitCode {
    match options().and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options = Options { respondents: AskedOf::Patient, most: 60, resume: None, save: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().ok_or(USAGE)?;
        match argument.as_str() {
            "--for" => options.respondents = value.parse().map_err(|error| format!("--for: {error}"))?,
            "--most" => {
                let most = value.parse().map_err(|_| format!("--most: `{value}` is not a whole number"))?;
                options.most = most;
            }
            "--resume" => options.resume = Some(value),
            "--save" => options.save = Some(value),
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(options)
}

fn run(options: &Options) -> Result<(), String> {
    let mut prompt = Prompt::new();
    screen::welcome();
    let presentation = match &options.resume {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
            serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?
        }
        None => person(&mut prompt).unwrap_or_default(),
    };
    let mut interview = Interview::new(presentation, options.respondents, options.most);
    save(options, &interview)?;
    let end = ask(&mut prompt, &mut interview, options)?;
    screen::say(match end {
        Some(End::Settled) => "\nNo single answer would change the conclusion.",
        Some(End::NothingToAsk) => "\nNo question is left that is worth asking.",
        Some(End::Enough) => "\nEnough questions were asked.",
        None => "\nStopped.",
    });
    let assessment = interview.assessment();
    screen::answer(&assessment);
    loop {
        screen::ask("\nThe ledger of which condition (a name, or nothing to end)?");
        match prompt.line().as_deref() {
            None | Some("") => return Ok(()),
            Some(name) => match name.parse::<Condition>() {
                Ok(condition) => screen::ledger(&assessment, condition),
                Err(error) => screen::say(&error.to_string()),
            },
        }
    }
}

/// Who the patient is and where it hurts; every question can be passed over. `None` at the end of input.
fn person(prompt: &mut Prompt) -> Option<Presentation> {
    let mut presentation = Presentation::new();
    presentation = stated(prompt, "Age in years (or nothing)?", presentation, |text, presentation| {
        let years = text.parse().map_err(|_| format!("`{text}` is not a whole number of years"))?;
        Ok(presentation.age(Age::years(years).map_err(|error| error.to_string())?))
    })?;
    presentation =
        stated(prompt, "Sex, female or male (or nothing)?", presentation, |text, presentation| {
            Ok(presentation.sex(text.parse::<Sex>().map_err(|error| error.to_string())?))
        })?;
    presentation = stated(
        prompt,
        "For how many weeks has it hurt (or nothing)?",
        presentation,
        |text, presentation| {
            let weeks = text.parse().map_err(|_| format!("`{text}` is not a number of weeks"))?;
            Ok(presentation.duration(SymptomDuration::weeks(weeks).map_err(|error| error.to_string())?))
        },
    )?;
    screen::say("\nWhere does it hurt?");
    for complaint in COMPLAINTS {
        screen::ask(&format!("  {} [y/n/d]", complaint.question()));
        let presence = match prompt.answer(screen::keys)? {
            Answer::Yes => Presence::Present,
            Answer::No => Presence::Absent,
            _ => Presence::Unknown,
        };
        presentation = presentation.with(complaint, presence);
    }
    screen::say("");
    Some(presentation)
}

/// Asks until the answer is understood or passed over.
fn stated(
    prompt: &mut Prompt,
    question: &str,
    presentation: Presentation,
    state: impl Fn(&str, Presentation) -> Result<Presentation, String>,
) -> Option<Presentation> {
    loop {
        screen::ask(question);
        let line = prompt.line()?;
        if line.is_empty() {
            return Some(presentation);
        }
        match state(&line, presentation.clone()) {
            Ok(presentation) => return Some(presentation),
            Err(sentence) => screen::say(&sentence),
        }
    }
}

/// Asks question after question; `None` when the person stopped.
fn ask(prompt: &mut Prompt, interview: &mut Interview, options: &Options) -> Result<Option<End>, String> {
    loop {
        let question = match interview.next() {
            Ok(question) => question,
            Err(end) => return Ok(Some(end)),
        };
        screen::question(interview, &question);
        let presence = match prompt.answer(screen::keys) {
            Some(Answer::Yes) => Presence::Present,
            Some(Answer::No) => Presence::Absent,
            Some(Answer::Unknown) => Presence::Unknown,
            Some(Answer::Why) => {
                screen::why(&interview.assessment(), &question);
                continue;
            }
            Some(Answer::Back) => {
                if !interview.back() {
                    screen::say("   This is the first question.");
                }
                save(options, interview)?;
                continue;
            }
            Some(Answer::Stop) | None => return Ok(None),
        };
        let risen = interview.answer(question.finding(), presence);
        save(options, interview)?;
        if let Some(urgency) = risen {
            screen::red_flag(&interview.assessment(), urgency);
            if prompt.yes() != Some(true) {
                return Ok(None);
            }
        }
    }
}

fn save(options: &Options, interview: &Interview) -> Result<(), String> {
    let Some(path) = &options.save else { return Ok(()) };
    let mut text =
        serde_json::to_string_pretty(interview.presentation()).map_err(|error| error.to_string())?;
    text.push('\n');
    std::fs::write(path, text).map_err(|error| format!("{path}: {error}"))
}
