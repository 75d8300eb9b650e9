import type { ProjectView } from '@samenpad/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { saveFile } from '../../../download/save-file.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { projectTexts } from '../project-text.ts';

/** What was given of a project, and for who asked it what can be had. */
export function ProjectSets({
  project: { projectId, naam, tabellen, gebruik, eigen, stand },
}: {
  project: ProjectView;
}) {
  const t = useText(projectTexts);
  const format = useFormat();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: async (tabel: string) => {
      const { bestand, parquet } = await call('getProjectset', { params: { projectId, tabel } });
      saveFile(bestand, new Blob([Uint8Array.from(atob(parquet), (char) => char.charCodeAt(0))]));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['listProjecten'] }),
  });
  const open = eigen && stand === 'goedgekeurd';
  return (
    <>
      {!open && tabellen.map((tabel) => t(tabel)).join(', ')}
      {open &&
        tabellen.map((tabel) => (
          <div key={tabel}>
            <button
              type="button"
              className="text-button no-print"
              disabled={take.isPending}
              onClick={() => {
                take.mutate(tabel);
              }}
            >
              {t('take', { tabel: t(tabel) })}
              <span className="visually-hidden">: {naam}</span>
            </button>
          </div>
        ))}
      {gebruik.map(({ tabel, rijen, door, tijd }) => (
        <span key={`${tabel} ${tijd}`} className="second">
          {t('taken', { tabel: t(tabel), rijen: format.number(rijen), door, tijd: format.moment(tijd) })}
        </span>
      ))}
      <SendProblem error={take.error} />
    </>
  );
}
