//! Where risks stand in the matrix, and how the arrow keys walk in it.

import type { Likelihood, RiskItem, Severity } from "../bindings/brief";

/** Likelihoods from the bottom row up. */
export const LIKELIHOODS: readonly Likelihood[] = ["rare", "unlikely", "possible", "likely", "expected"];
/** Severities from left to right. */
export const SEVERITIES: readonly Severity[] = ["minor", "small", "serious", "major", "critical"];

/** A cell: places on both axes, from 0. */
export interface Cell {
  likelihood: number;
  severity: number;
}

/** The cell of a risk; `null` if it is not placed yet. */
export function cellOf(risk: RiskItem): Cell | null {
  if (!risk.likelihood || !risk.severity) return null;
  return { likelihood: LIKELIHOODS.indexOf(risk.likelihood), severity: SEVERITIES.indexOf(risk.severity) };
}

/** The numbers of the risks in a cell, from 1. */
export function numbersIn(risks: readonly RiskItem[], cell: Cell): number[] {
  return risks.flatMap((risk, at) => {
    const place = cellOf(risk);
    return place?.likelihood === cell.likelihood && place.severity === cell.severity ? [at + 1] : [];
  });
}

/** The band of a cell, 1 to 3, by the product of its places on the axes as on the slide. */
export function bandOf({ likelihood, severity }: Cell): 1 | 2 | 3 {
  const value = (likelihood + 1) * (severity + 1);
  return value <= 4 ? 1 : value <= 11 ? 2 : 3;
}

/** The cell to which an arrow key leads; `null` for other keys. Walking stops at the edge. */
export function step(cell: Cell, key: string): Cell | null {
  const by = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
  if (!by) return null;
  const keep = (place: number) => Math.min(Math.max(place, 0), 4);
  return { likelihood: keep(cell.likelihood + (by[0] ?? 0)), severity: keep(cell.severity + (by[1] ?? 0)) };
}
