//! The steps from an address to a state, as data; each is one of the verbs of the browser tests.

use super::frame;
use super::state::{NOW, State};
use crate::cases::flow::{self, Start, TOKEN_NAME};
use crate::driver::page::{Outcome, Page};
use serde_json::{Value, json};
use std::str::FromStr;
use vfunction_replica::article::library;
use vfunction_replica::common::decode;
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::guides::exam::ExamAttempt;
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::simulator::protocol::DEFAULT_WORLD;

/// In the shape of a real token, and none that GitHub would take.
pub const SECRET: &str = concat!("ghp_", "aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0aA0");
/// What is said where it was removed.
pub const LOOKS_REAL: &str = "looks like a real GitHub token";

/// As after an update, the script of this page is another one than that of the host's.
const UPDATE: &str = "document.querySelector('link[rel=modulepreload]').setAttribute('href', './other.js');
    explainMissing('a.wasm').then(() => arguments[0](null))";

/// What a person does or waits for.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Signs in with the scenario's account.
    SignIn,
    /// Opens another place of the program (path and further query) in the same world.
    Open(&'static str, &'static str),
    /// Sets the faults from here on, through the control call (which needs a state that is [`State::over_the_worker`]), and waits for
    /// what the screen asks again because of it.
    Fault(&'static str),
    /// Presses an element by role and name.
    Press(&'static str, &'static str),
    /// Presses an element in another one: role and name of both, the outer one first.
    PressIn((&'static str, &'static str), (&'static str, &'static str)),
    /// Replaces the text of the field with this label.
    Fill(&'static str, Words),
    /// Replaces the text of the field with this label at once, as a paste does.
    Paste(&'static str, &'static str),
    /// Chooses an entry of a list by the list's name.
    Choose(&'static str, &'static str),
    /// Gives the file field of the page a file with this text.
    File(&'static str),
    /// Chooses a workspace type in the Configure Integrations dialog.
    WorkspaceType(&'static str),
    /// Fills the whole Azure form of that dialog.
    AzureForm,
    /// Chooses the token of the article.
    Token,
    /// Waits for an element by role and name.
    See(&'static str, &'static str),
    /// Waits until the focus is in an element by role and name, where a page puts it a moment after it is there.
    Focused(&'static str, &'static str),
    /// Waits until no element has this role and name.
    Gone(&'static str, &'static str),
    /// Waits for a text.
    Read(&'static str),
    /// Waits until nothing is under way.
    Settled,
    /// Has the browser keep an exam of this guide in which everything was done, answered and handed in.
    PassedExam(&'static str),
    /// Says to the presenter's window of a guide where the walkthrough in the other window is.
    Standing(&'static str, &'static str),
    /// Makes the program fail, with this reason.
    Fail(&'static str),
    /// Has the page ask its host for a file, and take it for one that has another version.
    Update,
}

/// What is entered into a field.
#[derive(Clone, Copy, Debug)]
pub enum Words {
    /// The e-mail address of the scenario's account.
    Email,
    /// Its password.
    Password,
    /// These words.
    These(&'static str),
}

impl Step {
    /// Does it.
    pub async fn perform(self, page: &Page, state: &State, start: &Start) -> Outcome {
        match self {
            Step::SignIn => flow::sign_in(page, start).await,
            Step::Open(path, query) => frame::open(page, &state.place(path, query), state, false).await,
            Step::Fault(fault) => set_faults(page, fault, state.is_pending).await,
            Step::Press(role, name) => page.press(role, name).await,
            Step::PressIn((outer, outer_name), (role, name)) => page.the(outer, outer_name).await?.the(role, name).await?.press().await,
            Step::Fill(label, words) => page.field(label).await?.fill(words.of(start)).await,
            Step::Paste(label, words) => page.field(label).await?.paste(words).await,
            Step::Choose(name, value) => page.the("combobox", name).await?.choose(value).await,
            Step::File(content) => page.choose_file("chosen.txt", content).await,
            Step::WorkspaceType(label) => flow::choose_workspace_type(page, label).await,
            Step::AzureForm => flow::fill_azure_form(page, start).await,
            Step::Token => page.press("checkbox", TOKEN_NAME).await,
            Step::See(role, name) => page.the(role, name).await.map(|_| ()),
            Step::Focused(role, name) => page.focus_is_in(role, name).await,
            Step::Gone(role, name) => page.no(role, name).await,
            Step::Read(words) => page.shows(words).await,
            Step::Settled => page.settled().await,
            Step::PassedExam(guide) => keep_passed_exam(page, guide).await,
            Step::Standing(guide, standing) => tell_presenter(page, guide, standing).await,
            Step::Update => page.run_async::<Value>(UPDATE, vec![]).await.map(drop),
            Step::Fail(reason) => page.run::<Value>("showFailure(arguments[0]); return null", vec![json!(reason)]).await.map(|_| ()),
        }
    }
}

impl Words {
    fn of(self, start: &Start) -> &str {
        match self {
            Words::Email => &start.email,
            Words::Password => &start.password,
            Words::These(words) => words,
        }
    }
}

async fn set_faults(page: &Page, fault: &str, is_pending: bool) -> Outcome {
    const SCRIPT: &str = r#"
        const [body, isPending, done] = arguments;
        const set = async () => {
            const answer = await fetch('_replica/faults', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
            // What then fails may move what is to be pressed next.
            if (!isPending) await replica.settled();
            return answer.ok ? '' : `status ${answer.status}`;
        };
        set().then(done, (error) => done(String(error)))"#;
    let body = json!({ "faults": [fault] }).to_string();
    let problem: String = page.run_async(SCRIPT, vec![json!(body), json!(is_pending)]).await?;
    if problem.is_empty() { Ok(()) } else { Err(format!("the fault {fault} could not be set: {problem}")) }
}

async fn tell_presenter(page: &Page, guide: &str, standing: &str) -> Outcome {
    let script = "new BroadcastChannel('vfunction-replica/#' + arguments[0]).postMessage(arguments[1]); return null";
    page.run::<Value>(script, vec![json!(format!("{DEFAULT_WORLD}.{guide}")), json!(standing)]).await.map(|_| ())
}

async fn keep_passed_exam(page: &Page, id: &str) -> Outcome {
    let guide: Guide =
        library::find(id).and_then(|bundled| decode::from_text(bundled.text).ok()).ok_or_else(|| format!("there is no guide “{id}”"))?;
    let begun = Timestamp::from_str(NOW).map_err(|error| error.to_string())?;
    let attempt = ExamAttempt {
        is_started: true,
        ended: Some(begun.millis() + 245_000),
        met: guide.exam_goals().map(|goal| goal.id.to_owned()).collect(),
        answers: guide.all_questions().map(|question| (question.id.clone(), question.right.clone())).collect(),
        ..ExamAttempt::begin(&guide, begun)
    };
    let script = "localStorage.setItem('vfunction-replica/#.' + arguments[0], arguments[1]); return null";
    page.run::<Value>(script, vec![json!(format!("exam.{DEFAULT_WORLD}.{id}")), json!(attempt.save())]).await.map(|_| ())
}
