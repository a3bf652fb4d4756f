//! The fields of a guide, and of all that stands in it.

use super::shape::Shape::{Choice, List, Number, Record as Object, Text as Words};
use super::shape::Text::{Anchor, Any, Id, Markdown, Path, Plain, Scenario, Scope, Word};
use super::shape::{Field, Record, Shape};
use crate::walkthrough::words::{Acknowledgement, Call, Method, Page, ValueKind};
use strum::VariantNames;

const fn required(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, about, required: true, shape }
}

const fn optional(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, about, required: false, shape }
}

/// A guide.
pub static GUIDE: Record = Record {
    name: "guide",
    about: "a walkthrough through the replica",
    fields: &[
        optional("$schema", Words(Any), "address of this schema, for editors"),
        required("version", Number(1, u32::MAX), "version of the form; this one is 1"),
        required("revision", Number(1, 1_000_000), "version of the content, raised by whoever changes steps"),
        required("id", Words(Id), "name in addresses"),
        required("title", Words(Plain), "name for people"),
        required("summary", Words(Plain), "what one learns"),
        required("audience", Words(Plain), "whom it is for"),
        required("minutes", Number(1, 240), "how long it takes"),
        required("scenario", Words(Scenario), "the scenario that it plays in"),
        required("start", Words(Path), "the path that it begins at"),
        required("task", Words(Markdown), "the task of the exam, in one paragraph"),
        required("chapters", List(&Object(&CHAPTER), 1, 20), "the chapters in order"),
        optional("questions", List(&Object(&QUESTION), 1, 10), "questions that only the exam asks"),
    ],
};

/// A chapter.
pub static CHAPTER: Record = Record {
    name: "chapter",
    about: "steps that belong together",
    fields: &[
        required("id", Words(Id), "its id, unique in the guide"),
        required("title", Words(Plain), "its title"),
        optional("scenario", Words(Scenario), "the scenario that it plays in, if not the guide's"),
        optional("start", Words(Path), "the path that it begins at, if not the guide's"),
        required("steps", List(&Object(&STEP), 1, 60), "the steps in order"),
    ],
};

/// A step.
pub static STEP: Record = Record {
    name: "step",
    about: "one thing to do",
    fields: &[
        required("id", Words(Id), "its id, unique in the guide"),
        required("title", Words(Plain), "its title"),
        required("text", Words(Markdown), "what to do, and why"),
        optional("target", Object(&ELEMENT), "the element that it is about"),
        optional("needs", List(&Object(&NEED), 1, 8), "what must be so before it can be done"),
        required("until", Choice(&CONDITION), "the condition that ends it"),
        optional("hints", Object(&HINTS), "what helps, besides doing it"),
        optional("do", List(&Choice(&ACTION), 1, 12), "the actions that do it, for the demonstration and as the last hint"),
        optional("explanation", Words(Markdown), "what the real product does here"),
        optional("notes", Words(Markdown), "what a presenter says here; shown in the presenter's window only"),
        optional("article", Number(1, 18), "the step of the support article: 1 to 10 the failure, 11 to 18 the repair"),
        optional("question", Object(&QUESTION), "a question on the card"),
        optional("branches", List(&Object(&BRANCH), 1, 8), "where it goes on by outcome; the first that is met counts"),
        optional("next", Words(Id), "id of the step, further down, where it goes on otherwise"),
    ],
};

static ELEMENT: Record = Record {
    name: "element",
    about: "an element of the screens",
    fields: &[
        required("anchor", Words(Anchor), "its data-testid"),
        optional(
            "name",
            Words(Plain),
            "its accessible name, where several have the data-testid; for a scope's box the scope, such as vso.graph",
        ),
    ],
};

static NEED: Record = Record {
    name: "need",
    about: "what must be so before a step can be done",
    fields: &[
        required("that", Choice(&CONDITION), "what must be so"),
        required("reason", Words(Plain), "what is said if it is not"),
        required("way", Choice(&WAY), "the way out"),
    ],
};

static WAY: Record = Record {
    name: "way",
    about: "a way out of a step that cannot be done",
    fields: &[required("step", Words(Id), "to another step, by its id"), required("do", Choice(&ACTION), "by an action")],
};

static HINTS: Record = Record {
    name: "hints",
    about: "what helps, besides doing it",
    fields: &[optional("nudge", Words(Markdown), "what to think of"), optional("where", Words(Markdown), "where it is")],
};

