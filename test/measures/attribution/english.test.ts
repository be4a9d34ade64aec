import { createAttribution } from '../../../src/measures/attribution/index';
import { describe, expect, it } from 'vitest';
import { relationsIn } from './relations-in';

const CASES: readonly (readonly [text: string, ...relations: (readonly [string, string, string])[]])[] = [
  [
    'According to early estimates, the bridge will close.',
    ['early estimates', 'According to', 'the bridge will close'],
  ],
  ['According to state law, nobody may park there.', ['state law', 'According to', 'nobody may park there']],
  ['Reed asked the crowd to leave.', ['Reed', 'asked', 'leave']],
  ['Reed asked the crowd.'],
  [
    'A reporter asked Reed whether the bridge was safe.',
    ['A reporter', 'asked', 'whether the bridge was safe'],
  ],
  ['When asked whether the bridge was safe, he smiled.', ['', 'asked', 'whether the bridge was safe']],
  ['He told reporters to leave the room.', ['He', 'told', 'leave the room']],
  ['Two in 10 tired drivers say they like trains.', ['Two in 10 tired drivers', 'say', 'they like trains']],
  [
    'The senator crossed the river twice and says such bridges are unsafe.',
    ['The senator', 'says', 'such bridges are unsafe'],
  ],
  ['They led the crowd into the hall and said they will open soon.', ['They', 'said', 'they will open soon']],
  ['“Are you all still here?” Reed said.', ['Reed', 'said', 'Are you all still here?']],
  ['“Are you all still here?” Reed left.', ['', '', 'Are you all still here?']],
  ['Six jobs are lost, one chart says.', ['one chart', 'says', 'Six jobs are lost']],
  ['Reed -- author of two novels -- said the mayor was wrong.', ['Reed', 'said', 'the mayor was wrong']],
  ['John Reed, her opponent, said he was wrong.', ['John Reed, her opponent', 'said', 'he was wrong']],
  [
    'Several board members said the mayor had paid them.',
    ['Several board members', 'said', 'the mayor had paid them'],
  ],
  [
    'Reed, an economist at the university, told me, "This is new."',
    ['Reed, an economist at the university', 'told', 'This is new.'],
  ],
  ['After saying the bridge was unsafe, she left.', ['she', 'saying', 'the bridge was unsafe']],
  ['He said there were a million visitors.', ['He', 'said', 'there were a million visitors']],
  [
    "Friday's report ended the mayor's hope that the bridge would open.",
    ["the mayor's", 'hope', 'the bridge would open'],
  ],
  ['She described herself as a lifelong cyclist.', ['She', 'described', 'herself as a lifelong cyclist']],
  [
    'Jo Reed, host of “Night Desk,” said the bridge was old.',
    ['Jo Reed, host of “Night Desk,”', 'said', 'the bridge was old'],
  ],
  ['A court ruling could decide the case.'],
  ['The New York state attorney was late.'],
];

describe('English attribution', () => {
  it.each(CASES)('reads %s', (text, ...expected) => {
    expect(relationsIn(text, 'en').map(([source, cue, content]) => [source, cue, content])).toEqual(expected);
  });

  describe('a quotation that goes on behind its reporting clause', () => {
    const contents = (text: string, joinsQuotations: boolean): readonly string[] =>
      relationsIn(text, 'en', createAttribution({ joinsQuotations })).map(([, , content]) => content);
    const goesOn = '“The bridge is old,” Reed said. “We must close it now.”';

    it('is a relation without cue', () => {
      expect(relationsIn(goesOn, 'en')).toEqual([
        ['Reed', 'said', 'The bridge is old,', 'direct', 'person'],
        ['', '', 'We must close it now.', 'direct', 'none'],
      ]);
    });
    it('is part of the relation on request', () => {
      expect(contents(goesOn, true)).toEqual(['The bridge is old, … We must close it now.']);
    });
    it('stays alone in another paragraph, also on request', () => {
      const paragraphs = goesOn.replace('. “', '.\n\n“');
      expect(contents(paragraphs, true)).toEqual(['The bridge is old,', 'We must close it now.']);
    });
  });
});
