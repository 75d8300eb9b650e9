import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, type MigrationResult, Migrator } from 'kysely/migration';
import type pg from 'pg';
import * as toegang from './2026-11-21-01-create-toegang.ts';
import * as logboek from './2026-11-21-02-create-logboek.ts';
import * as bericht from './2026-11-21-03-create-bericht.ts';
import * as readModels from './2026-11-21-04-create-read-models.ts';
import * as huishouden from './2026-11-21-05-create-huishouden.ts';
import * as zicht from './2026-11-22-01-create-zicht.ts';
import * as tighten from './2026-11-22-02-tighten-sight.ts';
import * as seal from './2026-11-22-03-seal-logboek.ts';
import * as limits from './2026-11-22-04-limit-sessions.ts';
import * as dossier from './2026-11-22-05-create-dossier.ts';
import * as noodtoegang from './2026-11-22-05b-create-noodtoegang.ts';
import * as relaties from './2026-11-22-05c-assign-relaties.ts';
import * as vlaggen from './2026-11-22-05d-set-vlaggen.ts';
import * as deelwijzer from './2026-11-22-06-create-deelwijzer.ts';
import * as taak from './2026-11-22-07-create-taak.ts';
import * as toestemming from './2026-11-22-07-create-toestemming.ts';
import * as verzoekBetrokkene from './2026-11-22-08-create-verzoek-betrokkene.ts';
import * as watchImports from './2026-11-22-09-watch-imports.ts';
import * as logcontrole from './2026-11-22-13-create-logcontrole.ts';
import * as indexAnew from './2026-11-22-20-index-anew.ts';
import * as assignFirst from './2026-11-22-21-assign-first.ts';
import * as reportBlocked from './2026-11-22-22-report-blocked-searches.ts';
import * as doOnce from './2026-11-22-23-do-once.ts';
import * as represent from './2026-11-22-24-represent.ts';
import * as bookClaims from './2026-11-22-30-book-claims.ts';
import * as orderBerichten from './2026-11-22-31-order-berichten.ts';
import * as onderzoek from './2026-11-22-34-create-onderzoek.ts';
import * as focus from './2026-11-22-40-list-focus.ts';
import * as weergave from './2026-11-22-42-create-weergave.ts';
import * as project from './2026-11-22-43-create-project.ts';
import * as rapport from './2026-11-22-44-create-rapport.ts';
import * as feedHuishoudens from './2026-11-22-46-feed-huishoudens.ts';
import * as keepPraktijk from './2026-11-22-48-keep-praktijk.ts';
import * as focuslijst from './2026-11-22-50-create-focuslijst.ts';
import * as accountgesprek from './2026-11-22-52-create-accountgesprek.ts';
import * as gezin from './2026-11-22-54-create-gezin.ts';
import * as flagRegie from './2026-11-22-56-flag-regie.ts';
import * as plan from './2026-11-22-58-create-plan.ts';
import * as gezinsbudget from './2026-11-22-60-create-gezinsbudget.ts';
import * as caseload from './2026-11-22-61-create-caseload.ts';
import * as mdo from './2026-11-22-62-create-mdo.ts';
import * as afschaling from './2026-11-22-63-create-afschaling.ts';
import * as settleBerichten from './2026-11-22-64-settle-berichten.ts';
import * as aanbieders from './2026-11-22-66-serve-aanbieders.ts';
import * as webhook from './2026-11-22-66b-create-webhook.ts';
import * as verzending from './2026-11-22-68-create-verzending.ts';
import * as decideToewijzing from './2026-11-22-69-decide-toewijzing.ts';
import * as termijn from './2026-11-23-70-create-termijn.ts';
import * as askAboutVerzoek from './2026-11-23-71-ask-about-verzoek.ts';
import * as briefwisseling from './2026-11-23-72-create-briefwisseling.ts';
import * as answerInBriefwisseling from './2026-11-23-73-answer-in-briefwisseling.ts';
import * as listClaims from './2026-11-23-73b-list-claims.ts';
import * as runOmzetting from './2026-11-23-73c-run-omzetting.ts';
import * as namePair from './2026-11-23-73d-name-pair.ts';
import * as findClaimmaand from './2026-11-23-73e-find-claimmaand.ts';
import * as keepTries from './2026-11-23-74-keep-tries.ts';
import * as agenda from './2026-11-23-76-list-agenda.ts';
import * as meldingen from './2026-11-23-77-tell-meldingen.ts';
import * as consult from './2026-11-23-78-create-consult.ts';
import * as decideTogether from './2026-11-23-79-decide-together.ts';
import * as feedAfsluitingen from './2026-11-23-79b-feed-afsluitingen.ts';
import * as speedGezin from './2026-11-23-80-speed-gezin.ts';
import * as copyAccountgesprek from './2026-11-23-81-copy-accountgesprek.ts';
import * as joinSessie from './2026-11-23-82-join-sessie.ts';
import * as reopenAccount from './2026-11-23-83-reopen-account.ts';
import * as countDeelname from './2026-11-23-84-count-deelname.ts';
import * as bezetting from './2026-11-23-85-create-bezetting.ts';
import * as wetregel from './2026-11-23-86-create-wetregel.ts';
import * as readWet from './2026-11-23-87-read-wet.ts';
import * as noticeOverdue from './2026-11-23-88-notice-overdue.ts';
import * as foldOwnLimits from './2026-11-23-89-fold-own-limits.ts';
import * as pairCredits from './2026-11-23-89b-pair-credits.ts';
import * as antwoordlink from './2026-11-23-90-create-antwoordlink.ts';
import * as dropQuestion from './2026-11-23-91-drop-question.ts';
import * as createBijlage from './2026-11-23-92-create-bijlage.ts';
import * as weighHelp from './2026-11-23-93-weigh-help.ts';
import * as noteGezin from './2026-11-23-93b-note-gezin.ts';
import * as mergeJeugdigen from './2026-11-23-94-merge-jeugdigen.ts';
import * as holdMdoQuietly from './2026-11-23-95-hold-mdo-quietly.ts';
import * as gezagsopgave from './2026-11-23-95b-create-gezagsopgave.ts';
import * as wijk from './2026-11-23-97-create-wijk.ts';
import * as gezinsonderzoek from './2026-11-23-98-create-gezinsonderzoek.ts';
import * as gezinsregel from './2026-11-23-99-count-gezinsregel.ts';
import * as regievoerder from './2026-11-23-99b-require-regievoerder.ts';
import * as limitMandaat from './2026-11-24-05-limit-mandaat.ts';
import * as expectHelp from './2026-11-24-11-expect-help.ts';
import * as kader from './2026-11-24-12-create-kader.ts';
import * as hulpkeuze from './2026-11-24-16-record-hulpkeuze.ts';
import * as compareRegie from './2026-11-24-17-compare-regie.ts';
import * as foutbericht from './2026-11-24-20-create-foutbericht.ts';
import * as provideVerzoekvragen from './2026-11-24-21-provide-verzoekvragen.ts';
import * as mailMeldingen from './2026-11-24-23-mail-meldingen.ts';
import * as answerRefusedFiles from './2026-11-24-24-answer-refused-files.ts';
import * as inviteNetwerk from './2026-11-24-27-invite-netwerk.ts';
import * as keepHulpkeuzes from './2026-11-24-28-keep-hulpkeuzes.ts';
import * as countVacancy from './2026-11-24-32-count-vacancy.ts';
import * as measureContinuity from './2026-11-24-33-measure-continuity.ts';
import * as speedFocus from './2026-11-24-34-speed-focus.ts';
import * as mailOneByOne from './2026-11-24-35-mail-one-by-one.ts';
import * as followKaders from './2026-11-24-36-follow-kaders.ts';
import * as weighGezagsbronnen from './2026-11-24-38-weigh-gezagsbronnen.ts';
import * as grantRoles from './2026-11-24-39-grant-roles.ts';
import * as speedLogcontrole from './2026-11-24-40-speed-logcontrole.ts';
import * as keepFocus from './2026-11-24-41-keep-focus.ts';
import * as speedClaims from './2026-11-24-42-speed-claims.ts';
import * as proveGezag from './2026-11-24-46-prove-gezag.ts';
import * as tellUitnodigingen from './2026-11-24-47-tell-uitnodigingen.ts';
import * as endUitnodiging from './2026-11-24-48-end-uitnodiging.ts';
import * as refuseRoles from './2026-11-24-49-refuse-roles.ts';
import * as hideSecretPlaces from './2026-11-24-64-hide-secret-places.ts';
import * as provideFromFile from './2026-11-24-65-provide-from-file.ts';
import * as copyTogether from './2026-11-24-66-copy-together.ts';
import * as returnFocus from './2026-11-24-71-return-focus.ts';
import * as informOfGrounds from './2026-11-24-72-inform-of-grounds.ts';
import * as findEndedHelp from './2026-11-24-73-find-ended-help.ts';
import * as tellContactpersoon from './2026-11-24-74-tell-contactpersoon.ts';
import * as signalStops from './2026-11-24-75-signal-stops.ts';
import * as compareWithRest from './2026-11-24-76-compare-with-rest.ts';
import * as feedGezinsdoelen from './2026-11-24-77-feed-gezinsdoelen.ts';
import * as widenInterventies from './2026-11-24-80-widen-interventies.ts';
import * as keepAnswers from './2026-11-24-81-keep-answers.ts';
import * as stateWachttijd from './2026-11-24-83-state-wachttijd.ts';
import * as agreeToShare from './2026-11-24-90-agree-to-share.ts';
import * as letInByCode from './2026-11-24-91-let-in-by-code.ts';
import * as judgeBekwaamheid from './2026-11-24-92-judge-bekwaamheid.ts';
import * as createControle from './2026-11-24-97-create-controle.ts';
import * as agreeToTasks from './2026-11-24-98-agree-to-tasks.ts';
import * as leaveTakenBack from './2026-11-24-99-leave-taken-back.ts';
import * as followBekwaamheid from './2026-11-25-01-follow-bekwaamheid.ts';
import * as askAtClosing from './2026-11-25-20-ask-at-closing.ts';
import * as hideGrounds from './2026-11-25-21-hide-grounds.ts';
import * as settleCodes from './2026-11-25-22-settle-codes.ts';
import * as lockMerged from './2026-11-25-23-lock-merged.ts';
import * as tellWithdrawal from './2026-11-25-24-tell-withdrawal.ts';
import * as keepNo from './2026-11-25-25-keep-no.ts';

