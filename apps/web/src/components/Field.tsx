import { FormLabel } from '@utrecht/component-library-react';
import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  /** The input, select or textarea with this id, described by the hint. */
  children: (own: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}

/** A label, a hint and one input below each other. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="field">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {hint !== undefined && (
        <p className="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` })}
    </div>
  );
}
