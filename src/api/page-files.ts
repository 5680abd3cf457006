import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Hono } from 'hono';
import { problemAnswer } from './problem-answer.ts';
import { askedOf, type RequestContext, type RequestState } from './request-state.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^\.(css|html|ico|js|json|mjs|svg|txt|webmanifest)$/;
const NONCE = '%CSP_NONCE%';

interface PageFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * The built page: its files, which carry a hash in their name and never change, and for every other address the page
 * itself, whose router knows what is meant. Files are read and packed once, when first asked for.
 */
export function pageFiles(folder: string): Hono<RequestState> {
  const known = new Map<string, Promise<PageFile | undefined>>();
  const fileAt = (path: string) => {
    const file = known.get(path) ?? readPageFile(folder, path);
    known.set(path, file);
    // What is not there is not remembered: a visitor can ask for any number of names.
    file.then((found) => found ?? known.delete(path)).catch(() => known.delete(path));
    return file;
  };
  const routes = new Hono<RequestState>();
  routes.get('*', async (context) => {
    context.set('route', '/*');
    const path = safePath(context.req.path);
    const file = path !== undefined && extname(path) !== '' && path !== 'index.html' ? await fileAt(path) : undefined;
    if (file)
      return send(context, file, path?.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (path === undefined || path.startsWith('assets/')) return nothingHere(context);
    const index = await fileAt('index.html');
    if (!index) return nothingHere(context);
    const html = new TextDecoder().decode(index.plain).replaceAll(NONCE, context.get('nonce'));
    return new Response(html, { headers: { 'content-type': index.type, 'cache-control': 'no-store' } });
  });
  return routes;
}

function nothingHere(context: RequestContext): Response {
  return problemAnswer({ code: 'no-such-page', status: 404 }, askedOf(context));
}

function send(context: RequestContext, file: PageFile, cacheControl: string): Response {
  const packed = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '') ? file.packed : undefined;
  return new Response(packed ?? file.plain, {
    headers: {
      'content-type': file.type,
      'cache-control': cacheControl,
      ...(file.packed ? { vary: 'accept-encoding' } : {}),
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    },
  });
}

/** The path inside the folder; undefined for whatever tries to leave it. */
function safePath(address: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(address)).replace(/^[/\\]+/, '');
    return path.startsWith('..') ||
      path.includes('\0') ||
      path.split(sep).some((part) => part.startsWith('.') && part !== '.')
      ? undefined
      : path;
  } catch {
    return undefined;
  }
}

async function readPageFile(folder: string, path: string): Promise<PageFile | undefined> {
  const type = MEDIA_TYPES[extname(path)];
  if (type === undefined) return undefined;
  try {
    const plain = new Uint8Array(await readFile(join(folder, path)));
    const packed = COMPRESSIBLE.test(extname(path))
      ? new Uint8Array(await promisify(gzip)(plain, { level: 9 }))
      : undefined;
    return { type, plain, packed };
  } catch {
    return undefined;
  }
}
