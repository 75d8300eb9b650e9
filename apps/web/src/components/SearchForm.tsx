import { Button, FormLabel, Textbox } from '@utrecht/component-library-react';
import { type SubmitEvent, useId } from 'react';

interface Props {
  label: string;
  action: string;
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
}

/** One field and a button. */
export function SearchForm({ label, action, value, onSearch }: Props) {
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('zoek');
    onSearch(typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined);
  };
  return (
    <form className="search-form" onSubmit={submit}>
      <div>
        <FormLabel htmlFor={id}>{label}</FormLabel>
        <Textbox
          key={value ?? ''}
          id={id}
          name="zoek"
          type="search"
          maxLength={80}
          autoComplete="off"
          defaultValue={value ?? ''}
        />
      </div>
      <Button type="submit" appearance="secondary-action-button">
        {action}
      </Button>
    </form>
  );
}
