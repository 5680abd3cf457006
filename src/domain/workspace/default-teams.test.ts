import { expect, test } from 'vitest';
import { defaultNameIn, defaultTeams } from './default-teams.ts';

test('a team that came with the workspace has a name in the other language until somebody names it', () => {
  for (const { kind, name } of defaultTeams) {
    expect(defaultNameIn('es', { kind, name: name.en })).toBe(name.es);
    expect(defaultNameIn('en', { kind, name: name.es })).toBe(name.en);
    expect(defaultNameIn('es', { kind, name: name.es })).toBeUndefined();
  }
  expect(defaultNameIn('es', { kind: 'sales', name: 'Key accounts' })).toBeUndefined();
  expect(defaultNameIn('es', { kind: 'sales', name: 'Product' })).toBeUndefined();
  expect(defaultNameIn('es', { kind: 'other', name: 'Sales' })).toBeUndefined();
});
