import { expect, test } from 'vitest';
import { webhookTypes } from '../../domain/workspace/webhook.ts';
import { webhookTypes as written } from './rows.ts';

test('the table knows every kind of event that the workspace can tell, and no other', () => {
  expect(written).toEqual(webhookTypes);
});
