//! Every kind of bad input gives one clear sentence with its place.

#![cfg(feature = "serde")]

use lumbago::{Age, Condition, Finding, Presentation, Probability, Symptom, SymptomDuration};

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
            "pretest.facet_joint_pain: {probability} is out of range; expected a number above 0 and \
             below 1, no nearer to either than 0.000000001 at line 1 column"
        );
        assert!(error.to_string().starts_with(&sentence), "{error}");
    }
}

#[test]
fn constructors_refuse_what_documents_cannot_hold() {
    assert_eq!(
        Probability::new(f64::NAN).unwrap_err().to_string(),
        "probability NaN is out of range; expected a number above 0 and below 1, no nearer to either than 0.000000001"
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
