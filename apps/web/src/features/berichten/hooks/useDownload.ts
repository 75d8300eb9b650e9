import { useSend } from '../../../api/useSend.ts';
import { saveFile } from '../../../download/save-file.ts';

function saveAll({ bestanden }: { bestanden: readonly { naam: string; inhoud: string }[] }): void {
  for (const { naam, inhoud } of bestanden) {
    const bytes = Uint8Array.from(atob(inhoud), (char) => char.charCodeAt(0));
    saveFile(naam, new Blob([bytes], { type: 'application/xml' }));
  }
}

/** Takes written berichten along as files; from then on they count as sent. */
export function useDownload() {
  const send = useSend('downloadVerzendingen', ['listVerzendingen']);
  type Input = Parameters<typeof send.mutate>[0];
  return {
    ...send,
    mutate: (input: Input) => {
      send.mutate(input, { onSuccess: saveAll });
    },
  };
}

/** The same for Fo01. */
export function useFoutDownload() {
  const send = useSend('downloadFouten', ['listVerzendingen']);
  type Input = Parameters<typeof send.mutate>[0];
  return {
    ...send,
    mutate: (input: Input) => {
      send.mutate(input, { onSuccess: saveAll });
    },
  };
}
