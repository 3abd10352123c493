/** Base form | forms that must match | near words that must not. */
export const ENGLISH = `
be | am is are was were been being | bee bed
have | has had having | haven heaven
do | does did done doing | dog doer
go | goes went gone going | goal
get | gets got gotten getting | getaway
tell | tells told telling | teller tall
send | sends sent sending | sender sand
reach | reaches reached reaching | reachable rich react
contact | contacts contacted contacting | contract contactless
call | calls called calling | caller cell
department | departments | depart departure
policy | policies | police polite
response | responses | responsible respond
respond | responds responded responding | response
refund | refunds refunded refunding | refundable fund
return | returns returned returning | returnable turn
charge | charges charged charging | charger char
cancel | cancels canceled cancelled cancelling | cancellation
stop | stops stopped stopping | stopper stoop
refer | refers referred referring | reference
try | tries tried trying | tray
use | uses used using | user us useful
need | needs needed needing | needle
see | sees saw seen seeing | seem
say | says said saying | essay
speak | speaks spoke spoken speaking | speaker speech
find | finds found finding | founder fund
read | reads reading | reader ready
write | writes wrote written writing | writer
think | thinks thought thinking | thing
know | knows knew known knowing | knowledge
understand | understands understood understanding | stand
person | people persons | personal
customer | customers | custom customs
manager | managers | manage
transfer | transfers transferred transferring | transferable
handle | handles handled handling | handler hand
apologize | apologizes apologized apologizing | apology
complaint | complaints | complain
choose | chooses chose chosen choosing | choice
agree | agrees agreed agreeing | agreement
die | dies died dying | day
process | processes processed processing | procession
address | addresses addressed addressing | add
allow | allows allowed allowing | allowance
pay | pays paid paying | payment
forget | forgets forgot forgotten forgetting | forge
meeting | meetings | met meet
us | us | use uses
late | late | later latest
off | off | offer offed
`;
