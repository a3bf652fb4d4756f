//! Colours, sizes and durations are in the files `style/tokens*.css`, and nowhere else.

use std::fs;
use std::path::Path;

/// How the names of the style sheets begin that hold literal values.
const TOKENS: &str = "tokens";
/// Units of sizes and durations. Those that follow the text (`em`, `ch`, `lh`), the room (`cqi`, `dvh`) or nothing (`%`, `fr`) are free.
const UNITS: [&str; 9] = ["px", "rem", "pt", "cm", "mm", "in", "pc", "ms", "s"];
/// Functions that make a colour.
const COLOUR_FUNCTIONS: [&str; 10] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
/// Colours with a name; `transparent`, `currentcolor` and the colours of the system are none of ours.
const COLOUR_NAMES: &str = "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown \
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray \
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue \
    darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite \
    forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki \
    lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey \
    lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen \
    magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen \
    mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered \
    orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red \
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow \
    springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen";

/// The style sheets by name, comments blanked out and lines kept.
fn style_sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let paths = fs::read_dir(folder).expect("the style sheets").map(|entry| entry.expect("an entry").path());
    let sheets = paths.filter(|path| path.extension().is_some_and(|extension| extension == "css"));
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, without_comments(&fs::read_to_string(&path).expect("a style sheet")))
    };
    sheets.map(read).collect()
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (comment, rest) = part.split_once("*/").unwrap_or((part, ""));
        kept.extend(comment.chars().filter(|letter| *letter == '\n'));
        kept.push_str(rest);
    }
    kept
}

/// The declarations of a style sheet, each with its line. What opens a block (a selector, the condition of a query) is none.
fn declarations(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut line, mut since, mut piece) = (1, 1, String::new());
    for letter in text.chars() {
        match letter {
            '{' => piece.clear(),
            ';' | '}' => found.push((since, std::mem::take(&mut piece))),
            _ => {
                if piece.trim().is_empty() {
                    since = line;
                }
                piece.push(letter);
            }
        }
        line += usize::from(letter == '\n');
    }
    found.retain(|(_, declaration)| declaration.contains(':'));
    found
}

/// What is literal in a declaration and should be a token.
fn literals(declaration: &str) -> Vec<String> {
    let value = declaration.split_once(':').map_or("", |(_, value)| value).to_ascii_lowercase();
    // Names of fonts and files.
    let value: String = value.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let functions = COLOUR_FUNCTIONS.iter().filter(|function| has_function(&value, function)).map(|function| (*function).to_owned());
    let words = value.split(|letter: char| !(letter.is_ascii_alphanumeric() || "#.-_%".contains(letter)));
    functions.chain(words.filter(|word| is_literal(word)).map(str::to_owned)).collect()
}

/// Whether a function is called, rather than one whose name ends the same way.
fn has_function(value: &str, function: &str) -> bool {
    value.match_indices(function).any(|(at, _)| !value[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-'))
}

fn is_literal(word: &str) -> bool {
    let is_size =
        |unit: &&str| word.strip_suffix(*unit).and_then(|number| number.parse::<f64>().ok()).is_some_and(|number| number.abs() > 0.0);
    word.starts_with('#') || UNITS.iter().any(is_size) || COLOUR_NAMES.split_ascii_whitespace().any(|name| name == word)
}

#[test]
fn colours_sizes_and_durations_are_tokens() {
    let mut places = Vec::new();
    for (name, text) in style_sheets().iter().filter(|(name, _)| !name.starts_with(TOKENS)) {
        for (line, declaration) in declarations(text) {
            places.extend(literals(&declaration).into_iter().map(|literal| format!("{name}:{line}: {literal} in {}", declaration.trim())));
        }
    }
    assert!(places.is_empty(), "a style sheet holds what should be a token:\n{}", places.join("\n"));
}

#[test]
fn every_token_that_is_used_is_declared_and_every_declared_one_is_used() {
    let sheets = style_sheets();
    let declared: Vec<String> = sheets
        .iter()
        .flat_map(|(_, text)| declarations(text))
        .filter_map(|(_, declaration)| declaration.split_once(':').map(|(name, _)| name.trim().to_owned()))
        .filter(|name| name.starts_with("--"))
        .collect();
    let all: String = sheets.iter().map(|(_, text)| text.as_str()).collect();
    let used: Vec<&str> = all.split("var(").skip(1).filter_map(|rest| rest.split([')', ',']).next()).map(str::trim).collect();
    let missing: Vec<_> = used.iter().filter(|name| !declared.iter().any(|other| other == **name)).collect();
    let idle: Vec<_> = declared.iter().filter(|name| !used.contains(&name.as_str())).collect();
    assert!(missing.is_empty() && idle.is_empty(), "used, but declared nowhere: {missing:?}; declared, but used nowhere: {idle:?}");
}

/// The colour of a token, as its parts of red, green and blue, in linear light.
fn colour(token: &str) -> [f64; 3] {
    let begin = format!("{token}:");
    let sheets = style_sheets();
    let mut declared = sheets.iter().flat_map(|(_, text)| declarations(text));
    let value = declared.find_map(|(_, declaration)| declaration.trim().strip_prefix(&begin).map(|value| value.trim().to_owned()));
    let value = value.unwrap_or_else(|| panic!("{token} is no token"));
    [1, 3, 5].map(|at| {
        let part = f64::from(u8::from_str_radix(&value[at..at + 2], 16).expect("two hexadecimal digits")) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// The contrast of two colours: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
fn contrast(one: &str, other: &str) -> f64 {
    let light = |token| colour(token).iter().zip([0.2126, 0.7152, 0.0722]).map(|(part, weight)| part * weight).sum::<f64>();
    let (one, other): (f64, f64) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Tools that measure contrasts give up on a ground of several colours.
#[test]
fn letters_are_readable_on_every_colour_of_the_dashboard() {
    for ground in ["--vf-dashboard", "--vf-dashboard-blue", "--vf-dashboard-plum", "--vf-dashboard-green"] {
        for letters in ["--vf-text", "--vf-text-quiet", "--vf-tab"] {
            let contrast = contrast(letters, ground);
            assert!(contrast >= 4.5, "{letters} on {ground}: {contrast:.2}");
        }
    }
}

#[test]
fn literals_are_found_and_all_else_is_let_through() {
    for wrong in ["color: #fff", "color: White", "border: 1px solid", "top: -0.5rem", "margin: 0 calc(1px*2)", "color: rgb(0 0 0 / 1%)"] {
        assert_eq!(literals(wrong).len(), 1, "{wrong}");
    }
    assert_eq!(literals("transition: color .2s 40ms"), [".2s", "40ms"]);
    for right in ["inset: 0", "flex: 1 0 100%", "width: 1em", "color: var(--vf-red)", "color: CanvasText", "rotate: 0.5turn", "flex: 1fr"] {
        assert_eq!(literals(right), [""; 0], "{right}");
    }
    assert_eq!(literals("src: url(\"./red.woff2\"), local(\"Arial Black\")"), [""; 0]);
    assert_eq!(declarations("@media (width < 40px) {\n a {\n b: 1px;\n}}"), [(3, "\n b: 1px".to_owned())]);
    assert_eq!(without_comments("a/* 1px\n */b"), "a\nb");
}
