/** Copies of the access matrix (packages/access); `applyAccess` fills them and compares them at every start. */
export const matrixTables = [
  `create table toegang.matrix (
    rol text not null, relatie text not null, van_leeftijd int not null, tot_leeftijd int not null, lezen int not null,
    schrijven int not null, eigen int not null, gedeeld int not null, toestemming int not null,
    toestemming_gedeeld int not null, familie int not null, primary key (rol, relatie, van_leeftijd))`,
  'create table toegang.doel (rol text not null, doel text not null, primary key (rol, doel))',
];

export const partyTables = [
  // `sleutel` is how the identity provider names it: the AGB code of an aanbieder, else a key of our own.
  `create table toegang.organisatie (
    organisatie_id uuid primary key default gen_random_uuid(), sleutel text not null unique, naam text not null,
    soort text not null check (soort in ('gemeente', 'aanbieder', 'verwijzer', 'school', 'gi')), agb text unique)`,
  `create table toegang.team (
    gemeente text not null, team_id uuid not null default gen_random_uuid(), naam text not null,
    primary key (gemeente, team_id), unique (gemeente, naam))`,
  // Who holds sight together: everybody of an organisation in one role, or the leader of a team. A new colleague is one
  // row in houderschap, not one for each jeugdige.
  `create table toegang.houder (
    houder uuid primary key default gen_random_uuid(), rol text not null,
    organisatie_id uuid references toegang.organisatie on delete cascade, gemeente text, team_id uuid,
    unique nulls not distinct (rol, organisatie_id, gemeente, team_id),
    foreign key (gemeente, team_id) references toegang.team on delete cascade)`,
  `create table toegang.houderschap (
    account_id uuid not null references toegang.account on delete cascade,
    houder uuid not null references toegang.houder on delete cascade,
    van timestamptz not null default '-infinity', tot timestamptz not null default 'infinity',
    primary key (account_id, houder))`,
  'alter table toegang.account add column team_id uuid, add column beeindigd_op timestamptz',
  'alter table toegang.account drop constraint account_rol_check',
  'alter table toegang.sessie add column niveau text, add column mfa boolean not null default false',
];

const child = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';

/** The grounds of sight. `houder` is an account, or a row of toegang.houder. */
export const groundTables = [
  `create table toegang.relatie (
    gemeente text not null, relatie_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    houder uuid not null, rol text not null, relatie text not null, van timestamptz not null,
    tot timestamptz not null default 'infinity', besloten boolean not null default false, grond text not null,
    toelichting text, gemaakt_door uuid, gemaakt_op timestamptz not null default clock_timestamp(),
    primary key (gemeente, relatie_id), ${child}, check (van < tot),
    check (relatie <> 'waarnemer' or tot <= van + interval '14 days'),
    check (relatie <> 'uitgenodigd' or tot <= van + interval '10 days'))`,
  'create index on toegang.relatie (gemeente, jeugdige_id)',
  'create index on toegang.relatie (houder)',
  `create table toegang.toestemming (
    gemeente text not null, toestemming_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    soorten int not null, doel text not null, tekst text not null, tekst_versie text not null,
    hoe text not null check (hoe in ('portaal', 'papier', 'mondeling')), niveau text, getuige text,
    van timestamptz not null, tot timestamptz not null, gevraagd_door uuid not null,
    gevraagd_op timestamptz not null default clock_timestamp(), gegeven_op timestamptz, geweigerd_op timestamptz,
    ingetrokken_op timestamptz, ingetrokken_door uuid, herinnerd_op timestamptz,
    primary key (gemeente, toestemming_id), ${child}, check (van < tot and tot <= van + interval '12 months'),
    check (hoe <> 'portaal' or niveau is not null or gegeven_op is null), check (hoe <> 'mondeling' or getuige is not null))`,
  'create index on toegang.toestemming (gemeente, jeugdige_id)',
  `create table toegang.toestemming_ontvanger (
    gemeente text not null, toestemming_id uuid not null, nr int not null,
    organisatie_id uuid references toegang.organisatie, account_id uuid references toegang.account, naam text not null,
    primary key (gemeente, toestemming_id, nr),
    foreign key (gemeente, toestemming_id) references toegang.toestemming on delete cascade)`,
  `create table toegang.toestemming_gever (
    gemeente text not null, toestemming_id uuid not null, nr int not null, account_id uuid, naam text not null,
    hoedanigheid text not null check (hoedanigheid in ('jeugdige', 'ouder', 'voogd', 'vertegenwoordiger')),
    leeftijd int, bekwaam boolean not null default true, gezag_bewijs text,
    antwoord text check (antwoord in ('ja', 'nee', 'geen-antwoord')), antwoord_op timestamptz, reden text,
    primary key (gemeente, toestemming_id, nr),
    foreign key (gemeente, toestemming_id) references toegang.toestemming on delete cascade)`,
  `create table toegang.noodtoegang (
    gemeente text not null, nood_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    account_id uuid not null references toegang.account, rol text not null, reden text not null, toelichting text not null,
    van timestamptz not null default clock_timestamp(), tot timestamptz not null, beoordelen_voor date not null,
    beoordeeld_op timestamptz, beoordeeld_door uuid, oordeel text, primary key (gemeente, nood_id), ${child})`,
  `create table toegang.vlag (
    gemeente text not null, vlag_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    vlag text not null check (vlag in ('geheim-adres', 'ouders-in-conflict', 'veiligheidsstop', 'kind-van-collega',
      'overleden', 'verhuisd', 'bezwaar-onderzoek', 'bezwaar-diagnose')),
    van timestamptz not null default clock_timestamp(), tot timestamptz not null default 'infinity', reden text not null,
    gezet_door uuid, primary key (gemeente, vlag_id), ${child})`,
  'create index on toegang.vlag (gemeente, jeugdige_id)',
  `create table toegang.deelafspraak (
    gemeente text not null, afspraak_id uuid not null default gen_random_uuid(),
    organisatie_id uuid not null references toegang.organisatie, doel text not null, soorten int not null,
    van timestamptz not null, tot timestamptz not null, vastgelegd_door uuid,
    vastgelegd_op timestamptz not null default clock_timestamp(), primary key (gemeente, afspraak_id), check (van < tot))`,
  // A switch of a gemeente hides kinds from a role in a relation; it can never open anything.
  `create table toegang.schakelaar (
    gemeente text not null, schakelaar text not null, sinds timestamptz not null default clock_timestamp(),
    rol text not null, relatie text not null, verbergt int not null, aan boolean not null, door uuid, reden text not null,
    primary key (gemeente, schakelaar, sinds, rol, relatie))`,
  `create table toegang.zicht (
    gemeente text not null, jeugdige_id uuid not null, houder uuid not null, grond text not null, grond_id uuid not null,
    rol text not null, van timestamptz not null, tot timestamptz not null, lezen int not null, schrijven int not null,
    eigen int not null, gedeeld int not null, familie int not null,
    primary key (gemeente, jeugdige_id, houder, grond, grond_id, van))`,
  `create index on toegang.zicht (houder, gemeente, jeugdige_id)
    include (lezen, schrijven, eigen, gedeeld, familie, van, tot)`,
];

/** All of them; toegang.account and toegang.sessie are of an earlier migration. */
export const guardedTables = [
  'matrix',
  'doel',
  'organisatie',
  'team',
  'houder',
  'houderschap',
  'relatie',
  'toestemming',
  'toestemming_ontvanger',
  'toestemming_gever',
  'noodtoegang',
  'vlag',
  'deelafspraak',
  'schakelaar',
  'zicht',
];
