//! The evidence book: an index, a page for each condition, and one each for the red flags, the screens, the findings and the
//! sources.
//!
//! Pages are Markdown for GitHub. They depend only on the knowledge, so the same knowledge gives the same pages. The anchors in a
//! page are ids of the vocabulary and keys of sources, which are stable.

use lumbago::knowledge::{
    self, Bound, CriterionRule, Demographic, Group, Item, Pretest, Profile, RedFlag, Row,
};
use lumbago::{
    Condition, Criterion, Finding, LikelihoodRatio, Presentation, Respondent, Setting, Urgency,
    knowledge::{Basis, Grounds, Reading, RuleBasis, Source},
    score,
    screening::Screen,
};

/// A file name and its text.
pub(crate) struct Page {
    pub(crate) file: String,
    pub(crate) text: String,
}

/// Every page, the index first.
pub(crate) fn pages() -> Vec<Page> {
    let uses = uses();
    let mut pages = vec![index()];
    pages.extend(Condition::ALL.iter().map(|condition| condition_page(*condition)));
    pages.extend([red_flags(), screens(), findings(), sources(&uses)]);
    pages
}

/// Links to the other pages, at the top of each page.
const NAVIGATION: &str = "[Index](README.md) · [Red flags](red-flags.md) · [Safety screens](screens.md) · [Findings](findings.md) · \
     [Sources](sources.md)";

/// Every basis, from the firmest to the weakest.
pub(crate) const BASES: [Basis; 5] =
    [Basis::Measured, Basis::Adapted, Basis::Estimated, Basis::SourceArticle, Basis::Disputed];

/// How many figures there are by basis.
pub(crate) struct Count {
    /// In the order of [`BASES`].
    pub(crate) by_basis: [usize; BASES.len()],
    pub(crate) all: usize,
}

impl Count {
    fn of<'a>(grounds: impl Iterator<Item = &'a Grounds>) -> Self {
        let bases: Vec<_> = grounds.map(Grounds::basis).collect();
        Self {
            by_basis: BASES.map(|basis| bases.iter().filter(|known| **known == basis).count()),
            all: bases.len(),
        }
    }
}

