import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

test('without any setting Parley serves this machine alone, on the embedded database', () => {
  const read = readConfiguration({}, 'en');
  expect(read).toMatchObject({
    configuration: {
      host: '127.0.0.1',
      port: 4600,
      database: undefined,
      reach: { loopbackOnly: true, publicUrl: undefined },
    },
  });
});

test('every fault is told at once, with what to do', () => {
  const read = readConfiguration(
    {
      PORT: '46oo',
      PARLEY_PUBLIC_URL: 'parley.example.org/path',
      PARLEY_TRUSTED_PROXIES: '10.0.0.1, proxy',
      PARLEY_METRICS_ALLOW: '10.0.0.0/8 metrics.internal',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail.example.org',
      PARLEY_TEST_CLOCK: '/nowhere/clock',
    },
    'en',
  );
  const faults = 'faults' in read ? read.faults : [];
  expect(faults).toHaveLength(10);
  for (const name of [
    'PORT',
    'PARLEY_PUBLIC_URL',
    '«proxy»',
    '«metrics.internal»',
    'DATABASE_MIGRATE_URL',
    'SMTP_URL',
    'PARLEY_TEST_CLOCK',
  ])
    expect(faults.join('\n')).toContain(name);
});

test('no fault repeats the secret of an address', () => {
  const read = readConfiguration({ DATABASE_URL: 'mysql://u:hidden@host/db', SMTP_URL: 'x://u:hidden@host' }, 'es');
  expect(JSON.stringify(read)).not.toContain('hidden');
});

test('a public address is taken without its slash', () => {
  const read = readConfiguration({ PARLEY_PUBLIC_URL: 'https://parley.example.org/', HOST: '0.0.0.0' }, 'en');
  expect(read).toMatchObject({
    configuration: { reach: { publicUrl: 'https://parley.example.org', loopbackOnly: false } },
  });
});

test('links are mailed under an address that was set, never under one that a visitor names', () => {
  const SMTP_URL = 'smtp://mail.example.org';
  const open = readConfiguration({ SMTP_URL, HOST: '0.0.0.0' }, 'en');
  expect('faults' in open && open.faults.join()).toMatch(/^PARLEY_PUBLIC_URL is missing/);
  const PARLEY_PUBLIC_URL = 'https://parley.example.org';
  expect(readConfiguration({ SMTP_URL, HOST: '0.0.0.0', PARLEY_PUBLIC_URL }, 'en')).toHaveProperty('configuration');
  expect(readConfiguration({ SMTP_URL }, 'en')).toHaveProperty('configuration');
});
