import { ENGLISH_FEMININE_NAMES, ENGLISH_MASCULINE_NAMES, EITHER_NAMES } from './given-names-en';
import { wordSet } from './grammar';

/** Given names that women bear, lower case; those of women and men alike (`camille`, `claude`, `dominique`) are in neither list. */
export const FEMININE_NAMES: ReadonlySet<string> = wordSet(`
  adèle agathe agnès alexandra alice aline amanda amélie anaïs angela anna anne anne-marie annick annie antoinette ariane
  armelle audrey aurélie aurore axelle barbara béatrice bernadette brigitte camila carla carine carole caroline catherine
  cécile chantal charlotte chloé christelle christiane christine claire clara clémentine clémence corinne cristina danièle
  delphine diane edith élisabeth elisabeth elizabeth élodie élise emma emmanuelle emily estelle esther eva ève fabienne
  fanny fatima florence françoise gabrielle geneviève ginette greta hélène hillary ingrid inès irène isabelle jacqueline jane
  jeanne jennifer jessica joëlle josiane julia julie juliette karine kate katia laeticia laetitia laura laure laurence léa lena
  léna lina linda line lisa louise lucie lucile lydia madeleine manon margaret margaux margot maria marianne marie marie-claude
  marielle marina marine marion marlène martine mary mathilde mélanie mélissa melania michelle mireille monica monique morgane
  muriel myriam nadia nadine najat nancy natacha natalia nathalie nicole noémie odile olga olivia ophélie oriane pascale patricia
  pauline rachida rachel régine roselyne rosa ruth sabine sabrina samia sandra sandrine sara sarah ségolène sharon simone solène
  sonia sophie stéphanie susan suzanne svetlana sylvie tatiana theresa valérie vanessa véronique victoria virginie viviane yasmina
  yvette yolande zoé`);

/** Given names that men bear, lower case. */
export const MASCULINE_NAMES: ReadonlySet<string> = wordSet(`
  adam adrien ahmed alain alan albert alexandre alexis ali alphonse anders andré andrew anthony antoine antonio armand arnaud
  arthur aurélien barack bashar bassam bastien ben benjamin benoît bernard bernie bertrand bill bob boris brice bruno carlos cédric charles
  christian christophe christopher clément cyril damien daniel david denis didier dmitri donald édouard edouard elie éric eric
  emmanuel ernest étienne eugène fabien fabrice felix fernand françois franck frank frédéric gabriel gaël gaspard georges
  george gérald gérard gilbert gilles grégory guillaume gustave guy hamza hans harry hassan henri henry hervé hugo ibrahim igor
  ismaël ivan jack jacques james jean jean-baptiste jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie
  jean-michel jean-paul jean-pierre jean-yves jérémy jérôme jim joe joël john johnny jonathan jordan jorge joseph joshua josé juan
  jules julien justin karim karl kévin kevin kylian larry laurent lionel loïc louis luc lucas ludovic manuel marc marcel mario mark
  martin mathieu matteo matthieu maurice max maxime mehdi michael michel mike mohamad mohamed mohammad mohammed mounir nabil nicolas nigel noël olivier omar
  oscar pablo pascal patrice patrick paul pavel pedro peter philippe pierre quentin rachid rafael raphaël raymond rémi rémy renaud
  richard robert rodrigo roger roland romain ronald rudy sébastien samuel saïd serge sergueï silvio simon stanislas stéphane steve
  sylvain thibault thierry thomas tim tom tony vincent victor viktor vladimir walter william xavier yann yannick yves youssef`);

/** Whether a form is a given name, of whomever. */
export function isGivenName(form: string): boolean {
  return (
    FEMININE_NAMES.has(form) ||
    MASCULINE_NAMES.has(form) ||
    ENGLISH_FEMININE_NAMES.has(form) ||
    ENGLISH_MASCULINE_NAMES.has(form) ||
    EITHER_NAMES.has(form)
  );
}
