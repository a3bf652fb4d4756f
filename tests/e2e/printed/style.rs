//! The look of the page, fonts included: so paper looks the same whatever fonts a machine has.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The rules.
const RULES: &str = include_str!("printed.css");
/// The letters that every text has.
const BASIC: &str = "U+0020-007E, U+00A0, U+2019, U+2026";
/// Those that few have.
const REST: &str = "U+00A1-02FF, U+2000-2018, U+201A-2025, U+2027-20CF, U+2122";

/// The files of a font: family, weight, letters, and the file itself.
const FONTS: [(&str, u32, &str, &[u8]); 5] = [
    ("Printed", 400, BASIC, include_bytes!("../../../style/fonts/lato-400-basic-6277fa737fc4b1cc.woff2")),
    ("Printed", 400, REST, include_bytes!("../../../style/fonts/lato-400-rest-13ddae5d08ef9d69.woff2")),
    ("Printed", 700, BASIC, include_bytes!("../../../style/fonts/lato-700-basic-babc83424f387bbd.woff2")),
    ("Printed", 700, REST, include_bytes!("../../../style/fonts/lato-700-rest-21a6411bb6ff7aaf.woff2")),
    ("Printed Code", 400, BASIC, include_bytes!("../../../style/fonts/source-code-pro-400-687419f419aecfc9.woff2")),
];

/// The style sheet.
pub fn sheet() -> String {
    let face = |(family, weight, letters, file): &(&str, u32, &str, &[u8])| {
        let data = STANDARD.encode(file);
        format!(
            "@font-face {{ font-family: \"{family}\"; font-weight: {weight}; unicode-range: {letters}; \
             src: url(\"data:font/woff2;base64,{data}\") format(\"woff2\"); }}\n"
        )
    };
    FONTS.iter().map(face).chain([RULES.to_owned()]).collect()
}
