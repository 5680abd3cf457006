import type { Term } from '../math/index.ts';
import type { FieldFault, FieldFile, FieldParty, Read } from './field-negotiation.ts';
import { type GeniusDomain, type GeniusIssue, itemValue } from './genius-domain.ts';
import { elementsNamed, type XmlElement } from './xml-tree.ts';

/** Below this the largest evaluation of an issue counts as none (Genius 10.4). */
const noEvaluation = 1e-5;

/**
 * A party's utilities over a domain, by Genius' own rules: discrete weight × evaluation ÷ the issue's largest
 * evaluation; integer weight × (slope × (value − lowest) + offset), within 0 and 1; of a value given twice the last
 * evaluation counts; weights are not brought to 1. With hyper-rectangles: the sum of those that hold, divided by the
 * file's largest utility. A missing reservation is 0, a missing discount 1.
 */
export function geniusProfile(root: XmlElement, file: FieldFile, domain: GeniusDomain): Read<FieldParty> {
  const faults: FieldFault[] = [];
  const number = numberReader(file.name, faults);
  const rectangles = elementsNamed(root, 'hyperRectangle');
  const single = (name: string, otherwise: number) => {
    const element = elementsNamed(root, name)[0];
    return element === undefined ? otherwise : number(element, 'value');
  };
  const reservation = single('reservation', 0);
  const discount = single('discount_factor', 1);
  const worn = elementsNamed(root, 'discount_factor')[0];
  if (worn && (discount < 0 || discount > 1))
    faults.push({ ...at(worn, file.name), code: 'out-of-range', about: `discount_factor: ${discount} (0–1)` });
  const party =
    rectangles.length > 0
      ? { values: zeros(domain), terms: termsOf(root, rectangles, domain, file.name, faults) }
      : { values: valuesOf(root, domain, file.name, faults), terms: [] };
  if (faults.length > 0) return { faults };
  const name = file.name.replace(/^.*[\\/]/, '').replace(/\.xml$/i, '');
  return { value: { name, ...party, reservation, discount } };
}

function zeros({ issues }: GeniusDomain): readonly (readonly number[])[] {
  return issues.map(({ options }) => options.map(() => 0));
}

function valuesOf(
  root: XmlElement,
  { issues }: GeniusDomain,
  file: string,
  faults: FieldFault[],
): readonly (readonly number[])[] {
  const number = numberReader(file, faults);
  const weights = new Map(
    elementsNamed(root, 'weight').map((element) => [Number(element.attributes.index), number(element, 'value')]),
  );
  const given = new Map(elementsNamed(root, 'issue').map((element) => [Number(element.attributes.index), element]));
  const known = new Set(issues.map(({ index }) => index));
  for (const [index, element] of given)
    if (!known.has(index))
      faults.push({ ...at(element, file), code: 'issue-unknown', about: element.attributes.name ?? String(index) });
  return issues.map((issue) => {
    const element = given.get(issue.index);
    const weight = weights.get(issue.index);
    if (element === undefined) faults.push({ ...at(root, file), code: 'field-missing', about: issue.name });
    if (weight === undefined) faults.push({ ...at(element ?? root, file), code: 'weight-missing', about: issue.name });
    if (element === undefined || weight === undefined) return issue.options.map(() => 0);
    const shares =
      issue.lowest !== undefined
        ? integerShares(element, issue, file, faults)
        : discreteShares(element, issue, file, faults);
    return shares.map((share) => weight * share);
  });
}

function discreteShares(
  element: XmlElement,
  issue: GeniusIssue,
  file: string,
  faults: FieldFault[],
): readonly number[] {
  const number = numberReader(file, faults);
  const evaluations = new Map<string, number>();
  const options = new Set(issue.options);
  for (const item of element.children) {
    if (item.name !== 'item') continue;
    const value = itemValue(item.attributes.value ?? '');
    if (!options.has(value))
      faults.push({ ...at(item, file), code: 'option-unknown', about: `${issue.name}: ${value}` });
    evaluations.set(value, number(item, 'evaluation'));
  }
  for (const option of issue.options)
    if (!evaluations.has(option))
      faults.push({ ...at(element, file), code: 'option-without-value', about: `${issue.name}: ${option}` });
  const largest = [...evaluations.values()].reduce((most, value) => Math.max(most, value), 0);
  return issue.options.map((option) => (largest < noEvaluation ? 0 : (evaluations.get(option) ?? 0) / largest));
}

function integerShares(element: XmlElement, issue: GeniusIssue, file: string, faults: FieldFault[]): readonly number[] {
  const number = numberReader(file, faults);
  const evaluator = element.children.find(({ name }) => name === 'evaluator');
  if (evaluator === undefined) {
    faults.push({ ...at(element, file), code: 'field-missing', about: `${issue.name}: evaluator` });
    return issue.options.map(() => 0);
  }
  const kind = evaluator.attributes.ftype ?? 'linear';
  if (kind !== 'linear')
    faults.push({ ...at(evaluator, file), code: 'kind-not-read', about: `${issue.name}: ${kind}` });
  const [slope, offset] = [number(evaluator, 'slope'), number(evaluator, 'offset')];
  return issue.options.map((_, step) => Math.max(0, Math.min(1, slope * step + offset)));
}

function termsOf(
  root: XmlElement,
  rectangles: readonly XmlElement[],
  { issues }: GeniusDomain,
  file: string,
  faults: FieldFault[],
): readonly Term[] {
  const number = numberReader(file, faults);
  const places = new Map(issues.map(({ index }, place) => [index, place]));
  const whole = elementsNamed(root, 'utility').find(({ attributes }) => attributes.maxutility !== undefined);
  const largest = whole === undefined ? 1 : number(whole, 'maxutility');
  return rectangles.map((rectangle) => ({
    value: number(rectangle, 'utility') / (largest || 1),
    when: rectangle.children.flatMap((includes) => {
      if (includes.name !== 'INCLUDES') return [];
      const issue = places.get(Number(includes.attributes.index));
      if (issue === undefined) {
        faults.push({ ...at(includes, file), code: 'issue-unknown', about: includes.attributes.index ?? '' });
        return [];
      }
      const [low, high] = [number(includes, 'min'), number(includes, 'max')];
      const { options, lowest } = issues[issue] as GeniusIssue;
      const within = options.flatMap((option, place) => {
        const value = lowest === undefined ? place : Number(option);
        return value >= low && value <= high ? [place] : [];
      });
      if (within.length === 0) faults.push({ ...at(includes, file), code: 'out-of-range', about: `${low}–${high}` });
      return [{ issue, options: within }];
    }),
  }));
}

/** Reads a number of an attribute; what is none is a fault with its place. */
function numberReader(file: string, faults: FieldFault[]) {
  return (element: XmlElement, attribute: string): number => {
    const written = element.attributes[attribute]?.trim() ?? '';
    const value = Number(written);
    if (written !== '' && Number.isFinite(value)) return value;
    const code = element.attributes[attribute] === undefined ? 'field-missing' : 'not-a-number';
    faults.push({ ...at(element, file), code, about: `${element.name} ${attribute}${written && `: ${written}`}` });
    return 0;
  };
}

function at({ line, column }: XmlElement, file: string) {
  return { file, line, column };
}
