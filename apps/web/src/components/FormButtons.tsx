import { Button } from '@utrecht/component-library-react';

interface Props {
  /** What the first button does; the second goes back without it. */
  submit: string;
  cancel: string;
  disabled: boolean;
  onCancel: () => void;
}

/** The end of a form that can be left. */
export function FormButtons({ submit, cancel, disabled, onCancel }: Props) {
  return (
    <p className="buttons stack-4">
      <Button type="submit" appearance="primary-action-button" disabled={disabled}>
        {submit}
      </Button>
      <Button type="button" appearance="secondary-action-button" onClick={onCancel}>
        {cancel}
      </Button>
    </p>
  );
}
