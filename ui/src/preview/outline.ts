//! Which parts of a picture belong to a field, and where they stand on the page.

/** A rectangle on the page, in its own units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The rectangle that holds all of them, with some air; `null` for none. */
export function around(boxes: readonly Box[], air: number): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x)) - air;
  const top = Math.min(...boxes.map((box) => box.y)) - air;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + air;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + air;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How much larger than its parts an outline may be; a larger one would hold mostly what belongs to others. */
const LOOSE = 2;

/** Groups boxes that nearly touch and fill what holds them, so that other parts get outlines of their own. */
export function clusters(boxes: readonly Box[], gap: number): Box[][] {
  const groups: Box[][] = [];
  for (const box of boxes) {
    const near = groups.filter((group) => group.some((other) => touches(box, other, gap)) && fills([box, ...group]));
    const merged = [box, ...near.flat()];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

/** Whether boxes take up a good part of the rectangle that holds them. */
function fills(boxes: readonly Box[]): boolean {
  const outer = around(boxes, 0);
  const parts = boxes.reduce((sum, box) => sum + areaOf(box), 0);
  return outer !== null && areaOf(outer) <= LOOSE * parts;
}

const areaOf = ({ width, height }: Box) => width * height;

function touches(a: Box, b: Box, gap: number): boolean {
  return (
    a.x <= b.x + b.width + gap &&
    b.x <= a.x + a.width + gap &&
    a.y <= b.y + b.height + gap &&
    b.y <= a.y + a.height + gap
  );
}
