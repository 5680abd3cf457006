/** Every «no» of the identity ceremonies. None tells whether an address is known here. */
export type IdentityRefusal =
  | 'sign-in-failed'
  | 'too-many-tries'
  | 'mail-server-missing'
  | 'link-not-valid'
  | 'code-needed'
  | 'code-wrong'
  | 'password-wrong'
  | 'passkey-not-accepted'
  | 'passkey-unknown'
  | 'reauthentication-needed'
  | 'address-missing'
  | 'members-only'
  | 'signed-in-only'
  | 'claim-code-wrong'
  | 'guest-unknown'
  | 'range-reversed';
