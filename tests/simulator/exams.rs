//! Exams are fair: doing the task gets all points, and doing nothing gets none.

use crate::support::{Play, json, now};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use vfunction_replica::article::library;
use vfunction_replica::common::decode;
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::guides::action::Action;
use vfunction_replica::guides::exam::{ExamAttempt, ExamEvent, ExamResult};
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::observation::Observation;
use vfunction_replica::guides::words::ValueKind;
use vfunction_replica::simulation::snapshot::Snapshot;
use vfunction_replica::simulator::http::Method;

/// The clocks of the exams, in days from now: no task depends on the date.
const DAYS: [i64; 4] = [0, 366, 5 * 366, 10 * 366];

/// The guides whose exams score outcomes. (The tour is about the tools around the products, which only the screens know.)
fn guides() -> Vec<Guide> {
    let guides = library::ALL.iter().map(|bundled| decode::from_text::<Guide>(bundled.text).expect("of the right form"));
    let guides: Vec<_> = guides.filter(|guide| !guide.goals.is_empty()).collect();
    assert_eq!(guides.len() + 1, library::ALL.len());
    guides
}

fn guide(id: &str) -> Guide {
    guides().into_iter().find(|guide| guide.id == id).expect("a guide")
}

/// Somebody who sits an exam: an attempt, the world, and what is on the screens.
struct Candidate<'a> {
    guide: &'a Guide,
    attempt: ExamAttempt,
    play: Play,
    /// What is in the fields, by anchor.
    fields: BTreeMap<String, String>,
    /// Name of the token that is edited; nothing where one is created.
    token: Option<String>,
    /// The scopes whose boxes are ticked.
    scopes: BTreeSet<String>,
    opened: BTreeSet<u64>,
}

impl<'a> Candidate<'a> {
    fn sit(guide: &'a Guide, now: Timestamp) -> Self {
        let attempt = ExamAttempt::begin(guide, now).after(guide, &ExamEvent::Started);
        let play = Play::begin_at(guide.scenario_of(&guide.chapters[0]), now);
        let (fields, scopes, opened) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        let mut candidate = Candidate { guide, attempt, play, fields, token: None, scopes, opened };
        candidate.look();
        candidate
    }

    fn world(&self) -> Snapshot {
        Snapshot::read(&self.play.world.save()).expect("a world")
    }

    fn say(&mut self, event: &ExamEvent) {
        self.attempt = self.attempt.after(self.guide, event);
    }

    /// Shows the world to the exam.
    fn look(&mut self) {
        let world = self.world();
        let seen = Observation {
            scenario: world.scenario().to_owned(),
            answered: world.answered(|_| true).into_iter().collect(),
            opened: world.answered(|exchange| self.opened.contains(&exchange)).into_iter().collect(),
            scopes: world.scopes(),
            token: world.token_facts(),
            integration: world.integration(),
            ..Observation::default()
        };
        self.say(&ExamEvent::Observed(seen));
    }

    fn result(&self) -> ExamResult {
        ExamResult::of(self.guide, &self.attempt.after(self.guide, &ExamEvent::HandedIn(self.play.context.now)))
    }

    /// The goals that are not met.
    fn missed(&self) -> Vec<String> {
        self.result().conditions.into_iter().filter(|finding| !finding.met).map(|finding| finding.goal).collect()
    }

    fn answer_all(&mut self) {
        for question in self.guide.all_questions() {
            self.say(&ExamEvent::Answered { question: question.id.clone(), answer: question.right.clone() });
        }
    }

    /// Does what the steps of a guide do, as far as the servers notice, in the scenarios of their chapters.
    fn follow(&mut self, guide: &Guide) {
        for place in guide.main_way() {
            if self.world().scenario() != guide.scenario_of(place.chapter) {
                self.play = Play::begin_at(guide.scenario_of(place.chapter), self.play.context.now);
                self.opened.clear();
            }
            for action in &place.step.actions {
                self.act(action);
                self.look();
            }
        }
    }

    fn act(&mut self, action: &Action) {
        match action {
            Action::Type(typing) => {
                let value = if typing.kind == ValueKind::Text { typing.text.clone() } else { self.world().value(typing.kind) };
                self.fields.insert(typing.anchor.clone(), value.expect("a value"));
            }
            Action::Choose(choice) if choice.anchor == "azure-select" => self.token = Some(choice.option.clone()),
            Action::Choose(choice) if choice.anchor == "azure-scope" => drop(self.scopes.insert(choice.option.clone())),
            Action::Press(element) => self.press(&element.anchor),
            Action::Inspect(exchange) => self.opened.extend(self.world().newest(|answered| exchange.is(answered))),
            Action::Acknowledge(acknowledgement) => self.say(&ExamEvent::Acknowledged(*acknowledgement)),
            Action::Answer(answer) => {
                self.say(&ExamEvent::Answered { question: answer.question.clone(), answer: answer.answer.clone() });
            }
            Action::Choose(_) | Action::Open(_) | Action::Begin(_) => {}
        }
    }

