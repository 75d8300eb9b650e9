import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  err,
  type GemeenteCode,
  ok,
  type PlainDate,
  parseGemeenteCode,
  parsePlainDate,
  type Result,
} from '@samenpad/domain';

export interface IdentityProviderConfig {
  issuer: URL;
  clientId: string;
  clientSecret: string;
}

/** Everything that an installation decides. Read once, from the environment of the process that starts (house 4.2, rule 6). */
export interface Config {
  demo: boolean;
  port: number;
  host: string;
  /** Where browsers find the server. */
  baseUrl: URL;
  /** Own PostgreSQL, keys and uploads live here. */
  dataFolder: string;
  databaseUrl: string | undefined;
  keys: { encryption: string; index: string; session: string } | undefined;
  identityProvider: IdentityProviderConfig | undefined;
  /** Gemeenten whose berichten are taken; undefined: all. */
  gemeenten: { code: GemeenteCode; naam: string }[] | undefined;
  regio: string;
  thema: string;
  /** Where somebody who found a leak can mail. */
  securityContact: string;
  /** Fixed day on which everything stands; undefined: today. */
  peildatum: PlainDate | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** One Dutch sentence per thing that is missing or wrong. */
export type ConfigFaults = string[];

const defaultPort = 3000;

/** The data folder when none is named: as root one that PostgreSQL's own user may pass (architecture 6). */
function defaultDataFolder(env: Environment): string {
  if (process.getuid?.() === 0) return '/var/lib/samenpad';
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'samenpad');
}

function readPort(text: string | undefined, faults: ConfigFaults): number {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  faults.push('PORT is geen poortnummer. Geef een getal van 0 tot en met 65535.');
  return defaultPort;
}

function readPeildatum(text: string | undefined, faults: ConfigFaults): PlainDate | undefined {
  if (text === undefined || text === '') return undefined;
  const date = parsePlainDate(text);
  if (date === undefined) faults.push('SAMENPAD_PEILDATUM is geen bestaande dag. Schrijf JJJJ-MM-DD.');
  return date;
}

/** `0384:Diemen,0363:Amsterdam`; the name may be left out. */
function readGemeenten(text: string | undefined, faults: ConfigFaults): Config['gemeenten'] {
  if (text === undefined || text === '') return undefined;
  const gemeenten: NonNullable<Config['gemeenten']> = [];
  for (const part of text.split(',')) {
    const [codeText = '', naam] = part.trim().split(':');
    const code = parseGemeenteCode(codeText);
    if (code === undefined)
      faults.push(`SAMENPAD_GEMEENTEN noemt "${codeText}". Geef een gemeentecode van vier cijfers.`);
    else gemeenten.push({ code, naam: naam ?? `Gemeente ${code}` });
  }
  return gemeenten;
}

function readIdentityProvider(env: Environment): IdentityProviderConfig | undefined {
  const issuer = env['SAMENPAD_OIDC_ISSUER'];
  const clientId = env['SAMENPAD_OIDC_CLIENT_ID'];
  const clientSecret = env['SAMENPAD_OIDC_CLIENT_SECRET'];
  if (issuer === undefined || !URL.canParse(issuer) || clientId === undefined || clientSecret === undefined)
    return undefined;
  return { issuer: new URL(issuer), clientId, clientSecret };
}

/** Half an identity provider is a fault: without it a demo could start beside a real one (architecture 6). */
function judgeIdentityProvider(env: Environment, demo: boolean, faults: ConfigFaults): void {
  const issuer = env['SAMENPAD_OIDC_ISSUER'];
  if (issuer === undefined || issuer === '') return;
  if (demo)
    faults.push('De demo start niet naast een echte inlog. Haal SAMENPAD_OIDC_ISSUER weg, of start zonder --demo.');
  else if (!URL.canParse(issuer))
    faults.push('SAMENPAD_OIDC_ISSUER is geen adres. Schrijf bijvoorbeeld https://inloggen.gemeente.nl.');
}

function judgeDatabaseUrl(url: string | undefined, faults: ConfigFaults): void {
  if (url !== undefined && !(URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)))
    faults.push(
      'DATABASE_URL is geen adres van PostgreSQL. Schrijf postgresql://gebruiker:wachtwoord@server:5432/samenpad.',
    );
}

function readKeys(env: Environment): Config['keys'] {
  const encryption = env['SAMENPAD_KEY_BSN'];
  const index = env['SAMENPAD_KEY_INDEX'];
  const session = env['SAMENPAD_KEY_SESSION'];
  return encryption && index && session ? { encryption, index, session } : undefined;
}

/** Reads the configuration from an environment. `demo` is asked for on the command line, never by the environment. */
export function readConfig(env: Environment, options: { demo: boolean }): Result<Config, ConfigFaults> {
  const faults: ConfigFaults = [];
  const port = readPort(env['PORT'], faults);
  judgeIdentityProvider(env, options.demo, faults);
  judgeDatabaseUrl(env['DATABASE_URL'], faults);
  const url = env['SAMENPAD_URL'] ?? `http://localhost:${port}`;
  if (!URL.canParse(url)) faults.push('SAMENPAD_URL is geen adres. Schrijf bijvoorbeeld https://samenpad.gemeente.nl.');
  const config: Config = {
    demo: options.demo,
    port,
    host: env['SAMENPAD_HOST'] ?? (options.demo ? 'localhost' : '0.0.0.0'),
    baseUrl: new URL(URL.canParse(url) ? url : 'http://localhost'),
    dataFolder: env['SAMENPAD_DATA'] ?? defaultDataFolder(env),
    databaseUrl: env['DATABASE_URL'],
    keys: readKeys(env),
    identityProvider: readIdentityProvider(env),
    gemeenten: readGemeenten(env['SAMENPAD_GEMEENTEN'], faults),
    regio: env['SAMENPAD_REGIO'] ?? '',
    thema: env['SAMENPAD_THEMA'] ?? 'samenpad',
    securityContact: env['SAMENPAD_BEVEILIGING'] ?? 'security@samenpad.example',
    peildatum: readPeildatum(env['SAMENPAD_PEILDATUM'], faults),
  };
  return faults.length > 0 ? err(faults) : ok(config);
}

/** What keeps a server from starting: a demo beside real things, or a real start with things missing (architecture 6). */
export function listStartFaults(config: Config): ConfigFaults {
  if (config.demo) {
    return config.identityProvider === undefined && config.databaseUrl === undefined
      ? []
      : ['De demo start niet naast een echte inlog of database. Haal SAMENPAD_OIDC_ISSUER en DATABASE_URL weg.'];
  }
  const faults: ConfigFaults = [];
  if (config.databaseUrl === undefined) faults.push('DATABASE_URL ontbreekt: het adres van PostgreSQL.');
  if (config.keys === undefined) {
    faults.push(
      'Sleutels ontbreken: SAMENPAD_KEY_BSN, SAMENPAD_KEY_INDEX en SAMENPAD_KEY_SESSION, elk 32 bytes in base64.',
    );
  }
  if (config.identityProvider === undefined) {
    faults.push('De inlog ontbreekt: SAMENPAD_OIDC_ISSUER, SAMENPAD_OIDC_CLIENT_ID en SAMENPAD_OIDC_CLIENT_SECRET.');
  }
  if (config.gemeenten === undefined)
    faults.push('SAMENPAD_GEMEENTEN ontbreekt: voor welke gemeenten deze server werkt.');
  return faults;
}
