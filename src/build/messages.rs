//! Turns the message files into code: a constant for each message, a function where it takes arguments.
//!
//! The files are Project Fluent's syntax and are read here by Fluent's own parser. The browser receives
//! the finished patterns and no parser. A message is text with variables, or one choice by a count;
//! anything else stops the build with the message's name.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};

/// Where the English messages are: one file for each area of the page.
const FOLDER: &str = "src/message/en";

/// Stands for the first argument in a pattern; `src/message/mod.rs` reads the same characters.
const FIRST_ARGUMENT: u8 = 1;
/// How many arguments a message may have: the control characters before the first white space.
const MOST_ARGUMENTS: usize = 8;
/// Begins a variant; its key follows, up to [`KEY_END`].
const VARIANT: char = '\u{e}';
const KEY_END: char = '\u{f}';

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The messages by their ids: the words of each, and its variables in the order of the function's.
#[derive(Default)]
pub(crate) struct Names(BTreeMap<String, (String, Vec<String>)>);

impl Names {
    /// The path of a constant, or one line that says that `file` names a message that is not there.
    pub(crate) fn constant(&self, file: &str, name: &str) -> Outcome<String> {
        match self.variables(file, name)? {
            [] => Ok(format!("m::{}", name.replace('-', "_").to_uppercase())),
            _ => Err(format!("{file}: the message {name} has variables").into()),
        }
    }

    /// The variables of a message, or one line that says that `file` names a message that is not there.
    pub(crate) fn variables(&self, file: &str, name: &str) -> Outcome<&[String]> {
        let missing = || format!("{file}: no message {name} in {FOLDER}");
        self.0.get(name).map(|(_, variables)| variables.as_slice()).ok_or_else(|| missing().into())
    }

    /// The words of a message, for a comment.
    pub(crate) fn words(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |(words, _)| words)
    }
}

/// Writes `messages.rs` to the build folder.
pub(crate) fn generate() -> Outcome<Names> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut names = Names::default();
    let mut code = String::new();
    let mut patterns = String::new();
    for file in files()? {
        let source = fs::read_to_string(&file)?;
        let file = file.display();
        let resource = fluent_syntax::parser::parse(source.as_str())
            .map_err(|(_, errors)| format!("{file}: {:?}", errors.first()))?;
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            let read = Read::of(message)?;
            let variables = read.arguments.iter().map(|&argument| argument.to_owned()).collect();
            if names.0.insert(name.to_owned(), (read.words(), variables)).is_some() {
                return Err(format!("{file}: the message {name} exists twice").into());
            }
            writeln!(patterns, "{:?},", read.text)?;
            item(&mut code, names.0.len() - 1, name, &read)?;
        }
    }
    writeln!(code, "/// Every message in English, by its index.")?;
    writeln!(code, "pub(super) static ENGLISH: [&str; {}] = [\n{patterns}];", names.0.len())?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("messages.rs"), code)?;
    Ok(names)
}

/// The message files, in order of their names: the same code on every machine.
fn files() -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A message as it is printed in code.
#[derive(Default)]
struct Read<'a> {
    text: String,
    /// Its variables, in the order of their first use.
    arguments: Vec<&'a str>,
    /// The variable that it chooses by, which is the first argument then.
    count: Option<&'a str>,
}

impl<'a> Read<'a> {
    fn of(message: &'a Message<&'a str>) -> Outcome<Self> {
        let name = message.id.name;
        let pattern = message.value.as_ref().ok_or(format!("{name} says nothing"))?;
        let mut read = Self::default();
        match pattern.elements.as_slice() {
            [
                PatternElement::Placeable { expression: Expression::Select { selector, variants } },
            ] => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err(format!("{name} chooses by something that is no variable").into());
                };
                read.count = Some(id.name);
                read.arguments.push(id.name);
                for variant in variants {
                    let (VariantKey::Identifier { name: key }
                    | VariantKey::NumberLiteral { value: key }) = &variant.key;
                    let key = if variant.default { "" } else { key };
                    write!(read.text, "{VARIANT}{key}{KEY_END}")?;
                    read.add(name, &variant.value)?;
                }
            }
            _ => read.add(name, pattern)?,
        }
        if read.arguments.len() > MOST_ARGUMENTS {
            return Err(format!("{name} has more than {MOST_ARGUMENTS} variables").into());
        }
        Ok(read)
    }

    /// Its words, for a comment.
    fn words(&self) -> String {
        let words = self.text.chars().map(|c| if c.is_control() { '…' } else { c });
        words.collect::<String>().replace('[', "(").replace(']', ")")
    }

    fn add(&mut self, name: &str, pattern: &Pattern<&'a str>) -> Outcome<()> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text += &value.replace('\n', " "),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => self.text += &fluent_syntax::unicode::unescape_unicode_to_string(value),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => {
                    let known = self.arguments.iter().position(|argument| *argument == id.name);
                    let place = known.unwrap_or_else(|| {
                        self.arguments.push(id.name);
                        self.arguments.len() - 1
                    });
                    self.text.push(char::from(FIRST_ARGUMENT + place as u8));
                }
                PatternElement::Placeable { .. } => {
                    return Err(
                        format!("{name} holds something else than text and variables").into()
                    );
                }
            }
        }
        Ok(())
    }
}

/// Writes a message's constant, or its function.
fn item(code: &mut String, index: usize, name: &str, read: &Read<'_>) -> Outcome<()> {
    writeln!(code, "/// “{}”", read.words())?;
    if read.arguments.is_empty() {
        let name = name.replace('-', "_").to_uppercase();
        writeln!(code, "pub const {name}: Message = Message({index});")?;
        return Ok(());
    }
    let mut parameters = Vec::new();
    let mut arguments = Vec::new();
    for argument in read.arguments.iter().map(|argument| argument.replace('-', "_")) {
        let is_count = read.count == Some(argument.as_str());
        parameters.push(format!("{argument}: {}", if is_count { "usize" } else { "&str" }));
        arguments.push(if is_count { format!("&language.whole({argument})") } else { argument });
    }
    let count = read.count.map_or("None".to_owned(), |count| format!("Some({count})"));
    let (name, parameters) = (name.replace('-', "_"), parameters.join(", "));
    writeln!(code, "pub fn {name}(language: &Language, {parameters}) -> String {{")?;
    writeln!(
        code,
        "    Message({index}).filled(language, {count}, &[{}])\n}}",
        arguments.join(", ")
    )?;
    Ok(())
}
