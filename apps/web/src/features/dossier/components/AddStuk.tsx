import type { DossierView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';
import { StukForm } from './StukForm.tsx';

/** Opens by itself when something was being typed. */
export function AddStuk({ jeugdigeId, dossier }: { jeugdigeId: string; dossier: DossierView }) {
  const t = useText(dossierTexts);
  const [open, setOpen] = useState(dossier.concepten.some(({ formulier }) => formulier.startsWith('nieuw:')));
  if (open) {
    return (
      <StukForm
        jeugdigeId={jeugdigeId}
        dossier={dossier}
        onDone={() => {
          setOpen(false);
        }}
      />
    );
  }
  return (
    <p className="stack-4">
      <Button
        appearance="primary-action-button"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('add')}
      </Button>
    </p>
  );
}
