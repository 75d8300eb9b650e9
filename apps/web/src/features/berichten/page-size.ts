/** Rows per page of the server's lists of berichten and of files in an import. */
export const berichtenPageSize = 25;
