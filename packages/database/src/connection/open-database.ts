import { err, ok, type Result } from '@samenpad/domain';
import { createAccountgesprekken } from '../accountgesprekken/create-accountgesprekken.ts';
import { createAnalytics } from '../analytics/create-analytics.ts';
import { createAntwoordlinks } from '../antwoordlinks/create-antwoordlinks.ts';
import { createToewijzen } from '../berichtbesluiten/create-toewijzen.ts';
import { createBerichten } from '../berichten/create-berichten.ts';
import { createImports } from '../berichten/create-imports.ts';
import { createBerichtwerk } from '../berichtwerk/create-berichtwerk.ts';
import { createBezettingen } from '../bezetting/create-bezettingen.ts';
import { createBijlagen } from '../bijlagen/create-bijlagen.ts';
import { createBriefwisselingen } from '../briefwisselingen/create-briefwisselingen.ts';
import { createCaseload } from '../caseload/create-caseload.ts';
import { createClaims } from '../claims/create-claims.ts';
import { createControles } from '../controles/create-controles.ts';
import { createDeelname } from '../deelname/create-deelname.ts';
import { createBetrokkenen } from '../dossier/create-betrokkenen.ts';
import { createDossier } from '../dossier/create-dossier.ts';
import { createNoodtoegang } from '../dossier/create-noodtoegang.ts';
import { createVlaggen } from '../dossier/create-vlaggen.ts';
import { createZonderBetrokkene } from '../dossier/create-zonder-betrokkene.ts';
import { describeClosed, findClosedFolder } from '../embedded/folder-owner.ts';
import { describeHolder, startEmbedded } from '../embedded/start-embedded.ts';
import { createFocuslijst } from '../focuslijst/create-focuslijst.ts';
import { createFolder } from '../fold/create-folder.ts';
import { createGezag } from '../gezag/create-gezag.ts';
import { createGezinnen } from '../gezinnen/create-gezinnen.ts';
import { createGezinsnotities } from '../gezinnen/create-gezinsnotities.ts';
import { createGezinsbudget } from '../gezinsbudget/create-gezinsbudget.ts';
import { createGezinsonderzoeken } from '../gezinsonderzoeken/create-gezinsonderzoeken.ts';
import { createHulpkeuzes } from '../hulpkeuzes/create-hulpkeuzes.ts';
import { applyExtract } from '../importer/apply-extract.ts';
import { createImporter } from '../importer/create-importer.ts';
import { createIdentiteit } from '../jeugdigen/create-identiteit.ts';
import { createAanbieders, createJeugdigen } from '../jeugdigen/create-jeugdigen.ts';
import { createKaders } from '../kaders/create-kaders.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { createIndexRotation } from '../keys/rotate-index.ts';
import { createKeyRotation } from '../keys/rotate-keys.ts';
import { createLevering } from '../levering/create-levering.ts';
import { createWebhooks } from '../levering/create-webhooks.ts';
import { createLogboek } from '../logboek/create-logboek.ts';
import { createMandaten } from '../mandaten/create-mandaten.ts';
import { createOmzettingen } from '../omzetting/create-omzettingen.ts';
import { createOnbekwaamheid } from '../onbekwaamheid/create-onbekwaamheid.ts';
import { createOnderzoek } from '../onderzoek/create-onderzoek.ts';
import { createPlannen } from '../plan/create-plannen.ts';
import { createProjecten } from '../projecten/create-projecten.ts';
import { createRapporten } from '../rapporten/create-rapporten.ts';
import { createTweedePaar, createVernietigingen, createVerzoeken } from '../rechten/create-verzoeken.ts';
import { createVernietiger } from '../rechten/destroy.ts';
import { createRegieprofielen } from '../regieprofielen/create-regieprofielen.ts';
import { createSamenvoegingen } from '../samenvoegingen/create-samenvoegingen.ts';
import { createConsulten } from '../samenwerking/create-consulten.ts';
import { createSamenwerking } from '../samenwerking/create-samenwerking.ts';
import { describeFinding } from '../security/describe-finding.ts';
import { createOverdue } from '../termijnen/create-overdue.ts';
import { createTermijnen } from '../termijnen/create-termijnen.ts';
import { together } from '../toegang/as-actor.ts';
import {
  createAccountBeheer,
  createAccounts,
  createProvisioning,
  createTellers,
  createWebsessies,
} from '../toegang/create-accounts.ts';
import { createToegangscodes } from '../toegangscodes/create-toegangscodes.ts';
import { createToegangsregels } from '../toegangsregels/create-toegangsregels.ts';
import { createChangeFeed } from '../toestemming/create-change-feed.ts';
import { createDeelafspraken, createVerwijzingen } from '../toestemming/create-partners.ts';
import { createTaken } from '../toestemming/create-taken.ts';
import { createToestemmingen } from '../toestemming/create-toestemmingen.ts';
import { createUitnodigingen } from '../uitnodigingen/create-uitnodigingen.ts';
import { createVandaag } from '../vandaag/create-vandaag.ts';
import { createOutbox } from '../verzending/create-outbox.ts';
import { createVerzendingen } from '../verzending/create-verzendingen.ts';
import { createWeergaven } from '../weergaven/create-weergaven.ts';
import { createWetregels } from '../wetregels/create-wetregels.ts';
import { createZoeken } from '../zoeken/create-zoeken.ts';
import { createPool } from './connection.ts';
import type { Database, DatabaseOptions, OpenError } from './database.ts';
import { loginOf, prepareServer, type Server } from './prepare-server.ts';
import { isRemote, watchLine } from './watch-line.ts';