/** By name, in the order in which they run. */
export const migrations: Record<string, Migration> = {
  '2026-11-21-01-create-toegang': toegang,
  '2026-11-21-02-create-logboek': logboek,
  '2026-11-21-03-create-bericht': bericht,
  '2026-11-21-04-create-read-models': readModels,
  '2026-11-21-05-create-huishouden': huishouden,
  '2026-11-22-01-create-zicht': zicht,
  '2026-11-22-02-tighten-sight': tighten,
  '2026-11-22-03-seal-logboek': seal,
  '2026-11-22-04-limit-sessions': limits,
  '2026-11-22-05-create-dossier': dossier,
  '2026-11-22-05b-create-noodtoegang': noodtoegang,
  '2026-11-22-05c-assign-relaties': relaties,
  '2026-11-22-05d-set-vlaggen': vlaggen,
  '2026-11-22-06-create-deelwijzer': deelwijzer,
  '2026-11-22-07-create-taak': taak,
  '2026-11-22-07-create-toestemming': toestemming,
  '2026-11-22-08-create-verzoek-betrokkene': verzoekBetrokkene,
  '2026-11-22-09-watch-imports': watchImports,
  '2026-11-22-13-create-logcontrole': logcontrole,
  '2026-11-22-20-index-anew': indexAnew,
  '2026-11-22-21-assign-first': assignFirst,
  '2026-11-22-22-report-blocked-searches': reportBlocked,
  '2026-11-22-23-do-once': doOnce,
  '2026-11-22-24-represent': represent,
  '2026-11-22-30-book-claims': bookClaims,
  '2026-11-22-31-order-berichten': orderBerichten,
  '2026-11-22-34-create-onderzoek': onderzoek,
  '2026-11-22-40-list-focus': focus,
  '2026-11-22-42-create-weergave': weergave,
  '2026-11-22-43-create-project': project,
  '2026-11-22-44-create-rapport': rapport,
  '2026-11-22-46-feed-huishoudens': feedHuishoudens,
  '2026-11-22-48-keep-praktijk': keepPraktijk,
  '2026-11-22-50-create-focuslijst': focuslijst,
  '2026-11-22-52-create-accountgesprek': accountgesprek,
  '2026-11-22-54-create-gezin': gezin,
  '2026-11-22-56-flag-regie': flagRegie,
  '2026-11-22-58-create-plan': plan,
  '2026-11-22-60-create-gezinsbudget': gezinsbudget,
  '2026-11-22-61-create-caseload': caseload,
  '2026-11-22-62-create-mdo': mdo,
  '2026-11-22-63-create-afschaling': afschaling,
  '2026-11-22-64-settle-berichten': settleBerichten,
  '2026-11-22-66-serve-aanbieders': aanbieders,
  '2026-11-22-66b-create-webhook': webhook,
  '2026-11-22-68-create-verzending': verzending,
  '2026-11-22-69-decide-toewijzing': decideToewijzing,
  '2026-11-23-70-create-termijn': termijn,
  '2026-11-23-71-ask-about-verzoek': askAboutVerzoek,
  '2026-11-23-72-create-briefwisseling': briefwisseling,
  '2026-11-23-73-answer-in-briefwisseling': answerInBriefwisseling,
  '2026-11-23-73b-list-claims': listClaims,
  '2026-11-23-73c-run-omzetting': runOmzetting,
  '2026-11-23-73d-name-pair': namePair,
  '2026-11-23-73e-find-claimmaand': findClaimmaand,
  '2026-11-23-74-keep-tries': keepTries,
  '2026-11-23-76-list-agenda': agenda,
  '2026-11-23-77-tell-meldingen': meldingen,
  '2026-11-23-78-create-consult': consult,
  '2026-11-23-79-decide-together': decideTogether,
  '2026-11-23-79b-feed-afsluitingen': feedAfsluitingen,
  '2026-11-23-80-speed-gezin': speedGezin,
  '2026-11-23-81-copy-accountgesprek': copyAccountgesprek,
  '2026-11-23-82-join-sessie': joinSessie,
  '2026-11-23-83-reopen-account': reopenAccount,
  '2026-11-23-84-count-deelname': countDeelname,
  '2026-11-23-85-create-bezetting': bezetting,
  '2026-11-23-86-create-wetregel': wetregel,
  '2026-11-23-87-read-wet': readWet,
  '2026-11-23-88-notice-overdue': noticeOverdue,
  '2026-11-23-89-fold-own-limits': foldOwnLimits,
  '2026-11-23-89b-pair-credits': pairCredits,
  '2026-11-23-90-create-antwoordlink': antwoordlink,
  '2026-11-23-91-drop-question': dropQuestion,
  '2026-11-23-92-create-bijlage': createBijlage,
  '2026-11-23-93-weigh-help': weighHelp,
  '2026-11-23-93b-note-gezin': noteGezin,
  '2026-11-23-94-merge-jeugdigen': mergeJeugdigen,
  '2026-11-23-95-hold-mdo-quietly': holdMdoQuietly,
  '2026-11-23-95b-create-gezagsopgave': gezagsopgave,
  '2026-11-23-97-create-wijk': wijk,
  '2026-11-23-98-create-gezinsonderzoek': gezinsonderzoek,
  '2026-11-23-99-count-gezinsregel': gezinsregel,
  '2026-11-23-99b-require-regievoerder': regievoerder,
  '2026-11-24-05-limit-mandaat': limitMandaat,
  '2026-11-24-11-expect-help': expectHelp,
  '2026-11-24-12-create-kader': kader,
  '2026-11-24-16-record-hulpkeuze': hulpkeuze,
  '2026-11-24-17-compare-regie': compareRegie,
  '2026-11-24-20-create-foutbericht': foutbericht,
  '2026-11-24-21-provide-verzoekvragen': provideVerzoekvragen,
  '2026-11-24-23-mail-meldingen': mailMeldingen,
  '2026-11-24-24-answer-refused-files': answerRefusedFiles,
  '2026-11-24-27-invite-netwerk': inviteNetwerk,
  '2026-11-24-28-keep-hulpkeuzes': keepHulpkeuzes,
  '2026-11-24-32-count-vacancy': countVacancy,
  '2026-11-24-33-measure-continuity': measureContinuity,
  '2026-11-24-34-speed-focus': speedFocus,
  '2026-11-24-35-mail-one-by-one': mailOneByOne,
  '2026-11-24-36-follow-kaders': followKaders,
  '2026-11-24-38-weigh-gezagsbronnen': weighGezagsbronnen,
  '2026-11-24-39-grant-roles': grantRoles,
  '2026-11-24-40-speed-logcontrole': speedLogcontrole,
  '2026-11-24-41-keep-focus': keepFocus,
  '2026-11-24-42-speed-claims': speedClaims,
  '2026-11-24-46-prove-gezag': proveGezag,
  '2026-11-24-47-tell-uitnodigingen': tellUitnodigingen,
  '2026-11-24-48-end-uitnodiging': endUitnodiging,
  '2026-11-24-49-refuse-roles': refuseRoles,
  '2026-11-24-64-hide-secret-places': hideSecretPlaces,
  '2026-11-24-65-provide-from-file': provideFromFile,
  '2026-11-24-66-copy-together': copyTogether,
  '2026-11-24-71-return-focus': returnFocus,
  '2026-11-24-72-inform-of-grounds': informOfGrounds,
  '2026-11-24-73-find-ended-help': findEndedHelp,
  '2026-11-24-74-tell-contactpersoon': tellContactpersoon,
  '2026-11-24-75-signal-stops': signalStops,
  '2026-11-24-76-compare-with-rest': compareWithRest,
  '2026-11-24-77-feed-gezinsdoelen': feedGezinsdoelen,
  '2026-11-24-80-widen-interventies': widenInterventies,
  '2026-11-24-81-keep-answers': keepAnswers,
  '2026-11-24-83-state-wachttijd': stateWachttijd,
  '2026-11-24-90-agree-to-share': agreeToShare,
  '2026-11-24-91-let-in-by-code': letInByCode,
  '2026-11-24-92-judge-bekwaamheid': judgeBekwaamheid,
  '2026-11-24-97-create-controle': createControle,
  '2026-11-24-98-agree-to-tasks': agreeToTasks,
  '2026-11-24-99-leave-taken-back': leaveTakenBack,
  '2026-11-25-01-follow-bekwaamheid': followBekwaamheid,
  '2026-11-25-20-ask-at-closing': askAtClosing,
  '2026-11-25-21-hide-grounds': hideGrounds,
  '2026-11-25-22-settle-codes': settleCodes,
  '2026-11-25-23-lock-merged': lockMerged,
  '2026-11-25-24-tell-withdrawal': tellWithdrawal,
  '2026-11-25-25-keep-no': keepNo,
};