    fn press(&mut self, anchor: &str) {
        match anchor {
            "sign-in-submit" => self.play.sign_in(),
            "integrate" => {
                let (token, organization) = (self.fields["integration-token"].clone(), self.fields["integration-organization"].clone());
                self.play.integrate(&token, &organization);
            }
            "azure-new-token" => (self.token, self.scopes) = (None, BTreeSet::new()),
            "azure-edit" => {
                let token = self.edited();
                self.scopes = token["scope"].as_str().expect("scopes").split(' ').map(str::to_owned).collect();
            }
            "azure-save" => self.save(&self.scopes.iter().cloned().collect::<Vec<_>>().join(" ")),
            "azure-create" => {
                let (name, scopes) = (self.fields["azure-name"].clone(), self.scopes.iter().cloned().collect::<Vec<_>>().join(" "));
                self.create(&name, &scopes);
            }
            _ => {}
        }
    }

    fn edited(&mut self) -> Value {
        self.play.token(&self.token.clone().expect("a token"))
    }

    /// Saves the token that is edited with a scope string.
    fn save(&mut self, scopes: &str) {
        let token = self.edited();
        let [id, name, valid_to] = ["authorizationId", "displayName", "validTo"].map(|key| token[key].clone());
        let body = json!({ "authorizationId": id, "displayName": name, "scope": scopes, "validTo": valid_to, "allOrgs": false });
        assert_eq!(json(&self.play.pats(Method::PUT, "", &body))["patTokenError"], "none");
    }

    /// Saves the integration token with a scope string.
    fn repair(&mut self, scopes: &str) {
        self.token = Some("vFunction integration".to_owned());
        self.save(scopes);
    }

    /// Creates a token. Its secret.
    fn create(&mut self, name: &str, scopes: &str) -> String {
        let valid_to = self.play.context.now.plus_days(30).to_string();
        let body = json!({ "displayName": name, "scope": scopes, "validTo": valid_to, "allOrgs": false });
        let created = json(&self.play.pats(Method::POST, "", &body));
        created["patToken"]["token"].as_str().expect("a token").to_owned()
    }

    /// Signs in, and integrates with a token.
    fn integrate_with(&mut self, token: &str) {
        self.play.sign_in();
        let organization = self.world().value(ValueKind::ScenarioOrganization).expect("an organization");
        self.play.integrate(token, &organization);
        self.look();
    }

    fn scenario_token(&self) -> String {
        self.world().value(ValueKind::ScenarioToken).expect("a token")
    }
}

#[test]
fn the_actions_of_the_guide_get_all_points() {
    for (guide, days) in guides().iter().flat_map(|guide| DAYS.map(|days| (guide, days))) {
        let mut candidate = Candidate::sit(guide, now().plus_days(days));
        candidate.follow(guide);
        candidate.answer_all();
        assert!(candidate.result().passed, "{} after {days} days: {:?}", guide.id, candidate.missed());
    }
}

#[test]
fn doing_nothing_gets_no_point_and_answers_get_only_their_own() {
    for (guide, days) in guides().iter().flat_map(|guide| DAYS.map(|days| (guide, days))) {
        let mut candidate = Candidate::sit(guide, now().plus_days(days));
        assert_eq!(candidate.result().points, 0, "{}", guide.id);
        candidate.answer_all();
        candidate.look();
        assert_eq!(candidate.result().points, guide.all_questions().count(), "{}", guide.id);
    }
}

#[test]
fn a_repair_needs_no_failure_before_it() {
    let guide = guide("repair-scope");
    let mut candidate = Candidate::sit(&guide, now());
    candidate.token = Some("vFunction integration".to_owned());
    candidate.press("azure-edit");
    candidate.scopes.insert("vso.graph".to_owned());
    candidate.press("azure-save");
    let token = candidate.scenario_token();
    candidate.integrate_with(&token);
    assert!(candidate.missed().is_empty(), "{:?}", candidate.missed());
}

#[test]
fn a_repair_with_more_than_is_needed_costs_its_point() {
    let guide = guide("repair-scope");
    for scopes in ["app_token", "vso.graph_manage vso.project vso.work_write"] {
        let mut candidate = Candidate::sit(&guide, now());
        candidate.repair(scopes);
        let token = candidate.scenario_token();
        candidate.integrate_with(&token);
        assert_eq!(candidate.missed(), ["least"], "{scopes}");
    }
}

#[test]
fn a_new_token_instead_of_a_repair_costs_its_point() {
    let guide = guide("repair-scope");
    let mut candidate = Candidate::sit(&guide, now());
    candidate.repair("vso.graph vso.project vso.work_write");
    let token = candidate.create("Another", "vso.graph vso.project vso.work_write");
    candidate.integrate_with(&token);
    assert_eq!(candidate.missed(), ["same-token"]);
}

#[test]
fn a_sufficient_token_with_full_access_costs_its_point() {
    let guide = guide("create-a-sufficient-token");
    for scopes in ["app_token", "vso.graph vso.project vso.work_write vso.code"] {
        let mut candidate = Candidate::sit(&guide, now());
        let token = candidate.create("vFunction integration", scopes);
        candidate.integrate_with(&token);
        assert_eq!(candidate.missed(), ["least"], "{scopes}");
    }
}

#[test]
fn what_is_undone_before_the_end_does_not_count() {
    let guide = guide("repair-scope");
    let mut candidate = Candidate::sit(&guide, now());
    candidate.follow(&guide);
    candidate.play.config(Method::DELETE);
    candidate.look();
    assert_eq!(candidate.missed(), ["connected", "same-token"]);
}
