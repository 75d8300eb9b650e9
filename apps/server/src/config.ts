import { homedir } from 'node:os';
import { join } from 'node:path';
import { type PublicationLevel, type PublicationOf, publicationOf, thresholdFloor } from '@samenpad/analytics';
import type { KeyTexts } from '@samenpad/database';
import {
  err,
  type GemeenteCode,
  ok,
  type PlainDate,
  parseGemeenteCode,
  parsePlainDate,
  type Result,
} from '@samenpad/domain';
import { type AssuranceRules, makeAssuranceRules } from './auth/assurance.ts';
import { defaultLimits, type Limits } from './auth/limit-settings.ts';
import { type OriginOf, parseNetworks } from './http/network-origin.ts';

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
  /** Starts on a PostgreSQL that keeps functions open which injections use (docs/security.md). */
  withoutSuperuser: boolean;
  keys: (KeyTexts & { session: string }) | undefined;
  identityProvider: IdentityProviderConfig | undefined;
  /** Gemeenten whose berichten are taken; undefined: all. */
  gemeenten: { code: GemeenteCode; naam: string }[] | undefined;
  regio: string;
  thema: string;
  /** What the identity provider's levels mean, and which level a family needs. */
  assurance: AssuranceRules;
  limits: Limits;
  /** Addresses whose X-Forwarded-For is believed: the proxies in front of the server. */
  proxies: string[];
  /** Signs the seals of the log: base64 of 32 bytes; undefined: a key file beside the other keys. */
  sealKey: string | undefined;
  /** Where the heads of the log are kept, best on another machine. */
  logHeadsFolder: string;
  /** Which kind of network an address belongs to. */
  originOf: OriginOf;
  /** Requests that one session, or one address without a session, may make in a minute. */
  requestsPerMinute: number;
  /** Requests that are answered at the same time; more are sent away. */
  requestsAtOnce: number;
  /** Where somebody who found a leak can mail. */
  securityContact: string;
  /** The virus scanner: `host:port` or the path of a socket; undefined: uploads are not scanned. */
  scanner: string | undefined;
  /** Live berichten get their retour or 325 from Samenpad; not beside other software that answers them. */
  answers: boolean;
  /** Calls about new berichten may also go over http and within the own network. */
  webhooksInside: boolean;
  /** Where berichten are dropped for the software that sends them; undefined: the desk downloads them. */
  outFolder: string | undefined;
  /** Where berichten are posted in their envelope; undefined: the folder or the desk. `secret`: a bearer token. */
  gateway: { address: URL; secret: string | undefined } | undefined;
  /** Where mails are dropped for a mail server, and who they are from; undefined: whoever asks sends the text. */
  mail: { map: string; van: string } | undefined;
  /** Fixed day on which everything stands; undefined: today. */
  peildatum: PlainDate | undefined;
  /** How figures are shown to who sees groups, and in what leaves the gemeente. */
  publication: { [Level in PublicationLevel]: PublicationOf<Level> };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** One Dutch sentence per thing that is missing or wrong. */
export type ConfigFaults = string[];

const defaultPort = 3000;
const defaultRequestsPerMinute = 600;
const defaultRequestsAtOnce = 200;

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

/** Thresholds of the figures go up only (trust 3.6). One for all gemeenten: of two the sums of a region would tell the lower. */
function readPublication(env: Environment, faults: ConfigFaults): Config['publication'] {
  const read = (name: string, floor: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return floor;
    const number = Number(text);
    if (Number.isInteger(number) && number >= floor && number <= mostThreshold) return number;
    faults.push(
      `${name} is minstens ${floor}: de drempel kan alleen omhoog. Geef een heel getal van ${floor} tot en met ${mostThreshold}.`,
    );
    return floor;
  };
  const thresholds = {
    aantal: read('SAMENPAD_DREMPEL', thresholdFloor.aantal),
    aandeel: read('SAMENPAD_DREMPEL_PERCENTAGE', thresholdFloor.aandeel),
  };
  return { groups: publicationOf('groups', thresholds), public: publicationOf('public', thresholds) };
}
const mostThreshold = 1000;

