//! Every kind of bad input gives one clear sentence with its place.

#![cfg(feature = "serde")]

use lumbago::json::Validation;
use lumbago::{Age, Condition, ErrorKind, Finding, Presentation, Probability, Symptom, SymptomDuration};

#[track_caller]
fn refused(json: &str, sentence: &str) {
    let error = serde_json::from_str::<Presentation>(json).unwrap_err();
    assert_eq!(error.to_string(), sentence);
}

#[test]
fn unknown_words_are_named_with_the_nearest_valid_one() {
    refused(
        r#"{"duration": 3}"#,
        "unknown field `duration`; expected `age`, `sex`, `duration_weeks`, `setting`, `findings` or `pretest` \
         at line 1 column 11",
    );
    refused(
        r#"{"findings": {"pain_belw_knee": "present"}}"#,
        "findings: unknown finding `pain_belw_knee`; the nearest valid id is `pain_below_knee` at line 1 column 30",
    );
    refused(
        r#"{"findings": {"fever": "yes"}}"#,
        "findings.fever: unknown presence `yes`; expected `present`, `absent` or `unknown` at line 1 column 28",
    );
    refused(
        r#"{"pretest": {"spondylitis": 0.1}}"#,
        "pretest: `spondylitis` is not the id of a condition; the id is `ankylosing_spondylitis` at line 1 column 26",
    );
    refused(r#"{"sex": "f"}"#, "sex: unknown sex `f`; expected `female` or `male` at line 1 column 11");
    refused(
        r#"{"setting": "hospital"}"#,
        "setting: unknown setting `hospital`; expected `primary_care`, `spine_clinic`, `emergency_department` or \
         `equal_pretest` at line 1 column 22",
    );
}

#[test]
fn repeated_keys_are_refused() {
    refused(r#"{"age": 30, "age": 30}"#, "repeated field `age` at line 1 column 17");
    refused(
        r#"{"findings": {"fever": "present", "fever": "absent"}}"#,
        "findings: repeated key `fever` at line 1 column 41",
    );
    refused(r#"{"pretest": {}, "pretest": {}}"#, "repeated field `pretest` at line 1 column 25");
    refused(r#"{"findings": {}, "findings": {}}"#, "repeated field `findings` at line 1 column 27");
    refused(
        r#"{"pretest": {"spinal_infection": 0.1, "spinal_infection": 0.1}}"#,
        "pretest: repeated key `spinal_infection` at line 1 column 56",
    );
}

#[test]
fn wrong_types_are_refused() {
    refused("[]", "expected a presentation, which is an object, found a list at line 1 column 2");
    refused(r#""age""#, "expected a presentation, which is an object, found text at line 1 column 5");
    refused(r#"{"age": "34"}"#, "age: expected a whole number of years, found text at line 1 column 12");
    refused(
        r#"{"age": true}"#,
        "age: expected a whole number of years, found true or false at line 1 column 12",
    );
    refused(
        r#"{"sex": {"of": ["birth"]}}"#,
        "sex: expected `female` or `male`, found an object at line 1 column 9",
    );
    refused(r#"{"pretest": 0.5}"#, "pretest: expected an object, found a number at line 1 column 15");
    refused(r#"{"findings": []}"#, "findings: expected an object, found a list at line 1 column 15");
    refused(
        r#"{"findings": {"fever": true}}"#,
        "findings.fever: expected `present`, `absent` or `unknown`, found true or false at line 1 column 27",
    );
    refused(
        r#"{"findings": {"fever": null}}"#,
        "findings.fever: expected `present`, `absent` or `unknown`, found null at line 1 column 27",
    );
    refused(
        r#"{"duration_weeks": "8"}"#,
        "duration_weeks: expected a number of weeks, found text at line 1 column 22",
    );
    refused(r#"{"findings": "fever"}"#, "findings: expected an object, found text at line 1 column 20");
    refused(
        r#"{"pretest": {"facet_joint_pain": "0.1"}}"#,
        "pretest.facet_joint_pain: expected a number between 0 and 1, found text at line 1 column 38",
    );
}

#[test]
fn numbers_out_of_range_are_refused() {
    for (years, wrong) in [
        ("131", "out of range"),
        ("-1", "out of range"),
        ("130.5", "out of range"),
        ("34.5", "not a whole number"),
        ("1000000", "out of range"),
    ] {
        let error = serde_json::from_str::<Presentation>(&format!(r#"{{"age": {years}}}"#)).unwrap_err();
        let sentence =
            format!("age: {years} is {wrong}; expected whole years from 0 to 130 at line 1 column");
        assert!(error.to_string().starts_with(&sentence), "{error}");
    }
    let nought = serde_json::from_str::<Presentation>(r#"{"age": -0.0}"#).unwrap();
    assert_eq!(nought.stated_age(), Some(Age::years(0).unwrap()));
    for weeks in ["-0.5", "5200.1"] {
        let error =
            serde_json::from_str::<Presentation>(&format!(r#"{{"duration_weeks": {weeks}}}"#)).unwrap_err();
        let sentence = format!(
            "duration_weeks: {weeks} weeks is out of range; expected weeks from 0 to 5200 at line 1 column"
        );
        assert!(error.to_string().starts_with(&sentence), "{error}");
    }
    for probability in ["0", "1", "1.5", "-0.1"] {
        let json = format!(r#"{{"pretest": {{"facet_joint_pain": {probability}}}}}"#);
        let error = serde_json::from_str::<Presentation>(&json).unwrap_err();
        let sentence = format!(
            "pretest.facet_joint_pain: {probability} is out of range; expected a number from \
             0.000000001 to 0.999999999 at line 1 column"
        );
        assert!(error.to_string().starts_with(&sentence), "{error}");
    }
}

#[test]
fn a_number_of_hundreds_of_digits_is_written_short() {
    for (document, sentence) in [
        (r#"{"age": 1e300}"#, "age: 1e300 is out of range"),
        (r#"{"age": 1e-300}"#, "age: 1e-300 is not a whole number"),
        (r#"{"duration_weeks": -1.5e+16}"#, "duration_weeks: -1.5e16 weeks is out of range"),
        (r#"{"age": 1000000000000000}"#, "age: 1000000000000000 is out of range"),
        (
            r#"{"pretest": {"hip_osteoarthritis": 1e-10}}"#,
            "pretest.hip_osteoarthritis: 0.0000000001 is out of range",
        ),
        (
            r#"{"pretest": {"hip_osteoarthritis": 5e-324}}"#,
            "pretest.hip_osteoarthritis: 5e-324 is out of range",
        ),
    ] {
        let error = serde_json::from_str::<Presentation>(document).unwrap_err().to_string();
        assert!(error.starts_with(sentence), "{error}");
    }
}

/// What the documentation says may stand in a log.
#[test]
fn only_the_sentence_and_the_text_repeat_what_was_written() {
    let personal = "Ann Example, born on 1970-01-01, of 1 Example Street, Exampleton";
    let documents = [
        format!(r#"{{"{personal}": 1}}"#),
        format!(r#"{{"sex": "{personal}", "setting": "{personal}", "age": "{personal}"}}"#),
        format!(r#"{{"findings": {{"{personal}": "present", "fever": "{personal}"}}}}"#),
        format!(r#"{{"pretest": {{"{personal}": 0.5, "hip_osteoarthritis": "{personal}"}}}}"#),
    ];
    let mut count = 0;
    for document in documents {
        let validation: lumbago::json::Validation = serde_json::from_str(&document).unwrap();
        for fault in validation.faults() {
            count += 1;
            let words = fault.candidates().chain(fault.nearest()).chain(fault.field()).chain(fault.key());
            let words = words.chain([fault.kind().as_str()]).collect::<Vec<_>>().concat();
            assert!(!words.contains("xample") && !words.contains("1970"), "{words}");
            assert!(fault.text().is_none_or(|text| text == &personal[..48]));
            assert!(!fault.to_string().contains(&personal[..49]), "{fault}");
        }
    }
    assert_eq!(count, 8);
}

#[test]
fn constructors_refuse_what_documents_cannot_hold() {
    assert_eq!(
        Probability::new(f64::NAN).unwrap_err().to_string(),
        "probability NaN is out of range; expected a number from 0.000000001 to 0.999999999"
    );
    assert_eq!(
        SymptomDuration::weeks(f64::INFINITY).unwrap_err().to_string(),
        "symptom duration of inf weeks is out of range; expected weeks from 0 to 5200"
    );
    assert_eq!(
        SymptomDuration::days(36_401).unwrap_err().to_string(),
        "symptom duration of 36401 days is out of range; expected days from 0 to 36400"
    );
    assert_eq!(
        Age::years(131).unwrap_err().to_string(),
        "age 131 is out of range; expected whole years from 0 to 130"
    );
}

#[test]
fn a_hostile_name_is_cut_and_escaped() {
    let name = format!("\u{1b}[31m{}", "x".repeat(10_000));
    let error = name.parse::<Symptom>().unwrap_err().to_string();
    assert!(error.starts_with("unknown symptom `\\u{1b}[31mxxx"), "{error}");
    assert!(error.len() < 200, "{error}");
}

#[test]
fn truncated_documents_are_refused() {
    let whole = r#"{"age": 34, "sex": "male", "findings": {"fever": "present", "leg_weakness": "absent"}}"#;
    for end in 0..whole.len() {
        let error = serde_json::from_str::<Presentation>(&whole[..end]).unwrap_err().to_string();
        assert!(error.contains("EOF while parsing"), "{error}");
        assert!(error.contains("at line 1 column"), "{error}");
    }
}

#[test]
fn deep_nesting_is_refused_where_it_begins() {
    let deep = "[".repeat(100_000);
    refused(
        &format!(r#"{{"findings": {deep}"#),
        "findings: expected an object, found a list at line 1 column 14",
    );
    refused(
        &format!(r#"{{"findings": {{"fever": {deep}"#),
        "findings.fever: expected `present`, `absent` or `unknown`, found a list at line 1 column 24",
    );
}

#[test]
fn ten_megabytes_are_no_trouble() {
    let padded = format!("{}{}", " ".repeat(10_000_000), r#"{"age": 34}"#);
    assert!(serde_json::from_str::<Presentation>(&padded).is_ok());
    let repeated =
        format!(r#"{{"findings": {{{}"fever": "present"}}}}"#, r#""fever": "absent", "#.repeat(500_000));
    refused(&repeated, "findings: repeated key `fever` at line 1 column 40");
    let long = format!(r#"{{"findings": {{"{}": "present"}}}}"#, "x".repeat(10_000_000));
    let error = serde_json::from_str::<Presentation>(&long).unwrap_err().to_string();
    assert!(error.starts_with("findings: unknown finding `xxx") && error.len() < 300, "{error}");
    // Nor is a text repeated that stands where a number or an object belongs.
    let text = format!("\"{}\"", "x".repeat(10_000_000));
    for document in [
        format!(r#"{{"age": {text}}}"#),
        format!(r#"{{"sex": {text}}}"#),
        format!(r#"{{"duration_weeks": {text}}}"#),
        format!(r#"{{"findings": {text}}}"#),
        format!(r#"{{"findings": {{"fever": {text}}}}}"#),
        format!(r#"{{"pretest": {{"facet_joint_pain": {text}}}}}"#),
        text.clone(),
    ] {
        let error = serde_json::from_str::<Presentation>(&document).unwrap_err().to_string();
        assert!(error.len() < 300, "{} bytes", error.len());
    }
}

/// A name that is nearly right, or part of one, gives what was meant; another gives nothing, which is better than a wrong hint.
#[test]
fn the_nearest_id_is_what_was_meant() {
    for (text, id) in [
        ("slipped disk", Some("lumbar_disc_herniation")),
        ("sciatica", Some("lumbar_disc_herniation")),
        ("bechterew", Some("ankylosing_spondylitis")),
        ("herniation", Some("lumbar_disc_herniation")),
        ("discitus", Some("spinal_infection")),
        ("rheumatism", None),
        ("", None),
    ] {
        assert_eq!(text.parse::<Condition>().unwrap_err().nearest(), id, "{text}");
    }
    for (text, id) in [
        ("weight loss", Some("unexplained_weight_loss")),
        ("foot-dorp", Some("severe_leg_weakness")),
        ("fainting or shock", Some("collapse_or_shock")),
        ("cancer", Some("history_of_cancer")),
        ("night-pian", Some("night_pain")),
        ("dialysis", Some("dialysis_or_indwelling_line")),
        ("height loss", Some("height_loss_over_6_cm")),
        // Conditions that a finding is named after.
        ("ankylosing_spondylitis", Some("known_ankylosing_spondylitis")),
        ("Vertebral fracture", Some("vertebral_fracture_on_imaging")),
        ("urinary_retention", None),
        ("zzzzzzzzzzzz", None),
    ] {
        assert_eq!(text.parse::<Finding>().unwrap_err().nearest(), id, "{text}");
    }
    let error = "rheumatism".parse::<Condition>().unwrap_err();
    assert_eq!(error.to_string(), "unknown condition `rheumatism`; no similar id exists");
}

#[test]
fn null_means_not_stated_at_the_top_and_nowhere_else() {
    let nulls = r#"{"age": null, "sex": null, "duration_weeks": null, "setting": null, "findings": null, "pretest": null}"#;
    assert_eq!(serde_json::from_str::<Presentation>(nulls).unwrap(), Presentation::new());
    assert_eq!(serde_json::from_str::<Presentation>("{}").unwrap(), Presentation::new());
}

/// Words of the clinic are understood, or answered with what they could mean.
#[test]
fn clinical_words_are_understood() {
    for (word, finding) in [
        ("SLR", "straight_leg_raise"),
        ("lasegue", "straight_leg_raise"),
        ("Lasègue sign", "straight_leg_raise"),
        ("saddle_anaesthesia", "saddle_numbness"),
        ("saddle anesthesia", "saddle_numbness"),
        ("foot drop", "severe_leg_weakness"),
        ("Patrick-test", "faber_test"),
        ("hla b27", "hla_b27"),
    ] {
        assert_eq!(word.parse::<Finding>().unwrap().as_str(), finding, "{word}");
    }
    for (word, candidates) in [
        ("incontinence", &["bladder_dysfunction", "bowel_dysfunction"][..]),
        ("steroids", &["corticosteroid_use"]),
        (
            "sciatica",
            &[
                "dermatomal_leg_pain",
                "pain_below_knee",
                "unilateral_leg_pain",
                "leg_pain_worse_than_back_pain",
            ],
        ),
    ] {
        let error = word.parse::<Finding>().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AmbiguousName);
        assert_eq!(error.text(), Some(word));
        assert!(error.candidates().eq(candidates.iter().copied()), "{error}");
    }
    assert_eq!(
        "incontinence".parse::<Finding>().unwrap_err().to_string(),
        "`incontinence` is not precise enough for a finding; did you mean `bladder_dysfunction` or `bowel_dysfunction`?"
    );
    let error = "slipped disc".parse::<Finding>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`slipped disc` is a condition (`lumbar_disc_herniation`), not a finding; state what the patient or the examiner \
         noticed"
    );
    assert_eq!(error.kind(), ErrorKind::ConditionForFinding);
    assert_eq!((error.condition(), error.candidates().count()), (Some("lumbar_disc_herniation"), 0));
    // A denial is not nearly what it denies.
    assert_eq!("no night sweat".parse::<Finding>().unwrap_err().nearest(), None);
    assert_eq!(
        "no improvement with resting".parse::<Finding>().unwrap_err().nearest(),
        Some("no_improvement_with_rest")
    );
    // A document must have the id itself.
    refused(
        r#"{"findings": {"SLR": "present"}}"#,
        "findings: `SLR` is not the id of a finding; the id is `straight_leg_raise` at line 1 column 19",
    );
}

/// What a program needs of each kind of fault.
#[test]
fn errors_can_be_asked() {
    let faults = |document: &str| {
        let validation: Validation = serde_json::from_str(document).unwrap();
        assert_eq!(validation.fault_count(), validation.faults().count());
        validation.faults().cloned().collect::<Vec<_>>()
    };
    let all = faults(
        r#"{"age": "34", "sex": "f", "duration_weeks": -1, "setting": null, "agee": {"deep": [1]}, "age": 34,
            "findings": {"fevr": {"deep": []}, "fever": true, "limp": "present", "limp": "absent", "slipped disc": 3},
            "pretest": {"spinal_infection": 2, "facet_joint_pain": [0.1]}}"#,
    );
    let asked: Vec<_> =
        all.iter().map(|fault| (fault.kind(), fault.field(), fault.key(), fault.text())).collect();
    let (findings, pretest) = (Some("findings"), Some("pretest"));
    assert_eq!(
        asked,
        [
            (ErrorKind::WrongType, Some("age"), None, None),
            (ErrorKind::UnknownName, Some("sex"), None, Some("f")),
            (ErrorKind::OutOfRange, Some("duration_weeks"), None, None),
            (ErrorKind::UnknownName, None, None, Some("agee")),
            (ErrorKind::Repeated, None, None, Some("age")),
            (ErrorKind::UnknownName, findings, None, Some("fevr")),
            (ErrorKind::WrongType, findings, Some("fever"), None),
            (ErrorKind::Repeated, findings, None, Some("limp")),
            (ErrorKind::ConditionForFinding, findings, None, Some("slipped disc")),
            (ErrorKind::OutOfRange, pretest, Some("spinal_infection"), None),
            (ErrorKind::WrongType, pretest, Some("facet_joint_pain"), None),
        ]
    );
    assert_eq!(all[2].number(), Some(-1.0));
    let twice = faults(r#"{"findings": {"fever": "yes", "fever": "present"}}"#);
    assert_eq!(
        twice.iter().map(lumbago::Error::kind).collect::<Vec<_>>(),
        [ErrorKind::UnknownName, ErrorKind::Repeated]
    );
    assert!(all[1].candidates().eq(["female", "male"]));
    assert!(all[5].candidates().eq(["fever"]));
    let label = &faults(r#"{"findings": {"Fever": "present"}}"#)[0];
    assert_eq!((label.kind(), label.nearest()), (ErrorKind::NotAnId, Some("fever")));
    assert!(label.candidates().eq(["fever"]));
    assert_eq!(Age::years(131).unwrap_err().kind().as_str(), "out_of_range");
    assert_eq!((label.text(), label.number(), label.condition()), (Some("Fever"), None, None));
    // An object where none belongs is read over, whatever it holds.
    let objects = faults(
        r#"{"sex": {"of": {"birth": []}}, "age": {"years": 34}, "setting": {}, "pretest": {"x": {}}}"#,
    );
    let fields: Vec<_> = objects.iter().map(|fault| (fault.kind(), fault.field())).collect();
    let wrong = |field| (ErrorKind::WrongType, Some(field));
    assert_eq!(fields, [wrong("sex"), wrong("age"), wrong("setting"), (ErrorKind::UnknownName, pretest)]);
    let fraction = &faults(r#"{"age": 1.5}"#)[0];
    assert_eq!((fraction.kind(), fraction.number()), (ErrorKind::NotWhole, Some(1.5)));
    let digest = "xyz".parse::<lumbago::Digest>().unwrap_err();
    assert_eq!((digest.kind(), digest.text()), (ErrorKind::NotADigest, Some("xyz")));
    // Debug is what `main` shows.
    assert_eq!(format!("{:?}", all[1]), "sex: unknown sex `f`; expected `female` or `male`");
}

/// What is right in a document is read, and the first fault of the whole is the one that reading it strictly stops at.
#[test]
fn a_validation_agrees_with_the_reader() {
    let valid = r#"{"age": 34, "findings": {"fever": "absent"}, "sex": null}"#;
    let validation: Validation = serde_json::from_str(valid).unwrap();
    assert_eq!(validation.presentation(), Ok(&serde_json::from_str::<Presentation>(valid).unwrap()));
    for document in [r#"{"age": "34", "sex": 1}"#, "[]", r#"{"findings": {"x": 1}, "pretest": []}"#] {
        let validation: Validation = serde_json::from_str(document).unwrap();
        let strict = serde_json::from_str::<Presentation>(document).unwrap_err().to_string();
        assert!(strict.starts_with(&validation.presentation().unwrap_err().to_string()), "{strict}");
    }
    // What is not even a document is an error of the format.
    assert!(serde_json::from_str::<Validation>("{").is_err());
    let many = (0..100).map(|key| format!("\"x{key}\": 0")).collect::<Vec<_>>().join(", ");
    let validation: Validation = serde_json::from_str(&format!("{{{many}}}")).unwrap();
    assert_eq!((validation.faults().count(), validation.fault_count()), (Validation::MAX_FAULTS, 100));
}
