import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root; it then runs as this user, «nobody» on every usual system. */
const UNPRIVILEGED = 65534;

/** The user and group PostgreSQL is started as; empty when Parley itself runs as an ordinary user. */
export function serverAccount(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
}

/** Gives a folder and all in it to the account PostgreSQL runs as. Does nothing for an ordinary user. */
export function giveToServer(path: string): void {
  const { uid, gid } = serverAccount();
  if (uid === undefined || gid === undefined) return;
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  if (status.isDirectory()) for (const name of readdirSync(path)) giveToServer(join(path, name));
  if (status.uid !== uid || status.gid !== gid) chownSync(path, uid, gid);
}

/** Whether the account can walk down to a path, whose parents may be a closed home folder of root. */
export function isReachable(path: string): boolean {
  if (serverAccount().uid === undefined) return true;
  for (let parent = dirname(path); ; parent = dirname(parent)) {
    if ((statSync(parent).mode & 0o001) === 0) return false;
    if (parent === dirname(parent)) return true;
  }
}
