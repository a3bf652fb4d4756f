// What a test suite may ask of the running program, and have it do: `window.replica`. A member that goes or changes raises the number
// `contract` in selectors.json.
//
// A wrong argument is a TypeError that names it and says what was expected: thrown where a member gives its value at once, a rejection where it gives
// a promise. Nothing that is told holds a secret.

/** The calls of a fault, as in `fault=`: `config` (its changes), `session`, `tokens`, `graph`, `projects`, or `*` for every call. */
export type Endpoint = "config" | "session" | "tokens" | "graph" | "projects" | "*";

/** A fault in the spelling of `fault=`: `graph:status-503:first-2`. */
export type Fault = string;

/** The parts of a fault; struck is every call if `when` is left out. */
export interface FaultParts {
  endpoint: Endpoint;
  /** Such as `status-503`, `delay-200` or `never`. */
  effect: string;
  /** Such as `always`, `first-2`, `nth-3`, `every-2` or `p-50`. */
  when?: string;
}

/** Which calls: by endpoint word, by whole path below the program's base, by a pattern for paths, or by method and path. */
export type Matcher = Endpoint | string | RegExp | { method?: string; path?: Endpoint | string | RegExp };

/** Which exchanges: as calls, and by the status that the caller was given. */
export type ExchangeMatcher = Endpoint | string | RegExp | { method?: string; path?: Endpoint | string | RegExp; status?: number };

/** A call of the page, and what became of it so far. */
export interface Call {
  /** Number among the calls of this page, from 1. */
  call: number;
  method: string;
  /** Path below the program's base. */
  path: string;
  /** Number in the journal; null before the end, and where no server was reached. */
  exchange: number | null;
  /** Status of the answer; null before the end, and where none came. */
  status: number | null;
  /** The faults that struck it. */
  faults: Fault[];
}

/** A gate. */
export interface Gate {
  id: number;
  /** Resolves with the call that is held there. */
  arrived: Promise<Call>;
}

/** A gate in the list of all. */
export interface ListedGate {
  id: number;
  /** What it waits for, in short: `POST config`. */
  matcher: string;
  /** What it holds; null while it waits. */
  call: Call | null;
}

/** A request or a response in the journal: long texts are cut, secrets removed. */
export interface JournalRequest {
  method: string;
  path: string;
  query: string;
  headers: [string, string][];
  body: string;
}

export interface JournalResponse {
  status: number;
  headers: [string, string][];
  body: string;
}

/** A call between the servers. */
export interface ServerCall {
  from: string;
  to: string;
  asks_for: string;
  request: JournalRequest;
  response: JournalResponse;
  verdict: string[];
}

/** An exchange of the journal. */
export interface Exchange {
  /** Its number, from 1. */
  id: number;
  /** When it arrived (RFC 3339). */
  at: string;
  transport: "worker" | "page" | "network";
  request: JournalRequest;
  response: JournalResponse;
  /** How the answer reached the caller: how late, whether the connection broke instead, and the pause between the pieces of its body, if it came in pieces; times in milliseconds. */
  delivery: { delay: number; breaks: boolean; dribble?: number };
  /** Why the server answered so: a code such as `missing-scope`, and what belongs to it. */
  verdict: string[];
  /** The calls that the server made to answer. */
  trace: ServerCall[];
  faults: Fault[];
}

/** The scenario in force, and what a person needs to play it. All of it is fake. */
export interface Scenario {
  scenario: string;
  seed: number;
  cards: {
    account: { email: string; password: string };
    clipboard: { token: string; organization: string };
  };
}

/** The names of events, those of Mock Service Worker. */
export type EventName =
  /** A call begins; it may be held at a gate after that. */
  | "request:start"
  /** Its path is one that the simulated servers know. */
  | "request:match"
  /** Its path is one that no server knows: it gets a 404. */
  | "request:unhandled"
  /** It is over, with an answer or without one. */
  | "request:end"
  /** The simulated servers have answered it. */
  | "response:mocked";

export type Listener = (call: Call) => void;

export interface Replica {
  /** Version of the program. */
  readonly version: string;
  /** Resolves when `html[data-app-state]` is `ready`, and rejects with the reason when it is `failed`. There before the program; the other members are there when it resolves. */
  readonly ready: Promise<void>;
  /** Resolves once no call and no part of the program is under way, nothing is scheduled and nothing moves. What is held at a gate is not waited for. */
  settled(): Promise<void>;
  /** Begins a scenario anew; what is left out stays as it is. The session ends, gates go, calls under way are broken off. Same clock (`now=`), same world to the byte. */
  reset(options?: { scenario?: string; seed?: number }): Promise<Scenario>;
  /** The scenario in force. */
  scenario(): Promise<Scenario>;
  /** The address that leads to the present state from anywhere: the world, what the screens show, who is signed in, the focus. Without secrets. */
  link(): Promise<string>;
  readonly faults: {
    /** Adds a fault; resolves with all in force. Rejects with the server's own sentence if there is no such fault. */
    add(fault: Fault | FaultParts): Promise<Fault[]>;
    /** The faults in force. */
    list(): Promise<Fault[]>;
    /** Takes all faults away. Calls that one of them still holds up are not ended by that: see `requests.abort`. */
    clear(): Promise<Fault[]>;
  };
  readonly gates: {
    /** Holds the next call of the screens that matches, in every transport, until it is released. Its time limit begins then. */
    hold(matcher: Matcher): Gate;
    /** Lets go what a gate holds, and takes the gate away. Whether there was a call. */
    release(gate: number | Pick<Gate, "id">): boolean;
    /** The same with all gates. How many calls there were. */
    releaseAll(): number;
    /** The gates, oldest first. */
    list(): ListedGate[];
  };
  readonly requests: {
    /** The journal: the last hundred exchanges, oldest first. */
    list(): Promise<Exchange[]>;
    /** The oldest exchange in the journal that matches and has a number above `after` (0): also one that is over already. Rejects after `timeout` (10,000) milliseconds. */
    waitFor(matcher: ExchangeMatcher, options?: { timeout?: number; after?: number }): Promise<Exchange>;
    /** Empties the journal; numbers go on. */
    clear(): Promise<void>;
    /** Breaks off the calls of the screens that are under way, or those that match: they fail like a broken connection. How many. */
    abort(matcher?: Matcher): number;
    /** The journal as a HAR 1.2 file (http://www.softwareishard.com/blog/har-12-spec/), parsed. Without secrets. */
    har(): Promise<object>;
  };
  readonly events: {
    /** Calls a function at each event of this name. */
    on(name: EventName, listener: Listener): void;
    /** No longer. */
    off(name: EventName, listener: Listener): void;
  };
}

declare global {
  interface Window {
    readonly replica: Replica;
  }
  const replica: Replica;
}
