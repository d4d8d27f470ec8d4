//! A sentence some words of which stand out.

/// Begins and ends what stands out in a filled message: characters of Unicode's private use area, which no
/// message and no reader's text contains.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// Whether it stands out.
    pub is_strong: bool,
}

/// Marks words that stand out, to be an argument of a message.
pub fn strong(words: &str) -> String {
    format!("{OPEN}{words}{CLOSE}")
}

/// A filled message as pieces.
pub fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, part) in sentence.split(OPEN).enumerate() {
        let (inside, after) = match part.split_once(CLOSE) {
            Some((inside, after)) if index > 0 => (inside, after),
            _ => ("", part),
        };
        for (text, is_strong) in [(inside, true), (after, false)] {
            if !text.is_empty() {
                pieces.push(Piece { text: text.to_owned(), is_strong });
            }
        }
    }
    pieces
}

/// The same sentence as plain text.
pub fn plain(sentence: &str) -> String {
    sentence.chars().filter(|c| !matches!(*c, OPEN | CLOSE)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_out_is_apart() {
        let sentence = format!("From {} to {}.", strong("90%"), strong("60%"));
        let strong: Vec<String> = pieces(&sentence)
            .into_iter()
            .filter(|piece| piece.is_strong)
            .map(|piece| piece.text)
            .collect();
        assert_eq!(strong, ["90%", "60%"]);
        assert_eq!(plain(&sentence), "From 90% to 60%.");
        assert_eq!(pieces("plain").len(), 1);
    }
}
