/** Base form | forms that must match | near words that must not. */
export const ENGLISH = `
be | am is are was were been being | bee bed
have | has had having have | haven heaven
do | does did done doing | dog done-for
go | goes went gone going | goal
get | gets got gotten getting | getaway
tell | tells told telling tell | teller tall
send | sends sent sending send | sender sand
reach | reaches reached reaching reach | reachable rich react
contact | contacts contacted contacting contact | contract contactless
call | calls called calling call | caller cell
department | departments department departments department | depart departure
policy | policies policy policies policy | police polite
response | responses response responses response | responsible respond
respond | responds responded responding respond | response
refund | refunds refunded refunding refund | refundable fund
return | returns returned returning return | returnable turn
charge | charges charged charging charge | charger char
cancel | cancels canceled cancelled cancelling | cancellation
stop | stops stopped stopping stop | stopper stoop
refer | refers referred referring refer | reference
try | tries tried trying try | tray
use | uses used using use | user us useful
need | needs needed needing need | needle
see | sees saw seen seeing | seem
say | says said saying say | essay
speak | speaks spoke spoken speaking | speaker speech
find | finds found finding find | founder fund
read | reads reading read reads | reader ready
write | writes wrote written writing | writer
think | thinks thought thinking think | thing
know | knows knew known knowing | knowledge
understand | understands understood understanding understand | stand
person | people persons person people | personal
customer | customers customer customers customer | custom customs
manager | managers manager managers manager | manage
transfer | transfers transferred transferring transfer | transferable
handle | handles handled handling handle | handler hand
apologize | apologizes apologized apologizing apologize | apology
complaint | complaints complaint complaints complaint | complain
choose | chooses chose chosen choosing | choice
agree | agrees agreed agreeing agree | agreement
die | dies died dying die | day
process | processes processed processing process | procession
address | addresses addressed addressing address | add
allow | allows allowed allowing allow | allowance
pay | pays paid paying pay | payment
forget | forgets forgot forgotten forgetting | forge
meeting | meetings meeting meetings meeting | met meet
us | us | use uses
late | late | later latest
off | off | offer offed
`;
