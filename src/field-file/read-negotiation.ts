import { csvFile } from './csv-file.ts';
import type { DataNode } from './data/data-node.ts';
import { readData } from './data/read-data.ts';
import type { FieldFault, FieldFile, FieldNegotiation, Read } from './field-negotiation.ts';
import { geniusDomain } from './genius-domain.ts';
import { geniusProfile } from './genius-profile.ts';
import { isNegmasDomain, isNegmasProfile, negmasFiles } from './negmas-file.ts';
import { negologFiles } from './negolog-file.ts';
import { scenarioFile } from './scenario-file.ts';
import { largestUtility, magnitudeOf } from './space-of-negotiation.ts';
import { elementsNamed, readXml, type XmlElement } from './xml-tree.ts';

/**
 * Reads one negotiation from its files, whatever their format: a Genius domain with its profiles (profiles alone, where
 * the first has every issue and value), a scenario in one file, a NegMAS domain with its utility functions, NegoLog
 * profiles, or a table. Everything wrong is said at once.
 */
export function readNegotiation(files: readonly FieldFile[]): Read<FieldNegotiation> {
  const read = inItsFormat(files);
  if ('faults' in read) return read;
  const faults = read.value.parties.flatMap((party): readonly FieldFault[] => {
    const most = magnitudeOf(party);
    const file = files[0]?.name ?? '';
    return most <= largestUtility ? [] : [{ code: 'out-of-range', file, about: `${party.name}: ${most} > 2^52` }];
  });
  return faults.length > 0 ? { faults } : read;
}

function inItsFormat(files: readonly FieldFile[]): Read<FieldNegotiation> {
  const xml = files.filter(({ text }) => isXml(text));
  const data = files.filter(({ text }) => !isXml(text));
  if (files.length === 0) return { faults: [{ code: 'no-domain', file: '', about: '' }] };
  const [table] = data;
  if (files.length === 1 && table && isTable(table)) return csvFile(table);
  if (xml.length > 0 && data.length > 0)
    return { faults: data.map(({ name }) => ({ code: 'unknown-format', file: name, about: name })) };
  return xml.length > 0 ? fromXml(xml) : fromData(data);
}

function isTable({ name, text }: FieldFile): boolean {
  return /\.(csv|tsv)$/i.test(name) && !/^\uFEFF?\s*[[{]/.test(text);
}

function isXml(text: string): boolean {
  return /^\uFEFF?\s*</.test(text);
}

function fromXml(files: readonly FieldFile[]): Read<FieldNegotiation> {
  const trees = all(files.map((file) => ({ file, read: readXml(file) })));
  if ('faults' in trees) return trees;
  const isProfile = (root: XmlElement) =>
    elementsNamed(root, 'weight').length > 0 || elementsNamed(root, 'hyperRectangle').length > 0;
  const domains = trees.value.filter(({ value }) => !isProfile(value));
  const profiles = trees.value.filter(({ value }) => isProfile(value));
  const [extra] = domains.slice(1);
  if (extra) return { faults: [{ code: 'several-domains', file: extra.file.name, about: extra.file.name }] };
  const source = domains[0] ?? profiles[0];
  if (!source || profiles.length === 0)
    return { faults: [{ code: 'no-profile', file: files[0]?.name ?? '', about: files[0]?.name ?? '' }] };
  const domain = geniusDomain(source.value, source.file);
  if ('faults' in domain) return domain;
  const parties = all(profiles.map(({ file, value }) => ({ file, read: geniusProfile(value, file, domain.value) })));
  if ('faults' in parties) return parties;
  const issues = domain.value.issues.map(({ name, options }) => ({ name, options }));
  return { value: { name: domain.value.name, issues, parties: parties.value.map(({ value }) => value), rules: [] } };
}

function fromData(files: readonly FieldFile[]): Read<FieldNegotiation> {
  const trees = all(files.map((file) => ({ file, read: readData(file) })));
  if ('faults' in trees) return trees;
  const has = (root: DataNode, field: string) => root.kind === 'map' && root.fields.has(field);
  const [first, second] = trees.value;
  if (first && !second && has(first.value, 'parties')) return scenarioFile(first.value, first.file);
  const domains = trees.value.filter(({ value }) => isNegmasDomain(value));
  const profiles = trees.value.filter(({ value }) => isNegmasProfile(value));
  const [domain, extra] = domains;
  if (extra) return { faults: [{ code: 'several-domains', file: extra.file.name, about: extra.file.name }] };
  if (domain && domains.length + profiles.length === trees.value.length) {
    if (profiles.length === 0)
      return { faults: [{ code: 'no-profile', file: domain.file.name, about: domain.file.name }] };
    return negmasFiles(
      { root: domain.value, file: domain.file },
      profiles.map(({ file, value }) => ({ root: value, file })),
    );
  }
  if (trees.value.every(({ value }) => has(value, 'issueWeights')))
    return negologFiles(trees.value.map(({ file, value }) => ({ root: value, file })));
  return { faults: files.map(({ name }) => ({ code: 'unknown-format', file: name, about: name })) };
}

/** The values of all that were read, or the faults of all that were not. */
function all<T>(
  reads: readonly { readonly file: FieldFile; readonly read: Read<T> }[],
): Read<readonly { readonly file: FieldFile; readonly value: T }[]> {
  const faults: FieldFault[] = [];
  const values: { readonly file: FieldFile; readonly value: T }[] = [];
  for (const { file, read } of reads)
    if ('faults' in read) for (const fault of read.faults) faults.push(fault);
    else values.push({ file, value: read.value });
  return faults.length > 0 ? { faults } : { value: values };
}
