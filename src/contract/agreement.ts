import { flagKey } from './agreement/flag-key-rows.ts';
import { claim, debt, ledger } from './agreement/ledger-rows.ts';
import { measurement } from './agreement/measurement-rows.ts';
import { client, monday } from './agreement/monday-rows.ts';
import { agreement } from './agreement/rows.ts';

/** Operations after ink: the agreement, its debt, its readings, its claims. */
export const agreementOperations = { agreement, debt, measurement, claim, ledger, flagKey, monday, client };
