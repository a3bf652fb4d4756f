// Goes through every fault of one kind of call, on a screen that makes such calls: see fault_matrix.rs. It runs in the page, because
// several hundred cases are driven; elements are found by the test ids that the contract promises.
const PATIENCE = 5_000;

const find = (id) => document.querySelector(`[data-testid="${id}"]`);
const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
const alerts = (within = "") => shown(`${within} [role="alert"]`).map((alert) => alert.textContent.trim()).filter(Boolean);
const isBusy = (id) => find(id)?.getAttribute("aria-busy") === "true";

// Waits for a condition, with time between the looks for the program to go on.
async function until(what, condition) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const met = condition();
    if (met) return met;
    if (performance.now() > end) throw new Error(`waited in vain until ${what}; alerts: ${alerts().join(" | ") || "none"}`);
    await new Promise((done) => setTimeout(done, 4));
  }
}

async function press(id) {
  (await until(`there is ${id}`, () => find(id))).click();
}

async function fill(id, value) {
  const field = await until(`there is ${id}`, () => find(id));
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const expect = (condition, problem) => {
  if (!condition) throw new Error(problem);
};

// The screens: how each is brought to the point where it makes its call, what is entered, what sends it, where it says what went wrong, and
// how it looks when it went well.
const screens = {
  session: {
    entered: (cards) => ({ "sign-in-email": cards.account.email, "sign-in-password": cards.account.password }),
    send: "sign-in-submit",
    says: "form",
    isDone: () => find("person-button"),
    // What the server says that it has done and has not: the session that it gave is none.
    async leave() {
      await replica.reset();
      await until("the sign-in is back", () => find("sign-in-submit"));
    },
  },
  config: {
    entered: (cards) => ({ "integration-token": cards.clipboard.token, "integration-organization": cards.clipboard.organization }),
    send: "integrate",
    says: ":is(dialog, [role=dialog])",
    isDone: () => find("remove-integration"),
    async leave() {
      await press("remove-integration");
      await press("remove-confirm");
      await until("the form is back", () => find("workspace-type"));
    },
    async begin() {
      if (find("integrate")) return;
      await press("workspace-type");
      await press("workspace-type-azure");
    },
  },
  tokens: {
    entered: () => ({ "azure-name": "made under a fault" }),
    send: "azure-create",
    says: ":is(dialog, [role=dialog])",
    isDone: () => find("azure-secret"),
    async leave() {
      await press("azure-close");
      await until("the panel is gone", () => !find("azure-secret"));
    },
    async begin() {
      await until("the page is free", () => !find("azure-create"));
      await press("azure-new-token");
      await press("azure-full-access");
    },
  },
};

// One fault: the screen says that something went wrong, keeps what was entered, and works once the fault is gone; or it ends well at once.
async function meet(screen, fault, endsWell, cards) {
  await screen.begin?.();
  const entered = Object.entries(screen.entered(cards));
  for (const [id, value] of entered) await fill(id, value);
  await replica.faults.add(fault);
  expect(alerts(screen.says).length === 0, "something is said before anything was sent");
  await press(screen.send);
  if (endsWell) {
    await until("it ended well", screen.isDone);
    await replica.faults.clear();
  } else {
    if (/:never$/.test(fault)) {
      await until("the screen waits", () => isBusy(screen.send));
      await until("the call was broken off", () => replica.requests.abort({ method: "POST" }) > 0);
    }
    await until("the screen says what went wrong", () => !isBusy(screen.send) && alerts(screen.says).length > 0);
    for (const [id, value] of entered) expect(find(id)?.value === value, `${id} was not kept`);
    expect(!screen.isDone(), "it looks as if it had gone well");
    await replica.faults.clear();
    // Such as a list that never came.
    replica.requests.abort();
    await press(screen.send);
    await until("it works again", screen.isDone);
  }
  expect(document.documentElement.dataset.appState === "ready", "the program failed");
  // A short journal is stored sooner.
  await replica.requests.clear();
  await screen.leave();
}

return async (name, cases) => {
  const screen = screens[name];
  const { cards } = await replica.scenario();
  const problems = [];
  for (const [fault, endsWell] of cases) {
    try {
      await meet(screen, fault, endsWell, cards);
    } catch (error) {
      problems.push(`${fault}: ${error.message}`);
      await replica.faults.clear();
      replica.requests.abort();
      break;
    }
  }
  return problems;
};
