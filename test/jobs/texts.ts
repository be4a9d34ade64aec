/** Texts of our own invention, in which every layer finds something; each is different by its number. */
export function inventedTexts(count: number): readonly { readonly id: string; readonly text: string }[] {
  const sentences = [
    'Selon la préfète de Valmont, le barrage aurait cédé.',
    'Le « pont » de Brenne tiendra, a dit le maire.',
    'Daech* recule, affirme un porte-parole.',
    'The bridge may fall, the mayor said.',
    'Le ministre dément : « Rien n’est sûr 🌊. »',
  ];
  return Array.from({ length: count }, (_, n) => ({
    id: `t${n}`,
    text: Array.from({ length: 1 + (n % 4) }, (_, s) => sentences[(n + s) % sentences.length]).join(' '),
  }));
}

/** Texts as lines that every command reads. */
export function textLines(texts: readonly object[]): string {
  return texts.map((text) => `${JSON.stringify(text)}\n`).join('');
}
