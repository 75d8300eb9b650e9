export function ZorgpadenPage() {
  return null;
}
