import { PageHead } from '../../../components/PageHead.tsx';
import { useText } from '../../../text/catalogue.ts';
import { sessieTexts } from '../text.ts';

/** What somebody needs to know to use Samenpad, on one page. */
export function HelpPage() {
  const t = useText(sessieTexts);
  return (
    <>
      <PageHead crumbs={[{ text: t('helpTitle') }]} title={t('helpTitle')} question={t('helpQuestion')} />
      <div className="prose">
        <h2>{t('figures')}</h2>
        <p>{t('figures1')}</p>
        <p>{t('figures2')}</p>
        <p>{t('figures3')}</p>
        <h2>{t('share')}</h2>
        <p>{t('share1')}</p>
        <h2>{t('seen')}</h2>
        <p>{t('seen1')}</p>
        <h2>{t('keys')}</h2>
        <dl>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{t('keySlash')}</dd>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>{t('keyTab')}</dd>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('keyEscape')}</dd>
        </dl>
        <h2>{t('language')}</h2>
        <p>{t('language1')}</p>
      </div>
    </>
  );
}