static BRANCH: Record = Record {
    name: "branch",
    about: "where a step goes on by outcome",
    fields: &[required("when", Choice(&CONDITION), "the outcome"), required("to", Words(Id), "id of the step, further down")],
};

static QUESTION: Record = Record {
    name: "question",
    about: "a question with answers to choose from",
    fields: &[
        required("id", Words(Id), "its id, unique in the guide"),
        required("text", Words(Markdown), "the question"),
        required("answers", List(&Object(&POSSIBLE_ANSWER), 2, 8), "the answers"),
        required("right", Words(Id), "id of the right one"),
    ],
};

static POSSIBLE_ANSWER: Record = Record {
    name: "possible-answer",
    about: "an answer to choose",
    fields: &[
        required("id", Words(Id), "its id, unique in the question"),
        required("text", Words(Plain), "the answer"),
        required("feedback", Words(Plain), "what is said to whoever chose it"),
    ],
};

static CONDITION: Record = Record {
    name: "condition",
    about: "what is waited for",
    fields: &[
        required("page", Words(Word(Page::VARIANTS)), "the page is shown"),
        required("visible", Object(&ELEMENT), "the element is on the screen"),
        required("entered", Object(&ENTRY), "a value of the kind stands in the field"),
        required("chosen", Object(&CHOICE), "the option is chosen, or the box ticked"),
        required("answered", Object(&EXCHANGE), "the call was answered so"),
        required("opened", Object(&EXCHANGE), "such an exchange was opened in the Network tab"),
        required("acknowledged", Words(Word(Acknowledgement::VARIANTS)), "the person said so on the card"),
        required("scope", Words(Scope), "the scenario's token has the scope, or one that includes it"),
        required("integration", Words(Word(&["azure", "jira"])), "an integration of the type is stored"),
        required("answer", Object(&ANSWER), "the answer is chosen"),
        required("all", List(&Choice(&CONDITION), 1, 12), "all of these"),
        required("any", List(&Choice(&CONDITION), 1, 12), "at least one of these"),
        required("not", Choice(&CONDITION), "not this"),
    ],
};

static ACTION: Record = Record {
    name: "action",
    about: "one thing that a person could do",
    fields: &[
        required("press", Object(&ELEMENT), "presses a button, link, box or menu item"),
        required("choose", Object(&CHOICE), "chooses an option or ticks a box, unless it is so already"),
        required("type", Object(&TYPING), "types a value"),
        required("inspect", Object(&EXCHANGE), "opens the Network tab, and in it the newest such exchange"),
        required("open", Words(Path), "goes to a path"),
        required("begin", Words(Scenario), "begins a scenario"),
        required("acknowledge", Words(Word(Acknowledgement::VARIANTS)), "says something on the card"),
        required("answer", Object(&ANSWER), "answers a question on the card"),
    ],
};

static ENTRY: Record = Record {
    name: "entry",
    about: "a field and what stands in it",
    fields: &[
        required("anchor", Words(Anchor), "the field's data-testid"),
        required("kind", Words(Word(ValueKind::VARIANTS)), "what stands in it"),
    ],
};

static CHOICE: Record = Record {
    name: "choice",
    about: "a control and an option of it",
    fields: &[
        required("anchor", Words(Anchor), "the control's data-testid"),
        required("option", Words(Any), "the caption of the option, the scope of a scope's box, else the accessible name"),
    ],
};

static EXCHANGE: Record = Record {
    name: "exchange",
    about: "a call and the status of its answer",
    fields: &[
        required("call", Words(Word(Call::VARIANTS)), "the call, in the words of faults"),
        optional("method", Words(Word(Method::VARIANTS)), "how it is made; any way if not said"),
        required("status", Number(100, 599), "the status"),
    ],
};

static ANSWER: Record = Record {
    name: "answer",
    about: "a question and an answer to it",
    fields: &[required("question", Words(Id), "the question's id"), required("answer", Words(Id), "the answer's id")],
};

static TYPING: Record = Record {
    name: "typing",
    about: "what to type where",
    fields: &[
        required("anchor", Words(Anchor), "the field's data-testid"),
        required("kind", Words(Word(ValueKind::VARIANTS)), "the kind of the value, which whoever types looks up"),
        optional("text", Words(Any), "the value itself, of the kind text only; never a secret"),
    ],
};
