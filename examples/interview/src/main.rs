//! `cargo run --manifest-path examples/interview/Cargo.toml -- [--for patient|examiner|laboratory] [--most N]
//! [--resume FILE] [--save FILE]`

use std::path::Path;
use std::process::ExitCode;

use interview::prompt::{Prompt, Reply};
use interview::{End, Interview, Step, screen};
use lumbago::{AskedOf, Condition, Presentation};

const USAGE: &str =
    "usage: interview [--for patient|examiner|laboratory] [--most N] [--resume FILE] [--save FILE]";

struct Options {
    respondents: AskedOf,
    most: usize,
    resume: Option<String>,
    save: Option<String>,
}

fn main() -> ExitCode {
    // A name that is no text will not be found, which is said where it is looked for.
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let arguments: Vec<_> = arguments.collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        screen::say(USAGE);
        return ExitCode::SUCCESS;
    }
    match options(arguments).and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn options(arguments: Vec<String>) -> Result<Options, String> {
    let mut options = Options { respondents: AskedOf::Patient, most: 60, resume: None, save: None };
    let mut arguments = arguments.into_iter();
    while let Some(name) = arguments.next() {
        let mut value = || match arguments.next() {
            Some(value) if !value.starts_with("--") => Ok(value),
            _ => Err(format!("{name}: a value is missing; {USAGE}")),
        };
        match name.as_str() {
            "--for" => options.respondents = value()?.parse().map_err(|error| format!("--for: {error}"))?,
            "--most" => {
                let most = value()?;
                options.most = most.parse().map_err(|_| format!("--most: `{most}` is not a whole number"))?;
            }
            "--resume" => options.resume = Some(value()?),
            "--save" => options.save = Some(value()?),
            _ => return Err(format!("unknown option `{name}`; {USAGE}")),
        }
    }
    Ok(options)
}

fn run(options: &Options) -> Result<(), String> {
    let mut interview = Interview::new(known(options)?, options.respondents, options.most);
    let mut prompt = Prompt::new()?;
    screen::welcome();
    let end = ask(&mut prompt, &mut interview, options)?;
    screen::say(match end {
        Some(End::Settled) => "\nNo answer worth asking for would change the conclusion.",
        Some(End::NothingToAsk) => "\nNo question is left that is worth asking.",
        Some(End::Enough) => "\nEnough questions were asked.",
        Some(End::Child) => "\nNothing more is asked, because the knowledge is about adults.",
        None => "\nStopped.",
    });
    let assessment = interview.assessment();
    screen::answer(&assessment, options.respondents);
    loop {
        screen::say("\nThe ledger of which condition (a name, or nothing to end)?");
        match prompt.reply("> ") {
            Reply::Text(name) => match condition(&name) {
                Ok(condition) => screen::ledger(&assessment, condition),
                Err(error) => screen::say(&error.to_string()),
            },
            _ => return Ok(()),
        }
    }
}

/// What is known before the first question. Answers of another interview are not written over.
fn known(options: &Options) -> Result<Presentation, String> {
    let file = |path: &Option<String>| Path::new(path.as_deref()?).canonicalize().ok();
    if let (Some(path), Some(saved)) = (&options.save, file(&options.save)) {
        if file(&options.resume) != Some(saved) {
            return Err(format!(
                "--save: {path} exists; add --resume {path} to go on with it, or name a new file"
            ));
        }
    }
    let Some(path) = &options.resume else { return Ok(Presentation::new()) };
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))
}

/// Asks one thing after another; `None` when the person stopped.
fn ask(prompt: &mut Prompt, interview: &mut Interview, options: &Options) -> Result<Option<End>, String> {
    loop {
        // Before the first question too, so that a file that cannot be written is noticed in time.
        save(options, interview)?;
        let step = match interview.next() {
            Ok(step) => step,
            Err(end) => return Ok(Some(end)),
        };
        screen::step(interview, step);
        match (prompt.reply(screen::hint(step)), step) {
            (Reply::Stop, _) | (Reply::No, Step::Alarm) => return Ok(None),
            (Reply::Yes, Step::Alarm) => interview.heed(),
            (Reply::Why, _) => screen::why(&interview.assessment(), step),
            (Reply::Back, _) => {
                if !interview.back() {
                    screen::say("   This is the first question.");
                }
            }
            (reply, _) => match reply.answer(step, interview.presentation().clone()) {
                Ok(presentation) => interview.go_on(presentation),
                Err(sentence) => screen::say(&format!("   {sentence}")),
            },
        }
    }
}

/// Keeps what is known. The file is replaced as a whole, so that an interruption never costs earlier answers.
fn save(options: &Options, interview: &Interview) -> Result<(), String> {
    let Some(path) = &options.save else { return Ok(()) };
    let text = serde_json::to_string_pretty(interview.presentation()).map_err(|error| error.to_string())?;
    let unfinished = format!("{path}.part");
    std::fs::write(&unfinished, text + "\n")
        .and_then(|()| std::fs::rename(&unfinished, path))
        .map_err(|error| format!("--save: {path}: {error}"))
}

/// The condition of a name as it is shown: the plain name too.
fn condition(name: &str) -> Result<Condition, lumbago::Error> {
    let plain = |condition: &&Condition| condition.lay_label().eq_ignore_ascii_case(name);
    Condition::ALL.iter().find(plain).map_or_else(|| name.parse(), |condition| Ok(*condition))
}
