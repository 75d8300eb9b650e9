import type { ToewijsverzoekView } from '@samenpad/contract';
import { DateField } from '../../../components/DateField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useHulpText } from '../hooks/useHulpText.ts';
import { toewijzenTexts } from '../toewijzen-text.ts';

/** What stands in the form that grants a verzoek. */
export interface GrantForm {
  begin: string;
  eind: string;
  volume: number | undefined;
  /** Whole euros. */
  bedrag: number | undefined;
  postcode: string;
  huisnummer: number | undefined;
}

/** As asked: the decider changes what must be otherwise. */
export function emptyGrant({ gevraagd: [asked] }: ToewijsverzoekView): GrantForm {
  return {
    begin: asked?.begin ?? '',
    eind: asked?.eind ?? '',
    volume: asked?.volume ?? undefined,
    bedrag: undefined,
    postcode: '',
    huisnummer: undefined,
  };
}

const mostEuros = 999_999;

/** What goes to the server; undefined while something is missing. */
export function readGrant(form: GrantForm, { soort, adresNodig }: ToewijsverzoekView) {
  const { bedrag, huisnummer } = form;
  const postcode = form.postcode.replaceAll(' ', '').toUpperCase();
  if (bedrag === undefined || (adresNodig && (huisnummer === undefined || !/^[1-9]\d{3}[A-Z]{2}$/.test(postcode)))) {
    return undefined;
  }
  const isNew = soort === 'vot';
  return {
    bedrag: bedrag * 100,
    begin: isNew && form.begin !== '' ? form.begin : null,
    eind: isNew && form.eind !== '' ? form.eind : null,
    volume: isNew ? (form.volume ?? null) : null,
    adres: adresNodig ? { postcode, huisnummer } : null,
  };
}

interface Props {
  verzoek: ToewijsverzoekView;
  form: GrantForm;
  onChange: (form: GrantForm) => void;
}

/** Days and amount of a new toewijzing; of a change only what it costs: that is granted as a whole (ijw.md 2). */
export function GrantFields({ verzoek, form, onChange }: Props) {
  const t = useText(toewijzenTexts);
  const hulp = useHulpText();
  const [asked] = verzoek.gevraagd;
  const set = (patch: Partial<GrantForm>) => {
    onChange({ ...form, ...patch });
  };
  return (
    <>
      {verzoek.soort === 'vot' && asked !== undefined && (
        <>
          <DateField
            label={t('begin')}
            value={form.begin}
            onChange={(begin) => {
              set({ begin });
            }}
          />
          {asked.eind !== null && (
            <DateField
              label={t('eind')}
              value={form.eind}
              onChange={(eind) => {
                set({ eind });
              }}
            />
          )}
          {asked.volume !== null && (
            <NumberField
              label={hulp.volumeLabel(asked)}
              value={form.volume}
              min={1}
              max={99_999_999}
              onChange={(volume) => {
                set({ volume });
              }}
            />
          )}
        </>
      )}
      <NumberField
        label={t('bedrag')}
        hint={t('bedragHint')}
        value={form.bedrag}
        min={1}
        max={mostEuros}
        onChange={(bedrag) => {
          set({ bedrag });
        }}
      />
      {verzoek.adresNodig && (
        <>
          <TextField
            label={t('postcode')}
            hint={t('adresHint')}
            value={form.postcode}
            maxLength={7}
            onChange={(postcode) => {
              set({ postcode });
            }}
          />
          <NumberField
            label={t('huisnummer')}
            value={form.huisnummer}
            min={1}
            max={99_999}
            onChange={(huisnummer) => {
              set({ huisnummer });
            }}
          />
        </>
      )}
    </>
  );
}
