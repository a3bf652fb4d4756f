// Loads the files of the program. Says what is wrong where one cannot be loaded, where host or browser do not let the program start, and
// where it stops.
"use strict";
{
  const root = document.documentElement;
  const base = new URL(".", document.baseURI).pathname;
  // What a host must call a wasm file, and what each begins with.
  const TYPE = "application/wasm";
  const BEGINNING = "\0asm";
  // How long the host may take to say which version of the program it has, in milliseconds.
  const LIMIT = 10_000;

  const FILE = "This page was opened as a file, and it needs a server: run `cargo xtask serve` in the project, and open the address that it prints.";
  const NO_WASM =
    "This browser has no WebAssembly, or it is switched off: by Lockdown Mode on Apple devices, by the security level of Tor Browser, by the enhanced security of Edge, or by a rule of your organization. Allow it for this site, or use another browser.";
  const NO_WASM_ALLOWED =
    "The Content-Security-Policy of this host, or the browser, forbids WebAssembly. Whoever runs the host can allow it: 'wasm-unsafe-eval' in script-src.";
  const NO_STYLE_ALLOWED =
    "The Content-Security-Policy of this host forbids the style sheet in this page. Whoever runs the host can allow it: its hash in style-src, as `cargo xtask serve` sends it.";
  const NO_FETCH_ALLOWED =
    "The Content-Security-Policy of this host forbids loading the program. Whoever runs the host can allow it: 'self' in connect-src.";
  const UNREACHABLE = "The host cannot be reached. Check the connection, and try again.";
  const UPDATED = "The replica was updated on its host. Load the new version: it opens on this screen, with all that was saved.";
  const incomplete = (file) =>
    `The host does not have ${file}, which belongs to this version of the program. If an update is under way, try again in a minute; if not, whoever runs the host must upload the whole build again.`;

  // What test suites wait for. The program brings the other members of `replica`.
  const replica = (window.replica = {});
  let refuse;
  replica.ready = new Promise((resolve, reject) => {
    refuse = (reason) => reject(new Error(reason));
    new MutationObserver(() => root.dataset.appState === "ready" && resolve()).observe(root, { attributeFilter: ["data-app-state"] });
  });
  // Who does not ask need not hear of a failure.
  replica.ready.catch(() => {});

  // The file that the host turned out not to have.
  let missing = "";
  let isFetchForbidden = false;
  addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition }) => {
    isFetchForbidden ||= effectiveDirective === "connect-src" && disposition === "enforce";
  });

  const named = (url) => new URL(url, document.baseURI).pathname.replace(base, "");

  // The response with a wasm file. Anything else, such as a page in the place of a missing file that the browser was told to keep, is asked
  // for once more, past its cache.
  window.loadWasm = async (url) => {
    for (const cache of ["default", "reload"]) {
      const response = await fetch(url, { cache });
      const type = response.headers.get("Content-Type");
      if (!response.ok) continue;
      if (type === TYPE) return response;
      const bytes = await response.arrayBuffer();
      if (new TextDecoder().decode(bytes.slice(0, BEGINNING.length)) !== BEGINNING) continue;
      console.warn(`The host sends ${named(url)} as ${type} instead of ${TYPE}, so that it cannot be compiled while it is loaded.`);
      return new Response(bytes, { headers: { "Content-Type": TYPE } });
    }
    missing = named(url);
    throw new Error(`The host does not have ${missing}.`);
  };

  // Finds out why a file cannot be loaded. Where the host has another version by now, a message leads to it.
  window.explainMissing = async (file) => {
    const own = document.querySelector("link[rel=modulepreload]").getAttribute("href").split("/").pop();
    try {
      const answer = await fetch(base, { cache: "no-store", signal: AbortSignal.timeout(LIMIT) });
      const page = await answer.text();
      // The page may be that of a network one has to sign in to.
      if (!answer.ok || !page.includes("failure-reason")) return { reason: UNREACHABLE, isUpdated: false };
      if (page.includes(own)) return { reason: incomplete(file || missing), isUpdated: false };
    } catch {
      // Firefox says after the refusal that it was a policy.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      });
      return { reason: isFetchForbidden ? NO_FETCH_ALLOWED : UNREACHABLE, isUpdated: false };
    }
    const update = document.getElementById("update");
    if (update?.hidden) {
      update.hidden = false;
      update.querySelector("[role=alert]").textContent = UPDATED;
    }
    return { reason: UPDATED, isUpdated: true };
  };

  // Starts the program.
  window.startProgram = async (script, wasm) => {
    if (!document.querySelector("style").sheet) return showFailure(NO_STYLE_ALLOWED);
    let isLoaded = false;
    try {
      missing = named(script);
      const [{ default: init }, module_or_path] = await Promise.all([import(new URL(script, document.baseURI)), loadWasm(wasm)]);
      isLoaded = true;
      await init({ module_or_path });
    } catch (error) {
      if (location.protocol === "file:") return showFailure(FILE);
      if (!("WebAssembly" in window)) return showFailure(NO_WASM);
      if (!(await canCompile())) return showFailure(NO_WASM_ALLOWED);
      if (isLoaded) return showFailure(String(error));
      await failToLoad();
    }
  };

  // Whether the smallest of wasm files may be compiled.
  const canCompile = () => WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => true, () => false);

  // Ends the start, because a file is missing that it needs.
  window.failToLoad = async () => {
    const { reason, isUpdated } = await explainMissing();
    showFailure(reason, isUpdated);
  };

  window.showFailure = (reason, isUpdated) => {
    const page = document.getElementById("failure");
    if (root.dataset.appState === "failed" || !page) return;
    Object.assign(root.dataset, { appState: "failed", busy: "false" });
    const [heading, said, help, report, again, copy] = page.querySelectorAll("h1, p, pre, button");
    // Neither the report nor the page repeats what the address asks for.
    said.textContent = reason.replace(/\?[^\s:)]+/g, "");
    refuse(said.textContent);
    const { transport = "none yet", scenario = "none yet" } = root.dataset;
    const route = location.pathname.slice(base.length - 1);
    report.textContent += `\nReason: ${said.textContent}\nRoute: ${route}\nTransport: ${transport}\nScenario: ${scenario}\nBrowser: ${navigator.userAgent}`;
    if (isUpdated) {
      heading.textContent = "The replica was updated";
      again.replaceWith(document.getElementById("update-load"));
      for (const part of [help, report, copy]) part.remove();
    }
    document.body.replaceChildren(page);
    page.hidden = false;
  };

  // Loads the page again, and past the browser's cache, which may hold a page in the place of a script.
  const reload = async () => {
    const scripts = [...document.querySelectorAll("link[rel=modulepreload]")].map(({ href }) => href);
    const again = (url) => fetch(url, { cache: "reload", signal: AbortSignal.timeout(LIMIT) });
    await Promise.allSettled([location.href, ...scripts].map(again));
    location.reload();
  };

  addEventListener("click", async ({ target }) => {
    if (target.id === "failure-reload" || target.id === "update-load") return reload();
    if (target.id !== "failure-copy") return;
    const report = document.getElementById("failure-report");
    try {
      await navigator.clipboard.writeText(report.textContent);
      target.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(report);
    }
  });
}
