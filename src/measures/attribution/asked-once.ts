/**
 * A function that answers at once when it is asked the same again right away: two constructions that share their search ask
 * it for the same cue, one after the other.
 */
export function askedOnce<Args extends readonly unknown[], Answer>(
  search: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: Args | undefined;
  let answer: Answer;
  return (...args) => {
    if (last === undefined || args.some((value, i) => value !== last![i])) {
      answer = search(...args);
      last = args;
    }
    return answer;
  };
}
