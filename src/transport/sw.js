// Makes real responses for the calls to the simulated servers, so that they appear in the browser's own network panel.
// It holds no state and decides nothing: the page that makes a call is asked for the answer. A stopped worker loses nothing.
"use strict";

// How long a page may take to say that it is there, and then to answer, in milliseconds. A page that is gone does neither. A page that
// only answers for a frame or a web worker is there already, or it is none of this program.
const PRESENCE = 10_000;
const PRESENCE_FOR_OTHERS = 1_000;
const ANSWER = 30_000;

// What a page asks for to see that its fetches do not pass by the worker.
const PROOF = "service-worker";
const VERSION = new URL(location).searchParams.get("v") ?? "";

// In how many pieces a body comes that does not come at once.
const PIECES = 5;

// Statuses whose responses must not have a body.
const BODILESS = [204, 205, 304];

const SCOPE = new URL(registration.scope);

// The page and the program's files come from the host. Chromium does not even start the worker for them; other browsers ask it in vain:
// https://developer.mozilla.org/docs/Web/API/InstallEvent/addRoutes
const FROM_HOST = [":file.js", ":file.wasm", ":file.css", ":file.svg", "fonts/*"];

addEventListener("install", (event) => {
  skipWaiting();
  if (!event.addRoutes) return;
  const files = FROM_HOST.map((pathname) => ({ urlPattern: new URLPattern({ pathname, baseURL: SCOPE.href }) }));
  const routes = [{ requestMode: "navigate" }, ...files].map((condition) => ({ condition, source: "network" }));
  // Without them the worker is only slower.
  event.addRoutes(routes).catch(() => {});
});
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// A page that was loaded past the worker (hard reload) asks to be taken back.
addEventListener("message", (event) => {
  if (event.data === "claim") event.waitUntil(clients.claim().catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  const url = new URL(request.url);
  if (request.mode === "navigate" || url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  const path = url.pathname.slice(SCOPE.pathname.length);
  if (path === PROOF) return event.respondWith(new Response(null, { status: 204, headers: { "X-Replica-Worker": VERSION } }));
  if (path !== "token" && !/^(api|_azure|_replica)\//.test(path)) return;
  // This page talks to a real server.
  if (request.headers.get("X-Replica-Transport") === "network") return;
  event.respondWith(answer(request, path, url.search.slice(1), clientId));
});

async function answer(request, path, query, clientId) {
  const asked = { method: request.method, path, query, headers: [...request.headers], body: await request.text() };
  const reply = await firstAnswer(clientId, request.headers.has("X-Replica-Transport"), JSON.stringify(asked));
  if (!reply) return unanswered();
  const { response, delivery, reason } = JSON.parse(reply);
  if (delivery.delay) await new Promise((done) => setTimeout(done, delivery.delay));
  if (delivery.breaks) return Response.error();
  const whole = delivery.dribble ? inPieces(response.body, delivery.dribble) : response.body;
  const body = BODILESS.includes(response.status) ? null : whole;
  return new Response(body, { status: response.status, statusText: reason, headers: response.headers });
}

// A text with so many milliseconds between its pieces.
function inPieces(text, pause) {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / PIECES) || 1;
  let at = 0;
  return new ReadableStream({
    async pull(stream) {
      if (at) await new Promise((done) => setTimeout(done, pause));
      stream.enqueue(bytes.slice(at, (at += size)));
      if (at >= bytes.length) stream.close();
    },
  });
}

// What the page that made a call answers. Where a frame or a web worker made it, a page answers for them, the one that had the focus
// last first; unless the call is this program's own, which then runs in that frame.
async function firstAnswer(clientId, isOwn, asked) {
  const caller = await clients.get(clientId);
  const isPage = caller?.type === "window" && caller.frameType !== "nested";
  if (isPage || (caller && isOwn)) return ask(caller, asked, PRESENCE);
  const windows = await clients.matchAll({ type: "window" });
  const pages = windows.filter((page) => page.frameType !== "nested" && page.url.startsWith(SCOPE.href));
  for (const page of [...pages, ...windows.filter((page) => page.id === clientId)]) {
    const reply = await ask(page, asked, PRESENCE_FOR_OTHERS);
    if (reply) return reply;
  }
}

// What a page answers, or nothing if it is not there in time. Its first message, an empty one, says that it is.
function ask(page, asked, presence) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    let limit = setTimeout(done, presence);
    port1.onmessage = ({ data }) => {
      clearTimeout(limit);
      if (data) done(data);
      else limit = setTimeout(done, ANSWER);
    };
    page.postMessage(asked, [port2]);
  });
}

// Never the static host's word in place of the page's. Exchange 0: it is in no journal.
function unanswered() {
  const body = { message: "No page of the replica answered this call: neither the one that made it, nor one for its frame or web worker." };
  return Response.json(body, { status: 504, statusText: "Gateway Timeout", headers: { "X-Replica-Exchange": "0" } });
}
