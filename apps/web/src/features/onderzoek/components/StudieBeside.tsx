import type { Cell } from '@samenpad/contract';
import type { ReactNode } from 'react';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { studiesTexts } from '../studie-text.ts';

type Antwoord = Answer<'repeatStudie'>['antwoord'];
type Of<Soort extends Antwoord['soort']> = NonNullable<Extract<Antwoord, { soort: Soort }>['toen']>;

interface Line {
  naam: string;
  toen: ReactNode;
  nu: ReactNode;
}

/** What was answered when a study was kept, beside what the same question gives now. */
export function StudieBeside({ antwoord }: { antwoord: Antwoord }) {
  const t = useText(studiesTexts);
  const lines = useLines(antwoord);
  return (
    <section className="stack-5" aria-labelledby="toen-en-nu">
      <h3 id="toen-en-nu">{t('beside')}</h3>
      <p className="figure__sub">{t('besideSub')}</p>
      <Sideways label={t('beside')}>
        <DataTable
          caption={t('beside')}
          rows={lines}
          rowKey={({ naam }) => naam}
          columns={[
            { key: 'wat', head: t('wat'), cell: ({ naam }) => naam },
            { key: 'toen', head: t('toen'), numeric: true, cell: ({ toen }) => toen },
            { key: 'nu', head: t('nu'), numeric: true, cell: ({ nu }) => nu },
          ]}
        />
      </Sideways>
    </section>
  );
}

function useLines(antwoord: Antwoord): Line[] {
  const [effect, hypothese, groei] = [useEffectLine(), useHypotheseLine(), useGroeiLine()];
  switch (antwoord.soort) {
    case 'effect':
      return beside(effect, antwoord.toen, antwoord.nu.rows);
    case 'hypothese':
      return beside(hypothese, antwoord.toen, antwoord.nu.rows);
    case 'groei':
      return beside(groei, antwoord.toen, antwoord.nu.rows);
  }
}

/** The lines of both, by name: a line that only one of them has stands there too. */
function beside<Rows>(
  linesOf: (rows: Rows) => [naam: string, shown: ReactNode][],
  toen: Rows | null,
  nu: Rows,
): Line[] {
  const [then, now] = [new Map(toen === null ? [] : linesOf(toen)), new Map(linesOf(nu))];
  return [...new Set([...then.keys(), ...now.keys()])].map((naam) => ({
    naam,
    toen: then.get(naam) ?? '–',
    nu: now.get(naam) ?? '–',
  }));
}

function useEffectLine() {
  const t = useText(studiesTexts);
  const format = useFormat();
  const signed = (share: number) => `${share < 0 ? '−' : '+'}${format.percent(Math.abs(share), 1)}`;
  const change = ({ verschil, verschilVan, verschilTot }: Of<'effect'>['effect']) => (
    <IntervalText cell={verschil} van={verschilVan} tot={verschilTot} format={signed} />
  );
  const plain = (cell: Cell | undefined) =>
    cell === undefined ? t('unknown') : <CellText cell={cell} format={signed} short />;
  return ({ oordeel, effect, cox, verandering }: Of<'effect'>): [string, ReactNode][] => [
    [t('verdict'), t(oordeel ?? 'none')],
    [t('did'), change(effect)],
    [t('cox'), change(cox)],
    [t('met'), plain(verandering?.met)],
    [t('zonder'), plain(verandering?.zonder)],
  ];
}

function useHypotheseLine() {
  const t = useText(studiesTexts);
  const format = useFormat();
  return ({ oordeel, delen }: Of<'hypothese'>): [string, ReactNode][] => [
    [t('verdict'), t(oordeel ?? 'none')],
    ...delen.map(({ factor, aandeel, aandeelVan, aandeelTot }): [string, ReactNode] => [
      t(factor),
      <IntervalText
        key={factor}
        cell={aandeel}
        van={aandeelVan}
        tot={aandeelTot}
        format={(share) => format.percent(share)}
      />,
    ]),
  ];
}

const parts = ['jeugdigen', 'trajectenPerJeugdige', 'mix', 'dagen', 'volume', 'tarief', 'rest'] as const;

function useGroeiLine() {
  const t = useText(studiesTexts);
  const format = useFormat();
  return ({ delen: [all] }: Of<'groei'>): [string, ReactNode][] => {
    if (all === undefined) return [];
    const whole = (cell: Cell) => <CellText cell={cell} format={format.euro} short />;
    const signed = (cell: Cell) => <CellText cell={cell} format={format.euroSigned} short />;
    return [
      [t('before'), whole(all.before)],
      [t('after'), whole(all.after)],
      [t('growth'), signed(all.groei)],
      ...parts.map((part): [string, ReactNode] => [t(part), signed(all[part])]),
    ];
  };
}
