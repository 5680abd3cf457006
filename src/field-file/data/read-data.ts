import type { FieldFile, Read } from '../field-negotiation.ts';
import { largestYaml, unreadable } from '../limits.ts';
import type { DataNode } from './data-node.ts';
import { readJson } from './json-tree.ts';
import { readYaml } from './yaml-tree.ts';

/**
 * Reads JSON or YAML to a tree with places. What begins like JSON is read as JSON; where it is none, it may still be
 * YAML with brackets.
 */
export function readData(file: FieldFile): Read<DataNode> {
  const refused = unreadable(file);
  if (refused) return { faults: [refused] };
  if (!/^\uFEFF?\s*[[{]/.test(file.text)) return readYaml(file);
  const json = readJson(file);
  const slip = 'faults' in json && json.faults.every(({ code }) => code === 'not-well-formed');
  if (!slip || file.text.length > largestYaml) return json;
  const yaml = readYaml(file);
  return 'value' in yaml || /\.ya?ml$/i.test(file.name) || yaml.faults.every(({ code }) => code !== 'not-well-formed')
    ? yaml
    : json;
}