function readScanner(text: string | undefined, faults: ConfigFaults): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^(\/.+|[^:/\s]+:\d{1,5})$/.test(text)) return text;
  faults.push('SAMENPAD_CLAMD is geen adres. Schrijf bijvoorbeeld clamav:3310, of het pad van een socket.');
  return undefined;
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

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Values of the demo identity provider; a real one names its own. */
export const demoAcr = { substantieel: 'demo:substantieel', hoog: 'demo:hoog' } as const;

function readAssurance(env: Environment, demo: boolean, faults: ConfigFaults): AssuranceRules {
  const familie = env['SAMENPAD_NIVEAU_FAMILIE'] ?? 'substantieel';
  if (familie !== 'substantieel' && familie !== 'hoog')
    faults.push('SAMENPAD_NIVEAU_FAMILIE kan substantieel of hoog zijn: lager mag niet voor een dossier.');
  return makeAssuranceRules({
    substantieel: demo ? [demoAcr.substantieel] : listOf(env['SAMENPAD_ACR_SUBSTANTIEEL']),
    hoog: demo ? [demoAcr.hoog] : listOf(env['SAMENPAD_ACR_HOOG']),
    secondFactors: listOf(env['SAMENPAD_AMR_MFA']),
    familie: familie === 'hoog' ? 'hoog' : 'substantieel',
  });
}

/** Sign-ins per address: a town hall may come in from one. In the demo everybody comes from this machine. */
function readLimits(env: Environment, demo: boolean, faults: ConfigFaults): Limits {
  const text = env['SAMENPAD_INLOG_PER_MINUUT'];
  const inloggen = text === undefined || text === '' ? (demo ? demoSignIns : defaultLimits.inloggen) : Number(text);
  if (!Number.isInteger(inloggen) || inloggen < 1)
    faults.push('SAMENPAD_INLOG_PER_MINUUT is geen aantal. Geef een heel getal van 1 of hoger.');
  return { ...defaultLimits, inloggen };
}
const demoSignIns = 1000;

function judgeDatabaseUrl(url: string | undefined, faults: ConfigFaults): void {
  if (url !== undefined && !(URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)))
    faults.push(
      'DATABASE_URL is geen adres van PostgreSQL. Schrijf postgresql://gebruiker@server:5432/samenpad, met het wachtwoord na de gebruiker.',
    );
}

/** `gemeente:10.0.0.0/8,organisatie:192.0.2.0/24`. */
function readNetworks(text: string | undefined, faults: ConfigFaults): OriginOf {
  const originOf = parseNetworks(text ?? '');
  if (originOf === undefined)
    faults.push('SAMENPAD_NETWERKEN klopt niet. Schrijf bijvoorbeeld gemeente:10.0.0.0/8,organisatie:192.0.2.0/24.');
  return originOf ?? (() => 'internet');
}

function readKeys(env: Environment): Config['keys'] {
  const encryption = env['SAMENPAD_KEY_BSN'];
  const index = env['SAMENPAD_KEY_INDEX'];
  const session = env['SAMENPAD_KEY_SESSION'];
  // After a change of the key: its own name, and the older keys that still open what is not sealed anew (S-50).
  const names = {
    keyId: env['SAMENPAD_KEY_BSN_NAAM'],
    older: env['SAMENPAD_KEY_BSN_OUD'],
    indexNow: env['SAMENPAD_KEY_INDEX_HUIDIG'],
    olderIndex: env['SAMENPAD_KEY_INDEX_OUD'],
  };
  return encryption && index && session ? { encryption, index, session, ...names } : undefined;
}

/** How berichten are answered and sent. */
function readBerichten(
  env: Environment,
  demo: boolean,
  faults: ConfigFaults,
): Pick<Config, 'answers' | 'webhooksInside' | 'outFolder' | 'gateway'> {
  return {
    answers: (env['SAMENPAD_RETOUREN'] ?? (demo ? 'ja' : 'nee')) === 'ja',
    webhooksInside: env['SAMENPAD_WEBHOOKS_INTERN'] === 'ja',
    outFolder: env['SAMENPAD_BERICHTEN_UIT'] || undefined,
    gateway: readGateway(env, faults),
  };
}

