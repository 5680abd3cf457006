import { flagKey } from './agreement/flag-key-rows.ts';
import { claim, debt, measurement } from './agreement/ledger-rows.ts';
import { client, monday } from './agreement/monday-rows.ts';
import { agreement } from './agreement/rows.ts';

/** Operations after ink: the agreement, its debt, its readings, its claims. */
export const agreementOperations = { agreement, debt, measurement, claim, flagKey, monday, client };
