//! The kinds of text in a guide, for its JSON Schema: a type each. A guide itself holds strings.

#![expect(dead_code, reason = "the kinds of text have no values")]

use schemars::JsonSchema;

/// The longest text on one line, in bytes.
pub const LONGEST_LINE: usize = 400;
/// The longest text in Markdown, in bytes.
pub const LONGEST_TEXT: usize = 3000;
/// The longest id, in bytes.
pub const LONGEST_ID: usize = 60;

// Lengths are counted in bytes by the reader and in characters here, so that the schema refuses nothing that the reader takes.

/// Words for people, without marks, on one line.
#[derive(JsonSchema)]
#[schemars(rename = "line")]
pub struct Line(#[schemars(length(min = 1, max = LONGEST_LINE), regex(pattern = r"^[^\n\r]*$"))] String);

/// Words for people, with paragraphs, lists, **bold**, `code` and [links](/).
#[derive(JsonSchema)]
#[schemars(rename = "markdown")]
pub struct Markdown(#[schemars(length(min = 1, max = LONGEST_TEXT))] String);

/// Lower-case letters, digits and hyphens.
#[derive(JsonSchema)]
#[schemars(rename = "id")]
pub struct Id(#[schemars(length(min = 1, max = LONGEST_ID), regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))] String);

/// A data-testid of selectors.json.
#[derive(JsonSchema)]
#[schemars(rename = "anchor")]
pub struct Anchor(#[schemars(length(min = 1, max = LONGEST_LINE))] String);

/// The name of a scenario.
#[derive(JsonSchema)]
#[schemars(rename = "scenario")]
pub struct ScenarioId(#[schemars(length(min = 1, max = LONGEST_LINE))] String);

/// A path of the program.
#[derive(JsonSchema)]
#[schemars(rename = "path")]
pub struct PagePath(#[schemars(length(min = 1, max = LONGEST_LINE), regex(pattern = "^/"))] String);

/// The id of a scope.
#[derive(JsonSchema)]
#[schemars(rename = "scope")]
pub struct ScopeId(#[schemars(length(min = 1, max = LONGEST_LINE), regex(pattern = r"^vso\."))] String);

/// Any text.
#[derive(JsonSchema)]
#[schemars(rename = "words")]
pub struct Words(#[schemars(length(min = 1, max = LONGEST_LINE))] String);