/** Brings the schema up to date, all of it or nothing; `pool` is that of sp_migrate. Gives the migrations that ran. */
export async function migrateToLatest(pool: pg.Pool): Promise<string[]> {
  return await migrate(pool, (migrator) => migrator.migrateToLatest());
}

/** Migrations that ran in this database but that this version does not know: a newer version was here. */
export async function listUnknownMigrations(pool: pg.Pool): Promise<string[]> {
  const table = "select from pg_tables where schemaname = 'migration' and tablename = 'kysely_migration'";
  if ((await pool.query(table)).rowCount === 0) return [];
  const { rows } = await pool.query<{ name: string }>('select name from migration.kysely_migration order by name');
  return rows.map(({ name }) => name).filter((name) => !(name in migrations));
}

/** Takes every migration back, newest first. The data are gone afterwards. */
export async function migrateDown(pool: pg.Pool): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const names = await migrate(pool, (migrator) => migrator.migrateDown());
    if (names.length === 0) return done;
    done.push(...names);
  }
}

async function migrate(
  pool: pg.Pool,
  act: (migrator: Migrator) => Promise<{ error?: unknown; results?: MigrationResult[] }>,
): Promise<string[]> {
  // Not destroyed afterwards: that would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableSchema: 'migration',
  });
  const { error, results = [] } = await act(migrator);
  if (error !== undefined) throw new Error('Migration failed', { cause: error });
  return results.map(({ migrationName }) => migrationName);
}
