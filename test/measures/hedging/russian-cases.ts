import type { HedgingCase } from './cases';

const c = (why: string, ...texts: string[]): readonly HedgingCase[] => texts.map((text) => ({ why, text }));

/** Minimal pairs: each rule in both directions. */
export const RUSSIAN_CASES: readonly HedgingCase[] = [
  ...c('мочь: possibility, ability', 'Мост [может|epistemic-modal] рухнуть.', 'Студент может взять книгу.'),
  ...c(
    'должно быть: inference, obligation',
    'Поезд, [должно быть|epistemic-modal], опоздал.',
    'Всё должно быть готово.',
  ),
  ...c(
    'кажется: impersonal, belief',
    'Договор, [кажется|epistemic-modal], забыт.',
    '[Мне кажется|belief], он прав.',
  ),
  ...c('похоже: inference, likeness', '[Похоже|epistemic-modal], он уехал.', 'Это похоже на правду.'),
  ...c(
    'возможно: parenthetical, feasible',
    'Он, [возможно|epistemic-adverb], болен.',
    'Попасть туда возможно только летом.',
  ),
  ...c(
    'parentheticals',
    'Он, [вероятно|epistemic-adverb], уехал.',
    '[По-видимому|epistemic-adverb], он уехал.',
  ),
  ...c(
    'возможный: epistemic, все возможные',
    'Полиция ищет [возможных|epistemic-nominal] свидетелей.',
    'Приняли все возможные меры.',
  ),
  ...c('сомнения', 'Возникли [сомнения|epistemic-nominal].', '[Нет сомнений|booster], что он уехал.'),
  ...c('reportive particles', 'Он [якобы|distancing] продал завод.'),
  ...c('так называемый', '[Так называемые|distancing] эксперты ошиблись.'),
  ...c('belief', '[Я думаю|belief], что он прав.', 'Мы думаем о вас.'),
  ...c('около: quantity, place', 'Погибло [около|approximator] 40 овец.', 'Он живет около моря.'),
  ...c('порядка: quantity, order', 'Сгорело [порядка|approximator] 40 домов.', 'Порядка в городе нет.'),
  ...c('exact bounds', 'Погибло не менее 40 овец.', 'Погибло более 40 овец.'),
  ...c('scare quotes', 'Этот «[подарок|scare-quotes]» разорил село.', 'Критики назвали это «подарок».'),
  ...c('scare quotes: a gloss after a dash', 'Слово идёт от «туга» — «горе».'),
  ...c('boosters', 'Он, [конечно|booster], уехал.', 'Он [явно|booster] лгал.'),
  ...c('говорят: слух, сообщение', 'Капитан, [говорят|belief], уехал.', 'Они говорят правду.'),
  ...c('глядишь: догадка, взгляд', '[Глядишь|epistemic-adverb], и мост откроют.', 'Куда ты глядишь?'),
  ...c(
    'возможно: вероятность, осуществимость',
    '[Возможно|epistemic-adverb], паром утонул.',
    'Так возможно поднять якорь.',
  ),
];
