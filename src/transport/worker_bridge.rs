//! Answers what the service worker asks this page.

use super::backend::Answer;
use super::interceptor::InterceptorSlot;
use super::simulator::Simulator;
use super::worker;
use crate::simulator::exchange::{Delivery, TransportKind};
use crate::simulator::guard::guarded;
use crate::simulator::http::{Request, Response, reason};
use crate::simulator::protocol;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, MessagePort};

/// Answers the calls that the worker relays to this page. Those that are not the program's own go to the interceptor, if there is one.
pub fn listen(simulator: Rc<Simulator>, interceptor: InterceptorSlot) {
    let Some(container) = worker::container() else { return };
    let asked = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let request = event.data().as_string().and_then(|text| serde_json::from_str::<Request>(&text).ok());
        let port = event.ports().get(0).dyn_into::<MessagePort>();
        if let (Some(request), Ok(port)) = (request, port) {
            // Worlds are changed one call after the other, so the answer may take a while.
            let _ = port.post_message(&JsValue::NULL);
            let simulator = simulator.clone();
            spawn_local(async move {
                let answer = simulator.answer(&request, TransportKind::Worker).await;
                let Answer { response, delivery } = answer.unwrap_or_else(|_| Answer::broken());
                if request.headers.get(protocol::TRANSPORT_HEADER).is_none()
                    && let Some(interceptor) = interceptor.interceptor()
                {
                    interceptor.observe(&guarded(&request), &response);
                }
                let reply = WorkerReply { reason: reason(response.status).to_owned(), response, delivery };
                let _ = port.post_message(&serde_json::to_string(&reply).unwrap_or_default().into());
            });
        }
    });
    container.set_onmessage(Some(asked.as_ref().unchecked_ref()));
    asked.forget();
}

/// The reply to the worker.
#[derive(Serialize, Deserialize)]
struct WorkerReply {
    response: Response,
    delivery: Delivery,
    reason: String,
}
