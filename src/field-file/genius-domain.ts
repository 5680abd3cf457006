import type { FieldFault, FieldFile, FieldIssue, Read } from './field-negotiation.ts';
import { mostIntegers } from './limits.ts';
import { elementsNamed, type XmlElement } from './xml-tree.ts';

/** An issue of a Genius file with what its profiles need to be matched. */
export interface GeniusIssue extends FieldIssue {
  readonly index: number;
  /** Of an integer issue: its lowest value; its options are the whole numbers up to the highest. */
  readonly lowest: number | undefined;
}

export interface GeniusDomain {
  readonly name: string;
  readonly issues: readonly GeniusIssue[];
}

/**
 * The issues of a Genius (ANAC) domain, in the order of their `index`: discrete ones by their items, integer ones by
 * their bounds. Source: Genius 10.4, whose reading rules the golden files were made by.
 */
export function geniusDomain(root: XmlElement, { name: file }: FieldFile): Read<GeniusDomain> {
  const faults: FieldFault[] = [];
  const issues = elementsNamed(root, 'issue').flatMap((element) =>
    issueOf(element, file, faults).map((issue) => ({
      ...issue,
      at: { file, line: element.line, column: element.column },
    })),
  );
  if (issues.length === 0 && faults.length === 0)
    faults.push({ code: 'no-issue', file, line: root.line, column: root.column, about: root.name });
  const met = new Set<number>();
  for (const { index, name, at } of issues) {
    if (met.has(index)) faults.push({ ...at, code: 'named-twice', about: `${name}: ${index}` });
    met.add(index);
  }
  if (faults.length > 0) return { faults };
  const objective = elementsNamed(root, 'objective')[0];
  return {
    value: {
      name: objective?.attributes.name ?? file,
      issues: issues.map(({ at: _, ...issue }): GeniusIssue => issue).toSorted((a, b) => a.index - b.index),
    },
  };
}

function issueOf(element: XmlElement, file: string, faults: FieldFault[]): readonly GeniusIssue[] {
  const { attributes, line, column } = element;
  const name = attributes.name ?? '';
  const index = Number(attributes.index);
  const at = { file, line, column };
  if (!Number.isInteger(index)) faults.push({ ...at, code: 'not-a-number', about: 'index' });
  const kind = kindOf(element);
  // NegMAS writes integer issues as their values one by one.
  if (kind === 'integer' && (attributes.lowerbound !== undefined || !hasItems(element))) {
    const [lowest, highest] = [Number(attributes.lowerbound), Number(attributes.upperbound)];
    if (!Number.isInteger(lowest) || !Number.isInteger(highest) || highest < lowest) {
      faults.push({ ...at, code: 'not-a-number', about: `${name}: lowerbound, upperbound` });
      return [];
    }
    if (highest - lowest >= mostIntegers) {
      faults.push({ ...at, code: 'out-of-range', about: `${name}: ${highest - lowest + 1}` });
      return [];
    }
    const options = Array.from({ length: highest - lowest + 1 }, (_, step) => String(lowest + step));
    return [{ name, index, lowest, options }];
  }
  if (kind !== 'discrete' && kind !== 'integer') {
    faults.push({ ...at, code: 'kind-not-read', about: `${name}: ${kind}` });
    return [];
  }
  const options = element.children.flatMap((child) =>
    child.name === 'item' ? [itemValue(child.attributes.value ?? '')] : [],
  );
  if (options.length === 0) faults.push({ ...at, code: 'no-option', about: name });
  return [{ name, index, lowest: undefined, options }];
}

function hasItems({ children }: XmlElement): boolean {
  return children.some(({ name }) => name === 'item');
}

/** `discrete` where the file says nothing, as Genius has it. */
export function kindOf({ attributes }: XmlElement): string {
  return (attributes.vtype ?? attributes.etype ?? attributes.type ?? 'discrete').toLowerCase();
}

/** Item values are matched as written, but for white space around them. */
export function itemValue(written: string): string {
  return written.trim();
}