/** Opens the database: starts PostgreSQL when it is our own, and brings roles, rights and tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Result<Database, OpenError>> {
  const { place, keys, onNotice = () => undefined } = options;
  if ('url' in place) {
    const server = serverOf(place.url);
    const refused = await prepare(server, options);
    if (refused !== undefined) return err(refused);
    return ok(connect(server, keys, () => Promise.resolve()));
  }
  const closed = await findClosedFolder(place.dataFolder);
  if (closed !== undefined) return err({ code: 'folder-closed', message: describeClosed(place.dataFolder, closed) });
  const embedded = await startEmbedded(place.dataFolder, { onNotice });
  if (!embedded.ok) {
    return err({ code: 'folder-in-use', message: describeHolder(place.dataFolder, embedded.error) });
  }
  const { host, stop } = embedded.value;
  const server = ownServer(host, 'samenpad');
  try {
    const refused = await prepare(server, options);
    if (refused !== undefined) {
      await stop();
      return err(refused);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return ok(connect(server, keys, stop));
}

/** The server that we start ourselves. */
export function ownServer(host: string, database: string): Server {
  return { address: { host, port: 5432, database }, admin: { user: 'postgres' }, passwords: false };
}

function createPools(server: Server, keys: Keys) {
  // People wait for these two; over a network the wait may be for a line that is dead.
  const waitMs = isRemote(server.address) ? 4_000 : undefined;
  return {
    app: createPool(server.address, loginOf(server, keys, 'sp_app'), 10, waitMs),
    // One connection listens for changes of sight.
    login: createPool(server.address, loginOf(server, keys, 'sp_login'), 4, waitMs),
    // One connection holds the lock of the fold while others work.
    import: createPool(server.address, loginOf(server, keys, 'sp_import'), 5),
    analyse: createPool(server.address, loginOf(server, keys, 'sp_analyse'), 2),
    zegel: createPool(server.address, loginOf(server, keys, 'sp_zegel'), 2),
    jobs: createPool(server.address, loginOf(server, keys, 'sp_jobs'), 2),
  };
}

/** All parts on a prepared server; `stop` runs after the last connection is closed. */
export function connect(server: Server, keys: Keys, stop: () => Promise<void>): Database {
  const pools = createPools(server, keys);
  const endWatch = isRemote(server.address)
    ? watchLine(Object.values(pools), server.address, loginOf(server, keys, 'sp_login'))
    : () => undefined;
  const changes = createChangeFeed(pools);
  return {
    together: (actor, work) => together(pools.app, actor, work),
    accounts: createAccounts(pools.login),
    websessies: createWebsessies(pools.login),
    provisioning: createProvisioning(pools.login, keys),
    accountBeheer: createAccountBeheer(pools.app),
    tellers: createTellers(pools.login),
    jeugdigen: createJeugdigen(pools.app),
    identiteit: createIdentiteit(pools.app, keys),
    aanbieders: createAanbieders(pools.app),
    ...connectDossiers(pools.app, keys),
    ...connectWork(pools.app, pools.jobs),
    toegangsregels: createToegangsregels(pools.app),
    toestemmingen: createToestemmingen(pools.app),
    deelafspraken: createDeelafspraken(pools.app),
    verwijzingen: createVerwijzingen(pools.app),
    changes,
    ...connectBerichten(pools, keys),
    ...createLogboek(pools),
    applyExtract: (importId, extract) => applyExtract(pools.import, currentKeys(keys), importId, extract),
    folder: createFolder(pools.import),
    analytics: createAnalytics(pools.analyse),
    keyRotation: createKeyRotation(pools.jobs, keys),
    indexRotation: createIndexRotation(pools.jobs, keys),
    ...connectRechten(pools, keys),
    overdue: createOverdue(pools.jobs),
    onderzoek: createOnderzoek(pools.app),
    rapporten: createRapporten(pools),
    weergaven: createWeergaven(pools.app),
    projecten: createProjecten(pools, keys),
    controles: createControles(pools.app),
    accountgesprekken: createAccountgesprekken(pools.app),
    levering: createLevering(pools.app, keys),
    webhooks: createWebhooks(pools),
    isHealthy: () =>
      pools.app.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      endWatch();
      await changes.close();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await stop();
    },
  };
}

