//! JSON, read and written: every type that is stored or sent names its fields or words once, in one of the macros below.
//!
//! Invariant: what [`to_text`] writes, [`from_text`] reads. The code that a type needs is a few calls, so that all types together stay
//! small in the browser; that is why the general machinery of `serde` is not used for them.

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A type with a form in JSON.
pub trait Json: Sized {
    /// Writes the value behind what was written so far.
    fn write(&self, out: &mut String);

    /// Reads the value; nothing if it is of another form. What is missing is read as null.
    fn read(value: &Value) -> Option<Self>;
}

/// A value as JSON.
pub fn to_text(value: &impl Json) -> String {
    let mut out = String::new();
    value.write(&mut out);
    out
}

/// The value that a JSON text holds; nothing if it is no JSON, or of another form.
pub fn from_text<T: Json>(text: &str) -> Option<T> {
    T::read(&serde_json::from_str(text).ok()?)
}

/// Writes a text.
pub fn write_text(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

/// Begins a field of an object; the first one follows the brace.
pub fn write_key(key: &str, out: &mut String) {
    if !out.ends_with('{') {
        out.push(',');
    }
    write_text(key, out);
    out.push(':');
}

/// An object of these members. (To collect a map sorts it first, which is 3 kB of code for each kind of iterator.)
pub fn object(members: impl IntoIterator<Item = (String, Value)>) -> Value {
    let mut object = Map::new();
    object.extend(members);
    Value::Object(object)
}

/// A field of an object; null if it is missing.
pub fn field<'a>(object: &'a Map<String, Value>, key: &str) -> &'a Value {
    object.get(key).unwrap_or(&Value::Null)
}

/// Reads a value that may be left out.
pub fn read_or_default<T: Json + Default>(value: &Value) -> Option<T> {
    if value.is_null() { Some(T::default()) } else { T::read(value) }
}

// Never inlined: what is in many types is there once, which is less to load.

/// An object: `record!(Type { field, other_field: "otherField", list if not Vec::is_empty })`. A field is written under its own name or
/// the given one; one with a condition is left out otherwise, and its default is read then.
macro_rules! record {
    ($type:ident { $($field:ident $(: $key:literal)? $(if not $empty:path)?),* $(,)? }) => {
        impl $crate::domain::json::Json for $type {
            #[inline(never)]
            fn write(&self, out: &mut String) {
                out.push('{');
                $(
                    if $(!$empty(&self.$field) &&)? true {
                        $crate::domain::json::write_key($crate::domain::json::record!(@key $field $($key)?), out);
                        $crate::domain::json::Json::write(&self.$field, out);
                    }
                )*
                out.push('}');
            }

            #[inline(never)]
            fn read(value: &serde_json::Value) -> Option<Self> {
                let object = value.as_object()?;
                Some($type {
                    $($field: {
                        let value = $crate::domain::json::field(object, $crate::domain::json::record!(@key $field $($key)?));
                        $crate::domain::json::record!(@read value $($empty)?)
                    },)*
                })
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@read $value:ident) => { $crate::domain::json::Json::read($value)? };
    (@read $value:ident $empty:path) => { $crate::domain::json::read_or_default($value)? };
}

/// A choice of words: `words!(Type { Variant: "word" })`. The type gets `as_str` and `parse` as well.
macro_rules! words {
    ($type:ident { $($variant:ident: $word:literal),* $(,)? }) => {
        impl $type {
            /// Its word.
            pub fn as_str(self) -> &'static str {
                match self { $($type::$variant => $word),* }
            }

            /// Reads a word.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($word => Some($type::$variant),)*
                    _ => None,
                }
            }
        }

        impl $crate::domain::json::Json for $type {
            #[inline(never)]
            fn write(&self, out: &mut String) {
                $crate::domain::json::write_text(self.as_str(), out);
            }

            #[inline(never)]
            fn read(value: &serde_json::Value) -> Option<Self> {
                $type::parse(value.as_str()?)
            }
        }
    };
}

/// A type that is a text, with the rules of its own reader: `text!(Type)`.
macro_rules! text {
    ($type:ident) => {
        impl $crate::domain::json::Json for $type {
            #[inline(never)]
            fn write(&self, out: &mut String) {
                $crate::domain::json::write_text(&self.to_string(), out);
            }

            #[inline(never)]
            fn read(value: &serde_json::Value) -> Option<Self> {
                $type::parse(value.as_str()?).ok()
            }
        }
    };
}

