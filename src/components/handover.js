// What must be there before the program: which screen the first page shows, a form that waits, and the page for failures.
"use strict";
{
  const root = document.documentElement;
  const base = new URL(".", document.baseURI).pathname;
  const path = location.pathname.slice(base.length - 1);
  const query = new URLSearchParams(location.search);

  // What the program has kept in this browser, unless storage is refused.
  const kept = (name) => {
    try {
      return localStorage.getItem(`vfunction-replica${base}#${name}`);
    } catch {
      return null;
    }
  };

  const screen = () => {
    // Who is signed in there, the link says.
    if (location.hash.startsWith("#state=")) return "none";
    if (path.startsWith("/azure/")) return kept(".azure-theme") === "dark" ? "azure dark" : "azure";
    if (path !== "/" && !path.startsWith("/organization")) return "none";
    // Only whether there is a session; what it holds is not looked at.
    return kept(query.get("world") ?? "default") === null ? "sign-in" : "vfunction";
  };
  root.dataset.starting = screen() + (query.get("stage") === "off" ? " bare" : "");

  // What test suites wait for. The program brings the other members of `replica`.
  const replica = (window.replica = {});
  replica.ready = new Promise((resolve, reject) => {
    new MutationObserver(() => {
      if (root.dataset.appState === "ready") resolve();
      else reject(new Error(document.getElementById("failure-reason").textContent));
    }).observe(root, { attributeFilter: ["data-app-state"] });
  });
  // Who does not ask need not hear of a failure.
  replica.ready.catch(() => {});

  // What the form needs only when it is sent, and the styles of what follows, come after what is seen. Where nothing is painted, the
  // program fetches them itself.
  new PerformanceObserver((_, paint) => {
    paint.disconnect();
    for (const link of document.querySelectorAll("link[data-after-paint]")) link.rel = link.dataset.afterPaint;
  }).observe({ type: "paint", buffered: true });

  // What is sent before the program is there waits for it.
  addEventListener("submit", (event) => {
    if (!event.target.closest("#starting")) return;
    event.preventDefault();
    event.target.dataset.sent = "";
    event.target.querySelector("[type=submit]").setAttribute("aria-busy", "true");
  });

  // Playwright asks the gallery to mount a state as soon as the page is loaded.
  if (path.startsWith("/gallery")) {
    window.mount = (asked) => new Promise((offered) => addEventListener("gallery", offered, { once: true })).then(() => mount(asked));
  }

  window.showFailure = (reason) => {
    const page = document.getElementById("failure");
    if (root.dataset.appState === "failed" || !page) return;
    Object.assign(root.dataset, { appState: "failed", busy: "false" });
    if (!("WebAssembly" in window)) reason = "This browser has no WebAssembly, or it is switched off.";
    const [said, report] = page.querySelectorAll("#failure-reason, #failure-report");
    // Neither the report nor the page repeats what the address asks for.
    said.textContent = reason.replace(/\?[^\s:)]+/g, "");
    const { transport = "none yet", scenario = "none yet" } = root.dataset;
    report.textContent += `\nReason: ${said.textContent}\nRoute: ${path}\nTransport: ${transport}\nScenario: ${scenario}\nBrowser: ${navigator.userAgent}`;
    page.addEventListener("click", async ({ target }) => {
      if (target.id === "failure-reload") location.reload();
      if (target.id !== "failure-copy") return;
      try {
        await navigator.clipboard.writeText(report.textContent);
        target.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(report);
      }
    });
    document.body.replaceChildren(page);
    page.hidden = false;
  };

  addEventListener("error", ({ target }) => {
    // Styles are asked for once more; those that cannot be had are not waited for.
    if (target.dataset?.afterPaint === "stylesheet") {
      const again = target.cloneNode();
      again.dataset.again = "";
      if (!("again" in target.dataset)) target.after(again);
      target.remove();
    }
    // A script that cannot be had never comes to say so itself.
    if (target.localName === "script" && root.dataset.appState === "loading") showFailure("A file of the program cannot be loaded.");
  }, true);
}
