//! Elements as data, for the screens of walkthroughs: each element of a `view!` is code of its own, and there are more than a hundred,
//! which are loaded when a person waits for the first card. Leptos still draws them.

use super::live::Act;
use crate::ui::anchors;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::{Custom, custom};
use leptos::prelude::*;
use leptos::tachys::html::class::class;
use leptos::tachys::html::event::on;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::property::prop;

/// Holds an element once it is on the page.
pub type ElementRef = NodeRef<Custom<String>>;

/// What stands in an element.
pub enum Markup {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
    /// One after the other; nothing, if there is none.
    Several(Vec<Markup>),
    /// A view that is no element of this kind.
    View(AnyView),
}

/// An element: its name, its attributes, and what stands in it.
pub struct Element(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    inside: Markup,
}

/// The element with this name, of a class unless that is empty.
pub fn element(name: &'static str, class: &'static str, inside: impl Into<Markup>) -> Element {
    Element::new(name, class, inside.into())
}

impl Element {
    fn new(name: &'static str, class: &'static str, inside: Markup) -> Self {
        let element = Element(Box::new(Parts { name, attributes: Vec::new(), inside }));
        if class.is_empty() { element } else { element.set("class", class.to_owned()) }
    }

    fn add(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// With attributes that are always the same.
    pub fn with(self, attributes: &'static [(&'static str, &'static str)]) -> Self {
        attributes.iter().fold(self, |element, (name, value)| element.set(name, (*value).to_owned()))
    }

    /// With an attribute.
    pub fn set(self, name: &'static str, value: String) -> Self {
        self.add(custom_attribute(name, value).into_any_attr())
    }

    /// What suites find it by.
    pub fn testid(self, anchor: &'static str) -> Self {
        self.set(anchors::ATTRIBUTE, anchor.to_owned())
    }

    /// With an attribute that is there or not, and says all by that.
    pub fn set_if(self, is_set: bool, name: &'static str) -> Self {
        if is_set { self.set(name, String::new()) } else { self }
    }

    /// Of one more class while something is so.
    pub fn class_while(self, name: &'static str, is_so: RwSignal<bool>) -> Self {
        self.add(class((name, is_so)).into_any_attr())
    }

    /// With a text as what stands in the field.
    pub fn value(self, text: String) -> Self {
        self.add(prop("value", text).into_any_attr())
    }

    /// A box that is ticked or not.
    pub fn checked(self, is_checked: bool) -> Self {
        self.add(prop("checked", is_checked).into_any_attr())
    }

    /// Does something at each event of this name.
    pub fn on(self, event: &'static str, act: Act) -> Self {
        self.add(on(ev::Custom::<web_sys::Event>::new(event), act).into_any_attr())
    }

    /// Held by a reference while it is on the page.
    pub fn node_ref(self, reference: ElementRef) -> Self {
        self.add(node_ref(reference).into_any_attr())
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        let Parts { name, attributes, inside } = *self.0;
        // In capitals, as the page tells it: Leptos keeps an element whose name is the same, and the focus with it.
        let element = custom(name.to_ascii_uppercase()).add_any_attr(attributes);
        match inside {
            Markup::Several(none) if none.is_empty() => element.into_any(),
            inside => element.child(inside.view()).into_any(),
        }
    }
}

impl Markup {
    /// It as a view.
    pub fn view(self) -> AnyView {
        match self {
            Markup::Text(text) => text.into_any(),
            Markup::Element(element) => element.view(),
            Markup::Several(all) => all.into_iter().map(Markup::view).collect_view().into_any(),
            Markup::View(view) => view,
        }
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Markup::Element(element)
    }
}

impl From<AnyView> for Markup {
    fn from(view: AnyView) -> Self {
        Markup::View(view)
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Markup::Text(text)
    }
}

impl From<&str> for Markup {
    fn from(text: &str) -> Self {
        Markup::Text(text.to_owned())
    }
}

impl From<()> for Markup {
    fn from((): ()) -> Self {
        Markup::Several(Vec::new())
    }
}

impl<T: Into<Markup>> From<Option<T>> for Markup {
    fn from(inside: Option<T>) -> Self {
        inside.map_or_else(|| ().into(), Into::into)
    }
}

impl<T: Into<Markup>, const N: usize> From<[T; N]> for Markup {
    fn from(all: [T; N]) -> Self {
        all.into_iter().collect()
    }
}

impl<T: Into<Markup>> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        Markup::Several(all.into_iter().map(Into::into).collect())
    }
}

/// Things of different kinds, one after the other.
macro_rules! several {
    ($($part:expr),* $(,)?) => {
        $crate::ui::stage::guide::element::Markup::Several(vec![$($part.into()),*])
    };
}
pub(crate) use several;
