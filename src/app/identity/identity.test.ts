import { ceremonyClauses } from '../../../tests/identity/ceremony-clauses.ts';
import { invitationClauses } from '../../../tests/identity/invitation-clauses.ts';

ceremonyClauses('memory', async () => ({}));
invitationClauses('memory', async () => ({}));
