//! The tables: a listing to review changes by, and proof that every row acts.

#[path = "support/frozen.rs"]
mod frozen;

use std::fmt::Write as _;

use lumbago::knowledge::{self, Band};
use lumbago::{
    Age, Condition, Criterion, Finding, Grounds, Presence, Presentation, Seen, Setting, Symptom,
    SymptomDuration, Weight, score,
};

/// Basis and source, and whether what they say was remembered.
fn footing(grounds: &Grounds) -> String {
    let memory = if grounds.is_from_memory() { " from memory" } else { "" };
    format!("{} {}{memory}", grounds.basis().as_str(), grounds.source().key())
}

/// One line per figure and code of the knowledge, with its weight or fit.
fn listing() -> String {
    let mut listing = format!("knowledge {} {}\n", knowledge::VERSION, knowledge::DIGEST);
    let mut line = |text: std::fmt::Arguments<'_>| writeln!(listing, "{text}").unwrap();
    for condition in Condition::ALL {
        let profile = knowledge::profile(*condition);
        for code in profile.codes() {
            line(format_args!(
                "{} code {} {} {}",
                condition.as_str(),
                code.system(),
                code.code(),
                code.fit()
            ));
        }
        for setting in Setting::ALL {
            if let Some(pretest) = profile.pretest(*setting) {
                line(format_args!(
                    "{} pretest {} {} ({} to {}) {} {}",
                    condition.as_str(),
                    setting.as_str(),
                    pretest.probability().value(),
                    pretest.low().value(),
                    pretest.high().value(),
                    pretest.weight().centinats(),
                    footing(pretest.grounds()),
                ));
            }
        }
        for demographic in profile.demographics() {
            line(format_args!(
                "{} {} {} {} {}",
                condition.as_str(),
                demographic.band(),
                demographic.likelihood_ratio(),
                demographic.likelihood_ratio().weight().centinats(),
                footing(demographic.grounds()),
            ));
        }
        for group in profile.groups() {
            for row in group.rows() {
                line(format_args!(
                    "{} {} {} present {} {} absent {} {} {}",
                    condition.as_str(),
                    group.name(),
                    row.finding().as_str(),
                    row.if_present(),
                    row.if_present().weight().centinats(),
                    row.if_absent(),
                    row.if_absent().weight().centinats(),
                    footing(row.grounds()),
                ));
            }
        }
    }
    for criterion in Criterion::ALL {
        let rule = knowledge::criterion(*criterion);
        let ratio =
            |ratio: Option<lumbago::LikelihoodRatio>| ratio.map_or("-".to_owned(), |ratio| ratio.to_string());
        line(format_args!(
            "criterion {} {} {} of {} plus {} met {} not met {} {}",
            criterion.as_str(),
            rule.condition().as_str(),
            rule.threshold(),
            rule.counted().len(),
            rule.required().len(),
            ratio(rule.if_met()),
            ratio(rule.if_not_met()),
            footing(rule.grounds()),
        ));
    }
    for flag in knowledge::red_flags() {
        line(format_args!(
            "red flag {} {} {} {} of {} plus {} {} {}",
            flag.as_str(),
            flag.suspicion().as_str(),
            flag.urgency().as_str(),
            flag.threshold(),
            flag.counted().len(),
            flag.required().len(),
            flag.mark().as_str(),
            flag.source().key(),
        ));
    }
    listing
}

/// A change of knowledge shows as a short diff of the listing. `LUMBAGO_WRITE=1 cargo test` rewrites it.
#[test]
fn the_listing_is_up_to_date() {
    frozen::frozen("knowledge.txt", &listing());
}

#[test]
fn the_tables_hold_every_row() {
    let profiles = || Condition::ALL.iter().map(|condition| knowledge::profile(*condition));
    assert_eq!(profiles().map(|profile| profile.rows().count()).sum::<usize>(), 414);
    assert_eq!(profiles().map(|profile| profile.demographics().len()).sum::<usize>(), 78);
    assert_eq!(knowledge::red_flags().len(), 73);
    assert_eq!(Criterion::ALL.len(), 21);
    assert_eq!(knowledge::sources().len(), 173);
}

/// What every figure of the profiles and every criterion rests on.
fn all_grounds() -> Vec<Grounds> {
    let mut all = Vec::new();
    for condition in Condition::ALL {
        let profile = knowledge::profile(*condition);
        all.extend(Setting::ALL.iter().filter_map(|setting| profile.pretest(*setting)).map(|p| *p.grounds()));
        all.extend(profile.demographics().iter().map(|demographic| *demographic.grounds()));
        all.extend(profile.rows().map(|row| *row.grounds()));
    }
    all.extend(Criterion::ALL.iter().map(|criterion| *knowledge::criterion(*criterion).grounds()));
    all
}

