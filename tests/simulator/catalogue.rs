//! The scope catalogue and its closure.

use std::collections::BTreeSet;
use std::str::FromStr;
use vfunction_replica::products::azure_devops::scopes::{FIRST_SHOWN, GROUPS, Scopes, closure, find};

#[test]
fn there_are_36_groups_in_alphabetical_order() {
    let names: Vec<_> = GROUPS.iter().map(|group| group.name.to_lowercase()).collect();
    assert_eq!(names.len(), 36);
    assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
    assert!(GROUPS.iter().all(|group| !group.description.is_empty() && !group.boxes.is_empty()));
}

#[test]
fn six_groups_stand_above_the_link_and_30_behind_it() {
    let first: BTreeSet<_> = FIRST_SHOWN.into_iter().collect();
    assert_eq!((first.len(), GROUPS.len() - first.len()), (6, 30));
    assert!(first.iter().all(|name| GROUPS.iter().any(|group| group.name == *name)));
    assert!(!first.contains("Graph"));
}

#[test]
fn every_box_has_its_own_id_and_includes_known_scopes_only() {
    let boxes: Vec<_> = GROUPS.iter().flat_map(|group| group.boxes).collect();
    let ids: BTreeSet<_> = boxes.iter().map(|scope| scope.id).collect();
    assert_eq!(ids.len(), boxes.len());
    for scope in boxes {
        assert!(scope.id.starts_with("vso."), "{}", scope.id);
        let known = |id: &&str| find(id).is_some() || *id == "vso.hooks_write";
        assert!(scope.includes.iter().all(known), "{}", scope.id);
        let others = closure([scope.id]).into_iter().filter(|id| *id != scope.id);
        assert!(others.into_iter().all(|id| !closure([id]).contains(scope.id)), "{} includes itself", scope.id);
    }
}

#[test]
fn a_scope_allows_what_it_includes_at_any_depth() {
    for (id, others) in [
        ("vso.graph", &[][..]),
        ("vso.graph_manage", &["vso.graph"]),
        ("vso.identity", &[]),
        ("vso.project_write", &["vso.project"]),
        ("vso.work", &["vso.hooks", "vso.hooks_write", "vso.profile"]),
        ("vso.work_full", &["vso.hooks", "vso.hooks_write", "vso.profile", "vso.work", "vso.work_write"]),
        ("vso.code_status", &[]),
        ("vso.gallery_manage", &["vso.gallery", "vso.gallery_publish", "vso.profile"]),
        ("vso.gallery_acquire", &["vso.gallery", "vso.profile"]),
        ("vso.machinegroup_manage", &["vso.agentpools", "vso.agentpools_manage"]),
        ("vso.auditstreams_manage", &["vso.auditlog"]),
        ("vso.test_write", &["vso.profile", "vso.test"]),
    ] {
        let expected: BTreeSet<_> = others.iter().copied().chain([id]).collect();
        assert_eq!(closure([id]), expected, "{id}");
    }
}

#[test]
fn nothing_but_its_own_boxes_includes_graph() {
    let with_graph = GROUPS.iter().flat_map(|group| group.boxes).filter(|scope| closure([scope.id]).contains("vso.graph"));
    assert_eq!(with_graph.map(|scope| scope.id).collect::<Vec<_>>(), ["vso.graph", "vso.graph_manage"]);
}

#[test]
fn a_token_keeps_the_highest_boxes_only() {
    for (given, kept) in [
        ("vso.work vso.work_write", "vso.work_write"),
        ("vso.graph vso.graph", "vso.graph"),
        ("vso.profile vso.work", "vso.work"),
        (" app_token ", "app_token"),
        ("", ""),
    ] {
        assert_eq!(Scopes::from_str(given).unwrap().to_string(), kept);
    }
    for unknown in ["vso.everything", "app_token vso.work", "vso.hooks"] {
        assert!(Scopes::from_str(unknown).is_err(), "{unknown}");
    }
}
