//! Where a number comes from, and how far to trust it.

use core::fmt;

/// How well a likelihood ratio or a pretest probability is founded.
///
/// The ids are those of the `basis` column in the CSV tables.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Basis {
    /// Published for patients close enough to other consulting adults, and used as printed.
    Measured,
    /// Published, then adapted to our patients, shrunk, or converted from an odds or risk ratio. The rationale says how.
    Adapted,
    /// Our own estimate, because no accuracy figure was found. The interval is usually a factor of two or three either way.
    Estimated,
    /// Sources contradict each other. The ratio is one, so the finding is listed but weighs nothing.
    Disputed,
    /// Stated only in a lay article, without figures. The weight is small and estimated.
    SourceArticle,
}

impl Basis {
    /// Every basis, in the order of the enum.
    pub const ALL: &'static [Self] =
        &[Self::Measured, Self::Adapted, Self::Estimated, Self::Disputed, Self::SourceArticle];

    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Adapted => "adapted",
            Self::Estimated => "estimated",
            Self::Disputed => "disputed",
            Self::SourceArticle => "source_article",
        }
    }

    /// Whether the figure rests on a published one: it is measured or adapted.
    #[must_use]
    pub const fn is_published(self) -> bool {
        matches!(self, Self::Measured | Self::Adapted)
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::SourceArticle => "lay article",
            basis => basis.as_str(),
        })
    }
}

/// How closely a red-flag rule follows its source.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum RuleBasis {
    /// A guideline gives both the trigger and the urgency.
    Guideline,
    /// A study gives both the trigger and the urgency.
    Study,
    /// The source gives the trigger; we set the urgency, a threshold or some of the items.
    Compiled,
}

impl RuleBasis {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Guideline => "guideline",
            Self::Study => "study",
            Self::Compiled => "compiled",
        }
    }
}

impl fmt::Display for RuleBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How much of a source was read when its figures were taken.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Reading {
    /// The figure was read in the text or in a table.
    Text,
    /// The figure was read in the abstract only.
    Abstract,
    /// The figure was read in another text that quotes it.
    Restated,
    /// There is no text: the figure is our own estimate.
    OwnEstimate,
}

impl Reading {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Abstract => "abstract",
            Self::Restated => "restated",
            Self::OwnEstimate => "own_estimate",
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Text => "text seen",
            Self::Abstract => "abstract seen",
            Self::Restated => "restated elsewhere",
            Self::OwnEstimate => "own estimate",
        })
    }
}

/// A published work that the knowledge cites, or our own estimate.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Source {
    pub(crate) key: &'static str,
    pub(crate) authors: &'static str,
    pub(crate) year: Option<u16>,
    pub(crate) title: &'static str,
    pub(crate) journal: &'static str,
    pub(crate) doi: &'static str,
    pub(crate) pmid: &'static str,
    pub(crate) design: &'static str,
    pub(crate) reading: Reading,
}

impl Source {
    /// The short stable key that rows cite, such as `suri2010rce`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// The authors or the body that issued it.
    #[must_use]
    pub const fn authors(&self) -> &'static str {
        self.authors
    }

    /// The year of publication, where known.
    #[must_use]
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// The title.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The journal or publisher, where known.
    #[must_use]
    pub const fn journal(&self) -> Option<&'static str> {
        known(self.journal)
    }

    /// The digital object identifier, where known.
    #[must_use]
    pub const fn doi(&self) -> Option<&'static str> {
        known(self.doi)
    }

    /// The `PubMed` identifier, where known.
    #[must_use]
    pub const fn pmid(&self) -> Option<&'static str> {
        known(self.pmid)
    }

    /// The kind of study or document.
    #[must_use]
    pub const fn design(&self) -> &'static str {
        self.design
    }

    /// How much of it was read. Where figures differ in this, the best reading counts.
    #[must_use]
    pub const fn reading(&self) -> Reading {
        self.reading
    }
}

/// The table leaves a field empty where nothing is known of it.
const fn known(field: &'static str) -> Option<&'static str> {
    if field.is_empty() { None } else { Some(field) }
}

impl fmt::Display for Source {
    /// A reference: authors, year, title, journal and identifiers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.authors)?;
        if let Some(year) = self.year {
            write!(f, " ({year})")?;
        }
        write!(f, ". {}", self.title)?;
        let mut end = if self.title.ends_with('?') { "" } else { "." };
        for (name, field) in [("", self.journal()), ("doi:", self.doi()), ("PMID ", self.pmid())] {
            if let Some(field) = field {
                write!(f, "{end} {name}{field}")?;
                end = ".";
            }
        }
        Ok(())
    }
}

/// The grounds of a number: its basis, its source and how it was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Grounds {
    basis: Basis,
    source: &'static Source,
    published: &'static str,
    rationale: &'static str,
}

impl Grounds {
    const fn new(basis: Basis, source: &'static Source) -> Self {
        Self { basis, source, published: "", rationale: "" }
    }

    /// The figure as printed, and competing figures.
    pub(crate) const fn printed(mut self, published: &'static str) -> Self {
        self.published = published;
        self
    }

    /// How the number was chosen.
    pub(crate) const fn because(mut self, rationale: &'static str) -> Self {
        self.rationale = rationale;
        self
    }

    /// What kind of figure it is.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// Whether its basis is published.
    pub(crate) const fn is_published(&self) -> bool {
        self.basis.is_published()
    }

    /// The source that the number follows, or our own estimate.
    #[must_use]
    pub const fn source(&self) -> &'static Source {
        self.source
    }

    /// The figure as printed, with competing figures; `None` if none was recorded.
    #[must_use]
    pub const fn published(&self) -> Option<&'static str> {
        known(self.published)
    }

    /// How the number was chosen.
    #[must_use]
    pub const fn rationale(&self) -> &'static str {
        self.rationale
    }
}

pub(crate) const fn measured(source: &'static Source) -> Grounds {
    Grounds::new(Basis::Measured, source)
}

pub(crate) const fn adapted(source: &'static Source) -> Grounds {
    Grounds::new(Basis::Adapted, source)
}

pub(crate) const fn estimated(source: &'static Source) -> Grounds {
    Grounds::new(Basis::Estimated, source)
}

pub(crate) const fn disputed(source: &'static Source) -> Grounds {
    Grounds::new(Basis::Disputed, source)
}

pub(crate) const fn from_lay_article(source: &'static Source) -> Grounds {
    Grounds::new(Basis::SourceArticle, source)
}
