import type { ExcerptCases } from './case';

/** English excerpts; names of persons, places and outlets are invented. */
export const englishCases: ExcerptCases = {
  language: 'en',
  cases: [
    {
      why: 'a mark before a comma and one before a possessive',
      text: 'Fighters loyal to ISIS*, officials said, fled south. Al-Qaeda*’s branch stayed.\n\n*Terrorist organisations banned in Russia.',
      found: [
        'designation ISIS|*|*Terrorist organisations banned in Russia.',
        'designation Al-Qaeda|*|*Terrorist organisations banned in Russia.',
      ],
    },
    {
      why: 'a note in parentheses of its own',
      text: 'The Taliban* named a new envoy on Monday.\n(*The movement is designated as terrorist and banned in Russia)',
      found: ['designation Taliban|*|(*The movement is designated as terrorist and banned in Russia)'],
    },
    {
      why: 'a dagger and a double dagger',
      text: 'Payments went to Hizb ut-Tahrir† and, auditors believe, to Jabhat al-Nusra‡.\n† Terrorist organization outlawed in Russia\n‡ Terrorist organization outlawed in Russia and many other countries',
      found: [
        'designation Hizb ut-Tahrir|†|† Terrorist organization outlawed in Russia',
        'designation Jabhat al-Nusra|‡|‡ Terrorist organization outlawed in Russia and many other countries',
      ],
    },
    {
      why: 'superscript digits that call notes',
      text: 'The Islamic State¹ claimed the blast; Aum Shinrikyo² did not.\n¹ terrorist group banned in Russia\n² terrorist group banned in Russia',
      found: [
        'designation Islamic State|¹|¹ terrorist group banned in Russia',
        'designation Aum Shinrikyo|²|² terrorist group banned in Russia',
      ],
    },
    {
      why: 'a person under sanction, an outlet with an undesirable status, two signs',
      text: 'Editor Pavlin Ostergrad* left The Quill Gazette** in May.\n* designated a foreign agent by Russia’s Justice Ministry\n** declared an undesirable organisation in Russia',
      found: [
        'designation Pavlin Ostergrad|*|* designated a foreign agent by Russia’s Justice Ministry',
        'designation Quill Gazette|**|** declared an undesirable organisation in Russia',
      ],
    },
    {
      why: 'a wording in square brackets inside somebody’s words',
      text: '"We never spoke to Daesh [a terrorist group banned in Russia]," said Ilva Marchbanks.',
      found: ['designation Daesh|[a terrorist group banned in Russia]|'],
    },
    {
      why: 'a wording between dashes',
      text: 'The Right Sector – an extremist organisation banned in Russia – denied the report.',
      found: ['designation Right Sector|an extremist organisation banned in Russia|'],
    },
    {
      why: 'no star at all: an ordinary statement about a ban',
      text: 'The European Union banned the group Ardent Dawn in 2019, and the court upheld the ban.',
      found: [],
    },
    {
      why: 'a changed name with an age',
      text: 'Rowena*, 27, has moved three times.\n\n* Not her real name.',
      found: ['footnote *'],
    },
    {
      why: 'terms of an offer',
      text: 'Save up to 40%* on garden chairs.\n*Offer ends Sunday. Excludes clearance items.',
      found: ['footnote *'],
    },
    {
      why: 'a cricket score with not-out stars',
      text: 'Tremayne 64*, Whitlock 12, Askew 3*; extras 9.\n* not out',
      found: ['footnote *', 'footnote *'],
    },
    {
      why: 'wiki markup and a redacted name',
      text: '* Born: Lower Quenby\n* Trade: cooper\n** apprenticed to J*** W***',
      found: ['markup *', 'markup *', 'markup **', 'censorship ***', 'censorship ***'],
    },
    {
      why: 'emphasis in Markdown around a listed name',
      text: 'The report mentions *Boko Haram* twice and **Hamas** once.',
      found: ['markup *', 'markup *', 'markup **', 'markup **'],
    },
    {
      why: 'a search wildcard and a formula',
      text: 'Type hedg* to find all forms, or compute rate = hits*1000/words.',
      found: ['other *', 'arithmetic *'],
    },
    {
      why: 'a group that the United States designate, in parentheses',
      text: 'Supporters of Hezbollah (designated a terrorist organization by the United States) rallied downtown.',
      found: ['designation Hezbollah|(designated a terrorist organization by the United States)|'],
    },
    {
      why: 'a note under a heading of its own',
      text: 'Posts on Facebook* and Instagram* vanished.\nNotes\n* Meta Platforms, which owns Facebook and Instagram, is designated extremist and banned in Russia',
      found: [
        'designation Facebook|*|* Meta Platforms, which owns Facebook and Instagram, is designated extremist and banned in Russia',
        'designation Instagram|*|* Meta Platforms, which owns Facebook and Instagram, is designated extremist and banned in Russia',
      ],
    },
    {
      why: 'a mark glued to the next sentence',
      text: 'Nobody has seen the Taliban*The checkpoint stood empty.\n*Banned in Russia as a terrorist group',
      found: ['designation Taliban|*|*Banned in Russia as a terrorist group'],
    },
    {
      why: 'a footnote of a study and a grade',
      text: 'The school was rated A* last year, the same as Thornby College*.\n*according to the county’s own survey',
      found: ['other *', 'footnote *'],
    },
    {
      why: 'stars of a review',
      text: 'The soup is excellent. **** out of five.',
      found: ['other ****'],
    },
    {
      why: 'code in a text',
      text: 'Run `SELECT * FROM towns` and then `ls *.txt`.',
      found: ['other *', 'other *'],
    },
  ],
};
