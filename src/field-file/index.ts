/** The public catalogue of the readers: files of the field in, spaces of the mathematics out. */

export { type BargainingCase, caseFile } from './case-file.ts';
export {
  type FieldFault,
  type FieldFaultCode,
  type FieldFile,
  type FieldIssue,
  type FieldNegotiation,
  type FieldParty,
  fieldFaultCodes,
  type Read,
} from './field-negotiation.ts';
export { deepestNesting, largestFile, largestYaml, mostValues } from './limits.ts';
export { readNegotiation } from './read-negotiation.ts';
export { rulesFile } from './rules-file.ts';
export { type ReadAs, spaceOfNegotiation, utilityUnit } from './space-of-negotiation.ts';
