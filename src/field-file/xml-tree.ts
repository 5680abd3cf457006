import { SaxesParser } from 'saxes';
import type { FieldFault, FieldFile, Read } from './field-negotiation.ts';
import { deepestNesting, mostValues, unreadable } from './limits.ts';

/** An element with its place; the text between elements is not kept, for these formats have none. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a document to a tree. A document type declaration is refused before anything of it is read, so that no entity
 * is ever expanded; a byte order mark is left out.
 */
export function readXml({ name: file, text }: FieldFile): Read<XmlElement> {
  const refused = unreadable({ name: file, text });
  if (refused) return { faults: [refused] };
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const faults: FieldFault[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const fault = (code: FieldFault['code'], about: string) => {
    faults.push({ code, file, line: parser.line, column: parser.column + 1, about });
  };
  parser.on('error', (error) => {
    // Its message begins with the place, which is told beside it.
    if (faults.length === 0) fault('not-well-formed', error.message.replace(/^[\d:]+\s*/, ''));
  });
  parser.on('doctype', () => fault('entity-declared', 'DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], line: parser.line, column: parser.column + 1 };
    if (open.length === deepestNesting) fault('too-deep', name);
    if (++elements === mostValues) fault('too-many-values', file);
    if (open.length < deepestNesting) open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  for (let at = 0; at < text.length && faults.length === 0; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (faults.length === 0) parser.close();
  if (faults.length > 0) return { faults };
  return root === undefined ? { faults: [{ code: 'not-well-formed', file, about: file }] } : { value: root };
}

const CHUNK = 64 * 1024;

/** Every element of a name below another, however deep, in the order of the document. */
export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);
}