function readMail(env: Environment, faults: ConfigFaults): Config['mail'] {
  const [map, van] = [env['SAMENPAD_MAIL_UIT'], env['SAMENPAD_MAIL_VAN']];
  if (map === undefined || map === '') return undefined;
  if (van !== undefined && /^[^\s@<>",;:]+@[A-Za-z0-9.-]+$/.test(van)) return { map, van };
  faults.push('SAMENPAD_MAIL_VAN is geen mailadres. Geef de afzender van mails, bijvoorbeeld samenpad@gemeente.nl.');
  return undefined;
}

/** Over https only: berichten hold a BSN. Plain http is for a proxy on the same machine. */
function readGateway(env: Environment, faults: ConfigFaults): Config['gateway'] {
  const text = env['SAMENPAD_BERICHTEN_KOPPELING'];
  if (text === undefined || text === '') return undefined;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(address?.hostname ?? '');
  if (address === undefined || !(address.protocol === 'https:' || (address.protocol === 'http:' && isLocal))) {
    faults.push('SAMENPAD_BERICHTEN_KOPPELING is geen adres dat begint met https://. Geef het adres van de koppeling.');
    return undefined;
  }
  return { address, secret: env['SAMENPAD_BERICHTEN_KOPPELING_SLEUTEL'] || undefined };
}

/** Reads the configuration from an environment. `demo` is asked for on the command line, never by the environment. */
export function readConfig(env: Environment, options: { demo: boolean }): Result<Config, ConfigFaults> {
  const faults: ConfigFaults = [];
  const port = readPort(env['PORT'], faults);
  judgeIdentityProvider(env, options.demo, faults);
  // The demo lets anybody in as anybody (S-23).
  if (options.demo && env['NODE_ENV'] === 'production')
    faults.push('De demo start niet in productie. Start zonder --demo, of zonder NODE_ENV=production.');
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
    withoutSuperuser: env['SAMENPAD_ZONDER_SUPERUSER'] === 'ja',
    gemeenten: readGemeenten(env['SAMENPAD_GEMEENTEN'], faults),
    regio: env['SAMENPAD_REGIO'] ?? '',
    thema: env['SAMENPAD_THEMA'] ?? 'samenpad',
    assurance: readAssurance(env, options.demo, faults),
    limits: readLimits(env, options.demo, faults),
    proxies: listOf(env['SAMENPAD_PROXY'] ?? 'loopback,linklocal,uniquelocal'),
    sealKey: env['SAMENPAD_KEY_ZEGEL'],
    logHeadsFolder:
      env['SAMENPAD_LOG_KOPPEN'] ?? join(env['SAMENPAD_DATA'] ?? defaultDataFolder(env), 'logboek-koppen'),
    originOf: readNetworks(env['SAMENPAD_NETWERKEN'], faults),
    requestsPerMinute: defaultRequestsPerMinute,
    requestsAtOnce: defaultRequestsAtOnce,
    securityContact: env['SAMENPAD_BEVEILIGING'] ?? 'security@samenpad.example',
    scanner: readScanner(env['SAMENPAD_CLAMD'], faults),
    ...readBerichten(env, options.demo, faults),
    mail: readMail(env, faults),
    peildatum: readPeildatum(env['SAMENPAD_PEILDATUM'], faults),
    publication: readPublication(env, faults),
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
  if (config.sealKey === undefined)
    faults.push('SAMENPAD_KEY_ZEGEL ontbreekt: de sleutel die het logboek verzegelt, 32 bytes in base64.');
  if (config.identityProvider === undefined) {
    faults.push('De inlog ontbreekt: SAMENPAD_OIDC_ISSUER, SAMENPAD_OIDC_CLIENT_ID en SAMENPAD_OIDC_CLIENT_SECRET.');
  }
  if (config.gemeenten === undefined)
    faults.push('SAMENPAD_GEMEENTEN ontbreekt: voor welke gemeenten deze server werkt.');
  return faults;
}