/// How many figures of each kind there are.
pub(crate) fn counts() -> [(&'static str, Count); 4] {
    let profiles = || Condition::ALL.iter().map(|condition| knowledge::profile(*condition));
    let rows = profiles().flat_map(Profile::rows).map(Row::grounds);
    let bands = profiles().flat_map(Profile::demographics).map(Demographic::grounds);
    let pretests = profiles().flat_map(|profile| {
        Setting::ALL.iter().filter_map(|setting| profile.pretest(*setting)).map(Pretest::grounds)
    });
    let criteria = Criterion::ALL.iter().map(|criterion| knowledge::criterion(*criterion));
    let criteria = criteria.filter(|rule| has_ratio(rule)).map(CriterionRule::grounds);
    [
        ("findings, row by row", Count::of(rows)),
        ("age, sex and duration", Count::of(bands)),
        ("pretest probabilities", Count::of(pretests)),
        ("criteria with a ratio", Count::of(criteria)),
    ]
}

// The index

fn index() -> Page {
    let mut page = Writer::new("Evidence book");
    page.paragraph(
        "Every number that the library uses, and what it rests on. The book is written from the \
         compiled-in tables, and a test keeps it true. It informs clinicians; it does not diagnose.",
    );
    page.paragraph(format!(
        "Knowledge {}, digest `{}`. Every assessment carries both in its receipt.",
        knowledge::VERSION,
        knowledge::DIGEST
    ));
    page.heading("Conditions");
    page.paragraph(
        "The rows counted are those about findings. Conditions in bold are serious: missing them \
             can cost life or function.",
    );
    let rows = Condition::ALL.iter().map(|condition| {
        let profile = knowledge::profile(*condition);
        let count = Count::of(profile.rows().map(Row::grounds));
        let link = format!("[{}]({})", escaped(condition.label()), file(*condition));
        let pretest = profile.pretest(Setting::PrimaryCare).map(|pretest| pretest.probability().to_string());
        let mut cells = vec![
            if condition.is_serious() { format!("**{link}**") } else { link },
            pretest.unwrap_or_default(),
            count.all.to_string(),
        ];
        cells.extend(count.by_basis.map(|number| number.to_string()));
        cells
    });
    let bases = || BASES.map(|basis| basis.to_string());
    page.table(
        ["Condition", "Pretest in primary care", "Rows"].map(str::to_owned).into_iter().chain(bases()),
        rows,
    );
    page.paragraph("Over all conditions:");
    let rows = counts().map(|(name, count)| {
        let mut cells = vec![name.to_owned(), count.all.to_string()];
        cells.extend(count.by_basis.map(|number| number.to_string()));
        cells
    });
    page.table(["Kind of figure", "All"].map(str::to_owned).into_iter().chain(bases()), rows);

    let flags = knowledge::red_flags();
    let marked = |mark| flags.iter().filter(|flag| flag.basis() == mark).count();
    let sources = knowledge::sources();
    let seen = |seen| sources.iter().filter(|source| source.reading() == seen).count();
    page.list([
        format!(
            "[Red flags](red-flags.md): {} rules that decide how soon to seek care, {} as in a guideline, {} as in a study, {} compiled.",
            flags.len(),
            marked(RuleBasis::Guideline),
            marked(RuleBasis::Study),
            marked(RuleBasis::Compiled)
        ),
        format!(
            "[Safety screens](screens.md): {} questions on {} screens, which patients answer for \
                 the red flags.",
            knowledge::screen_questions().len(),
            Screen::ALL.len()
        ),
        format!(
            "[Findings](findings.md): exactly what each of the {} findings means, and where it \
                 counts.",
            Finding::ALL.len()
        ),
        format!(
            "[Sources](sources.md): {} works, {} read in the text or a table, {} in the abstract, {} as restated elsewhere.",
            sources.len() - seen(Reading::OwnEstimate),
            seen(Reading::Text),
            seen(Reading::Abstract),
            seen(Reading::Restated)
        ),
    ]);
    page.paragraph(include_str!("method.md").trim_end());
    page.named("README.md")
}

// A condition

fn condition_page(condition: Condition) -> Page {
    let profile = knowledge::profile(condition);
    let mut page = Writer::new(condition.label());
    page.paragraph(format!(
        "In plain words: {}. Also called: {}.",
        escaped(condition.lay_label()),
        escaped(&condition.synonyms().join(", "))
    ));
    if let Some(limits) = profile.limits() {
        page.paragraph(format!("> **What cannot be known.** {}", prose(limits)));
    }
    if condition.is_serious() {
        page.paragraph(
            "> **Serious: missing it can cost life or function.** The red flags below, not the \
             probability, decide the urgency.",
        );
    }
    page.paragraph(prose(profile.mechanism()));
    page.paragraph(format!("**Usual course.** {}", prose(profile.usual_course())));
    page.paragraph(
        "A ratio above 1 supports the condition, one below 1 counts against it: 2 doubles the \
         odds, 0.5 halves them. The 95 % interval is in brackets. [What the numbers mean and how \
         they were chosen](README.md#what-the-numbers-mean).",
    );
    pretests(&mut page, profile);
    demographics(&mut page, profile);
    rows(&mut page, profile);
    criteria(&mut page, condition);
    ceilings(&mut page, condition);
    suspicions(&mut page, condition);
    codes(&mut page, profile);
    page.named(&file(condition))
}

fn pretests(page: &mut Writer, profile: &Profile) {
    page.heading("How common it is before anything is asked");
    let rows = Setting::ALL.iter().filter_map(|setting| Some((setting, profile.pretest(*setting)?)));
    let rows = rows.map(|(setting, pretest)| {
        vec![
            format!("{}{setting}", anchor(&pretest_place(*setting))),
            pretest.probability().to_string(),
            format!("{} to {}", pretest.low(), pretest.high()),
            pretest.grounds().basis().to_string(),
            cited(pretest.grounds().source()),
            reasons(pretest.grounds()),
        ]
    });
    page.table(
        ["Setting", "Pretest probability", "Plausible range", "Basis", "Source", "Why this number"],
        rows,
    );
}

fn demographics(page: &mut Writer, profile: &Profile) {
    if profile.demographics().is_empty() {
        return;
    }
    page.heading("Age, sex and duration");
    let rows = profile.demographics().iter().map(|demographic| {
        let band = demographic.range().to_string();
        vec![
            format!("{}{band}", anchor(&slug(&band))),
            demographic.likelihood_ratio().to_string(),
            demographic.grounds().basis().to_string(),
            cited(demographic.grounds().source()),
            reasons(demographic.grounds()),
        ]
    });
    page.table(["Patient", "Likelihood ratio", "Basis", "Source", "Why this number"], rows);
}

/// How far the stronger side of a row is from a ratio of one, in centinats.
fn influence(row: &Row) -> u32 {
    let distance = |ratio: LikelihoodRatio| ratio.weight().centinats().unsigned_abs();
    distance(row.if_present()).max(distance(row.if_absent()))
}

fn rows(page: &mut Writer, profile: &Profile) {
    page.heading("Findings");
    page.paragraph("The most influential come first. \"Says nothing\" means a ratio of 1.");
    let mut rows: Vec<(&Group, &Row)> = Vec::new();
    for group in profile.groups() {
        rows.extend(group.rows().iter().map(|row| (group, row)));
    }
    rows.sort_by_key(|(_, row)| std::cmp::Reverse(influence(row)));
    let rows = rows.into_iter().map(|(group, row)| {
        let finding = row.finding();
        let is_alone = group.rows().len() == 1;
        let shared = if is_alone {
            String::new()
        } else {
            format!("<br><sub>in group {}</sub>", spaced(group.name()))
        };
        vec![
            format!("{}{}{shared}", anchor(finding.as_str()), linked(finding)),
            ratio(row.if_present()),
            ratio(row.if_absent()),
            row.grounds().basis().to_string(),
            cited(row.grounds().source()),
            reasons(row.grounds()),
        ]
    });
    page.table(
        ["Finding", "If present", "If absent", "Basis", "Source", "What was printed, and why this number"],
        rows,
    );
    let groups: Vec<_> = profile.groups().iter().filter(|group| group.rows().len() > 1).collect();
    if !groups.is_empty() {
        page.subheading("Groups that count once");
        page.paragraph(
            "In each group only the strongest finding for and the strongest against count, however \
                 many are stated.",
        );
        page.list(groups.into_iter().map(|group| {
            let names: Vec<_> = group.rows().iter().map(|row| linked(row.finding())).collect();
            format!("**{}**: {}", capitalised(&spaced(group.name())), names.join("; "))
        }));
    }
}

fn has_ratio(rule: &CriterionRule) -> bool {
    rule.if_met().is_some() || rule.if_not_met().is_some()
}

fn criteria(page: &mut Writer, condition: Condition) {
    let of_condition = |rule: &&CriterionRule| rule.condition() == condition;
    let rules: Vec<_> = Criterion::ALL
        .iter()
        .map(|criterion| knowledge::criterion(*criterion))
        .filter(of_condition)
        .collect();
    if rules.is_empty() {
        return;
    }
    page.heading("Published criteria");
    for rule in rules {
        page.subheading(&format!(
            "{}{}",
            anchor(rule.criterion().as_str()),
            escaped(rule.criterion().label())
        ));
        page.list(requirements(rule.required(), rule.counted(), rule.threshold()));
        let source = cited(rule.grounds().source());
        let reasons = reasons(rule.grounds());
        if !has_ratio(rule) {
            page.paragraph("For information only: it has no ratio and does not count, whether met or not.");
            page.paragraph(format!("Source of the rule: {source}. {reasons}"));
            continue;
        }
        let effect = |ratio: Option<LikelihoodRatio>| {
            ratio.map_or("changes nothing; the single rows count".to_owned(), |ratio| ratio.to_string())
        };
        let replaced: Vec<_> = rule.replaces().map(spaced).collect();
        page.paragraph(format!(
            "**Likelihood ratio once it is met:** {}. **Once it can no longer be met:** {}. Where \
                 it counts, it replaces: {}.",
            effect(rule.if_met()),
            effect(rule.if_not_met()),
            replaced.join("; ")
        ));
        page.paragraph(format!("Basis: {}, {source}. {reasons}", rule.grounds().basis()));
    }
}

/// The highest probability by history, with examination, and with tests.
fn ceilings(page: &mut Writer, condition: Condition) {
    let rows = Setting::ALL.iter().map(|setting| {
        let assessment = score(&Presentation::new().setting(*setting));
        let reached = Respondent::ALL
            .iter()
            .map(|respondent| assessment.get(condition).ceiling(*respondent).to_string());
        [setting.to_string()].into_iter().chain(reached).collect()
    });
    page.heading("How far history and examination can go");
    page.paragraph(
        "The highest probability that can be reached, when age, sex, duration and every answer \
         support the condition as strongly as they can. It may be a little too high, because no \
         patient gives all those answers at once; it is never too low.",
    );
    let heads = Respondent::ALL.iter().map(|respondent| match respondent {
        Respondent::Patient => "By history",
        Respondent::Examiner => "With examination",
        _ => "With tests and scans",
    });
    page.table(["Setting"].into_iter().chain(heads), rows);
}

fn suspicions(page: &mut Writer, condition: Condition) {
    let rules = knowledge::red_flags().iter().filter(|flag| flag.suspicion().condition() == Some(condition));
    let mut rules: Vec<_> = rules.collect();
    if rules.is_empty() {
        return;
    }
    rules.sort_by_key(|flag| std::cmp::Reverse(flag.urgency()));
    page.heading("Red flags that suspect it");
    page.list(rules.into_iter().map(|flag| {
        let name = capitalised(&spaced(flag.as_str()));
        format!("[{name}](red-flags.md#{}): {}", flag.as_str(), flag.urgency())
    }));
}

fn codes(page: &mut Writer, profile: &Profile) {
    if profile.codes().is_empty() {
        return;
    }
    page.heading("Codes");
    let rows = profile.codes().iter().map(|code| {
        vec![
            code.system().to_string(),
            format!("`{}`", code.code()),
            escaped(code.label()),
            code.fit().to_string(),
        ]
    });
    page.table(["Classification", "Code", "Its label", "Fit"], rows);
}

// Red flags and screens

fn red_flags() -> Page {
    let mut page = Writer::new("Red flags");
    page.paragraph(
        "When to seek care, and how soon. Each rule reads findings, age, sex and duration, never a \
         probability. The most urgent rule that fires decides. An unknown item makes no rule fire, \
         and nor does an absent finding.",
    );
    page.paragraph(
        "\"Unless denied\" holds when a finding is present, unknown or was never asked about, and \
         fails only when it is stated to be absent: unknown timing of a nerve deficit counts as \
         new. Besides the rules there is a floor: a serious condition with strong evidence is \
         never left at self-care.",
    );
    page.list([
        "**Emergency**: an emergency department now; an ambulance where the rule says so.",
        "**Urgent**: a clinician today, within 24 hours at most.",
        "**Soon**: a clinician within two weeks.",
        "**Routine**: an ordinary appointment. **Self-care**: look after yourself.",
    ]);
    page.paragraph(
        "How closely a rule follows its source: *guideline* or *study* if both trigger and level \
         were seen there; *compiled* if the trigger was seen, but the level, a threshold or some \
         of the items were set by us. No clinician has reviewed the rules yet.",
    );

    page.heading("By urgency");
    for urgency in Urgency::ALL.iter().rev() {
        let rules: Vec<_> = knowledge::red_flags().iter().filter(|flag| flag.urgency() == *urgency).collect();
        if rules.is_empty() {
            continue;
        }
        page.subheading(&format!("{} ({})", capitalised(urgency.label()), rules.len()));
        let rows = rules.into_iter().map(|flag| {
            let name = capitalised(&spaced(flag.as_str()));
            vec![
                format!("[{name}](#{})", flag.as_str()),
                escaped(flag.suspicion().label()),
                flag.basis().to_string(),
                cited(flag.source()),
            ]
        });
        page.table(["Rule", "Suspects", "Basis", "Source"], rows);
    }

    page.heading("Every rule");
    for flag in knowledge::red_flags() {
        red_flag(&mut page, flag);
    }
    page.named("red-flags.md")
}

fn red_flag(page: &mut Writer, flag: &RedFlag) {
    page.subheading(&format!("{}{}", anchor(flag.as_str()), capitalised(&spaced(flag.as_str()))));
    let suspicion = match flag.suspicion().condition() {
        Some(condition) => format!("[{}]({})", escaped(condition.label()), file(condition)),
        None => escaped(flag.suspicion().label()),
    };
    let ambulance = if flag.needs_ambulance() { ", by ambulance" } else { "" };
    page.paragraph(format!(
        "Suspects: {suspicion}. Urgency: **{}{ambulance}**. It fires on:",
        flag.urgency()
    ));
    page.list(requirements(flag.required(), flag.counted(), flag.threshold()));
    page.paragraph(format!("*What the patient is told.* {}", prose(&flag.what_to_do().to_string())));
    page.paragraph(format!("*Why.* {}", prose(flag.rationale())));
    let mark = match flag.basis() {
        RuleBasis::Compiled => "compiled from".to_owned(),
        mark => format!("{mark},"),
    };
    page.paragraph(format!("Source: {mark} {}.", cited(flag.source())));
}

fn screens() -> Page {
    let mut page = Writer::new("Safety screens");
    page.paragraph(
        "The questions that patients answer for the red flags, screen by screen, in the order for \
         back pain. At most eight are shown at once, each with \"not sure\", and with \"none of \
         these\" below. A question with a condition is a follow-up: it is asked once the condition \
         holds, or would hold for some age, sex or duration that is not stated. A question is also \
         asked if a yes would by itself raise the urgency; one that is on no screen comes at the \
         end of the last.",
    );
    for screen in Screen::ALL {
        page.heading(&format!("{}{}", anchor(screen.as_str()), escaped(screen.label())));
        let questions = knowledge::screen_questions().iter().filter(|question| question.screen() == *screen);
        let rows = questions.enumerate().map(|(place, question)| {
            let asked = match question.trigger() {
                None => "everybody".to_owned(),
                Some(Item::Age(Bound::AtLeast(0))) => "everybody, as a follow-up".to_owned(),
                Some(trigger) => format!("if {}", item(trigger, Within::Sentence)),
            };
            vec![
                (place + 1).to_string(),
                escaped(question.finding().question()),
                linked(question.finding()),
                asked,
            ]
        });
        page.table(["No.", "Question", "Finding", "Asked"], rows);
    }
    page.named("screens.md")
}

// Findings

fn findings() -> Page {
    let mut page = Writer::new("Findings");
    page.paragraph(
        "Exactly what each finding means, who can answer it, and which conditions it bears on, \
         with the ratios if present / if absent. For patients it is a question; for examiners and \
         results, a statement to confirm.",
    );
    let kind = |finding: &Finding| match finding {
        Finding::Symptom(_) => "Symptoms",
        Finding::PainQuality(_) => "Qualities of the pain",
        Finding::RiskFactor(_) => "Risk factors",
        Finding::Sign(_) => "Signs",
        Finding::Investigation(_) => "Investigations",
        _ => "Other findings",
    };
    for findings in Finding::ALL.chunk_by(|one, other| kind(one) == kind(other)) {
        page.heading(findings.first().map_or("", kind));
        let rows = findings.iter().copied().map(|finding| {
            let mut bearings = Vec::new();
            for condition in Condition::ALL {
                for row in knowledge::profile(*condition).rows().filter(|row| row.finding() == finding) {
                    let figure = |ratio: LikelihoodRatio| {
                        ratio.to_string().split(' ').next().unwrap_or_default().to_owned()
                    };
                    bearings.push(format!(
                        "[{}]({}#{}) {} / {}",
                        escaped(condition.label()),
                        file(*condition),
                        finding.as_str(),
                        figure(row.if_present()),
                        figure(row.if_absent())
                    ));
                }
            }
            let bearings = if bearings.is_empty() {
                "red flags only, or nothing".to_owned()
            } else {
                bearings.join("<br>")
            };
            vec![
                format!("{}{}", anchor(finding.as_str()), escaped(finding.label())),
                escaped(finding.question()),
                finding.respondent().to_string(),
                bearings,
            ]
        });
        page.table(["Finding", "What is asked", "Who answers", "Bears on"], rows);
    }
    page.named("findings.md")
}

// Sources

/// A place where a source is followed, or named beside the source that is followed.
struct Use {
    key: &'static str,
    is_followed: bool,
    page: &'static str,
    link: String,
}

/// Every use of every source, page by page.
fn uses() -> Vec<Use> {
    let mut uses = Vec::new();
    let mut add = |source: &'static Source, texts: &[&str], page: &'static str, link: String| {
        uses.push(Use { key: source.key(), is_followed: true, page, link: link.clone() });
        let mut named: Vec<&'static str> = texts.iter().flat_map(|text| keys_named(text)).collect();
        named.sort_unstable();
        named.dedup();
        named.retain(|key| *key != source.key());
        uses.extend(named.into_iter().map(|key| Use { key, is_followed: false, page, link: link.clone() }));
    };
    for condition in Condition::ALL {
        let profile = knowledge::profile(*condition);
        let mut of_grounds = |grounds: &Grounds, place: &str, what: &str| {
            let texts = [grounds.published().unwrap_or_default(), grounds.rationale()];
            let link = format!("[{}]({}#{place})", escaped(what), file(*condition));
            add(grounds.source(), &texts, condition.label(), link);
        };
        for setting in Setting::ALL {
            if let Some(pretest) = profile.pretest(*setting) {
                of_grounds(pretest.grounds(), &pretest_place(*setting), &format!("pretest in {setting}"));
            }
        }
        for demographic in profile.demographics() {
            let band = demographic.range().to_string();
            of_grounds(demographic.grounds(), &slug(&band), &band);
        }
        for row in profile.rows() {
            of_grounds(row.grounds(), row.finding().as_str(), row.finding().label());
        }
        for criterion in Criterion::ALL {
            let rule = knowledge::criterion(*criterion);
            if rule.condition() == *condition {
                of_grounds(rule.grounds(), criterion.as_str(), &format!("criterion: {criterion}"));
            }
        }
    }
    for flag in knowledge::red_flags() {
        let link = format!("[{}](red-flags.md#{})", capitalised(&spaced(flag.as_str())), flag.as_str());
        add(flag.source(), &[flag.rationale()], "Red flags", link);
    }
    uses
}

/// The links of uses, grouped under the names of their pages.
fn by_page<'a>(uses: impl Iterator<Item = &'a Use>) -> String {
    let mut written = String::new();
    let mut page = "";
    for used in uses {
        if used.page == page {
            written += ", ";
        } else {
            let end = if written.is_empty() { "" } else { ". " };
            written += &[end, &escaped(used.page), ": "].concat();
            page = used.page;
        }
        written += &used.link;
    }
    written
}

