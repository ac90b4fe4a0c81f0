//! `cargo run --manifest-path examples/interview/Cargo.toml -- [--for patient|examiner|laboratory] [--most N] [--plain]
//! [--resume FILE] [--save FILE]`

use std::ffi::OsString;
use std::io::{self, ErrorKind, Stdout, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use interview::file::Keeper;
use interview::prompt::{Marks, Prompt, Reply, expected};
use interview::screen::{self, Wish, say};
use interview::{End, Interview, Sheet, Step, words};
use lumbago::{Presence, Presentation, Respondent};

const USAGE: &str =
    "usage: interview [--for patient|examiner|laboratory] [--most N] [--plain] [--resume FILE] [--save FILE]";

/// The exit status after an error.
const FAILED: u8 = 2;

struct Options {
    respondents: Respondent,
    most: usize,
    plain: bool,
    resume: Option<PathBuf>,
    save: Option<PathBuf>,
}

/// Why the program cannot go on.
enum Failure {
    /// This sentence gives the reason.
    Sentence(String),
    /// The output could not be written.
    Output(io::Error),
    /// The last answers were not saved. The user has been told.
    Unkept,
}

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Self::Sentence(sentence)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn main() -> ExitCode {
    let sentence = match program() {
        Ok(()) => return ExitCode::SUCCESS,
        // A reader that has closed the pipe has read enough.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) => format!("the output was lost: {error}"),
        Err(Failure::Sentence(sentence)) => sentence,
        Err(Failure::Unkept) => return ExitCode::from(FAILED),
    };
    complain(&sentence);
    ExitCode::from(FAILED)
}

/// Writes a sentence to standard error, if possible.
fn complain(sentence: &str) {
    let _ = writeln!(io::stderr(), "{sentence}");
}

fn program() -> Result<(), Failure> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        writeln!(io::stdout(), "{USAGE}")?;
        return Ok(());
    }
    Session::new(&options(arguments)?)?.run()
}

fn options(arguments: Vec<OsString>) -> Result<Options, String> {
    let mut options =
        Options { respondents: Respondent::Patient, most: 12, plain: false, resume: None, save: None };
    let mut arguments = arguments.into_iter();
    while let Some(name) = arguments.next() {
        let name = name.to_string_lossy();
        let mut value = || match arguments.next() {
            Some(value) if !value.to_string_lossy().starts_with("--") => Ok(value),
            _ => Err(format!("{name}: a value is missing; {USAGE}")),
        };
        match name.as_ref() {
            "--for" => {
                let respondents = value()?.to_string_lossy().parse();
                options.respondents = respondents.map_err(|error| format!("--for: {error}"))?;
            }
            "--most" => {
                let most = value()?.to_string_lossy().into_owned();
                options.most = most.parse().map_err(|_| format!("--most: `{most}` is not a whole number"))?;
            }
            "--plain" => options.plain = true,
            "--resume" => options.resume = Some(value()?.into()),
            "--save" => options.save = Some(value()?.into()),
            _ => return Err(format!("unknown option `{name}`; {USAGE}")),
        }
    }
    Ok(options)
}

/// An interview with a person.
struct Session {
    interview: Interview,
    respondents: Respondent,
    keeper: Option<Keeper>,
    /// Whether the last answers could not be saved.
    unkept: bool,
    prompt: Prompt,
    out: Stdout,
}

