import { WeergaveAdres, weergavePages } from '@samenpad/contract';
import { useRouterState } from '@tanstack/react-router';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { SaveWeergave } from './SaveWeergave.tsx';
import { WeergaveList } from './WeergaveList.tsx';
import { weergaveTexts } from './weergave-text.ts';

/** Saved views: on the pages of figures, for who may keep one. */
export function WeergavenMenu() {
  const t = useText(weergaveTexts);
  const { rol } = useSessie();
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  if (!mayCall(rol, 'listWeergaven') || !weergavePages.some((page) => page === pathname)) return null;
  const address = WeergaveAdres.safeParse(`${pathname}${searchStr}`).data;
  return (
    <DialogTrigger>
      <Button className="text-button">{t('weergaven')}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="weergaven" aria-label={t('weergaven')}>
          <WeergaveList />
          {address !== undefined && <SaveWeergave adres={address} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
