//! The one way in which a picture of the session gets into the window.

// TypeScript does not know Trusted Types yet; WebKit and Chromium do.
interface Policies {
  createPolicy(name: string, rules: { createHTML: (svg: string) => string }): { createHTML: (svg: string) => string };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
const rules = { createHTML: (svg: string) => svg };
const policy = policies ? policies.createPolicy("preview", rules) : rules;

/** Puts a page into an element. The page comes from the session, which paints it from shapes and escaped text. */
export function paint(host: Element, svg: string): void {
  host.innerHTML = policy.createHTML(svg);
}
