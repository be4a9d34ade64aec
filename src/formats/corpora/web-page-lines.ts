import { findDate } from './date-in-line';

/** Words in a line that asks, offers or links may still be one; longer ones are text. */
const LONGEST_NOTICE_WORDS = 40;
/** The same in characters, which is told faster. */
const LONGEST_NOTICE = 400;

// Without `\b`, which knows no Cyrillic letters.
const END = '(?!\\p{L})';

/** Lines that say that the rest is for subscribers; French, English, Russian, German. */
const WALLS = patterns(
  `(?:cet article|cette page|ce contenu|la suite|le reste|l['’]intégralité|article|contenu)${END}.{0,60}(?:réservée?s?|accessibles?|disponibles?)${END}.{0,25}(?:aux|à nos|pour (?:les|nos))${END}.{0,20}abonné`,
  `^(?:contenu |article )?réservée?s? (?:aux|à nos) abonné`,
  `il (?:vous )?reste.{0,25}%.{0,40}à (?:lire|découvrir)`,
  `abonnez-vous${END}.{0,60}(?:lire|accéder|accès|continuer|poursuivre|découvrir|suite|débloquer)${END}`,
  `pour (?:lire|accéder|continuer|poursuivre|découvrir|débloquer)${END}.{0,80}(?:abonnez-vous|connectez-vous|inscrivez-vous)`,
  `^(?:vous êtes )?déjà (?:abonné|inscrit)`,
  `^(?:envie de|vous (?:voulez|souhaitez)) lire la suite`,
  `^débloquez${END}`,
  `(?:this|the|our) (?:rest of (?:this|the) )?(?:article|story|content|page)${END}.{0,50}(?:for|to)${END}.{0,20}(?:subscribers|members)`,
  `^(?:for )?(?:premium |paid )?(?:subscribers?|members?)[ -]only`,
  `^subscribe${END}.{0,60}(?:continue|keep reading|read|unlock|full|access)${END}`,
  `to (?:continue|keep) reading${END}.{0,80}(?:subscribe|sign (?:in|up)|log in|register)`,
  `^already (?:a subscriber|subscribed|registered|a member)`,
  `you(?:['’]ve| have) (?:reached|read|used|hit)${END}.{0,50}(?:free articles?|article limit|limit)`,
  `^(?:sign (?:in|up)|log in|register)${END}.{0,20}to (?:read|continue|unlock)`,
  `^unlock (?:this|the)`,
  `^thank you for your patience while we verify access`,
  `(?:материал|статья|продолжение|полн\\p{L}+ (?:текст|верси\\p{L}+)|текст)(?!\\p{L}).{0,50}(?:доступ|открыт)\\p{L}*.{0,30}подписчик`,
  `^только (?:для )?подписчик`,
  `(?:оформите|купите|приобретите) подписку`,
  `чтобы (?:дочитать|прочитать|читать|продолжить)${END}.{0,80}(?:подпи|войдите|зарегистр)`,
  `^уже (?:есть подписка|подписаны)`,
  `(?:dieser|dieses|der ganze) (?:artikel|inhalt|text)${END}.{0,60}abonnent`,
);

/** Lines that lead to other pages; at the beginning of a line. */
const RELATED = patterns(
  `^(?:à|a) (?:lire|relire|voir|revoir|écouter|découvrir|suivre)(?: (?:aussi|également|ensuite|par ailleurs)${END}| ?[:–—-])`,
  `^(?:lire|lisez|relire|voir|écouter|retrouvez|découvrez) (?:aussi|également)${END}`,
  `^(?:lire|voir|relire) ?:`,
  `^(?:sur le même (?:sujet|thème)|dans la même rubrique|pour aller plus loin|nos articles|les plus lus|à ne pas manquer|vous aimerez aussi|recommandé pour vous|articles? (?:liés?|associés?|similaires?|recommandés?)|notre dossier)${END}`,
  `^(?:also )?(?:read|see|watch|listen)(?: also| more| next| this| here)? ?:`,
  `^(?:read|see|watch) (?:also|more|next|our|the full story)${END}`,
  `^also read${END}`,
  `^related(?: (?:articles?|stor(?:y|ies)|content|topics?|news|coverage|links?))?(?: ?:|$)`,
  `^more (?:on this|from|stories|about this)${END}`,
  `^you (?:may|might) also${END}`,
  `^(?:recommended|most read|most popular|trending|don['’]t miss|editors?['’]?s? picks?|in case you missed it|what to read next)${END}`,
  `^(?:читайте|читать|смотрите|смотреть|слушайте) (?:также|тоже|ещё|еще|далее|подробнее|по теме)${END}`,
  `^(?:ещё |еще )?(?:по теме|материалы по теме|похожие (?:новости|материалы|статьи)|другие новости|главные новости|рекомендуем|самое читаемое|подробнее|новости по теме)(?: ?:|$)`,
  `^(?:lesen sie auch|mehr zum thema|auch interessant)${END}`,
);

