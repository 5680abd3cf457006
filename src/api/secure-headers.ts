type Headed = readonly (readonly [name: string, value: string])[];

/** Headers of every answer, by its nonce, which opens the policy for our own page only; there is no `unsafe-inline`. */
export function secureHeaders(https: boolean): (nonce: string) => Headed {
  const always: Headed = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    [
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
    ],
    ...(https ? ([['strict-transport-security', 'max-age=31536000']] as const) : []),
  ];
  const rest = [
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return (nonce) => [
    [
      'content-security-policy',
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ${rest}`,
    ],
    ...always,
  ];
}