fn sources(uses: &[Use]) -> Page {
    let mut page = Writer::new("Sources");
    page.paragraph(
        "Every work that a number or a rule follows, or that is named beside one as support or as \
         a rival, by key. Each entry says how much was read when its figures were taken.",
    );
    for source in knowledge::sources() {
        page.heading(source.key());
        page.paragraph(reference(source));
        page.paragraph(format!("{}; {}.", capitalised(&escaped(source.design())), source.reading()));
        for (what, is_followed) in [("Followed in", true), ("Named in", false)] {
            let of_source =
                uses.iter().filter(|used| used.key == source.key() && used.is_followed == is_followed);
            let links = by_page(of_source);
            if !links.is_empty() {
                page.paragraph(format!("*{what}* {links}."));
            }
        }
    }
    page.named("sources.md")
}

/// The full reference of a source, with links to it.
fn reference(source: &Source) -> String {
    let year = source.year().map(|year| format!(" ({year})")).unwrap_or_default();
    let end = if source.title().ends_with(['?', '.']) { "" } else { "." };
    let authors = capitalised(&escaped(source.authors().trim_end_matches('.')));
    let mut parts = vec![format!("{authors}{year}. {}{end}", escaped(source.title()))];
    parts.extend(source.journal().map(|journal| format!("*{}*.", escaped(journal))));
    let doi = source.doi().map(|doi| format!("DOI [{}](https://doi.org/{}).", escaped(doi), address(doi)));
    let pmid = source
        .pmid()
        .map(|pmid| format!("PMID [{pmid}](https://pubmed.ncbi.nlm.nih.gov/{}/).", address(pmid)));
    if doi.is_none() && pmid.is_none() && source.reading() != Reading::OwnEstimate {
        parts.push("No DOI or PMID.".to_owned());
    }
    parts.extend(doi.into_iter().chain(pmid));
    parts.join(" ")
}