/** Lines of the site and not of the article. */
const NOTICES = patterns(
  `^(?:inscrivez-vous|abonnez-vous|recevez|s['’]inscrire|s['’]abonner)${END}.{0,120}(?:newsletters?|lettre|infolettre|alertes?|whatsapp|telegram|e-?mails?|chaîne)${END}`,
  `^(?:suivez|rejoignez|retrouvez)-nous${END}`,
  `^(?:la |notre |nos )?newsletters?(?: ?:|$)`,
  `^téléchargez (?:l['’]|notre )appli`,
  `^(?:sign up|subscribe|register|join)${END}.{0,120}(?:newsletters?|inbox|e-?mails?|alerts?|whatsapp|telegram|channel|briefing)${END}`,
  `^get${END}.{0,80}(?:in your inbox|newsletters?|by email)${END}`,
  `^follow (?:us|@|our)`,
  `^(?:read or share this story|devenez fan|become a fan)`,
  `^download (?:the|our)${END}.{0,40}app${END}`,
  `^(?:подпис(?:ывайтесь|аться|итесь|ывайся)|присоединяйтесь|следите за нашими|наш (?:телеграм|telegram))`,
  `^(?:nous|ce site|notre site|cette page|ce contenu|we|our (?:web)?site|this (?:web)?site|мы|наш сайт|этот сайт|сайт)${END}.{0,120}(?:cookies?|traceurs|куки|файлы cookie)${END}`,
  `^(?:en poursuivant votre navigation|by (?:continuing|using)${END}.{0,60}(?:cookies|terms|site)|продолжая (?:использовать|пользоваться))`,
  `^(?:tout |je )?(?:accepte[rz]?|refuse[rz]?|paramétrer|personnaliser)(?: (?:tout|et fermer|les cookies|mes choix))?$`,
  `^(?:accept|reject|allow|manage)(?: (?:all|cookies|preferences|settings)){0,2}$`,
  `^(?:publicité|annonce|la suite après (?:la|cette) publicité|advertisement|sponsored(?: content)?|story continues below(?: advertisement)?|реклама|на правах рекламы|werbung|anzeige)$`,
  `^(?:partager|partagez|share|поделиться|tweeter|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|envoyer|imprimer|print|copier le lien|copy link|enregistrer|sauvegarder|save|offrir|commenter|réagir|comments?|commentaires?|комментарии|комментировать|écouter|listen|lecture zen|agrandir|lire plus tard)(?: (?:cet |l['’]|this )?article)?(?: (?:sur|on|par|via|в) \\S+)?[\\s\\d():]*$`,
  `^(?:temps de lecture|durée de lecture|lecture|reading time|время (?:на )?чтени[яе])${END}.{0,20}(?:min|мин)`,
  `^\\d+ ?(?:min(?:utes?)?|мин(?:ут\\p{L}?)?)\\.?(?: (?:de lecture|read|на чтение|чтения))?$`,
  `^(?:©|\\(c\\) |copyright${END}|tous droits|all rights reserved|все права защищены|alle rechte)`,
  `^(?:lire la suite|voir plus|lire plus|read more|show more|continue reading|keep reading|читать (?:далее|дальше|полностью)|показать ещё|weiterlesen)[\\s.…>»→]*$`,
);

const MORE = patterns(
  `^(?:lire la suite|read more|continue reading|читать (?:далее|дальше|полностью)|weiterlesen)[\\s.…>»→]*$`,
);

const STAMP = new RegExp(
  `^(?:publié|paru|posté|mis à jour|mise à jour|modifié|créé|rédigé|published|updated|posted|last (?:updated|modified)|first published|опубликован\\p{L}*|обновлен\\p{L}*|veröffentlicht|aktualisiert)${END}`,
  'iu',
);
const BYLINE = patterns(
  `^(?:par|by|von|автор(?:ы)?:?|текст:?|текст подготовил\\p{L}*|written by|reporting by|propos recueillis par)\\s`,
);

/** Whether a line says that the rest of the article is for subscribers. */
export function isWall(line: string): boolean {
  return isShort(line) && WALLS.some((pattern) => pattern.test(line));
}

/** Whether a line leads to other articles: `À lire aussi : …`. */
export function isRelated(line: string, linkedShare: number): boolean {
  const text = line.replace(/^[^\p{L}\p{N}]+/u, '');
  if (!isShort(text) || !RELATED.some((pattern) => pattern.test(text))) return false;
  return linkedShare > 0.3 || /^[^.!?]{0,60}?:/u.test(text) || !/[.!?…]$/u.test(text);
}

/** Whether a line is the site's: newsletter, cookies, advertisement, sharing, copyright. */
export function isNotice(line: string): boolean {
  return isShort(line) && NOTICES.some((pattern) => pattern.test(line));
}

/** Whether a line leads to the rest of the article: `Lire la suite`. */
export function isMore(line: string): boolean {
  return MORE.some((pattern) => pattern.test(line));
}

/** Whether a line over the text names author or date, and is no sentence of it. */
export function isByline(line: string): boolean {
  const words = line.split(' ').length;
  const date = findDate(line);
  const isCalled = words <= 25 && [STAMP, ...BYLINE].some((pattern) => pattern.test(line));
  const isBare = date !== undefined && words - date.text.split(' ').length <= 6;
  if (!/[.!?…»”"]$/u.test(line)) return isCalled || isBare;
  return isCalled && date !== undefined && words <= 12;
}

/** Whether a line says when the article was published, wherever it stands. */
export function isStamp(line: string): boolean {
  return isByline(line) && STAMP.test(line) && findDate(line) !== undefined;
}

/** The author that a byline names: `Par Colette Armand, publié le 3 juillet 2021`. */
export function authorIn(byline: string): string | undefined {
  const name =
    /^(?:par|by|von|автор(?:ы)?:?|текст:?|written by)\s+([^,|•·–—(]+?)(?=\s*(?:[,|•·–—(]|$|\s(?:publié|le|on|at|à|updated|mis)\s))/iu.exec(
      byline,
    )?.[1];
  return name !== undefined && /^\p{Lu}/u.test(name) && !/\d/u.test(name) ? name.trim() : undefined;
}

function isShort(line: string): boolean {
  return line.length <= LONGEST_NOTICE && line.split(' ').length <= LONGEST_NOTICE_WORDS;
}

function patterns(...sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'iu'));
}
