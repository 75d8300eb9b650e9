import { type LeveringFoutCode, leveringFoutTexts } from '@samenpad/contract';
import { CallError } from '../../../api/call.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useLanguage } from '../../../text/catalogue.ts';

/** What is wrong with one field, in one sentence below it. */
export function FieldProblem({ error, codes }: { error: Error | null; codes: readonly LeveringFoutCode[] }) {
  const language = useLanguage();
  const code = codeOf(error);
  const found = codes.find((one) => one === code);
  if (found === undefined) return null;
  return (
    <p role="alert">
      <Status tone="bad">{leveringFoutTexts[found][language]}</Status>
    </p>
  );
}

/** What is wrong, unless it stands below its field. */
export function OtherProblem({ error, codes }: { error: Error | null; codes: readonly LeveringFoutCode[] }) {
  const code = codeOf(error);
  return codes.some((one) => one === code) ? null : <SendProblem error={error} />;
}

function codeOf(error: Error | null): string | undefined {
  return error instanceof CallError ? error.fault : undefined;
}