/// A type that is written as what it wraps: `wrapper!(Type)`.
macro_rules! wrapper {
    ($type:ident) => {
        impl $crate::domain::json::Json for $type {
            #[inline(never)]
            fn write(&self, out: &mut String) {
                self.0.write(out);
            }

            #[inline(never)]
            fn read(value: &serde_json::Value) -> Option<Self> {
                $crate::domain::json::Json::read(value).map($type)
            }
        }
    };
}

pub(crate) use {record, text, words, wrapper};

macro_rules! numbers {
    ($($type:ident: $read:ident),*) => {
        $(impl Json for $type {
            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }

            fn read(value: &Value) -> Option<Self> {
                value.$read()?.try_into().ok()
            }
        })*
    };
}

numbers!(u16: as_u64, u32: as_u64, u64: as_u64, usize: as_u64, i64: as_i64);

impl Json for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Json for String {
    fn write(&self, out: &mut String) {
        write_text(self, out);
    }

    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Json for Value {
    fn write(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }

    fn read(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn read(value: &Value) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::read(value).map(Some) }
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            value.write(out);
        }
        out.push(']');
    }

    fn read(value: &Value) -> Option<Self> {
        let mut list = Vec::new();
        for value in value.as_array()? {
            list.push(T::read(value)?);
        }
        Some(list)
    }
}

impl<T: Json + Ord> Json for BTreeSet<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for value in self {
            if !out.ends_with('[') {
                out.push(',');
            }
            value.write(out);
        }
        out.push(']');
    }

    fn read(value: &Value) -> Option<Self> {
        // To collect a set sorts it first, which is 3 kB of code.
        let mut set = BTreeSet::new();
        for value in value.as_array()? {
            set.insert(T::read(value)?);
        }
        Some(set)
    }
}

impl Json for (String, String) {
    fn write(&self, out: &mut String) {
        out.push('[');
        self.0.write(out);
        out.push(',');
        self.1.write(out);
        out.push(']');
    }

    fn read(value: &Value) -> Option<Self> {
        match value.as_array()?.as_slice() {
            [first, second] => Some((String::read(first)?, String::read(second)?)),
            _ => None,
        }
    }
}

impl Json for BTreeMap<String, String> {
    fn write(&self, out: &mut String) {
        out.push('{');
        for (key, value) in self {
            write_key(key, out);
            value.write(out);
        }
        out.push('}');
    }

    fn read(value: &Value) -> Option<Self> {
        value.as_object()?.iter().map(|(key, value)| Some((key.clone(), String::read(value)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Note {
        r#type: Kind,
        text: String,
        pages: Option<u32>,
        tags: Vec<String>,
    }

    record!(Note { r#type: "kind", text, pages, tags if not Vec::is_empty });

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Kind {
        Long,
        Short,
    }

    words!(Kind { Long: "long", Short: "short" });

    #[test]
    fn reads_what_it_writes_in_the_order_of_the_fields() {
        let note = Note { r#type: Kind::Short, text: "a \"b\"\n".to_owned(), pages: None, tags: Vec::new() };
        for (note, written) in [
            (note.clone(), r#"{"kind":"short","text":"a \"b\"\n","pages":null}"#),
            (
                Note { r#type: Kind::Long, pages: Some(2), tags: vec!["x".to_owned(), "y".to_owned()], ..note },
                r#"{"kind":"long","text":"a \"b\"\n","pages":2,"tags":["x","y"]}"#,
            ),
        ] {
            assert_eq!(to_text(&note), written);
            assert_eq!(from_text(written), Some(note));
        }
    }

    #[test]
    fn refuses_another_form() {
        assert!(from_text::<Note>(r#"{"kind":"long","text":"","more":1}"#).is_some(), "what is not known is passed over");
        for text in [
            "",
            "[]",
            "{}",
            r#"{"kind":"wide","text":""}"#,
            r#"{"kind":"long","text":1}"#,
            r#"{"kind":"long","text":"","pages":-1}"#,
            r#"{"kind":"long","text":"","pages":1.5}"#,
            r#"{"kind":"long","text":"","pages":4294967296}"#,
            r#"{"kind":"long","text":"","tags":[1]}"#,
        ] {
            assert_eq!(from_text::<Note>(text), None, "{text}");
        }
    }
}