impl Session {
    fn new(options: &Options) -> Result<Self, Failure> {
        let resumed = match &options.resume {
            Some(path) => {
                let name = path.display();
                let text = std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
                // Some editors begin a file with a byte-order mark.
                let known: Presentation =
                    serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(&text))
                        .map_err(|error| format!("{name}: {error}"))?;
                Some((path.as_path(), text, known))
            }
            None => None,
        };
        let file = resumed.as_ref().map(|(path, text, _)| (*path, text.as_str()));
        let keeper = options.save.as_ref().map(|path| Keeper::new(path, file)).transpose();
        let known = resumed.map_or_else(Presentation::new, |(_, _, known)| known);
        let interview = Interview::new(known, options.respondents, options.most);
        let mut out = io::stdout();
        // An alarm must not wait until `--save` is right.
        if keeper.is_err() && !interview.alarms().is_empty() {
            screen::step(&mut out, &interview, &Step::Alarm)?;
            out.flush()?;
        }
        Ok(Self {
            interview,
            respondents: options.respondents,
            keeper: keeper?,
            unkept: false,
            prompt: Prompt::new(options.plain),
            out,
        })
    }

    fn run(mut self) -> Result<(), Failure> {
        // Saving at once shows early whether the file can be written. An alarm must not wait for that.
        if let (Some(keeper), []) = (&mut self.keeper, self.interview.alarms()) {
            keeper.keep(self.interview.presentation())?;
        }
        screen::welcome(&mut self.out)?;
        let end = self.ask()?;
        let ending = end.map_or("Stopped.", words::ending);
        say(&mut self.out, &format!("\n{ending}"))?;
        let assessment = self.interview.assessment();
        screen::answer(&mut self.out, &assessment, self.respondents)?;
        screen::reminder(&mut self.out, &assessment)?;
        say(
            &mut self.out,
            "To see how a number was worked out, name a condition. To compare two conditions, name both.",
        )?;
        let hint = "The number of a bar or the beginning of a name; two numbers, as in 2 5; nothing to end.";
        while let Some(name) = self.prompt.line(&mut self.out, hint)? {
            if !matches!(Reply::of(&name), Reply::Text(_)) {
                break;
            }
            match Wish::of(&assessment, &name) {
                Ok(wish) => wish.show(&mut self.out, &assessment)?,
                Err(sentence) => say(&mut self.out, &sentence)?,
            }
        }
        self.out.flush()?;
        if self.unkept { Err(Failure::Unkept) } else { Ok(()) }
    }

    /// Asks one question after another. `None` if the person stopped.
    fn ask(&mut self) -> Result<Option<End>, Failure> {
        loop {
            let step = self.interview.next();
            // What to do is shown before anything else can fail.
            let shown = match &step {
                Ok(step) => {
                    screen::step(&mut self.out, &self.interview, step).and_then(|()| self.out.flush())
                }
                Err(_) => Ok(()),
            };
            self.keep();
            shown?;
            let step = match step {
                Ok(step) => step,
                Err(end) => return Ok(Some(end)),
            };
            let known = self.interview.presentation().clone();
            let answered = match &step {
                Step::Sheet(sheet) => self.marks(sheet, known)?,
                step => {
                    let reply = self.prompt.reply(&mut self.out, expected(step))?;
                    reply.answer(step, known).map_err(|sentence| (reply, sentence))
                }
            };
            match answered {
                Ok(presentation) => self.interview.go_on(presentation),
                Err((Reply::Stop, _)) => return Ok(None),
                Err((Reply::No, _)) if step == Step::Alarm => return Ok(None),
                Err((Reply::Yes, _)) if step == Step::Alarm => self.interview.heed(),
                Err((Reply::Why, _)) => screen::why(&mut self.out, &self.interview.assessment(), &step)?,
                Err((Reply::Back, _)) => {
                    if !self.interview.back() {
                        say(&mut self.out, "   This is the first question.")?;
                    }
                }
                Err((_, sentence)) => say(&mut self.out, &format!("   {sentence}"))?,
            }
        }
    }

    /// What is known after a list, or the reply that the person gave instead.
    fn marks(
        &mut self,
        sheet: &Sheet,
        known: Presentation,
    ) -> io::Result<Result<Presentation, (Reply, String)>> {
        let answers = match self.prompt.marks(&mut self.out, sheet)? {
            Marks::Answers(answers) => answers,
            Marks::Reply(reply) => return Ok(Err((reply, String::new()))),
        };
        let is_none = answers.iter().all(|presence| *presence == Presence::Absent);
        if let Some(sure) = words::are_you_sure(sheet).filter(|_| is_none) {
            say(&mut self.out, sure)?;
            let again = "   Then please look at the list once more.".to_owned();
            match self.prompt.reply(&mut self.out, "y yes, n look again, b back, s stop")? {
                Reply::Yes => {}
                reply @ (Reply::Stop | Reply::Back) => return Ok(Err((reply, again))),
                _ => return Ok(Err((Reply::Nothing, again))),
            }
        }
        let answers = sheet.findings().iter().zip(answers);
        Ok(Ok(answers.fold(known, |known, (finding, presence)| known.with(*finding, presence))))
    }

    /// Saves what is known. If that fails, the person is told once, and the interview goes on.
    fn keep(&mut self) {
        let Some(keeper) = &mut self.keeper else { return };
        let kept = keeper.keep(self.interview.presentation());
        let was_said = std::mem::replace(&mut self.unkept, kept.is_err());
        if let Some(sentence) = kept.err().filter(|_| !was_said) {
            complain(&format!("{sentence}. The interview goes on."));
        }
    }
}
