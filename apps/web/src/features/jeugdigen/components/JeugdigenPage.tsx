export function JeugdigenPage() {
  return null;
}
