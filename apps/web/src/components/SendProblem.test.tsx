// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CallError } from '../api/call.ts';
import { setLanguage } from '../text/language.ts';
import { SendProblem } from './SendProblem.tsx';

const own = new CallError('conflict', { sentence: 'U hebt dit zelf gevraagd. Laat een collega bevestigen.' });
const known = new CallError('invalid-input', { sentence: 'Schrijf in minstens 10 tekens waarom.' });
const refused = new CallError('message-refused', { sentence: 'De einddatum ligt voor de begindatum.' });

function read(error: Error): string[] {
  render(<SendProblem error={error} />);
  const [, ...paragraphs] = [...screen.getByRole('alert').querySelectorAll('p')].map((one) => one.textContent);
  cleanup();
  return paragraphs;
}

describe('SendProblem', () => {
  afterEach(() => {
    cleanup();
    setLanguage('nl');
  });

  it('says what the server says, in place of the general sentence', () => {
    expect(read(own)).toEqual(['U hebt dit zelf gevraagd. Laat een collega bevestigen.']);
  });

  it('says the general sentence where the server says no more, also to what is no answer', () => {
    expect(read(new CallError('conflict'))).toEqual([
      'Iemand anders was u voor. Laad de pagina opnieuw en kijk wat er veranderd is.',
    ]);
    expect(read(new TypeError('x'))[0]).toMatch(/^Er ging iets mis bij ons\./);
  });

  it('names the rule that a refused bericht breaks below that it was refused', () => {
    expect(read(refused)).toEqual([
      'Het bericht is geweigerd. Er is niets opgeslagen. De fouten staan erbij.',
      'De einddatum ligt voor de begindatum.',
    ]);
  });

  it('says in English what it knows in English, and otherwise that the reason is in Dutch', () => {
    setLanguage('en');
    expect(read(known)).toEqual(['Write in at least 10 characters why.']);
    expect(read(own)).toEqual(['The reason, in Dutch: U hebt dit zelf gevraagd. Laat een collega bevestigen.']);
  });
});
