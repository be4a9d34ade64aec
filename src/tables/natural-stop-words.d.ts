/** The lists of function words of natural, which declares no types for them. */
declare module 'natural/lib/natural/util/stopwords' {
  export const words: readonly string[];
}
declare module 'natural/lib/natural/util/stopwords_fr' {
  export const words: readonly string[];
}
declare module 'natural/lib/natural/util/stopwords_ru' {
  export const words: readonly string[];
}
