//! A choice of things that each have a word: in JSON an object with exactly one field.

/// `choice!(Type { Variant: "word" })`; each variant holds one value, which stands under the word.
macro_rules! choice {
    ($type:ident { $($variant:ident: $word:literal),* $(,)? }) => {
        impl $crate::domain::json::Json for $type {
            #[inline(never)]
            fn write(&self, out: &mut String) {
                out.push('{');
                match self {
                    $($type::$variant(value) => {
                        $crate::domain::json::write_key($word, out);
                        $crate::domain::json::Json::write(value, out);
                    })*
                }
                out.push('}');
            }

            #[inline(never)]
            fn read(value: &serde_json::Value) -> Option<Self> {
                let object = value.as_object().filter(|object| object.len() == 1)?;
                let (word, value) = object.iter().next()?;
                match word.as_str() {
                    $($word => $crate::domain::json::Json::read(value).map($type::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use choice;
