import type { ExcerptCases } from './case';

/** Russian excerpts; names of persons, places and outlets are invented. */
export const russianCases: ExcerptCases = {
  language: 'ru',
  cases: [
    {
      why: 'a mark after guillemets and an inflected name, a note with a colon list',
      text: 'Боевиков «Исламского государства»* вытеснили из Варданова. Сторонники ИГ* отошли.\n\n*Террористическая организация, запрещённая в РФ',
      found: [
        'designation «Исламского государства»|*|*Террористическая организация, запрещённая в РФ',
        'designation ИГ|*|*Террористическая организация, запрещённая в РФ',
      ],
    },
    {
      why: 'a foreign agent with the prescribed wording in parentheses',
      text: 'Политолог Гордей Листвянский (признан в РФ иноагентом) выступил в Туровске.',
      found: ['designation Гордей Листвянский|(признан в РФ иноагентом)|'],
    },
    {
      why: 'capitals in parentheses, with date of the register',
      text: 'Издание «Полярный вестник» (ВНЕСЕНО МИНЮСТОМ РФ В РЕЕСТР ИНОСТРАННЫХ АГЕНТОВ 12.05.2022) закрыло бюро.',
      found: [
        'designation «Полярный вестник»|(ВНЕСЕНО МИНЮСТОМ РФ В РЕЕСТР ИНОСТРАННЫХ АГЕНТОВ 12.05.2022)|',
      ],
    },
    {
      why: 'a star with a space, a note after a dash, on the same line as other text',
      text: 'Фонд «Светлый берег» * закрывает программу. * — признан нежелательной организацией на территории РФ.',
      found: ['designation «Светлый берег»|*|* — признан нежелательной организацией на территории РФ.'],
    },
    {
      why: 'two levels of stars, notes joined by a semicolon',
      text: 'Facebook* и «Азов»** снова в новостях.\n*принадлежит Meta, признанной экстремистской и запрещённой в РФ; **террористическая организация, запрещена в РФ',
      found: [
        'designation Facebook|*|*принадлежит Meta, признанной экстремистской и запрещённой в РФ;',
        'designation «Азов»|**|**террористическая организация, запрещена в РФ',
      ],
    },
    {
      why: 'Markdown of a messenger with the mark at its edge',
      text: '**В Туровске задержан сторонник ИГИЛ***\n\nЕму 30 лет.\n\n__*запрещённая в РФ террористическая организация__',
      found: ['markup **', 'designation ИГИЛ|*|*запрещённая в РФ террористическая организация', 'markup **'],
    },
    {
      why: 'an apposition with a status',
      text: 'Журналистка Аглая Верхоянская, признанная иностранным агентом, вернулась домой.',
      found: ['designation Аглая Верхоянская|признанная иностранным агентом|'],
    },
    {
      why: 'an outlet’s distancing in the note',
      text: 'Обозреватель Гордей Листвянский* вёл эфир.\n* Внесён Минюстом РФ в реестр иностранных агентов. Редакция с этим решением не согласна.',
      found: [
        'designation Гордей Листвянский|*|* Внесён Минюстом РФ в реестр иностранных агентов. Редакция с этим решением не согласна.',
      ],
    },
    {
      why: 'later mentions of a marked name in other cases',
      text: '«Талибан»* открыл рынок. Представители талибов приехали утром, а к «Талибану» вопросов не было.\n*Организация запрещена в России',
      found: [
        'designation «Талибан»|*|*Организация запрещена в России',
        'unmarked талибов||',
        'unmarked «Талибану»||',
      ],
    },
    {
      why: 'changed name',
      text: 'Ульяна* работает в школе семь лет.\n* Имя изменено по просьбе героини.',
      found: ['footnote *'],
    },
    {
      why: 'a loan with small print',
      text: 'Ипотека от 5,9%* для новосёлов.\n*При первоначальном взносе от 20%. Не является публичной офертой.',
      found: ['footnote *'],
    },
    {
      why: 'censored words and a separator',
      text: 'Он крикнул: «Да пошли вы на х**!»\n\n***\n\nНазавтра бл*дская погода не изменилась.',
      found: ['censorship **', 'markup ***', 'censorship *'],
    },
    {
      why: 'sums and dimensions',
      text: 'Плита 60*90 см стоит 2*450 рублей.',
      found: ['arithmetic *', 'arithmetic *'],
    },
    {
      why: 'a hockey table',
      text: 'Туровск – 41 очко*\nВарданов – 38 очков\n* с учётом матча, который был перенесён',
      found: ['footnote *'],
    },
    {
      why: 'required fields of a form',
      text: 'Ваше имя *\nПочта *\n* обязательные поля',
      found: ['markup *', 'markup *'],
    },
    {
      why: 'a heavy asterisk with bullets for its notes',
      text: 'Ролик удалили из Instagram✱.\n- ✱ - соцсеть признана экстремистской и запрещена в РФ',
      found: ['designation Instagram|✱|✱ - соцсеть признана экстремистской и запрещена в РФ'],
    },
    {
      why: 'a mark after a closing bracket of initials',
      text: 'Российский добровольческий корпус (РДК)* заявил о потерях.\n* Признан террористической организацией, деятельность запрещена на территории РФ.',
      found: [
        'designation РДК|*|* Признан террористической организацией, деятельность запрещена на территории РФ.',
      ],
    },
    {
      why: 'a note with a date of the register and a second name',
      text: '«Медиазона»* и «Холод»* написали об этом первыми.\n* внесены Минюстом РФ в реестр СМИ, выполняющих функции иностранного агента',
      found: [
        'designation «Медиазона»|*|* внесены Минюстом РФ в реестр СМИ, выполняющих функции иностранного агента',
        'designation «Холод»|*|* внесены Минюстом РФ в реестр СМИ, выполняющих функции иностранного агента',
      ],
    },
    {
      why: 'a wording before the name is no label',
      text: 'Запрещённая в России группировка «Исламское государство» отступила.',
      found: [],
    },
    {
      why: 'a mark in a heading and the note in italics of Markdown',
      text: '# Что известно о «Правом секторе»*\n\nДвижение появилось в 2013 году.\n\n_* экстремистская организация, запрещена в РФ_',
      found: ['designation «Правом секторе»|*|* экстремистская организация, запрещена в РФ'],
    },
    {
      why: 'an age limit and a sale',
      text: 'Концерт «Белые ночи» (18+)* перенесён.\n*Возврат билетов до 10 мая, скидка сохраняется.',
      found: ['footnote *'],
    },
    {
      why: 'a laughing note',
      text: 'Кот Барсик* снова украл сосиску.\n*признан в подъезде иноагентом',
      found: ['designation Кот Барсик|*|*признан в подъезде иноагентом'],
    },
  ],
};
