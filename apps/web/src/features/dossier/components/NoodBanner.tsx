import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useEffect, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { useText } from '../../../text/catalogue.ts';
import { noodTexts } from '../nood-text.ts';

/** On every page while break-glass runs: how long it still takes, and how to stop it. */
export function NoodBanner() {
  const { rol } = useSessie();
  const running = useAnswer('getNoodtoegang', {}, { enabled: mayCall(rol, 'getNoodtoegang') });
  const lopend = running.data?.lopend;
  if (lopend === undefined || lopend === null) return null;
  return (
    <Countdown
      jeugdigeId={lopend.jeugdigeId}
      end={new Date(lopend.tot).getTime()}
      onEnd={() => {
        void running.refetch();
      }}
    />
  );
}

const clearedByEnd = ['getNoodtoegang', 'getJeugdige', 'getDossier', 'listBetrokkenen', 'listVlaggen'] as const;

function Countdown({ jeugdigeId, end, onEnd }: { jeugdigeId: string; end: number; onEnd: () => void }) {
  const t = useText(noodTexts);
  const stop = useSend('stopNoodtoegang', clearedByEnd);
  const [left, setLeft] = useState(() => end - Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(end - Date.now());
      if (end <= Date.now()) onEnd();
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [end, onEnd]);
  if (left <= 0) return null;
  const seconds = Math.ceil(left / 1000);
  const tijd = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <section className="emergency" aria-label={t('title')}>
      <p className="emergency__print">{t('noPrint')}</p>
      <span>
        <b>{t('banner', { tijd })}</b>{' '}
        <Link to="/jeugdigen/$jeugdigeId/dossier" params={{ jeugdigeId }}>
          {t('toFile')}
        </Link>
      </span>
      <Button
        appearance="secondary-action-button"
        disabled={stop.isPending}
        onClick={() => {
          stop.mutate({});
        }}
      >
        {t('stop')}
      </Button>
    </section>
  );
}
