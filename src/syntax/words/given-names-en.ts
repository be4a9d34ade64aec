import { wordSet } from './grammar';

/*
 * Given names frequent in English news, beside those of `given-names.ts`: of English-speaking countries, and of Arabic,
 * Persian, Turkish, South Asian, Spanish, Portuguese, Italian, German, Nordic, Slavic, Japanese and African usage.
 */

/** Given names that women bear, lower case. */
export const ENGLISH_FEMININE_NAMES: ReadonlySet<string> = wordSet(`
  abby abigail ada adele adriana aileen aisha alana alberta alexa alexandria alicia alison allison alma alyssa amber
  amelia amina amy ana anastasia angelica angelina anita ann annabel annette annika antonia april arlene asma astrid
  ava ayesha beatrice becky belinda benazir bernice bertha beth bethany betty beverly bianca bonnie brenda brianna
  bridget brittany brooke camilla candace candice carly carmen carol carolyn carrie cassandra cathy cecilia celeste
  celia charlene chelsea cheryl chloe christie christina christy cindy claudia colleen connie constance consuelo
  crystal cynthia daisy danielle daphne darlene dawn deanna debbie deborah debra deirdre denise diana dianne dina
  dolores donna dora doreen doris dorothy edna eileen elaine eleanor elena eliza ella ellen ellie elsa elsie emilia
  erica erika erin ernestine ethel eugenia eunice eve evelyn faith farah fatma felicia fiona freda frida gabriela gail
  gemma georgia geraldine gertrude gillian gina ginny giulia gladys glenda gloria grace gwen gwendolyn hannah harriet
  heather heidi helen helena hilda holly hope ida imelda indira ines irene irina iris irma isabel isabella ivana
  ivanka ivy jana janet janice jasmine jeanette jenna jennie jenny jeri jill joann joanna joanne jocelyn jodi johanna
  jolene josephine josie joy joyce juanita judith judy julianna june kamala karen katherine kathleen kathryn kathy
  katie katrina kayla keiko kellyanne kimberly kirsten kirstjen kristen kristin kristina kristine lara latoya lauren
  laurie layla leah leila lenora leona leticia lillian lily liz liza lois lola loretta lori lorraine louisa lucia
  lucille lucinda lucy luisa lynne mabel maddie madison mae maggie malala mallory mamie mandy marcia margarita marge
  margie mariah mariam marian marilyn marisa marissa marjorie marlene marsha martha maryam maureen maxine may maya
  megan meghan melanie melinda mercedes meredith mildred millie mindy minnie miranda miriam misty moira molly mona
  myra nan naomi natalie natasha neelie nellie nikki nina noor nora norma octavia oksana olympia opal ottilie paige
  pam pamela patsy patti paula pearl peggy penelope penny phoebe phyllis polly priscilla priya priyanka rachael ramona
  rebecca regina renee rhonda rita roberta robyn rochelle rosalind rose rosemarie rosemary rosie roxanne ruby sabina
  sadie sally samantha savannah selena serena sheila shelley sheri sherri sherry sheryl shirley sigrid sonya sophia
  stacey stella stephanie summer susana susanna susannah susie suzy sybil sylvia tamara tammy tanya tara teresa terri
  tess tessa thelma tiffany tina toni tracey tricia trisha trudy ulrike ursula valeria valerie valeska vera verna
  veronica vicki vicky viola violet vivian wanda wendy wilhelmina wilma winifred xenia yasmin yelena yoko yolanda
  yulia yvonne zainab zara zelda zoe`);

