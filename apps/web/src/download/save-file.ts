/** Hands a file to the browser. Its name holds no personal data. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The same for what came in base64. */
export function saveBase64(name: string, content: string, type: string): void {
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  saveFile(name, new Blob([bytes], { type }));
}