// Words

/// The requirements of a rule, line by line.
fn requirements(required: &[Item], counted: &[Item], threshold: u8) -> Vec<String> {
    let mut lines: Vec<_> =
        required.iter().map(|required| format!("required: {}", item(required, Within::Sentence))).collect();
    let counted: Vec<_> = counted.iter().map(|counted| item(counted, Within::List)).collect();
    lines.push(match (usize::from(threshold), counted.as_slice()) {
        (_, [only]) if lines.is_empty() => only.clone(),
        (_, [only]) => format!("required: {only}"),
        (2, [one, other]) => format!("both {one}; and {other}"),
        (threshold, counted) if threshold == counted.len() => {
            format!("all {threshold} of: {}", counted.join("; "))
        }
        (threshold, counted) => format!("at least {threshold} of: {}", counted.join("; ")),
    });
    lines
}

/// Where an item is written. It decides whether the item needs brackets.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Sentence,
    List,
    Choice,
}

fn item(all_or_one: &Item, within: Within) -> String {
    let joined = |parts: &[Item], word: &str| {
        let parts: Vec<_> = parts.iter().map(|part| item(part, Within::Choice)).collect();
        parts.join(word)
    };
    match all_or_one {
        Item::Finding(finding) => linked(*finding),
        Item::NotDenied(finding) => format!("{} (unless denied)", linked(*finding)),
        Item::Criterion(criterion) => {
            let page = file(knowledge::criterion(*criterion).condition());
            format!("criterion [{}]({page}#{})", escaped(criterion.label()), criterion.as_str())
        }
        Item::Sex(sex) => format!("{sex} sex"),
        Item::Any(parts) => joined(parts, " or "),
        Item::All(parts) if within == Within::Choice => format!("({})", joined(parts, " and ")),
        Item::All(parts) => joined(parts, " and "),
        other => escaped(&other.to_string()),
    }
}

