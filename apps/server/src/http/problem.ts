import { type ErrorCode, errorTexts, statusOf } from '@samenpad/contract';
import { classifyError, type DatabaseTrouble } from '@samenpad/database';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Failure } from './failure.ts';

/** Thrown where a route cannot return a value: before its handler runs (no session, wrong role, bad token). */
export class ProblemError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Answers with RFC 9457 problem details in Dutch, never with SQL, XML or personal data. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  const status = statusOf[failure.code];
  return reply
    .status(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:samenpad:fout:${failure.code}`,
      title: errorTexts[failure.code].nl,
      status,
      detail: failure.detail ?? errorTexts[failure.code].nl,
      code: failure.code,
      requestId: request.id,
      ...(failure.faults && { faults: failure.faults }),
    });
}

const codeByFastify: Readonly<Record<string, ErrorCode>> = {
  FST_CSRF_INVALID_TOKEN: 'bad-csrf-token',
  FST_CSRF_MISSING_SECRET: 'bad-csrf-token',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-content',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-content',
};

const codeByTrouble: Readonly<Record<DatabaseTrouble, ErrorCode>> = {
  'storage-full': 'storage-full',
  unavailable: 'unavailable',
  'no-session': 'not-signed-in',
};

/** People read the sentences that a schema says itself, which end in a full stop; places are for whoever uses the API. */
function invalidInput(faults: { where: string; message: string }[]): Failure {
  const sentences = new Set(faults.map(({ message }) => message).filter((message) => message.endsWith('.')));
  return {
    code: 'invalid-input',
    ...(sentences.size > 0 && { detail: [...sentences].join(' ') }),
    faults: faults.map((fault) => ({ code: 'invalid-input', ...fault })),
  };
}

function failureOf(error: FastifyError): Failure {
  if (error instanceof ProblemError) return error.failure;
  const trouble = classifyError(error);
  if (trouble !== undefined) return { code: codeByTrouble[trouble] };
  if (hasZodFastifySchemaValidationErrors(error)) {
    return invalidInput(error.validation.map((v) => ({ where: v.instancePath.slice(1), message: v.message ?? '' })));
  }
  const code = codeByFastify[error.code];
  if (code !== undefined) return { code };
  if (error.statusCode === 429) return { code: 'too-many-requests' };
  return { code: error.statusCode !== undefined && error.statusCode < 500 ? 'invalid-input' : 'internal' };
}

/** The one place where unknown throws end: logged with the request id, answered with a bare 500 (house 4.5). */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // Whoever asked has left, and what was computed for them was broken off: nobody reads the answer.
  const left = error.name === 'AbortError' && request.signal.aborted;
  const failure = left ? { code: 'unavailable' as const } : failureOf(error);
  // The message of an unknown error may quote data: only its kind and stack go into the log.
  if (failure.code === 'internal')
    request.log.error({ kind: error.name, stack: error.stack?.split('\n').slice(1) }, 'unexpected error');
  return sendProblem(request, reply, failure);
}
