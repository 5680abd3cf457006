import { StoreUnavailable } from '../app/port/store.ts';
import type { Language } from '../domain/text.ts';
import { BackupRefused } from '../store/backup.ts';
import { FolderInUse } from '../store/embedded/folder-lock.ts';
import { KeysRefused } from '../store/key-ring.ts';
import { DatabaseNotPrepared } from '../store/postgres/roles.ts';
import { type Configuration, sayConfiguration } from './configuration.ts';

const told = [FolderInUse, KeysRefused, DatabaseNotPrepared, BackupRefused];

/** The sentence for an operator whose start failed for a reason that lies with them; undefined for a bug. */
export function sentenceOfStartFault(
  error: unknown,
  language: Language,
  configuration: Configuration,
): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  const { host: name, port, dataFolder } = configuration;
  if (code === 'EADDRINUSE') return sayConfiguration('port-taken', language, { name, value: String(port) });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return sayConfiguration('host-not-here', language, { name: 'HOST', value: name });
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC')
    return sayConfiguration('folder-not-writable', language, { name: 'PARLEY_DATA', value: dataFolder });
  if (error instanceof StoreUnavailable || /^(ECONN|28P01|28000|3D000|57P03)/.test(code ?? ''))
    return sayConfiguration('database-out-of-reach', language, { name: 'DATABASE_URL', value: code ?? '' });
  // Sentences that the store made for an operator, and what a moved clock asks for.
  if (
    told.some((kind) => error instanceof kind) ||
    /PARLEY_TEST_CLOCK|test folder|an instant such as|^The database server did not start/.test(error.message)
  )
    return error.message;
  return undefined;
}