/** What a person may ask about the own file, and what takes two people. */
function connectRechten(pools: ReturnType<typeof createPools>, keys: Keys) {
  return {
    verzoeken: createVerzoeken(pools.app, keys),
    tweedePaar: createTweedePaar(pools.app),
    samenvoegingen: createSamenvoegingen(pools.app),
    vernietigingen: createVernietigingen(pools.app),
    vernietiger: createVernietiger(pools.jobs, keys),
  };
}

/** What comes in and goes out. */
function connectBerichten(pools: ReturnType<typeof createPools>, keys: Keys) {
  return {
    berichten: createBerichten(pools.app, keys),
    imports: createImports(pools.app),
    importer: createImporter(pools.import, keys),
    verzendingen: createVerzendingen(pools.app),
    berichtwerk: createBerichtwerk(pools.app),
    outbox: createOutbox(pools.import, keys),
    toewijzen: createToewijzen(pools.app),
    termijnen: createTermijnen(pools.app),
    wetregels: createWetregels(pools.app),
    kaders: createKaders(pools.app),
    briefwisselingen: createBriefwisselingen(pools.app),
    antwoordlinks: createAntwoordlinks(pools.app),
    claims: createClaims(pools.app),
    bezettingen: createBezettingen(pools.app),
    omzettingen: createOmzettingen(pools),
  };
}

/** Everything about the file of one jeugdige. */
function connectDossiers(app: ReturnType<typeof createPool>, keys: Keys) {
  return {
    dossiers: createDossier(app),
    bijlagen: createBijlagen(app, keys),
    betrokkenen: createBetrokkenen(app),
    gezinnen: createGezinnen(app),
    uitnodigingen: createUitnodigingen(app),
    toegangscodes: createToegangscodes(app, keys),
    onbekwaamheid: createOnbekwaamheid(app),
    gezag: createGezag(app),
    gezinsnotities: createGezinsnotities(app),
    gezinsonderzoeken: createGezinsonderzoeken(app),
    hulpkeuzes: createHulpkeuzes(app),
    regieprofielen: createRegieprofielen(app),
    plannen: createPlannen(app),
    samenwerking: createSamenwerking(app),
    consulten: createConsulten(app),
    gezinsbudget: createGezinsbudget(app),
    zonderBetrokkene: createZonderBetrokkene(app),
    noodtoegang: createNoodtoegang(app, keys),
    vlaggen: createVlaggen(app),
  };
}

/** What people of the gemeente have to do, and may decide. */
function connectWork(app: ReturnType<typeof createPool>, jobs: ReturnType<typeof createPool>) {
  return {
    taken: createTaken(app),
    vandaag: createVandaag(app, jobs),
    zoeken: createZoeken(app),
    focuslijst: createFocuslijst(app),
    caseload: createCaseload(app),
    deelname: createDeelname(app),
    mandaten: createMandaten(app),
  };
}

/** Why the database may not be opened: something in it would show rows to people who may not see them. */
async function prepare(server: Server, options: DatabaseOptions): Promise<OpenError | undefined> {
  const { keys, withoutSuperuser = false, onNotice = () => undefined } = options;
  const { missing, findings, unknown } = await prepareServer(server, keys);
  if (unknown.length > 0) return { code: 'newer-database', message: newerDatabase };
  const [first] = findings.filter(({ check }) => !(withoutSuperuser && check === 'C6'));
  if (first === undefined) {
    if (missing.length > 0) onNotice(`Without superuser ${missing.length} rights could not be taken away`);
    return undefined;
  }
  return { code: 'not-protected', message: describeFinding(first, missing.length > 0) };
}

const newerDatabase =
  'De gegevens zijn al bijgewerkt door een nieuwere versie van Samenpad. Start die versie, of zet met deze versie een reservekopie van vóór de update terug.';

function serverOf(url: string): Server {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const ssl = searchParams.get('sslmode') === 'require';
  return {
    address: {
      host: searchParams.get('host') ?? hostname,
      port: port === '' ? 5432 : Number(port),
      database: pathname.slice(1) === '' ? 'samenpad' : pathname.slice(1),
      ...(ssl ? { ssl } : {}),
    },
    admin: { user: decodeURIComponent(username), password: decodeURIComponent(password) },
    passwords: true,
  };
}
