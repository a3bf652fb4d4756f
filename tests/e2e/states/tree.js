// What the page says to assistive technology, and where its parts are; secrets, and the browser's own name, are covered first.
// Argument: the secrets of the scenario. Returns [tree, boxes, anchors]: two indented texts, and what can be found by its test id.
const covered = (text) =>
    arguments[0]
        .reduce((rest, secret) => rest.replaceAll(secret, '(secret)'), text.replace(navigator.userAgent, '(browser)'))
        .replace(/[A-Za-z0-9]{40,}/g, '(secret)');
const fields = [...document.querySelectorAll('input, textarea')].filter((field) => !['password', 'file'].includes(field.type));
for (const field of fields) {
    if (covered(field.value) !== field.value) field.value = covered(field.value);
}
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
    const node = texts.currentNode;
    if (covered(node.data) !== node.data) node.data = covered(node.data);
}

// Roles, names and descriptions as Testing Library (with dom-accessibility-api) computes them.
const roles = new Map();
const names = new Map();
const descriptions = new Map();
for (const [role, elements] of Object.entries(TestingLibraryDom.getRoles(document.body))) {
    if (['generic', 'presentation', 'none'].includes(role)) continue;
    elements.forEach((element) => roles.has(element) || roles.set(element, role));
    TestingLibraryDom.queryAllByRole(document.body, role, {
        name: question.noting(names, true),
        description: question.noting(descriptions, false),
    });
}
// Fields that have no role of their own.
for (const field of document.querySelectorAll('input:not([role])')) {
    if (roles.has(field)) continue;
    roles.set(field, `${field.type} field`);
    names.set(field, field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '');
    const describing = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    descriptions.set(field, describing.join(' '));
}

const LEAVES = ['button', 'checkbox', 'combobox', 'heading', 'img', 'link', 'menuitem', 'option', 'radio', 'tab', 'textbox'];
const NAMED_BY_CONTENT = ['cell', 'columnheader', 'listitem', 'row', 'rowheader', 'definition', 'term'];
const LANDMARKS = ['alert', 'banner', 'complementary', 'contentinfo', 'dialog', 'main', 'menu', 'navigation', 'region', 'table', 'tabpanel'];
const STATES = ['expanded', 'disabled', 'current', 'pressed', 'invalid', 'selected', 'required', 'readonly', 'busy', 'sort'];
const inOne = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

const states = (element) => {
    const found = [];
    const isTicked = element.getAttribute('aria-checked') ?? (['checkbox', 'radio'].includes(element.type) ? String(element.checked) : null);
    if (isTicked === 'true') found.push('checked');
    if (element.indeterminate || isTicked === 'mixed') found.push('mixed');
    for (const state of STATES) {
        const said = element.getAttribute(`aria-${state}`);
        const native = { disabled: element.disabled, required: element.required, readonly: element.readOnly }[state];
        const value = native === true ? 'true' : said;
        if (value !== null && !(value === 'false' && state !== 'expanded')) found.push(value === 'true' ? state : `${state}=${value}`);
    }
    const level = element.getAttribute('aria-level') ?? /^H([1-6])$/.exec(element.tagName)?.[1];
    if (level) found.push(`level=${level}`);
    if (element === document.activeElement) found.push('focused');
    return found.length ? ` [${found.join(', ')}]` : '';
};
const value = (element) => {
    if (element.type === 'password') return element.value ? ': (secret)' : '';
    if (element.tagName === 'SELECT') return `: ${inOne(element.selectedOptions[0]?.textContent)}`;
    const isText = ['INPUT', 'TEXTAREA'].includes(element.tagName) && !['checkbox', 'radio', 'file'].includes(element.type);
    if (isText) return element.value ? `: ${inOne(element.value)}` : '';
    return roles.get(element) === 'combobox' ? `: ${inOne(element.textContent)}` : '';
};

const tree = [];
const boxes = [];
const walk = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
        if (inOne(node.data)) tree.push(`${'  '.repeat(depth)}“${inOne(node.data)}”`);
        return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(node.tagName)) return;
    const style = getComputedStyle(node);
    // What is folded away is neither seen nor heard, and has a place only at times.
    if (node.parentElement?.matches('details:not([open])') && node.tagName !== 'SUMMARY') return;
    if (node.inert || node.getAttribute('aria-hidden') === 'true' || style.display === 'none' || style.visibility === 'hidden') return;
    const role = roles.get(node);
    if (role === undefined) return node.childNodes.forEach((child) => walk(child, depth));
    const name = NAMED_BY_CONTENT.includes(role) ? '' : inOne(names.get(node));
    const line = `${role}${name && ` “${name}”`}`;
    const description = inOne(descriptions.get(node));
    tree.push(`${'  '.repeat(depth)}${line}${states(node)}${value(node)}${description && ` — ${description}`}`);
    const isLeaf = LEAVES.includes(role) || role.endsWith(' field');
    if (isLeaf || LANDMARKS.includes(role)) {
        const { left, top, width, height } = node.getBoundingClientRect();
        boxes.push(`${line} @ ${[left, top, width, height].map(Math.round).join(' ')}`);
    }
    if (!isLeaf) node.childNodes.forEach((child) => walk(child, depth + 1));
};
walk(document.body, 0);
const anchors = [...document.querySelectorAll('[data-testid]')].map((element) => {
    const role = roles.get(element) ?? '';
    const name = inOne(names.get(element) ?? element.textContent);
    return { id: element.dataset.testid, role: role.endsWith(' field') ? '' : role, name };
});
return [`${tree.join('\n')}\n`, `${boxes.join('\n')}\n`, anchors];
