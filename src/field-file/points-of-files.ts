import type { RatingRange, Rule, Sheet } from '../math/index.ts';
import { type BargainingCase, caseFile } from './case-file.ts';
import type { DataNode } from './data/data-node.ts';
import { readData } from './data/read-data.ts';
import type { FieldFile, FieldIssue, FieldNegotiation, FieldParty, Read } from './field-negotiation.ts';
import { geniusDomain } from './genius-domain.ts';
import { readNegotiation } from './read-negotiation.ts';
import { readXml } from './xml-tree.ts';

/** What a negotiation between people can take from files: points, choices, rules, and each side's answers as a sheet. */
export interface PointsOfFiles {
  readonly name: string;
  readonly issues: readonly FieldIssue[];
  readonly rules: readonly Rule[];
  readonly sides: readonly FileSide[];
}

export interface FileSide {
  readonly name: string;
  /** Absent where the file values combinations, which no sheet of single choices says. */
  readonly sheet: Sheet | undefined;
  /** Ratings of the sheet that the file gives as ranges, by position; only a case does. */
  readonly ranges: readonly RatingRange[];
  /** The file lets the worth shrink with time, which no sheet says. */
  readonly discounted: boolean;
}

/** Reads any of the formats of the field or a case, whichever the files are; everything wrong is said at once. */
export function pointsOfFiles(files: readonly FieldFile[]): Read<PointsOfFiles> {
  const [first, second] = files;
  if (first && !second && isCase(first)) {
    const read = caseFile(first);
    return 'faults' in read ? read : { value: ofCase(first.name, read.value) };
  }
  const read = readNegotiation(files);
  if ('value' in read) return { value: ofNegotiation(read.value) };
  const alone = first && !second && read.faults.every(({ code }) => code === 'no-profile') && domainAlone(first);
  return alone || read;
}

/** A Genius domain without any profile still has points and choices, of which no side has said anything. */
function domainAlone(file: FieldFile): Read<PointsOfFiles> | undefined {
  const tree = readXml(file);
  if ('faults' in tree) return undefined;
  const read = geniusDomain(tree.value, file);
  if ('faults' in read) return read;
  const issues = read.value.issues.map(({ name, options }) => ({ name, options }));
  return { value: { name: read.value.name, issues, rules: [], sides: [] } };
}

function ofCase(name: string, { issues, rules, parties }: BargainingCase): PointsOfFiles {
  return { name, issues, rules, sides: parties.map((party) => ({ ...party, discounted: false })) };
}

function ofNegotiation({ name, issues, rules, parties }: FieldNegotiation): PointsOfFiles {
  return {
    name,
    issues,
    rules,
    sides: parties.map((party) => ({
      name: party.name,
      sheet: sheetOf(party),
      ranges: [],
      discounted: party.discount !== 1,
    })),
  };
}

/**
 * What the choices add to a utility as weights and ratings: a point weighs what its best choice adds, which is rated
 * 100, and the others in proportion. Where a choice takes something away, the worst is rated 0 and what every deal
 * loses by it is taken off the reservation too. Σ weight × rating ÷ Σ weight then orders all deals, and no deal, as the
 * file does; undefined where it cannot, for the file has terms.
 */
export function sheetOf({ values, terms, reservation }: FieldParty): Sheet | undefined {
  if (terms.length > 0) return undefined;
  const least = values.map((options) => options.reduce((low, value) => Math.min(low, value), 0));
  const weights = values.map((options, issue) => {
    const best = options.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
    return best - (least[issue] as number);
  });
  const sum = weights.reduce((so, weight) => so + weight, 0);
  const above = reservation - least.reduce((so, low) => so + low, 0);
  return {
    weights,
    ratings: values.map((options, issue) => {
      const weight = weights[issue] as number;
      return options.map((value) => (weight === 0 ? 0 : 100 * ((value - (least[issue] as number)) / weight)));
    }),
    reservation: sum === 0 ? 0 : Math.min(100, Math.max(0, (100 * above) / sum)),
  };
}

/** YAML is a case; JSON is one where the first party has weights or ratings. */
export function isCase(file: FieldFile): boolean {
  if (/\.ya?ml$/i.test(file.name)) return true;
  if (!/^\uFEFF?\s*\{/.test(file.text)) return false;
  const data = readData(file);
  if ('faults' in data) return false;
  const [party] = listIn(data.value, 'parties');
  return party?.kind === 'map' && (party.fields.has('weights') || party.fields.has('ratings'));
}

function listIn(node: DataNode, name: string): readonly DataNode[] {
  const found = node.kind === 'map' ? node.fields.get(name) : undefined;
  return found?.kind === 'list' ? found.items : [];
}
