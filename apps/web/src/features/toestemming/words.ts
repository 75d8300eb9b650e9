import type { ToestemmingView } from '@samenpad/contract';
import type { Tone } from '../../components/Status.tsx';

/** The names of the recipients as one says them; `secret` for one that would tell a secret address. */
export function recipientsOf(
  { ontvangers }: Pick<ToestemmingView, 'ontvangers'>,
  language: 'nl' | 'en',
  secret: string,
): string {
  return new Intl.ListFormat(language).format(ontvangers.map(({ naam }) => naam ?? secret));
}

/** How a state of a consent looks. */
export const toneOf: Readonly<Record<ToestemmingView['toestand'], Tone>> = {
  gevraagd: 'waiting',
  geldig: 'good',
  geweigerd: 'bad',
  opgeschort: 'attention',
  verlopen: 'attention',
  ingetrokken: 'bad',
};
