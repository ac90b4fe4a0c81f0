//! Reading answers, from the keys of a terminal or from lines that are piped in.

use std::io::{BufRead, IsTerminal};

use console::Term;

/// Where answers come from. Both end by giving `None`: a closed pipe, or the end-of-file or interrupt key.
pub enum Prompt {
    /// A person at a terminal.
    Terminal(Term),
    /// Lines from a file or another program.
    Lines(std::io::StdinLock<'static>),
}

/// An answer to a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not known.
    Unknown,
    /// Take back the last answer.
    Back,
    /// Say why it is asked.
    Why,
    /// End the interview.
    Stop,
}

impl Prompt {
    /// The terminal, if standard input is one, else its lines.
    #[must_use]
    pub fn new() -> Self {
        if std::io::stdin().is_terminal() {
            Self::Terminal(Term::stdout())
        } else {
            Self::Lines(std::io::stdin().lock())
        }
    }

    /// A line of text, without the space around it.
    pub fn line(&mut self) -> Option<String> {
        let line = match self {
            Self::Terminal(term) => term.read_line().ok()?,
            Self::Lines(lines) => {
                let mut line = String::new();
                if lines.read_line(&mut line).ok()? == 0 {
                    return None;
                }
                line
            }
        };
        Some(line.trim().to_owned())
    }

    /// The next key, small; a space for an empty line; `None` at the end of input.
    fn key(&mut self) -> Option<char> {
        match self {
            Self::Terminal(term) => match term.read_char() {
                // Control-C and control-D.
                Ok('\u{3}' | '\u{4}') | Err(_) => None,
                Ok(key) => {
                    // The terminal does not show the key by itself, and a person wants to see what was taken. If that
                    // cannot be written, nothing can.
                    let _ = term.write_line(&key.to_string());
                    Some(key.to_ascii_lowercase())
                }
            },
            Self::Lines(_) => self.line().map(|line| line.chars().next().unwrap_or(' ').to_ascii_lowercase()),
        }
    }

    /// An answer to a question, asked again until it is one; `None` at the end of input.
    pub fn answer(&mut self, mut again: impl FnMut()) -> Option<Answer> {
        loop {
            return Some(match self.key()? {
                'y' => Answer::Yes,
                'n' => Answer::No,
                'd' | '?' => Answer::Unknown,
                'b' => Answer::Back,
                'w' => Answer::Why,
                's' | 'q' => Answer::Stop,
                _ => {
                    again();
                    continue;
                }
            });
        }
    }

    /// Yes or no; `None` at the end of input.
    pub fn yes(&mut self) -> Option<bool> {
        loop {
            match self.key()? {
                'y' => return Some(true),
                'n' => return Some(false),
                _ => {}
            }
        }
    }
}

impl Default for Prompt {
    fn default() -> Self {
        Self::new()
    }
}
