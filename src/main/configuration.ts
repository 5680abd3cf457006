import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { networkList, type Reach } from '../api/visitor.ts';
import type { Language } from '../domain/text.ts';
import {
  type ConfigurationBlanks,
  type ConfigurationWord,
  configurationWords,
} from '../words/cli/configuration-words.ts';
import { say } from '../words/sentence.ts';

/** The four ways into a database that is not the embedded one. */
export interface DatabaseUrls {
  readonly migrate: string;
  readonly application: string;
  readonly auth: string;
  readonly direct: string;
}

/** Everything the environment decides, checked. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly keyFile: string;
  /** Absent: the embedded database. */
  readonly database: DatabaseUrls | undefined;
  readonly reach: Reach;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Networks webhooks may go to although they are private, or although plain http goes there. */
  readonly webhookAllow: readonly string[];
  /** Networks metrics may be asked for in although they are private; plain http goes there alone. */
  readonly metricsAllow: readonly string[];
  /** Create the data folder as a test folder, whose clock may be moved. */
  readonly testFolder: boolean;
  readonly testClockFile: string | undefined;
  readonly variables: Variables;
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** What is wrong, as sentences; or the configuration. */
export type ReadConfiguration = { readonly configuration: Configuration } | { readonly faults: readonly string[] };

const databaseNames = {
  migrate: 'DATABASE_MIGRATE_URL',
  application: 'DATABASE_URL',
  auth: 'DATABASE_AUTH_URL',
  direct: 'DATABASE_DIRECT_URL',
} as const;

/** Reads all settings at once, so that every fault is told in one go with what to do about it. */
export function readConfiguration(variables: Variables, language: Language): ReadConfiguration {
  const faults: string[] = [];
  const fault = (word: ConfigurationWord, name: string, value = variables[name] ?? '') => {
    faults.push(sayConfiguration(word, language, { name, value }));
  };
  const host = variables.HOST || '127.0.0.1';
  const port = Number(variables.PORT || 4600);
  if (!Number.isInteger(port) || port < 0 || port > 65535) fault('port', 'PORT');
  const publicUrl = variables.PARLEY_PUBLIC_URL ? siteOf(variables.PARLEY_PUBLIC_URL) : undefined;
  if (variables.PARLEY_PUBLIC_URL && publicUrl === undefined) fault('public-url', 'PARLEY_PUBLIC_URL');
  const trustedProxies = (variables.PARLEY_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean);
  for (const proxy of trustedProxies) if (!isNetwork(proxy)) fault('proxies', 'PARLEY_TRUSTED_PROXIES', proxy);
  const webhookAllow = (variables.PARLEY_WEBHOOK_ALLOW ?? '').split(/[\s,]+/).filter(Boolean);
  for (const network of webhookAllow) if (!isNetwork(network)) fault('proxies', 'PARLEY_WEBHOOK_ALLOW', network);
  const metricsAllow = (variables.PARLEY_METRICS_ALLOW ?? '').split(/[\s,]+/).filter(Boolean);
  for (const network of metricsAllow) if (!isNetwork(network)) fault('proxies', 'PARLEY_METRICS_ALLOW', network);
  const database = databaseUrls(variables, fault);
  if (variables.SMTP_URL && !/^smtps?:\/\/./.test(variables.SMTP_URL)) fault('smtp-url', 'SMTP_URL');
  // Otherwise whoever asks for a mailed link would say where it leads, by the Host header.
  if (variables.SMTP_URL && !variables.PARLEY_PUBLIC_URL && !isLoopback(host))
    fault('public-url-missing', 'PARLEY_PUBLIC_URL');
  const testClockFile = variables.PARLEY_TEST_CLOCK || undefined;
  if (testClockFile && !(existsSync(testClockFile) && statSync(testClockFile).isFile()))
    fault('clock-file', 'PARLEY_TEST_CLOCK');
  if (faults.length > 0) return { faults };
  const dataFolder = resolve(variables.PARLEY_DATA || '.parley');
  return {
    configuration: {
      host,
      port,
      dataFolder,
      keyFile: variables.PARLEY_KEY_FILE ? resolve(variables.PARLEY_KEY_FILE) : join(dataFolder, 'keys', 'keys.json'),
      database,
      reach: { publicUrl, trustedProxies, loopbackOnly: isLoopback(host) },
      smtpUrl: variables.SMTP_URL || undefined,
      mailFrom: variables.PARLEY_MAIL_FROM || undefined,
      webhookAllow,
      metricsAllow,
      testFolder: variables.PARLEY_TEST_FOLDER === '1',
      testClockFile,
      variables,
    },
  };
}

/** A sentence about settings. */
export function sayConfiguration(
  word: ConfigurationWord,
  language: Language,
  blanks: Partial<ConfigurationBlanks> = {},
): string {
  return say<ConfigurationBlanks>(configurationWords[word], language, { name: '', value: '', ...blanks });
}

function databaseUrls(
  variables: Variables,
  fault: (word: ConfigurationWord, name: string) => void,
): DatabaseUrls | undefined {
  const names = Object.values(databaseNames);
  const given = names.filter((name) => variables[name]);
  if (given.length === 0) return undefined;
  for (const name of names) {
    const url = variables[name];
    if (!url) fault('database-urls-together', name);
    else if (!/^postgres(ql)?:\/\//.test(url)) fault('database-url', name);
  }
  const url = (way: keyof typeof databaseNames) => variables[databaseNames[way]] ?? '';
  return { migrate: url('migrate'), application: url('application'), auth: url('auth'), direct: url('direct') };
}

function siteOf(address: string): string | undefined {
  try {
    const url = new URL(address);
    const plain = /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
    return plain ? url.origin : undefined;
  } catch {
    return undefined;
  }
}

function isNetwork(entry: string): boolean {
  try {
    networkList([entry]);
    return true;
  } catch {
    return false;
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
