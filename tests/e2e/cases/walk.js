// A random walk through the page: so many things that a person could do at that moment, one after another.
// Arguments: seed, number of steps, the scenario's cards, the world's name; a function for what was done, and the link at the end.
const [seed, count, cards, world, done] = arguments;
let state = seed >>> 0;
// https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (Mulberry32, public domain)
const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const root = document.documentElement;
const turn = () => new Promise((next) => setTimeout(next));
// Until no call is under way; one that is never answered is not waited for.
const settled = async () => {
    const limit = performance.now() + 700;
    for (let quiet = 0; quiet < 6 && performance.now() < limit; quiet += 1) {
        await turn();
        if (root.dataset.busy === 'true') quiet = 0;
    }
};
// What opens another page or a dialog of the system, says something for some seconds only, or shows the journal, which no link holds; and
// what begins or makes a walkthrough: how far one is in it stays in the browser.
const LEFT_OUT = /guide-|exam-|copy|import-(choose|file|example)|help-article|outside-link|stage-network|azure-secret|stage-state-link|stage-address$/;
const WORDS = ['', 'a', 'My token', 'vfunctionpeter', 'https://dev.azure.com/x', 'admin@vfun.com'];
const FAULTS = ['*:status-503', 'tokens:network-error', 'config:never', 'config:status-500:first-1', 'tokens:delay-60000:nth-2', 'graph:status-429'];
const KEYS = ['ArrowDown', 'ArrowUp', 'Escape', 'End', 'j'];
const usable = () =>
    [...document.querySelectorAll('[data-testid]')].filter(
        (element) =>
            !LEFT_OUT.test(element.dataset.testid) &&
            !element.closest('[inert], [hidden]') &&
            !element.disabled &&
            (element.tabIndex >= 0 || /menuitem|option|tab/.test(element.getAttribute('role'))) &&
            element.checkVisibility(),
    );
const type = (field, text) => {
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
};
const steps = [];
const use = (element) => {
    const id = element.dataset.testid;
    if (element.tagName === 'SELECT') {
        element.focus();
        element.selectedIndex = Math.floor(random() * element.options.length);
        element.dispatchEvent(new Event('change', { bubbles: true }));
        steps.push(`${id} = ${element.value}`);
    } else if (element.tagName === 'INPUT' && !['checkbox', 'radio'].includes(element.type)) {
        const isSecret = element.type === 'password' || /token$/.test(id);
        const text = isSecret ? (/password/.test(id) ? cards.password : cards.token) : element.type === 'date' ? pick(['', '2026-06-01']) : pick(WORDS);
        if (element.readOnly) return element.focus();
        type(element, text);
        steps.push(isSecret ? id : `${id} = “${text}”`);
    } else {
        if (element.getAttribute('role') !== 'option') element.focus();
        element.click();
        steps.push(id);
    }
};
const perform = async () => {
    const chance = random();
    if (chance < 0.05) {
        const faults = [pick(FAULTS)];
        await fetch('_replica/faults', { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Replica-World': world }, body: JSON.stringify({ faults }) });
        steps.push(`fault ${faults}`);
    } else if (chance < 0.15) {
        const key = pick(KEYS);
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        steps.push(`key ${key}`);
    } else {
        // What does nothing is used now and then only.
        const withIdle = random() < 0.1;
        const elements = usable().filter((element) => withIdle || !/absent|sign-up/.test(element.dataset.testid));
        // What is typed decides what can be done afterwards.
        const fields = elements.filter((element) => element.tagName === 'INPUT' && !element.value);
        const element = pick(fields.length && random() < 0.4 ? fields : elements);
        if (element) use(element);
    }
    await settled();
};
const walk = async () => {
    const by = (id) => document.querySelector(`[data-testid=${id}]`);
    if (by('sign-in-email') && random() < 0.85) {
        type(by('sign-in-email'), cards.email);
        type(by('sign-in-password'), cards.password);
        by('sign-in-submit').click();
        steps.push('sign in');
        await settled();
    }
    for (let step = 0; step < count; step += 1) await perform();
    await settled();
    return [steps, await replica.link()];
};
walk().then(done, (error) => done([[...steps, String(error)], '']));
