//! The one way in which a picture of the session gets into the window: whole at first, and then by the lines that have changed.

// TypeScript does not know Trusted Types yet; WebKit and Chromium do.
interface Policies {
  createPolicy(name: string, rules: { createHTML: (svg: string) => string }): { createHTML: (svg: string) => string };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
const rules = { createHTML: (svg: string) => svg };
const policy = policies ? policies.createPolicy("preview", rules) : rules;

/** An element that shows a page. The page comes from the session, which paints it from shapes and escaped text. */
export class Canvas {
  #head = "";
  /** The lines in sight and what each of them painted, in their order. */
  #painted: { line: string; nodes: Element[] }[] = [];

  constructor(private readonly host: Element) {}

  /** Shows a page. What was in sight and is on it too is left as it is, so that only what is new is laid out and painted. */
  paint(svg: string): void {
    const [head = "", ...lines] = svg.split("\n");
    const between = lines.slice(0, lines.lastIndexOf("</svg>"));
    const root = this.host.firstElementChild;
    if (root && between.length > 0) this.#repaint(root, head, between);
    else {
      fill(this.host, svg);
      const nodes = linesOf(this.host.firstElementChild);
      this.#painted = between.map((line, at) => ({ line, nodes: nodes[at] ?? [] }));
    }
    this.#head = head;
  }

  #repaint(root: Element, head: string, lines: string[]): void {
    const spare = new Map<string, Element[][]>();
    for (const { line, nodes } of this.#painted) spare.set(line, [...(spare.get(line) ?? []), nodes]);
    const same = lines.map((line) => spare.get(line)?.shift());
    for (const node of [...spare.values()].flat(2)) node.remove();

    const missing = lines.filter((_, at) => !same[at]);
    const fresh = document.createElement("div");
    fill(fresh, [head, ...missing, "</svg>"].join("\n"));
    const made = linesOf(fresh.firstElementChild);
    if (head !== this.#head) dress(root, fresh.firstElementChild);

    let next = root.firstElementChild;
    this.#painted = lines.map((line, at) => {
      const nodes = same[at] ?? made.shift() ?? [];
      for (const node of nodes) {
        if (node === next) next = node.nextElementSibling;
        else root.insertBefore(node, next);
      }
      return { line, nodes };
    });
  }
}

function fill(host: Element, svg: string): void {
  host.innerHTML = policy.createHTML(svg);
}

/** What each line of a page has painted, from the one after its head on. */
function linesOf(page: Element | null): Element[][] {
  const lines: Element[][] = [];
  for (const node of page?.childNodes ?? []) {
    if (node instanceof Element) lines.at(-1)?.push(node);
    else for (const sign of node.nodeValue ?? "") if (sign === "\n") lines.push([]);
  }
  return lines;
}

/** Gives a page the size and the name of another. */
function dress(page: Element, as: Element | null): void {
  for (const { name, value } of as?.attributes ?? []) page.setAttribute(name, value);
}
