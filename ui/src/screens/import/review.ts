//! A report under review, as the session gives it.

import type { Refusal, StepId } from "../../bindings/messages";

export type ImportField =
  | "title"
  | "zone"
  | "started"
  | "detected"
  | "contained"
  | "resolved"
  | "system"
  | "summary"
  | "noticedBy"
  | "duration"
  | "people"
  | "money"
  | "figure"
  | "data"
  | "cause"
  | "causeStatus"
  | "trigger"
  | "safeguardGap"
  | "event"
  | "action";
export interface ImportPlace {
  start: number;
  end: number;
}
export interface ImportHeading extends ImportPlace {
  level: number;
}
export interface ImportValue extends ImportPlace {
  id: string;
  step: StepId;
  field: ImportField;
  detail: string;
  shown: string;
  fixed: boolean;
  sure: boolean;
  inferred: string[];
}
export interface ImportClash {
  why: string;
  places: ImportPlace[];
}
export interface ImportQuestion {
  step: StepId;
  question: string;
}
export interface ImportReview {
  name: string;
  text: string;
  headings: ImportHeading[];
  values: ImportValue[];
  clashes: ImportClash[];
  questions: ImportQuestion[];
}
export type ChangedValue = ImportValue | Refusal;
