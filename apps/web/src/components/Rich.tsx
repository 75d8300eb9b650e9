import { Fragment } from 'react';

/** A text of a catalogue in which `**words**` are key words. */
export function Rich({ text }: { text: string }) {
  return (
    <>
      {text.split('**').map((part, i) => (
        // The parts of one sentence never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={i}>{i % 2 === 1 ? <strong>{part}</strong> : part}</Fragment>
      ))}
    </>
  );
}

/** The answer to the question of the page, in one sentence (mock-ups 1). */
export function Conclusion({ text }: { text: string }) {
  return (
    <p className="conclusion stack-5">
      <Rich text={text} />
    </p>
  );
}
