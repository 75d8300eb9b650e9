/** Answers that change when a bericht was sent. */
export const staleAfterSending = [
  'getEigenToewijzingen',
  'listEigenToewijzingen',
  'listEigenBerichten',
  'getJeugdige',
] as const;
