/**
 * Tables of schema `parley` whose key does not begin with the workspace. Each is small, holds no word of any
 * negotiation, and is bound by forced row-level security all the same. The catalogue test reads this list.
 */
export const tablesWithoutWorkspaceKey: readonly { readonly table: string; readonly why: string }[] = [
  {
    table: 'token_door',
    why: 'Leads from the hash of a bearer secret to its workspace, before any workspace is known. The application may add rows, and reads only through the function workspace_of_token.',
  },
  { table: 'instance', why: 'Fingerprints of the keys this database was sealed with; only the owner reads it.' },
];

/** Schemas outside the rule, and whose they are. */
export const schemasOutside: readonly { readonly schema: string; readonly why: string }[] = [
  { schema: 'auth', why: 'Accounts and sessions of the whole instance, owned by the role parley_auth alone.' },
  { schema: 'parley_migration', why: 'Which migrations ran; the owner alone reads and writes it.' },
  {
    schema: 'parley_jobs',
    why: 'The job queue: jobs that name a workspace and a delivery, and no word of either. The owner’s; the application works it, and puts in through the function enqueue_delivery.',
  },
];