/** Given names that men bear, lower case. */
export const ENGLISH_MASCULINE_NAMES: ReadonlySet<string> = wordSet(`
  aaron abbas abdel abdul abdulla abdullah abe abel abraham abu adel adolf akbar akira aldo alec alejandro aleksandr
  aleksei alessandro alex alexander alexei alexey alfonso alfred alister allan allen alvin amir amit amos anatoly
  andreas andrei andres andy angelo angus anil anton archie arjun arnold art arturo ashok ashraf augusto austin avi
  axel ayman aziz barney barry bart benedict bernardo bernd bert billy björn blake bobby brad bradley brandon brendan
  brent brett brian bruce bryan bryce burt byron caleb calvin carl carlo carlton carter cecil cesar chad chester chip
  chris christoph chuck clarence clark claudio clay clayton clifford clifton clint clinton clive clyde cody colin
  conor conrad corey cornelius craig curt curtis dale dan danny daoud darius darrell darren darryl dave dennis denny
  derek desmond dexter diego dieter dirk dmitry dominic don donnie doug douglas duane dudley duncan dustin dwayne
  dwight dylan earl ed eddie edgar edgardo edmund eduardo edward edwin ehud elias elliott ellis elmer elvis emil
  emilio enrico enrique erdal erich ernie ernst erwin esteban ethan eugene evan evgeny evo ezra faisal farid felipe
  fernando fidel floyd francesco francis francisco franklin fred freddie frederick friedrich fritz gamal garry gary
  gavin gene geoff geoffrey gerald gerard gerhard gerry gianni gino giorgio giovanni giuseppe glen glenn goodluck
  gordon graeme graham grant greg gregg gregor gregory guido gustav hamid hank harold harrison haruki harvey hashim
  heath hector heinrich heinz helmut herbert herman hideo hillel hiroshi homer horace hosni howard hubert hugh
  humberto hussein ian ignacio ike imran ira irfan irving irwin isaac isaiah ismail issa jacob jair jake jamal jared
  jason javier jawad jay jed jeff jefferson jeffrey jeremiah jeremy jermaine jerome jerry jesus jimmy joachim joaquin
  jock joel johan johannes johnnie jon jonas jonathon jong-un josh juergen julian julio junichiro jurgen kareem
  karl-heinz keir keith ken kenji kenneth kenny kent khaled khalid khalil kirk klaus kofi konrad konstantin kris
  krishna kurt kyle lance lars lawrence len leo leon leonard leonardo leonid leroy les lester lewis liam linus lloyd
  logan lorenzo lou lowell luca luciano luigi luis lukas luke luther mack maher mahmoud mahmud malcolm manmohan manny
  marco marcos marcus marshall marty marvin mason massimo mateo matt matthew matthias maurizio maxwell mehmet mel
  melvin merrill micah michal miguel mikael mikhail miles milo milton mitch mitchell mitt monty moses muammar muhammad
  murad murray musa mustafa naoto narendra nasser nate nathan nathaniel nawaz neal ned neil nelson newt nicholas nick
  nikita nikolai norbert norm norman oleg oliver osama oskar oswald otis otto owen paddy paolo pervez pete petr petro
  phil philip phillip piers pietro pranab preston qasim quincy rahul raj rajesh rajiv ralph ramesh ramon ramzan
  randall randolph randy raoul rashid raul ravi ray recep reggie reginald reinhard rene reuben rex ricardo rick ricky
  rob robbie roberto rocco rod roderick rodney rogelio rolf roman ron ronnie roscoe ross roy ruben rudolf
  rudolph rufus rupert russ russell ryan saad saddam saeed salim salman salvador salvatore sami sanjay santiago saul
  scott seamus sean sebastian sergei sergey sergio seth seymour shane shaun shimon shinzo sid silas solomon spencer
  stan stanley stefan stefano stephen sterling steven stewart stuart sunil suresh syed tariq taro ted teddy terence
  terrence thabo thaddeus theo theodore timothy tobias toby todd tommy trent trevor tristan troy tyler tyrone ulrich
  umar umberto uri usman vaclav valentin valery vance vasily vern vernon vic vijay vikram vince virgil vitaly vito
  vladislav volodymyr wade wallace walt warren wayne wendell wesley wilbur wilfred wilhelm will willard willie wilson
  winston wolfgang woodrow yaser yasser yitzhak yoshihiko yuri yusuf zachary zack zane`);

/** Given names of women and men alike, lower case. */
export const EITHER_NAMES: ReadonlySet<string> = wordSet(`
  adrian andrea ariel ashley aubrey avery blair bobbie brook cameron camille casey charlie claude courtney dana
  dominique drew frances frankie gale hadley harley jackie jaime jamie jan jesse jo jody jude kelly kendall kerry kim
  lane lee leigh leslie lindsay lindsey lynn marlowe michele mickey morgan nat nicky nicola parker pat peyton
  quinn reese riley robin rory rowan sam sandy sasha shannon shawn shelby sidney skyler stacy stevie sydney taylor
  terry tracy val whitney`);
