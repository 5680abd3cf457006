import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { FieldFault, FieldFaultCode, FieldFile, Read } from './field-negotiation.ts';
import { deepestNesting, largestFile } from './xml-tree.ts';

/** A value of a JSON or YAML file with its place. */
export type DataNode = Place &
  (
    | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, DataNode> }
    | { readonly kind: 'list'; readonly items: readonly DataNode[] }
    | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  );

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads JSON or YAML (of which JSON is a part) to a tree with places. Aliases and anchors are refused, so that nothing
 * is ever expanded; so is what is nested too deep.
 */
export function readData({ name: file, text }: FieldFile): Read<DataNode> {
  if (text.length > largestFile) return { faults: [{ code: 'too-large', file, about: file }] };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { faults: [{ code: 'too-deep', file, about: file, ...placeAt(text, deep) }] };
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(
        (error): FieldFault => ({
          code: 'not-well-formed',
          file,
          ...place(error.pos[0]),
          about: error.code,
        }),
      ),
    };
  const faults: FieldFault[] = [];
  const convert = (node: ParsedNode | null, depth: number): DataNode => {
    const at = place(node?.range[0] ?? 0);
    const fault = (code: FieldFaultCode, about: string): DataNode => {
      faults.push({ code, file, ...at, about });
      return { kind: 'value', value: null, ...at };
    };
    if (depth > deepestNesting) return fault('too-deep', file);
    if (isAlias(node)) return fault('entity-declared', `*${node.source}`);
    if (isMap(node)) {
      const fields = new Map<string, DataNode>();
      for (const { key, value } of node.items)
        fields.set(isScalar(key) ? String(key.value) : '', convert(value as ParsedNode | null, depth + 1));
      return { kind: 'map', fields, ...at };
    }
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => convert(item as ParsedNode, depth + 1)), ...at };
    const value = isScalar(node) ? node.value : null;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { kind: 'value', value: plain, ...at };
  };
  const root = convert(document.contents, 0);
  return faults.length > 0 ? { faults } : { value: root };
}

/** Where brackets outside of quotes are nested too deep; the parser would go down with them. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote || sign === '\n') quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') {
      if (++depth > deepestNesting) return at;
    } else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
  }
  // A block nested by indentation: each level takes a space at least.
  const indented = /^ {200,}\S/m.exec(text);
  return indented?.index;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Reads fields of a tree and gathers what is wrong with them. */
export class DataReader {
  readonly faults: FieldFault[] = [];

  constructor(readonly file: string) {}

  fault(code: FieldFaultCode, node: Place, about: string): void {
    const { line, column } = node;
    this.faults.push({ code, file: this.file, line, column, about });
  }

  /** A field that must be there. */
  field(node: DataNode, name: string): DataNode | undefined {
    const found = this.optional(node, name);
    if (found === undefined) this.fault('field-missing', node, name);
    return found;
  }

  optional(node: DataNode, name: string): DataNode | undefined {
    return node.kind === 'map' ? node.fields.get(name) : undefined;
  }

  list(node: DataNode | undefined, about: string): readonly DataNode[] {
    if (node === undefined) return [];
    if (node.kind === 'list') return node.items;
    this.fault('not-a-list', node, about);
    return [];
  }

  entries(node: DataNode | undefined, about: string): readonly (readonly [string, DataNode])[] {
    if (node === undefined) return [];
    if (node.kind === 'map') return [...node.fields];
    this.fault('not-a-list', node, about);
    return [];
  }

  number(node: DataNode | undefined, about: string): number {
    if (node === undefined) return 0;
    if (node.kind === 'value' && typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
    this.fault('not-a-number', node, about);
    return 0;
  }

  /** Text as written; a number or yes/no stands for itself. */
  text(node: DataNode | undefined, about: string): string {
    if (node === undefined) return '';
    if (node.kind === 'value' && node.value !== null) return String(node.value).trim();
    this.fault('not-text', node, about);
    return '';
  }
}
