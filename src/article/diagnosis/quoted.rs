//! Texts in quotation marks: names that a sentence quotes, which are not its own words.

/// Marks that open, with those that close what they opened. In some languages the same mark closes in one and opens in another.
const MARKS: [(char, &[char]); 12] = [
    ('\'', &['\'']),
    ('"', &['"']),
    ('`', &['`', '\'']),
    ('‘', &['’', '‘']),
    ('‚', &['‘', '’']),
    ('“', &['”', '“']),
    ('„', &['“', '”']),
    ('”', &['”']),
    ('«', &['»']),
    ('‹', &['›']),
    ('「', &['」']),
    ('『', &['』']),
];

/// Something in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted<'a> {
    /// What is between the marks.
    pub text: &'a str,
    /// Where it begins and where it ends, with the marks.
    pub begin: usize,
    pub end: usize,
}

/// The quoted texts of a sentence, in their order. A mark within a word, as in `don't` and `O'Brien`, is an apostrophe.
pub fn quoted(sentence: &str) -> Vec<Quoted<'_>> {
    let (mut found, mut before, mut from) = (Vec::new(), None::<char>, 0);
    for (at, letter) in sentence.char_indices() {
        let may_open = at >= from && !before.is_some_and(is_of_word);
        let close = MARKS.iter().find(|(open, _)| may_open && *open == letter).map(|(_, close)| close);
        if let Some(quoted) = close.and_then(|close| closed(sentence, at, letter, close)) {
            from = quoted.end;
            found.push(quoted);
        }
        before = Some(letter);
    }
    found
}

/// What a mark opens, up to the first one that closes it.
fn closed<'a>(sentence: &'a str, begin: usize, open: char, close: &[char]) -> Option<Quoted<'a>> {
    let first = begin + open.len_utf8();
    let rest = sentence.get(first..)?;
    let ends = |at: usize, mark: char| {
        let next = rest.get(at + mark.len_utf8()..).and_then(|rest| rest.chars().next());
        !next.is_some_and(is_of_word)
    };
    let (at, mark) = rest.char_indices().find(|(at, mark)| close.contains(mark) && ends(*at, *mark))?;
    Some(Quoted { text: rest.get(..at)?, begin, end: first + at + mark.len_utf8() })
}

/// Whether a letter belongs to the word beside it. Scripts without spaces do not tell.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() && letter < '\u{2e80}'
}

/// A sentence without the names that it quotes. What is a sentence itself, or a part of JSON, stays: a server quotes another one.
pub fn without_names(sentence: &str) -> String {
    let (mut words, mut from) = (String::new(), 0);
    for Quoted { text, begin, end } in quoted(sentence) {
        if !text.trim_end().ends_with(['.', '!', '}', ']']) {
            words.push_str(sentence.get(from..begin).unwrap_or_default());
            words.push_str("''");
            from = end;
        }
    }
    words.push_str(sentence.get(from..).unwrap_or_default());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_found_between_marks_and_apostrophes_are_none() {
        for (sentence, names) in [
            ("The user '' is not", &[""][..]),
            ("L'utilisateur 'x' n'est pas", &["x"]),
            ("Der Benutzer \"x y\" ist", &["x y"]),
            ("user 'O'Brien' and „Ä“", &["O'Brien", "Ä"]),
            ("ユーザー「a」には", &["a"]),
            ("用户'a'无权", &["a"]),
            ("The organization's policy doesn't", &[]),
            ("an open 'mark", &[]),
        ] {
            assert_eq!(quoted(sentence).iter().map(|quoted| quoted.text).collect::<Vec<_>>(), names, "{sentence}");
        }
        assert_eq!(without_names("User 'an administrator' may “not.”"), "User '' may “not.”");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "['\"a“”„ ‘’ä.]*") {
            let _ = without_names(&text);
        }
    }
}