fn ratio(ratio: LikelihoodRatio) -> String {
    match ratio.to_string().as_str() {
        "1.0 (1.0 to 1.0)" => "says nothing".to_owned(),
        figures => figures.to_owned(),
    }
}

/// What the source printed, and why the number is as it is.
fn reasons(grounds: &Grounds) -> String {
    let rationale = prose(grounds.rationale());
    match grounds.published() {
        Some(published) => format!("*Printed:* {}<br>*Why:* {rationale}", prose(published)),
        None => rationale,
    }
}

fn cited(source: &Source) -> String {
    format!("[{0}](sources.md#{0})", source.key())
}

fn linked(finding: Finding) -> String {
    format!("[{}](findings.md#{})", escaped(finding.label()), finding.as_str())
}

fn file(condition: Condition) -> String {
    format!("{}.md", condition.as_str())
}

fn pretest_place(setting: Setting) -> String {
    format!("pretest-{}", setting.as_str())
}

fn anchor(id: &str) -> String {
    format!("<a id=\"{id}\"></a>")
}

/// Words as an anchor.
fn slug(words: &str) -> String {
    words.replace(' ', "-")
}

/// An id as words.
fn spaced(id: &str) -> String {
    id.replace('_', " ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A text in which the keys of sources become links.
fn prose(text: &str) -> String {
    let mut written = String::new();
    for word in words(text) {
        match source_of(word) {
            Some(source) => written += &cited(source),
            None => written += &escaped(word),
        }
    }
    written
}

/// The text split into words and the text between them. The key of a source is one word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|letter| is_of_word(letter) != is_of_word(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

fn source_of(key: &str) -> Option<&'static Source> {
    knowledge::sources().iter().find(|source| source.key() == key).copied()
}

fn keys_named(text: &str) -> Vec<&'static str> {
    words(text).filter_map(source_of).map(Source::key).collect()
}