/// Every text that goes with a figure, a condition or a red flag.
fn all_texts() -> Vec<&'static str> {
    let mut texts = Vec::new();
    for grounds in all_grounds() {
        texts.extend(grounds.published());
        texts.push(grounds.rationale());
    }
    for condition in Condition::ALL {
        let profile = knowledge::profile(*condition);
        texts.extend([profile.mechanism(), profile.usual_course()]);
    }
    texts.extend(knowledge::red_flags().iter().flat_map(|flag| [flag.what_to_do(), flag.rationale()]));
    texts
}

/// The words of a text that have the form of a key: small letters, with digits like those of a year or an underscore.
fn keys_named(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').filter(|word| {
        word.starts_with(|letter: char| letter.is_ascii_lowercase())
            && !word.contains(|letter: char| letter.is_ascii_uppercase())
            && (word.contains('_') || word.chars().filter(char::is_ascii_digit).count() >= 3)
    })
}

#[test]
fn sources_are_unique_and_sorted_and_every_one_is_cited_or_named() {
    let keys: Vec<_> = knowledge::sources().iter().map(|source| source.key()).collect();
    assert!(keys.is_sorted() && keys.windows(2).all(|pair| pair[0] != pair[1]));
    let mut known: Vec<_> = all_grounds().iter().map(|grounds| grounds.source().key()).collect();
    known.extend(knowledge::red_flags().iter().map(|flag| flag.source().key()));
    known.extend(all_texts().into_iter().flat_map(keys_named));
    for key in keys {
        assert!(known.contains(&key), "{key} is cited and named nowhere");
    }
}

#[test]
fn every_source_that_a_text_names_is_in_the_list() {
    let keys: Vec<_> = knowledge::sources().iter().map(|source| source.key()).collect();
    let mut named = 0;
    for text in all_texts() {
        for key in keys_named(text) {
            assert!(keys.contains(&key), "{key}, named in: {text}");
            named += 1;
        }
    }
    assert!(named > 50, "only {named} names were recognised");
}

/// Texts that mention a remembered figure which the row does not follow: a rival, or one that was replaced.
const REMEMBERED_BUT_NOT_FOLLOWED: &[&str] = &[
    "about 4% in deyo2001 (memory)",
    "3% in deyo2001 (memory)",
    "sens 0.89 spec 0.31 (vroomen2002, memory)",
    "majlesi2008 0.84/0.83 (memory)",
    "vroomen2002 0.50/0.67 (memory)",
    "0.40/0.83 (rudwaleit2006ibp, memory)",
    "9/0.92 (gran1985, memory)",
    "OR 7 hip against spine (brown2004, memory)",
    "spec 0.47 (memory)",
    "0.50-0.95 (hopayian2010, memory)",
];

#[test]
fn what_was_remembered_is_not_shown_as_read() {
    let mut remembered = 0;
    for grounds in all_grounds() {
        let texts = [grounds.published().unwrap_or_default(), grounds.rationale()].join("\n");
        let only_read = grounds.source().seen() != Seen::Memory;
        let mentioned = texts.contains("memory");
        let followed = !REMEMBERED_BUT_NOT_FOLLOWED.iter().any(|rival| texts.contains(rival));
        assert_eq!(grounds.is_from_memory(), !only_read || (mentioned && followed), "{texts}");
        remembered += usize::from(grounds.is_from_memory());
    }
    assert_eq!(remembered, 59);
    for rival in REMEMBERED_BUT_NOT_FOLLOWED {
        assert!(all_texts().iter().any(|text| text.contains(rival)), "{rival}");
    }
}

/// For every row and side: the finding alone moves its condition by exactly the weight, and the right way.
#[test]
fn every_row_moves_its_condition() {
    let nothing = Presentation::new();
    for condition in Condition::ALL {
        let weight = |presentation: &Presentation| score(presentation).get(*condition).evidence();
        assert_eq!(weight(&nothing), Weight::ZERO);
        for row in knowledge::profile(*condition).rows() {
            for (presence, ratio) in
                [(Presence::Present, row.if_present()), (Presence::Absent, row.if_absent())]
            {
                let alone = weight(&nothing.clone().with(row.finding(), presence));
                // One finding can decide a criterion that stands in for its group.
                let replaced = knowledge::profile(*condition).criteria().iter().any(|criterion| {
                    let presentation = nothing.clone().with(row.finding(), presence);
                    score(&presentation).criterion(*criterion).verdict().decided().is_some()
                });
                if replaced {
                    assert_eq!(alone.centinats().signum(), ratio.weight().centinats().signum());
                } else {
                    assert_eq!(alone, ratio.weight(), "{condition}, {} {presence}", row.finding());
                }
                assert_eq!(alone > Weight::ZERO, ratio.point() > 1.0);
                assert_eq!(alone < Weight::ZERO, ratio.point() < 1.0);
            }
        }
    }
}

