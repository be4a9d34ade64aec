import { wordSet, type Words } from './grammar';

/**
 * English nouns that name an event, a change, a state or a quality, so that a phrase with one of them says as much as a
 * clause: `a rise of 3 percent` (that it rose), `the need for reform` (that it is needed). By their endings, but for those
 * that name things, bodies and places.
 *
 * @source quirk1985 for the endings of deverbal and deadjectival nouns; the lists were compiled for this project.
 */
export function isEnglishPredicate(form: string): boolean {
  const noun =
    /[^s]s$/u.test(form) && !PREDICATES.has(form)
      ? form.replace(/(?<=i|ss|sh|ch|x)es$|s$/u, '').replace(/i$/u, 'y')
      : form;
  if (THINGS.has(noun)) return false;
  return PREDICATES.has(noun) || /.{3}(?:[st]ion|ment|ance|ence|ness|ility|th)$/u.test(noun);
}

const PREDICATES: Words = wordSet(`
  abuse advance attack ban boost boom breach budget ceasefire change climb closure collapse comeback crash crisis cut cutback damage death deal defeat deficit
  delay demand departure dip disarray discovery divide downturn drop erosion error failure fall fault fire flaw freeze fraud gain gap glut hike
  hope improvement increase injury interest jump lack launch layoff lead leak leap loss majority margin merger need outbreak pattern peak plan plunge preference pressure
  profit progress recall recovery reduction refusal release removal rebound resignation retreat return revival rise risk sale scarcity shift shortage shortfall
  slide slowdown slump spike split spread strike success support surge surplus surprise survival swing takeover tear tie trend turnout upset upturn
  victory violation weakness win withdrawal`);

const THINGS: Words = wordSet(`
  administration ambition apartment association audience auction caption champion companion compartment congregation convention corporation delegation department
  division document edition federation fiction foundation fraction garment generation government institution instrument legislation location mansion mention
  mission monument mouth nation occasion option organization organisation pension permission population portion position profession
  question ration region reservation section segment session solution station television version ambulance appliance conference correspondence entrance
  finance insurance intelligence performance residence science sentence substance department moment month north south youth month health wealth earth
  cloth bath path witness business harness wilderness parliament element comment statement announcement argument equipment`);
