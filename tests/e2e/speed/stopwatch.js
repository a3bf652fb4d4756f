// Measures the program from within its own page, where the time that WebDriver takes does not count. It is in the first page
// before everything else, so that it sees the sign-in form come. Times are milliseconds; a thing is there once it was painted.
"use strict";
{
  const PATIENCE = 10_000;

  // Waits until a look at the document finds something, and gives that.
  const until = (what, look) =>
    new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => settle());
      const limit = setTimeout(() => end(reject, new Error(`waited in vain until ${what}`)), PATIENCE);
      const end = (settled, value) => (observer.disconnect(), clearTimeout(limit), settled(value));
      const settle = () => {
        const found = look();
        if (found) end(resolve, found);
      };
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      settle();
    });

  // The moment after the next frame: what is in the document now is painted then.
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );

  // No call is under way, and for a while no file has come.
  const quiet = async () => {
    const files = () => performance.getEntriesByType("resource").length;
    for (let before = -1; before !== files() || document.documentElement.dataset.busy === "true"; ) {
      before = files();
      await new Promise((done) => setTimeout(done, 300));
    }
  };

  const isUsable = (element) => !element.closest("[inert]") && !element.disabled && element.ariaDisabled !== "true";
  const find = (testid, further = "") => [...document.querySelectorAll(`[data-testid="${testid}"]${further}`)].find(isUsable);
  const there = (testid, further) => until(`${testid} can be used`, () => find(testid, further));
  const press = async (testid, further) => (await there(testid, further)).click();
  const enter = async (testid, value, event = "input") => {
    const field = await there(testid);
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const enterAccount = async ({ email, password }) => {
    await enter("sign-in-email", email);
    await enter("sign-in-password", password);
  };

  // From an act to the moment at which what it leads to was painted. What is to be pressed must be there before.
  const time = async (act, outcome) => {
    const begun = performance.now();
    await act();
    await outcome();
    return (await painted()) - begun;
  };

  const dashboard = () => there("dashboard-integrations");

  // Presses the button that connects, and waits for a banner that was not there before.
  const refused = async () => {
    const before = find("error-help");
    await press("integrate");
    return until("there is a new banner", () => {
      const now = find("error-help");
      return now !== before && now;
    });
  };

  // From a banner over the help page to the token page, where the token is given Graph (Read), and back to the form.
  const repair = async () => {
    await press("error-help");
    await press("help-tokens");
    await press("azure-select", '[aria-label="vFunction integration"]');
    await press("azure-edit");
    await press("azure-show-all-scopes");
    await press("azure-scope", '[data-scope="vso.graph"]');
    await press("azure-save");
    await until("the panel is closed", () => !find("azure-save"));
    await press("stage-vfunction");
  };

  const rows = () => [...(document.querySelector('[data-testid="azure-table"] tbody')?.rows ?? [])];
  const allRows = (count) =>
    until(`there are ${count} rows`, () => rows().length === count || (find("azure-show-more")?.click(), false));

  const form = there("sign-in-submit").then(painted);

  window.stopwatch = {
    // A person who signs in faster than anybody can.
    async fromNothing(account) {
      const shown = await form;
      await enterAccount(account);
      await press("sign-in-submit");
      await dashboard();
      return { "form": shown, "dashboard-from-nothing": await painted() };
    },

    // A person who takes longer than the program does to get ready.
    async signIn(account) {
      await form;
      await quiet();
      await enterAccount(account);
      const button = await there("sign-in-submit");
      const taken = await time(() => button.click(), dashboard);
      await quiet();
      return { "dashboard": taken };
    },

    // One call that the page answers by way of the service worker; and what goes before the first call of a press, to see that it does.
    async call({ path, proof, headers }) {
      const asked = async (path, headers) => {
        const begun = performance.now();
        await (await fetch(path, { headers })).text();
        return performance.now() - begun;
      };
      return { "call": await asked(path, headers), "proof": await asked(proof, {}) };
    },

    // The article: two refusals to see how long one takes, then from one to the repair and on to the connection.
    async integrate({ token, organization }) {
      await press("dashboard-integrations");
      await press("workspace-type");
      await press("workspace-type-azure");
      await enter("integration-token", token);
      await enter("integration-organization", organization);
      await there("integrate");
      await quiet();
      const first = await time(refused, () => {});
      await quiet();
      const again = await time(refused, () => {});
      await quiet();
      const connect = async () => {
        await refused();
        await repair();
        await press("integrate");
      };
      const connected = await time(connect, () => there("remove-integration"));
      const frame = await time(() => {}, () => {});
      return { "banner-first": first, "banner": again, "connected": connected, "frame": frame };
    },

    // A thousand tokens: the page, another filter, and all of them.
    async crowd() {
      await form;
      await quiet();
      const tab = await there("stage-azure-devops");
      const shown = await time(() => tab.click(), () => there("azure-select"));
      const areRevoked = () => rows().length && rows().every((row) => row.textContent.includes("Revoked"));
      const filtered = await time(() => enter("azure-filter", "revoked", "change"), () => until("the filter counts", areRevoked));
      await quiet();
      const all = await time(() => enter("azure-filter", "all", "change"), () => allRows(1000));
      return { "tokens-shown": shown, "tokens-filtered": filtered, "tokens-usable": shown + filtered, "tokens-all": all };
    },
  };
}
