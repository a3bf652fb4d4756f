//! The README names what the program has.

use vfunction_replica::article::scenario::Scenario;

const README: &str = include_str!("../README.md");
const TOKENS: [&str; 4] = [
    include_str!("../style/tokens.css"),
    include_str!("../style/tokens-vfunction-pages.css"),
    include_str!("../style/tokens-azure-devops.css"),
    include_str!("../style/tokens-azure-devops-pages.css"),
];

#[test]
fn every_scenario_is_explained() {
    let missing: Vec<_> = Scenario::ALL.iter().map(|scenario| scenario.id).filter(|id| !README.contains(&format!("`{id}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_file_it_points_to_is_there() {
    let links = README.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let missing: Vec<_> = links.filter(|link| !link.starts_with("https://") && !folder.join(link).is_file()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_raised_colour_is_told() {
    let raised = TOKENS.iter().flat_map(|sheet| sheet.lines()).filter(|line| line.contains("/* raised"));
    let colours = raised.filter_map(|line| line.split(": ").nth(1)?.split(';').next());
    let missing: Vec<_> = colours.filter(|colour| !README.contains(&format!("`{colour}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
