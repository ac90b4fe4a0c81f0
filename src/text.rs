//! The English sentences that are not an enum's own label.

use core::fmt;

use crate::explanation::{Explanation, OpenFinding};
use crate::posterior::{Evidence, Line, Standing};

/// How many open findings a printed ledger names.
const OPEN_SHOWN: usize = 5;

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pretest(setting, probability) => write!(f, "pretest {probability}, {setting}"),
            Self::StatedPretest(probability) => write!(f, "pretest {probability}, as stated"),
            Self::Demographic(band) => write!(f, "{band}"),
            Self::Finding(finding, presence) => write!(f, "{finding}: {presence}"),
            Self::Criterion(criterion, true) => write!(f, "{criterion}: met"),
            Self::Criterion(criterion, false) => write!(f, "{criterion}: not met"),
        }
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Counted => f.write_str("counted"),
            Self::CoveredByFinding(finding) => write!(f, "already covered by {finding}"),
            Self::CoveredByCriterion(criterion) => write!(f, "already covered by {criterion}"),
            Self::Neutral => f.write_str("says nothing either way"),
        }
    }
}

impl fmt::Display for Line {
    /// One row of the table: weight, likelihood ratio with interval, what it is, and what it rests on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_counted() {
            write!(f, "{}  ", self.weight())?;
        } else {
            write!(f, "({})", self.weight())?;
        }
        match self.likelihood_ratio() {
            Some(ratio) => write!(f, "  {:<24}", Cell::of(&ratio))?,
            None => write!(f, "  {:<24}", "")?,
        }
        write!(f, "  {}", self.evidence())?;
        if !self.is_counted() {
            write!(f, "; {}", self.standing())?;
        }
        match self.grounds() {
            Some(grounds) => write!(f, " [{}, {}]", grounds.basis(), grounds.source().key()),
            None => Ok(()),
        }
    }
}

impl fmt::Display for OpenFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} if present, {} if absent", self.finding(), self.if_present(), self.if_absent())
    }
}

impl fmt::Display for Explanation {
    /// The whole ledger as a table, with the sources it names written out below.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}: {} (95 % interval {})",
            self.condition(),
            self.weight().probability(),
            self.interval()
        )?;
        writeln!(f)?;
        writeln!(f, "  weight    likelihood ratio          evidence [basis, source]")?;
        for line in self.lines() {
            writeln!(f, "  {line}")?;
        }
        writeln!(f, "  {}    sum: natural logarithm of the odds", self.weight())?;

        let mut open = self.open().take(OPEN_SHOWN).peekable();
        if open.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "  Not known, and most telling:")?;
            for finding in open {
                writeln!(f, "  - {finding}")?;
            }
        }

        writeln!(f)?;
        writeln!(f, "  Sources:")?;
        for (place, line) in self.lines().enumerate() {
            let Some(source) = line.grounds().map(|grounds| grounds.source()) else { continue };
            let earlier = self.lines().take(place).filter_map(Line::grounds);
            if !earlier.into_iter().any(|grounds| grounds.source() == source) {
                writeln!(f, "  {}: {source} ({})", source.key(), source.seen())?;
            }
        }
        Ok(())
    }
}

/// A short text kept on the stack, so that it can be padded to a column.
struct Cell {
    bytes: [u8; Cell::CAPACITY],
    length: usize,
}

impl Cell {
    const CAPACITY: usize = 40;

    fn of(content: &impl fmt::Display) -> Self {
        let mut cell = Self { bytes: [0; Self::CAPACITY], length: 0 };
        // What does not fit is left out, which is better than a table that does not print.
        let _ = fmt::write(&mut cell, format_args!("{content}"));
        cell
    }
}

impl fmt::Write for Cell {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(
            self.bytes
                .get(..self.length)
                .and_then(|bytes| core::str::from_utf8(bytes).ok())
                .unwrap_or_default(),
        )
    }
}
