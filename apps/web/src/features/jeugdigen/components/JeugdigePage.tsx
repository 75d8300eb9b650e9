export function JeugdigePage() {
  return null;
}
