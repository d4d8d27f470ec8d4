//! Where the bundle will lie on the web. Everything works without it but cards and oEmbed: those who read them ask
//! for whole addresses.

use std::str::FromStr;

use anyhow::{Error, Result, ensure};

use super::bundle::{Bundle, read};

/// The addresses in the page’s head that others read, and where each leads below the bundle’s folder.
const IN_HEAD: [(&str, &str); 3] = [
    ("./card.png", "card.png"),
    ("./oembed/as-it-happened.json", "oembed/as-it-happened.json"),
    ("./index.html", ""),
];

/// The address of the bundle’s folder, with a slash at its end; `None` where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address(Option<String>);

impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/.:-_~%+@".contains(c);
        ensure!(
            rest.is_some_and(|rest| rest.find('/') > Some(0)
                && rest.ends_with('/')
                && rest.chars().all(is_plain)),
            "--address takes the address of a folder, as in https://example.org/npfit/v1/, not {text}."
        );
        Ok(Self(Some(text.to_owned())))
    }
}

impl Address {
    /// Of the text that a manifest holds.
    pub(crate) fn known(text: Option<String>) -> Self {
        Self(text)
    }

    /// As text, if it is known.
    pub(crate) fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Where `path` lies, for those who ask for whole addresses; `up` leads to the bundle’s folder where the address
    /// is not known.
    pub(crate) fn of(&self, up: &str, path: &str) -> String {
        format!("{}{path}", self.text().unwrap_or(up))
    }

    /// The path of the bundle’s folder on its host, with a slash at both ends.
    pub(crate) fn path(&self) -> &str {
        let rest = self.text().and_then(|text| text.split_once("://")).map(|(_, rest)| rest);
        rest.and_then(|rest| rest.find('/').map(|at| &rest[at..])).unwrap_or("/")
    }

    /// A page with the addresses in its head made whole.
    pub(crate) fn in_head(&self, html: &str) -> String {
        let end = html.find("<body").unwrap_or(html.len());
        let (head, body) = html.split_at(end);
        let head = IN_HEAD.iter().fold(head.to_owned(), |head, (own, path)| match self.text() {
            Some(address) => head.replace(own, &format!("{address}{path}")),
            None => head,
        });
        head + body
    }
}

/// Makes the addresses in the head of the page whole.
pub(crate) fn apply(bundle: &Bundle) -> Result<()> {
    let html = read(&bundle.folder.join("index.html"))?;
    bundle.write("index.html", bundle.address.in_head(&html))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_folder() {
        for good in ["https://example.org/", "http://127.0.0.1:8080/a/v0.1.0/"] {
            assert_eq!(good.parse::<Address>().unwrap().text(), Some(good));
        }
        for bad in [
            "",
            "example.org/",
            "https://example.org",
            "https://a/b",
            "https://a/\"/",
            "https:///",
            "https://a/?x/",
        ] {
            assert!(bad.parse::<Address>().is_err(), "{bad}");
        }
        assert_eq!("https://a.example/x/v1/".parse::<Address>().unwrap().path(), "/x/v1/");
        assert_eq!(Address::default().path(), "/");
    }

    #[test]
    fn only_the_head_is_made_whole() {
        let html = "<meta content=./card.png property=og:image><body><img src=./card.png>";
        let address: Address = "https://a.example/v1/".parse().unwrap();
        assert_eq!(
            address.in_head(html),
            "<meta content=https://a.example/v1/card.png property=og:image><body><img src=./card.png>"
        );
        assert_eq!(Address::default().in_head(html), html);
        assert_eq!(address.of("../", "x.png"), "https://a.example/v1/x.png");
        assert_eq!(Address::default().of("../", "x.png"), "../x.png");
    }
}
