//! What was decided on each request: the edits that enter it, change it, and take it back.

import type { Brief, Decision, Outcome, Request } from "../bindings/brief";
import type { Edit, Review } from "../bindings/messages";
import { freshId } from "../lists/list";

/** The place of the decision on a request among all decisions; -1 if there is none yet. */
export function placeOf(brief: Brief, request: Request): number {
  return request.id ? decisions(brief).findIndex((decision) => decision.request === request.id) : -1;
}

/**
 * The edits after which a request is decided in a way; `null` takes the decision back, with what was written about it. A
 * request without a name gets one, by which the decision refers to it.
 */
export function decide(brief: Brief, place: number, outcome: Outcome | null): Edit[] {
  const requests = brief.ask.requests ?? [];
  const request = requests[place];
  if (!request) return [];
  const at = placeOf(brief, request);
  if (at >= 0 && outcome !== null) return [{ path: `follow_up.decisions[${at}].outcome`, value: outcome }];
  if (outcome === null) return at < 0 ? [] : [put(decisions(brief).filter((_, other) => other !== at))];
  const id = request.id || freshId(requests, "request");
  const named = request.id ? [] : [{ path: `ask.requests[${place}].id`, value: id }];
  return [...named, put([...decisions(brief), { request: id, outcome }])];
}

/** A request in plain words: with its figures as they are shown, and without marks of style. */
export function spoken(request: Request, figures: Review["figures"]): string {
  const text = (request.what ?? "").replace(/\{([\w-]+)\}/g, (whole, id: string) => figures[id]?.shown ?? whole);
  return text.replace(/\*\*|__|`/g, "").trim();
}

/** Whether a decision answers none of the requests, so that it has a row of its own. */
export function isFree(brief: Brief, decision: Decision): boolean {
  return !(brief.ask.requests ?? []).some(({ id }) => id && id === decision.request);
}

/** Whether the meeting has begun, or something of it was entered. */
export function isAfter(brief: Brief, now: number): boolean {
  const { decisions = [], remark } = brief.follow_up ?? {};
  const meeting = Date.parse(brief.situation.meeting.at ?? "");
  return decisions.length > 0 || Boolean(remark) || meeting <= now;
}

function decisions(brief: Brief): Decision[] {
  return brief.follow_up?.decisions ?? [];
}

function put(list: Decision[]): Edit {
  return { path: "follow_up.decisions", value: list.length > 0 ? list : null };
}
