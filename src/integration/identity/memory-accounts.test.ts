import { accountsContract } from '../../../tests/identity/accounts-contract.ts';
import { memoryAccounts } from './memory-accounts.ts';

accountsContract('memory', memoryAccounts);
