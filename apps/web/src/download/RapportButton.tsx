import type { RouteName } from '@samenpad/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { call } from '../api/call.ts';
import { SendProblem } from '../components/SendProblem.tsx';
import { useLanguage, useText } from '../text/catalogue.ts';
import { rapportTexts } from './rapport-text.ts';
import { saveFile } from './save-file.ts';

type RapportRoute = Extract<RouteName, 'getRaadsrapport' | 'getAanbiedersrapport'>;

interface Props {
  route: RapportRoute;
  /** Of the report of an aanbieder. */
  aanbieder?: string;
  gemeente: string | undefined;
}

/** Fetches a report as PDF, in the language of the screen. */
export function RapportButton({ route, aanbieder, gemeente }: Props) {
  const t = useText(rapportTexts);
  const taal = useLanguage();
  const fetching = useMutation({
    mutationFn: () => call(route, { params: aanbieder === undefined ? {} : { aanbieder }, query: { gemeente, taal } }),
    onSuccess: ({ bestand, pdf }) => {
      saveFile(
        bestand,
        new Blob([Uint8Array.from(atob(pdf), (char) => char.charCodeAt(0))], { type: 'application/pdf' }),
      );
    },
  });
  return (
    <div className="not-in-print">
      <Button
        type="button"
        appearance="secondary-action-button"
        disabled={fetching.isPending}
        onClick={() => {
          fetching.mutate();
        }}
      >
        {t(fetching.isPending ? 'busy' : route)}
      </Button>
      <SendProblem error={fetching.error} />
    </div>
  );
}
