export function BerichtenPage() {
  return null;
}