/// Text that Markdown does not interpret, not even in a table.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>|~$#".contains(letter) {
            written.push('\\');
        }
        written.push(letter);
    }
    written
}

/// The path of a web address, with every character that could end a link percent-encoded.
fn address(text: &str) -> String {
    let written = text.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() || b"-._/:".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    written.collect()
}

/// A page under construction, block by block.
struct Writer {
    blocks: Vec<String>,
}

impl Writer {
    fn new(title: &str) -> Self {
        Self { blocks: vec![format!("# {}", escaped(title)), NAVIGATION.to_owned()] }
    }

    fn heading(&mut self, text: &str) {
        self.blocks.push(format!("## {text}"));
    }

    fn subheading(&mut self, text: &str) {
        self.blocks.push(format!("### {text}"));
    }

    fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(text.into());
    }

    fn list(&mut self, items: impl IntoIterator<Item = impl AsRef<str>>) {
        let items: Vec<_> = items.into_iter().map(|item| format!("- {}", item.as_ref())).collect();
        self.blocks.push(items.join("\n"));
    }

    fn table(
        &mut self,
        heads: impl IntoIterator<Item = impl Into<String>>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) {
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let heads: Vec<String> = heads.into_iter().map(Into::into).collect();
        let mut lines = vec![row(&heads), format!("|{}", "---|".repeat(heads.len()))];
        lines.extend(rows.into_iter().map(|cells| row(&cells)));
        self.blocks.push(lines.join("\n"));
    }

    fn named(self, file: &str) -> Page {
        Page { file: file.to_owned(), text: self.blocks.join("\n\n") + "\n" }
    }
}
