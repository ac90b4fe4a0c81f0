//! Matching names: which value a text means, and which one it may mean if it is misspelt.
//!
//! Letter case is ignored. Spaces, hyphens and underscores are the same.

/// The first value with this name.
pub(crate) fn find<T: Copy, N: Iterator<Item = &'static str>>(
    all: &[T],
    text: &str,
    names: fn(T) -> N,
) -> Option<T> {
    all.iter().copied().find(|value| names(*value).any(|name| is_same(name, text)))
}

/// Whether two texts are the same name.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).all(|(here, there)| is_alike(here, there))
}

/// The id of the name that was most likely meant: one that is misspelt, or else one that contains the text as whole words.
pub(crate) fn nearest(
    text: &str,
    names: impl Iterator<Item = (&'static str, &'static str)> + Clone,
) -> Option<&'static str> {
    let misspelt = names.clone().map(|(name, id)| (edit_distance(text, name), id));
    let misspelt = misspelt.min_by_key(|(distance, _)| *distance);
    let holding = names.filter(|(name, _)| holds_words(name, text)).min_by_key(|(name, _)| name.len());
    match misspelt {
        Some((distance, id)) if distance * 4 <= text.len() => Some(id),
        Some((distance, id)) if holding.is_none() && distance * 3 <= text.len() => Some(id),
        _ => holding.map(|(_, id)| id),
    }
}

/// Whether a name contains the text as whole words.
fn holds_words(name: &str, text: &str) -> bool {
    let (name, text) = (name.as_bytes(), text.as_bytes());
    let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let mut starts = name.windows(text.len().max(1)).enumerate();
    starts.any(|(at, words)| {
        let before = at.checked_sub(1).and_then(|before| name.get(before));
        words.iter().zip(text).all(|(here, there)| is_alike(*here, *there))
            && is_end(before)
            && is_end(name.get(at + text.len()))
            && !text.is_empty()
    })
}

/// Whether two bytes count as the same in a name.
fn is_alike(one: u8, other: u8) -> bool {
    let joins_words = |byte: u8| matches!(byte, b' ' | b'_' | b'-');
    one.eq_ignore_ascii_case(&other) || (joins_words(one) && joins_words(other))
}

/// The longest text that `edit_distance` can compare, in bytes.
const MAX_LENGTH: usize = 48;

/// The number of single-byte insertions, removals and replacements that turn one text into the other.
fn edit_distance(one: &str, other: &str) -> usize {
    // The Wagner-Fischer algorithm, row by row: `row[j]` is the distance from the bytes read so far to the first j of `one`.
    let mut row = [0; MAX_LENGTH + 1];
    for (distance, cell) in row.iter_mut().enumerate() {
        *cell = distance;
    }
    for (read, there) in other.bytes().enumerate() {
        let mut diagonal = read;
        let mut left = read + 1;
        let mut cells = row.iter_mut();
        if let Some(first) = cells.next() {
            *first = left;
        }
        for (cell, here) in cells.zip(one.bytes()) {
            let replaced = diagonal + usize::from(!is_alike(here, there));
            diagonal = *cell;
            left = replaced.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.get(one.len()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edit_distance_counts_single_edits() {
        assert_eq!(edit_distance("", ""), 0);
        assert_eq!(edit_distance("", "abc"), 3);
        assert_eq!(edit_distance("abc", ""), 3);
        assert_eq!(edit_distance("kitten", "sitting"), 3);
        assert_eq!(edit_distance("Fever", "fever"), 0);
        assert_eq!(edit_distance("flaw", "lawn"), 2);
        assert_eq!(edit_distance("night pain", "night_pain"), 0);
        assert_eq!(edit_distance("night pain", "nightxpain"), 1);
        let longest = "x".repeat(MAX_LENGTH);
        assert_eq!(edit_distance(&longest, "x"), MAX_LENGTH - 1);
    }

    #[test]
    fn words_are_held_whole() {
        assert!(holds_words("unexplained_weight_loss", "weight loss"));
        assert!(holds_words("Collapse, fainting or shock", "collapse"));
        assert!(!holds_words("discitis", "disc"));
        assert!(!holds_words("fever", "fever and more"));
        assert!(!holds_words("fever", ""));
    }

    #[test]
    fn case_and_joints_do_not_count() {
        assert!(is_same("saddle_numbness", "Saddle numbness"));
        assert!(is_same("HLA-B27", "hla_b27"));
        assert!(!is_same("fever", "fevers"));
        assert!(!is_same("night pain", "nightpain"));
    }

    /// One letter in four may be wrong, and one in three if no name contains the text.
    #[test]
    fn a_misspelt_name_is_near() {
        let near = |text| nearest(text, [("limp", "limp"), ("night pain", "night_pain")].into_iter());
        assert_eq!(
            [near("lomp"), near("lom"), near("lm"), near("pain")],
            [Some("limp"), None, None, Some("night_pain")]
        );
        assert_eq!([near("limpin"), near("limpingly")], [Some("limp"), None]);
        // Nearly the whole of a name is better than a part of another.
        let near = |text| nearest(text, [("limps", "limps"), ("limp or not", "limp_or_not")].into_iter());
        assert_eq!([near("limp"), near("not")], [Some("limps"), Some("limp_or_not")]);
    }
}
