import type { FieldFault, FieldFaultCode } from '../field-negotiation.ts';
import type { DataNode, Place } from './data-node.ts';

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

  /** Every field that is none of these is a fault: a slip of the pen must not pass in silence. */
  only(node: DataNode, names: readonly string[]): void {
    if (node.kind !== 'map') return;
    for (const [name, field] of node.fields) if (!names.includes(name)) this.fault('field-unknown', field, name);
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

  /** Text as it is written: of the number 2.50 that is «2.50». */
  text(node: DataNode | undefined, about: string): string {
    if (node === undefined) return '';
    if (node.kind === 'value' && node.value !== null) return node.written.trim();
    this.fault('not-text', node, about);
    return '';
  }

  /** Names that must differ; each one given again is a fault at its place. */
  distinct(names: readonly string[], places: readonly Place[]): void {
    const met = new Set<string>();
    for (const [index, name] of names.entries()) {
      const place = places[index];
      if (met.has(name) && place) this.fault('named-twice', place, name);
      met.add(name);
    }
  }
}
