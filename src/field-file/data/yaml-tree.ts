import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { FieldFault, FieldFaultCode, FieldFile, Read } from '../field-negotiation.ts';
import { deepestNesting, largestYaml } from '../limits.ts';
import type { DataNode, Place } from './data-node.ts';

type Token = ReturnType<Parser['next']> extends Generator<infer Kind> ? Kind : never;

/**
 * Reads YAML to a tree with places. Aliases and anchors are refused, so that nothing is ever expanded; so is a name
 * given twice in one map. Nesting is watched while signs are read, before anything goes down into it: within a deep
 * recursion not even a `RangeError` would be sure to come back.
 */
export function readYaml({ name: file, text }: FieldFile): Read<DataNode> {
  if (text.length > largestYaml) return { faults: [{ code: 'yaml-too-large', file, about: file }] };
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tokens = tokensOf(text.replace(/^\uFEFF/, ''), lines);
  if (typeof tokens === 'number') return { faults: [{ code: 'too-deep', file, ...place(tokens), about: file }] };
  const composer = new Composer({ schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  const errors = new Map<string, FieldFault>();
  for (const { pos, code: about } of documents.flatMap(({ errors: own }) => own)) {
    const here = place(pos[0]);
    // The parser tells one slip several times over.
    const key = `${here.line}:${here.column}`;
    if (!errors.has(key)) errors.set(key, { code: 'not-well-formed', file, ...here, about });
  }
  if (documents.length > 1)
    errors.set('', { code: 'not-well-formed', file, ...place(documents[1]?.range[0] ?? 0), about: '---' });
  if (errors.size > 0) return { faults: [...errors.values()] };

  const faults: FieldFault[] = [];
  const convert = (node: ParsedNode | null, depth: number): DataNode => {
    const here = place(node?.range[0] ?? 0);
    const fault = (code: FieldFaultCode, about: string): DataNode => {
      faults.push({ code, file, ...here, about });
      return { kind: 'value', value: null, written: '', ...here };
    };
    if (depth > deepestNesting) return fault('too-deep', file);
    if (isAlias(node)) return fault('entity-declared', `*${node.source}`);
    if (isMap(node)) {
      const fields = new Map<string, DataNode>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? (key.source ?? String(key.value)).trim() : '';
        const own = place((key as ParsedNode | null)?.range?.[0] ?? 0);
        if (fields.has(name)) faults.push({ code: 'named-twice', file, ...own, about: name });
        fields.set(name, convert(value as ParsedNode | null, depth + 1));
      }
      return { kind: 'map', fields, ...here };
    }
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => convert(item as ParsedNode, depth + 1)), ...here };
    const value = isScalar(node) ? node.value : null;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const written = typeof plain === 'string' ? plain : (isScalar(node) && node.source) || String(plain);
    return { kind: 'value', value: plain, written, ...here };
  };
  const root = convert(documents[0]?.contents as ParsedNode | null, 0);
  return faults.length > 0 ? { faults } : { value: root };
}

/** Each level of nesting takes a place on the parser's stack, or two. */
const mostOnStack = 2 * deepestNesting + 10;

/** The signs of a text in order; where they nest too deep, the offset of the place. */
function tokensOf(text: string, lines: LineCounter): readonly Token[] | number {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: Token[] = [];
  for (const sign of new Lexer().lex(text)) {
    for (const token of parser.next(sign)) tokens.push(token);
    if (parser.stack.length > mostOnStack) return parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}
