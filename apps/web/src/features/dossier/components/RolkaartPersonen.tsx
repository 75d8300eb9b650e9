import type { PersonOnCard, RolkaartView } from '@samenpad/contract';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { betrokkenenTexts } from '../betrokkenen-text.ts';
import { nameLeden } from '../gezin-regie.ts';
import { rolkaartTexts } from '../rolkaart-text.ts';

/** Everybody by name, with what is still to be done, who stands in, and how to reach them (S4-82). */
export function RolkaartPersonen({ rolkaart: { gezin, personen } }: { rolkaart: RolkaartView }) {
  const t = useText(rolkaartTexts);
  const word = useText(words);
  const ground = useText(betrokkenenTexts);
  const format = useFormat();
  const nameOf = nameLeden(gezin, t('unknown'));
  const kinderen = gezin.leden.filter(({ tot }) => tot === null).length;
  /** Said only when it is not for all of them. */
  const forWhom = ({ rol, banden }: PersonOnCard) => {
    const ids = [...new Set(banden.map(({ jeugdigeId }) => jeugdigeId))];
    if (rol === 'jeugdige' || ids.length === 0 || ids.length === kinderen) return undefined;
    return t('for', { namen: ids.map(nameOf).join(` ${t('and')} `) });
  };
  const columns: Column<PersonOnCard>[] = [
    {
      key: 'who',
      head: t('who'),
      cell: (persoon) => (
        <>
          {persoon.naam ?? ground('secret')}
          {persoon.organisatie !== null && <span className="second">{persoon.organisatie}</span>}
        </>
      ),
    },
    {
      key: 'role',
      head: t('role'),
      cell: (persoon) => (
        <>
          {persoon.rol === null ? t('outside') : word(persoon.rol)}
          {persoon.regisseur && persoon.rol !== 'regisseur' && <b className="second">{t('leadsCourse')}</b>}
          {persoon.regiebehandelaar && <b className="second">{t('leadsHelp')}</b>}
          {forWhom(persoon) !== undefined && <span className="second">{forWhom(persoon)}</span>}
        </>
      ),
    },
    {
      key: 'tasks',
      head: t('tasks'),
      cell: ({ taken }) =>
        taken.length === 0 ? (
          <span className="quiet">{t('noTasks')}</span>
        ) : (
          taken.map(({ tekst, voor, teLaat }) => (
            <span key={`${tekst} ${voor ?? ''}`} className="line">
              {tekst}{' '}
              {voor !== null &&
                (teLaat ? (
                  <Status tone="attention">{t('late', { dag: format.dateShort(voor) })}</Status>
                ) : (
                  <span className="quiet">{t('before', { dag: format.dateShort(voor) })}</span>
                ))}
            </span>
          ))
        ),
    },
    {
      key: 'deputy',
      head: t('standIn'),
      cell: ({ standIns, banden }) => (
        <>
          <span className="phone-word quiet">{t('standIn')}: </span>
          {banden.length > 0 && banden.every(({ relatie }) => relatie === 'waarnemer') && t('standsIn')}
          {standIns.length === 0
            ? '–'
            : standIns.map(({ naam, contact, tot }) => (
                <span key={naam} className="line">
                  {naam}
                  <span className="second">
                    {[t('until', { dag: format.dateShort(tot) }), contact].filter(Boolean).join(', ')}
                  </span>
                </span>
              ))}
        </>
      ),
    },
    {
      key: 'contact',
      head: t('contact'),
      cell: ({ contact }) => (
        <>
          <span className="phone-word quiet">{t('contact')}: </span>
          {contact ?? '–'}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('people')}
      className="data--stack"
      columns={columns}
      rows={personen}
      rowKey={({ rol, naam, organisatie, banden }) =>
        `${rol ?? ''} ${naam ?? banden.map(({ jeugdigeId }) => jeugdigeId).join()} ${organisatie ?? ''}`
      }
    />
  );
}
