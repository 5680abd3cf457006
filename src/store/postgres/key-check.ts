import type pg from 'pg';
import { type KeyRing, KeysRefused } from '../key-ring.ts';

const NAME = 'key fingerprint ';

/** Fingerprints of the keys this database was used with, oldest first; none in a fresh database. */
export async function fingerprintsIn(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ value: string }>(
    'SELECT value FROM parley.instance WHERE starts_with(name, $1) ORDER BY name',
    [NAME],
  );
  return rows.map((row) => row.value);
}

/**
 * Throws `KeysRefused` unless the ring holds every key the database was ever used with; then notes the ring's newer
 * keys in the database.
 */
export async function checkKeys(owner: pg.Client, keyRing: KeyRing, keyFile: string): Promise<void> {
  const needed = await fingerprintsIn(owner);
  const missing = needed.filter((fingerprint) => !keyRing.fingerprints.includes(fingerprint));
  if (missing.length > 0)
    throw new KeysRefused(
      `The key file ${keyFile} does not belong to this database: it lacks ${missing.length} of the ${needed.length} keys ` +
        'the database was used with. Put the right key file back; without it what is sealed stays closed.',
    );
  for (const fingerprint of keyRing.fingerprints)
    await owner.query('INSERT INTO parley.instance (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      NAME + fingerprint,
      fingerprint,
    ]);
}
