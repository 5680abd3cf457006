import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { wrapText } from '../ui/wrap-text.ts';

/** A box of the map, in units of its own drawing. */
export interface MapBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly party: string;
  readonly confirmed: boolean;
}

/** Where a side's name stands, above its reasons. */
export interface MapHead {
  readonly party: NegotiationView['parties'][number];
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly heads: readonly MapHead[];
  readonly left: readonly MapBox[];
  readonly middle: readonly MapBox[];
  readonly right: readonly MapBox[];
  readonly links: readonly { readonly from: MapBox; readonly to: MapBox }[];
  readonly height: number;
  /** Reasons the picture has no place for; the table holds them. */
  readonly hidden: number;
}

export const MAP_WIDTH = 720;
const SIDE_WIDTH = 236;
const MIDDLE_WIDTH = 152;
const LINE = 18;
const GAP = 12;
const TOP = 40;
/** A side's name and the space under it. */
const HEAD = 28;
const LEFT_MOST = 4;
const MIDDLE_MOST = 4;

/** Places some dozen boxes: reasons of the asking side left, of each other side right, the points they share between. */
export function layMap(view: NegotiationView, shared: readonly string[], language: 'en' | 'es'): MapLayout {
  const asking = view.parties.filter(({ id }) => id === view.asking);
  const others = view.parties.filter(({ id }) => id !== view.asking);
  const touched = view.issues.filter(({ id }) => view.interests.some(({ concerns }) => concerns.includes(id)));
  const points = [
    ...touched.filter(({ id }) => shared.includes(id)),
    ...touched.filter(({ id }) => !shared.includes(id)),
  ];
  const column = (
    x: number,
    width: number,
    boxes: readonly Omit<MapBox, 'x' | 'y' | 'width' | 'height'>[],
    top: number = TOP,
  ) => {
    let y = top;
    return boxes.map((box): MapBox => {
      const height = box.lines.length * LINE + 16;
      const placed = { ...box, x, y, width, height };
      y += height + GAP;
      return placed;
    });
  };
  /** Side under side, each with its first reasons below its name. */
  const sides = (x: number, parties: typeof asking, most: number) => {
    const heads: MapHead[] = [];
    const boxes: MapBox[] = [];
    let y = TOP - HEAD;
    let hidden = 0;
    for (const party of parties) {
      const reasons = view.interests.filter((one) => one.party === party.id);
      const shown = reasons.slice(0, most).map(({ id, text, confirmed }) => ({
        id,
        party: party.id,
        confirmed,
        lines: wrapText(text, 32, 3),
      }));
      const placed = column(x, SIDE_WIDTH, shown, y + HEAD);
      heads.push({ party, x, y });
      boxes.push(...placed);
      hidden += reasons.length - shown.length;
      const last = placed.at(-1);
      y = last ? last.y + last.height + 2 * GAP : y + HEAD;
    }
    return { heads, boxes, hidden, end: y };
  };
  const leftSide = sides(0, asking, LEFT_MOST);
  const rightSide = sides(
    MAP_WIDTH - SIDE_WIDTH,
    others,
    others.length === 1 ? 4 : Math.max(1, Math.floor(6 / others.length)),
  );
  const [left, right] = [leftSide.boxes, rightSide.boxes];
  const height = Math.max(leftSide.end - 2 * GAP, rightSide.end - 2 * GAP, TOP + 40);
  const between = column(
    (MAP_WIDTH - MIDDLE_WIDTH) / 2,
    MIDDLE_WIDTH,
    points.slice(0, MIDDLE_MOST).map(({ id, text }) => ({
      id,
      party: '',
      confirmed: shared.includes(id),
      lines: wrapText(textIn(text, language), 20, 2),
    })),
  );
  const tall = Math.max(height, ...between.map((box) => box.y + box.height));
  const middle = centred(between, tall);
  const boxes = [...left, ...right];
  const links = middle.flatMap((to) =>
    boxes
      .filter(({ id }) => view.interests.find((one) => one.id === id)?.concerns.includes(to.id))
      .map((from) => ({ from, to })),
  );
  const heads = [...leftSide.heads, ...rightSide.heads];
  const hidden = leftSide.hidden + rightSide.hidden;
  return { heads, left, middle, right, links, height: tall + 8, hidden };
}

/** Moves a column to the middle of the picture's height. */
function centred(boxes: readonly MapBox[], height: number): readonly MapBox[] {
  const last = boxes.at(-1);
  const shift = last ? Math.max(0, (height - (last.y + last.height)) / 2) : 0;
  return boxes.map((box) => ({ ...box, y: box.y + shift }));
}
