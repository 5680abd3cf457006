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

export interface MapLayout {
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
const SIDE_MOST = 4;
const MIDDLE_MOST = 4;

/** Places at most twelve boxes: reasons of the asking side left, of the others right, the points they share between. */
export function layMap(view: NegotiationView, shared: readonly string[], language: 'en' | 'es'): MapLayout {
  const asking = view.interests.filter(({ party }) => party === view.asking);
  const others = view.interests.filter(({ party }) => party !== view.asking);
  const touched = view.issues.filter(({ id }) => view.interests.some(({ concerns }) => concerns.includes(id)));
  const points = [
    ...touched.filter(({ id }) => shared.includes(id)),
    ...touched.filter(({ id }) => !shared.includes(id)),
  ];
  const column = (x: number, width: number, boxes: readonly Omit<MapBox, 'x' | 'y' | 'width' | 'height'>[]) => {
    let y = TOP;
    return boxes.map((box): MapBox => {
      const height = box.lines.length * LINE + 16;
      const placed = { ...box, x, y, width, height };
      y += height + GAP;
      return placed;
    });
  };
  const reasons = (list: typeof asking) =>
    list.slice(0, SIDE_MOST).map(({ id, text, party, confirmed }) => ({
      id,
      party,
      confirmed,
      lines: wrapText(text, 32, 3),
    }));
  const left = column(0, SIDE_WIDTH, reasons(asking));
  const right = column(MAP_WIDTH - SIDE_WIDTH, SIDE_WIDTH, reasons(others));
  const height = Math.max(...[...left, ...right].map((box) => box.y + box.height), TOP + 40);
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
  const hidden = Math.max(0, asking.length - SIDE_MOST) + Math.max(0, others.length - SIDE_MOST);
  return { left, middle, right, links, height: tall + 8, hidden };
}

/** Moves a column to the middle of the picture's height. */
function centred(boxes: readonly MapBox[], height: number): readonly MapBox[] {
  const last = boxes.at(-1);
  const shift = last ? Math.max(0, (height - (last.y + last.height)) / 2) : 0;
  return boxes.map((box) => ({ ...box, y: box.y + shift }));
}
