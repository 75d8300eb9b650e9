// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CallError } from '../api/call.ts';
import { EndButton } from './EndButton.tsx';
import { JudgeForm, type Judgement } from './JudgeForm.tsx';

function show(error: Error | null = null): Judgement[] {
  const said: Judgement[] = [];
  render(
    <JudgeForm
      title="Beoordeel: duur"
      approve="Keur goed"
      judging={{ isPending: false, error }}
      onJudge={(judgement) => said.push(judgement)}
    />,
  );
  return said;
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('JudgeForm', () => {
  afterEach(cleanup);

  it('S-12 takes a yes or a no of a second person, with a reason of ten characters', () => {
    const said = show();
    const type = (value: string) => fireEvent.change(screen.getByLabelText('Waarom'), { target: { value } });
    type('Te kort');
    expect([button('Keur goed').disabled, button('Wijs af').disabled]).toEqual([true, true]);
    type('Doel en grond zijn helder.');
    fireEvent.click(button('Keur goed'));
    fireEvent.click(button('Wijs af'));
    const oordeel = 'Doel en grond zijn helder.';
    expect(said).toEqual([
      { akkoord: true, oordeel },
      { akkoord: false, oordeel },
    ]);
  });

  it('says why a judgement was not kept', () => {
    show(new CallError('conflict', { sentence: 'U hebt dit zelf gevraagd.' }));
    expect(screen.getByRole('alert').textContent).toContain('U hebt dit zelf gevraagd.');
  });
});

describe('EndButton', () => {
  afterEach(cleanup);

  it('names what ends for who hears the page, and ends it once it is clicked', () => {
    let ended = 0;
    render(<EndButton what="Is de hulp gegeven?" disabled={false} onEnd={() => (ended += 1)} />);
    fireEvent.click(button('Beëindig: Is de hulp gegeven?'));
    expect(ended).toBe(1);
  });
});
