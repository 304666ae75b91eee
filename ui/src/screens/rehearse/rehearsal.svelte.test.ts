//! The clocks of a rehearsal.

import { expect, test } from "vitest";

import type { Script } from "../../bindings/messages";
import { Rehearsal } from "./rehearsal.svelte";

const SCRIPT: Script = {
  slides: [
    slide(0, 60, ["One two three.", "Four five six."]),
    slide(1, 75, ["Short.", "A paragraph that is as long as it can be."]),
    slide(2, 45, []),
  ],
  questions: [],
  seconds: 180,
  planned: 600,
};

function slide(index: number, seconds: number, say: string[]): Script["slides"][number] {
  const points = say.map((text) => ({ text, field: "", own: false }));
  return { index, key: "", name: `Slide ${index}`, headline: "", seconds, say: points, bridge: "", questions: [] };
}

function begin(script = SCRIPT) {
  const clock = { at: 1000 };
  const rehearsal = new Rehearsal(script, [[0], [1, 2], [3]], () => clock.at);
  const wait = (seconds: number) => {
    clock.at += seconds * 1000;
    rehearsal.tick();
  };
  return { rehearsal, wait };
}

test("stands still until it is started, and while it pauses", () => {
  const { rehearsal, wait } = begin();
  wait(5);
  expect(rehearsal.total).toBe(0);
  expect(rehearsal.fresh).toBe(true);
  rehearsal.toggle();
  wait(20);
  rehearsal.toggle();
  wait(100);
  expect(rehearsal.total).toBe(20);
  rehearsal.toggle();
  wait(3);
  expect(rehearsal.total).toBe(23);
});

test("counts each slide for itself, and goes on where it left off", () => {
  const { rehearsal, wait } = begin();
  rehearsal.toggle();
  wait(50);
  rehearsal.next();
  wait(30);
  rehearsal.previous();
  wait(5);
  expect(rehearsal.progress(0).spent).toBe(55);
  expect(rehearsal.progress(1).spent).toBe(30);
  expect(rehearsal.total).toBe(85);
});

test("stops on each page of a slide that goes on, under one clock", () => {
  const { rehearsal, wait } = begin();
  rehearsal.toggle();
  rehearsal.show(1);
  expect(rehearsal.stop).toEqual({ slide: 1, page: 1, part: 1, parts: 2 });
  wait(10);
  rehearsal.next();
  expect(rehearsal.stop).toEqual({ slide: 1, page: 2, part: 2, parts: 2 });
  wait(10);
  expect(rehearsal.progress(1).spent).toBe(20);
  expect(rehearsal.following?.slide).toBe(2);
});

test("leaves for questions what the meeting has beyond the talk as it is going", () => {
  const { rehearsal, wait } = begin();
  expect(rehearsal.left).toBe(420);
  rehearsal.toggle();
  wait(40);
  expect(rehearsal.left).toBe(420);
  rehearsal.next();
  expect(rehearsal.left).toBe(440);
  wait(95);
  expect(rehearsal.left).toBe(420);
  rehearsal.show(3);
  expect(rehearsal.asking).toBe(true);
  wait(100);
  expect(rehearsal.questioned).toBe(100);
  expect(rehearsal.talked).toBe(135);
  expect(rehearsal.left).toBe(600 - 135 - 100);
});

test("goes below nought when the talk is longer than the meeting", () => {
  const { rehearsal } = begin({ ...SCRIPT, planned: 120 });
  expect(rehearsal.left).toBe(-60);
});

test("knows nothing about questions where nobody said how long the meeting is", () => {
  const { rehearsal } = begin({ ...SCRIPT, planned: null });
  expect(rehearsal.left).toBeNull();
});

test("says by how many whole seconds a slide is over", () => {
  const { rehearsal, wait } = begin();
  rehearsal.toggle();
  wait(60.4);
  expect(rehearsal.progress(0)).toMatchObject({ over: 0, share: 1 });
  wait(11.7);
  expect(rehearsal.progress(0)).toMatchObject({ over: 12, share: 1 });
});

test("names the slide that went furthest over", () => {
  const { rehearsal, wait } = begin();
  rehearsal.toggle();
  expect(rehearsal.longest).toBeNull();
  wait(65);
  rehearsal.show(2);
  wait(60);
  expect(rehearsal.longest).toEqual({ name: "Slide 2", over: 15 });
});

test("lets the paragraphs begin by their length", () => {
  const { rehearsal, wait } = begin();
  rehearsal.toggle();
  expect(rehearsal.begun(0)).toBe(1);
  wait(29);
  expect(rehearsal.begun(0)).toBe(1);
  wait(2);
  expect(rehearsal.begun(0)).toBe(2);
  rehearsal.next();
  wait(12);
  expect(rehearsal.begun(1)).toBe(2);
  expect(rehearsal.begun(2)).toBe(0);
});

test("does not go past the ends", () => {
  const { rehearsal } = begin();
  rehearsal.previous();
  expect(rehearsal.slide).toBe(0);
  for (let step = 0; step < 9; step += 1) rehearsal.next();
  expect(rehearsal.asking).toBe(true);
  rehearsal.previous();
  expect(rehearsal.stop?.page).toBe(3);
});

test("starts again from nought", () => {
  const { rehearsal, wait } = begin();
  rehearsal.toggle();
  wait(30);
  rehearsal.next();
  rehearsal.restart();
  expect(rehearsal.fresh).toBe(true);
  expect(rehearsal.running).toBe(false);
  wait(10);
  expect(rehearsal.total).toBe(0);
});
