// What must be there before the program: which screen the first page shows, styles that come after it, and a form that waits.
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

  // Styles are asked for once more, past a page that the browser may have kept in their place; those that cannot be had are not waited for.
  addEventListener("error", ({ target }) => {
    if (target.dataset?.afterPaint !== "stylesheet") return;
    const again = target.cloneNode();
    again.dataset.again = "";
    again.href += "?again";
    if (!("again" in target.dataset)) target.after(again);
    target.remove();
  }, true);
}
