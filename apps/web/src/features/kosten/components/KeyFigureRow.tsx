import type { ComponentProps } from 'react';
import { KeyFigure } from '../../../components/KeyFigure.tsx';

type Props = ComponentProps<typeof KeyFigure>;

interface RowProps {
  /** Names the row for the page. */
  id: string;
  /** For who hears the page. */
  title: string;
  figures: readonly Pick<Props, 'name' | 'cell' | 'format' | 'change'>[];
  account: Props['account'];
}

/** Key figures of one report beside each other, without a line over time. */
export function KeyFigureRow({ id, title, figures, account }: RowProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="visually-hidden" id={id}>
        {title}
      </h2>
      <div className="key-figures">
        {figures.map((each) => (
          <KeyFigure key={each.name} {...each} series={[]} seriesLabel="" account={account} />
        ))}
      </div>
    </section>
  );
}
