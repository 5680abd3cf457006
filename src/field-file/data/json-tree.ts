import type { FieldFault, FieldFile, Read } from '../field-negotiation.ts';
import { deepestNesting, mostValues } from '../limits.ts';
import type { DataNode, Place } from './data-node.ts';

/** What ends the reading: the fault, thrown within this file alone. */
class Unreadable {
  constructor(readonly fault: FieldFault) {}
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Neither a quote, nor a backslash, nor a control character. */
function isPlain(sign: number): boolean {
  return sign >= 32 && sign !== 34 && sign !== 92;
}

/**
 * Reads JSON (RFC 8259) to a tree with places, in time and memory that grow with the text alone. `NaN` and `Infinity`,
 * which Python writes, are read as such, so that they are told at their place. A name given twice in one object is a
 * fault; the first sign that fits no JSON is the only other one.
 */
export function readJson({ name: file, text }: FieldFile): Read<DataNode> {
  const twice: FieldFault[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = at;
  let values = 0;

  const place = (): Place => ({ line, column: at - lineStart + 1 });
  const stop = (code: FieldFault['code'], about: string): never => {
    throw new Unreadable({ code, file, ...place(), about });
  };
  const unexpected = (): never =>
    stop('not-well-formed', at < text.length ? `«${text.slice(at, at + 12)}»` : `«${text.slice(-12)}…»`);
  const skip = (): void => {
    for (; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign === 10) {
        line += 1;
        lineStart = at + 1;
      } else if (sign !== 32 && sign !== 9 && sign !== 13) return;
    }
  };
  const string = (): string => {
    let read = '';
    for (at += 1; ; at += 1) {
      const from = at;
      while (at < text.length && isPlain(text.charCodeAt(at))) at += 1;
      read += text.slice(from, at);
      if (text[at] === '"') break;
      if (text[at] !== '\\') return unexpected();
      at += 1;
      const sign = text[at] ?? '';
      if (sign === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) {
        read += String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 5), 16));
        at += 4;
      } else read += ESCAPES[sign] ?? unexpected();
    }
    at += 1;
    return read;
  };
  /** The parts between two brackets, separated by commas. */
  const parts = (end: string, one: () => void): void => {
    at += 1;
    skip();
    if (text[at] === end) {
      at += 1;
      return;
    }
    for (;;) {
      one();
      skip();
      const sign = text[at];
      if (sign !== ',' && sign !== end) unexpected();
      at += 1;
      if (sign === end) return;
      skip();
    }
  };
  const word = (written: string, value: boolean | null, here: Place): DataNode => {
    if (!text.startsWith(written, at)) return unexpected();
    at += written.length;
    return { kind: 'value', value, written, ...here };
  };
  const node = (depth: number): DataNode => {
    const here = place();
    if (++values > mostValues) stop('too-many-values', file);
    const sign = text[at];
    if ((sign === '{' || sign === '[') && depth >= deepestNesting) stop('too-deep', file);
    if (sign === '{') {
      const fields = new Map<string, DataNode>();
      parts('}', () => {
        const own = place();
        if (text[at] !== '"') unexpected();
        const name = string();
        if (fields.has(name)) twice.push({ code: 'named-twice', file, ...own, about: name });
        skip();
        if (text[at] !== ':') unexpected();
        at += 1;
        skip();
        fields.set(name, node(depth + 1));
      });
      return { kind: 'map', fields, ...here };
    }
    if (sign === '[') {
      const items: DataNode[] = [];
      parts(']', () => items.push(node(depth + 1)));
      return { kind: 'list', items, ...here };
    }
    if (sign === '"') {
      const value = string();
      return { kind: 'value', value, written: value, ...here };
    }
    if (sign === 't') return word('true', true, here);
    if (sign === 'f') return word('false', false, here);
    if (sign === 'n') return word('null', null, here);
    NUMBER.lastIndex = at;
    const [written] = NUMBER.exec(text) ?? unexpected();
    at += written.length;
    return { kind: 'value', value: Number(written), written, ...here };
  };

  try {
    skip();
    const root = node(0);
    skip();
    if (at < text.length) unexpected();
    return twice.length > 0 ? { faults: twice } : { value: root };
  } catch (error) {
    if (error instanceof Unreadable) return { faults: [...twice, error.fault] };
    throw error;
  }
}
