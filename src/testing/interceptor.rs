//! Carries the calls of the screens: past the gates, with events, and so that they can be broken off.

use super::call::{Call, End};
use super::events::{self, Events};
use super::gates::Gates;
use super::journal;
use super::matcher::Matcher;
use crate::simulator::http::{Request, Response};
use crate::transport::{Client, Intercepted, Interceptor, TransportError};
use futures::future::{AbortHandle, abortable};
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The calls of this page.
pub struct CallInterceptor {
    client: Client,
    /// The gates.
    pub gates: Gates,
    /// Who listens. Shared with reports that come after the answer.
    pub events: Rc<Events>,
    /// The calls under way, and what breaks each off.
    under_way: RefCell<Vec<(Call, AbortHandle)>>,
    begun: Cell<u32>,
}

impl CallInterceptor {
    /// Nothing was called yet.
    pub fn new(client: Client) -> Self {
        CallInterceptor { client, gates: Gates::default(), events: Rc::default(), under_way: RefCell::default(), begun: Cell::new(0) }
    }

    /// Breaks off the calls under way that are meant; how many.
    pub fn abort(&self, matcher: &Matcher) -> u32 {
        let under_way = self.under_way.borrow();
        let meant = under_way.iter().filter(|(call, _)| matcher.is_met_by(&call.method, &call.path, None));
        meant.inspect(|(_, handle)| handle.abort()).count() as u32
    }

    fn begin(&self, request: &Request) -> Call {
        let number = self.begun.get().wrapping_add(1);
        self.begun.set(number);
        let call = Call::of(number, request);
        self.events.fire(events::START, &call, &End::default());
        self.events.fire(if call.is_known() { events::MATCH } else { events::UNHANDLED }, &call, &End::default());
        call
    }

    /// Waits at a gate, if there is one, and sends the call then. None if it was broken off before that.
    async fn pass(&self, call: &Call, request: Request, is_sent: &Cell<bool>) -> Result<Response, TransportError> {
        if let Some(released) = self.gates.park(call) {
            let _ = released.await;
        }
        is_sent.set(true);
        self.client.transport.send_now(request).await
    }
}

impl Interceptor for CallInterceptor {
    fn intercept(&self, request: Request) -> Intercepted<'_> {
        Box::pin(async move {
            let call = self.begin(&request);
            let is_sent = Cell::new(false);
            let (answer, handle) = abortable(self.pass(&call, request, &is_sent));
            self.under_way.borrow_mut().push((call.clone(), handle));
            let answer = answer.await;
            self.under_way.borrow_mut().retain(|(other, _)| other.number != call.number);
            self.gates.forget(&call);
            let answer = answer.unwrap_or(Err(TransportError::Network));
            match &answer {
                Ok(response) => report(&self.events, &call, &End::of(response)),
                Err(_) if is_sent.get() => self.report_later(call),
                Err(_) => report(&self.events, &call, &End::default()),
            }
            answer
        })
    }

    fn observe(&self, request: &Request, response: &Response) {
        if !request.path.starts_with(crate::simulator::protocol::CONTROL) {
            let call = self.begin(request);
            report(&self.events, &call, &End::of(response));
        }
    }
}

impl CallInterceptor {
    /// Reports a call without an answer: what struck it is in the journal only.
    fn report_later(&self, call: Call) {
        let (replica, events) = (self.client.replica, self.events.clone());
        spawn_local(async move {
            let end = journal::end_of(replica, &call).await.unwrap_or_default();
            report(&events, &call, &end);
        });
    }
}

/// Tells everyone what became of a call.
fn report(events: &Events, call: &Call, end: &End) {
    if let Some(line) = end.line(call) {
        web_sys::console::info_1(&line.into());
    }
    if end.exchange.is_some() && end.status.is_some() {
        events.fire(events::MOCKED, call, end);
    }
    events.fire(events::END, call, end);
}
