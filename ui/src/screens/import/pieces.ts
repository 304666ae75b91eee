//! A report cut into pieces, so that each sentence that was used can be marked, also where two overlap.

/** A stretch of the report, in UTF-16 code units; the end is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the report that is drawn in one way. */
export interface Piece {
  text: string;
  /** Where it begins. */
  start: number;
  /** The values that come from it, in their order; none for what was not used. */
  ids: string[];
  /** The level of the heading that it is part of; 0 for other text. */
  level: number;
}

/** Cuts a text where a used span or a heading begins or ends. The pieces in a row are the text. */
export function cut(text: string, used: (Span & { id: string })[], headings: (Span & { level: number })[]): Piece[] {
  const spans = [...used, ...headings].map((span) => clip(span, text.length));
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] as number;
    const words = text.slice(start, end);
    return {
      text: words,
      start,
      // The space between two sentences leads nowhere.
      ids: words.trim() ? used.filter((span) => span.start < end && span.end > start).map(({ id }) => id) : [],
      level: headings.find((span) => span.start < end && span.end > start)?.level ?? 0,
    };
  });
}

function clip({ start, end }: Span, length: number): Span {
  return { start: Math.min(Math.max(start, 0), length), end: Math.min(Math.max(end, 0), length) };
}