#[test]
fn every_demographic_band_moves_its_condition() {
    for condition in Condition::ALL {
        for demographic in knowledge::profile(*condition).demographics() {
            let patients = match demographic.band() {
                Band::Age(from, to) => {
                    [from, to].map(|years| Presentation::new().age(Age::years(years).unwrap()))
                }
                Band::DurationWeeks(from, to) => [from, to]
                    .map(|weeks| Presentation::new().duration(SymptomDuration::days(weeks * 7).unwrap())),
                Band::Sex(sex) => [Presentation::new().sex(sex), Presentation::new().sex(sex)],
                // The age and the duration have bands of their own, so their sum is compared below.
                Band::AgeAtOnset(..) => continue,
                band => panic!("{band} is not tested"),
            };
            for patient in patients {
                let evidence = score(&patient).get(*condition).evidence();
                assert_eq!(
                    evidence,
                    demographic.likelihood_ratio().weight(),
                    "{condition}, {}",
                    demographic.band()
                );
            }
        }
    }
}

/// Onset at 39 counts as under 40 even on its last day; one week of 364 days to the year decides.
#[test]
fn age_at_onset_is_the_age_less_the_duration() {
    let onset = |years: u32, days: u32| {
        let patient = Presentation::new()
            .age(Age::years(years).unwrap())
            .duration(SymptomDuration::days(days).unwrap());
        let explanation = score(&patient).explain(Condition::AnkylosingSpondylitis);
        let bands = explanation.lines().filter_map(|line| match line.evidence() {
            lumbago::Evidence::Demographic(Band::AgeAtOnset(from, to)) => Some((from, to)),
            _ => None,
        });
        bands.collect::<Vec<_>>()
    };
    assert_eq!(onset(40, 0), [(40, 44)]);
    assert_eq!(onset(40, 1), [(0, 39)]);
    assert_eq!(onset(45, 364), [(40, 44)]);
    assert_eq!(onset(46, 364), [(45, 130)]);
    assert_eq!(onset(20, 36_400), [(0, 39)]);
}

/// What the caller states weighs the same as the same figure in the table.
#[test]
fn a_stated_pretest_equal_to_the_setting_changes_nothing() {
    for condition in Condition::ALL {
        for setting in Setting::ALL {
            let Some(pretest) = knowledge::profile(*condition).pretest(*setting) else { continue };
            let stated = Presentation::new().pretest(*condition, pretest.probability());
            assert_eq!(score(&stated).get(*condition).weight(), pretest.weight(), "{condition}, {setting}");
        }
    }
}

#[test]
fn equal_pretest_is_one_in_sixteen_for_all() {
    let assessment = score(&Presentation::new().setting(Setting::EqualPretest));
    assert!(assessment.ranking().map(|ranked| ranked.condition()).eq(Condition::ALL.iter().copied()));
    for ranked in assessment.ranking() {
        assert!((ranked.probability().value() - 1.0 / 16.0).abs() < 0.0003);
    }
}

/// Labels have the British spelling; ids were given with the American one and stay.
#[test]
fn both_spellings_parse() {
    for name in ["meralgia_paresthetica", "Meralgia paresthetica", "Meralgia paraesthetica"] {
        assert_eq!(name.parse::<Condition>().unwrap(), Condition::MeralgiaParesthetica);
    }
    for name in ["lateral_thigh_dysesthesia", "Lateral thigh dysesthesia", "Lateral thigh dysaesthesia"] {
        assert_eq!(name.parse::<Symptom>().unwrap(), Symptom::LateralThighDysesthesia);
        assert_eq!(name.parse::<Finding>().unwrap(), Symptom::LateralThighDysesthesia.into());
    }
}

#[test]
fn every_condition_has_its_text_and_codes() {
    for condition in Condition::ALL {
        let profile = knowledge::profile(*condition);
        assert!(profile.mechanism().ends_with('.') && profile.usual_course().ends_with('.'));
        assert!(profile.codes().len() >= 3, "{condition}");
        assert!(!condition.lay_label().is_empty());
    }
}
