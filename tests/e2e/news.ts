/** Three news stories of our own about other subjects: nothing on these pages may be touched. */
export interface News {
  headline: string
  standfirst: string
  text: string[]
}

const FERRY: News = {
  headline: 'Night ferries return to the northern islands',
  standfirst: 'Eleven years after the last sailing, the council has found a ship, a crew and a way to pay for both.',
  text: [
    'The ferry Solveig at the old pier during its trial crossing on Tuesday night.',
    'Ines Halvorsen | Quayside Pictures',
    'The night ferry to the northern islands will sail again from the first of June, the harbour council said on Wednesday, ending a gap of eleven years in which islanders had to sleep in the terminal or miss the morning market.',
    'The Solveig, a ship of ninety metres built for a lake in Finland, leaves the old pier at twenty to midnight and reaches Brakholm shortly before six. It carries two hundred and ten passengers, forty cars and, in a hold that had to be widened, the milk lorries of the island dairy.',
    '“We asked people what they wanted and they did not say speed,” said Karin Obuya, who leads the council’s transport committee. “They said a bunk, a shower and a coffee that is not from a machine.” The coffee will come from a bakery on the quay, which has hired two people for the night shift.',
    'The old line closed in 2014 after its operator lost the subsidy for winter sailings. Three attempts to revive it failed, one of them because the ship that had been chosen turned out to be four centimetres too wide for the lock at Tarn.',
    'This time the money comes from three places. The region pays for the crew, the two island parishes share the cost of the harbour dues, and freight is expected to cover the fuel. An auditor who looked at the figures for this newspaper called them careful, though he warned that one bad winter would eat the reserve.',
    'Tickets cost nineteen for a seat and forty-two for a bunk. Children under twelve travel free, dogs pay four, and bicycles go in the forward hold without a charge. Islanders get a card with ten crossings for the price of seven.',
    'Not everyone is happy. The owners of the small airline that links Brakholm with the mainland twice a day fear for their early flight, and residents near the old pier have asked for a limit on engine noise while the ship lies in port. The council has promised a cable, so that the engines can be switched off at the quay by autumn.',
    'On the island the mood is one of disbelief more than joy. “I have seen three ribbons cut for this ferry,” said Tove Lind, who runs the hardware shop in Brakholm harbour. “I will believe the fourth one when my paint arrives before breakfast.”',
    'The trial crossing on Tuesday took five hours and fifty-one minutes in a moderate swell. A technician, two councillors and one stowaway cat were on board. The cat, the harbour master said, has been offered the position permanently.',
    'Bookings open on Saturday at the terminal and by telephone. The timetable hangs in every library of the region, and a printed one is sent to all island households with the parish letter next week.'
  ]
}

const MUSEUM: News = {
  headline: 'A museum should smell of something',
  standfirst:
    'The rope works has reopened with its machines running. Visitors may touch, and will need to wash their hands.',
  text: [
    'The long shed of the rope works, where hemp was spun until 1971.',
    'Anton Reyes | Quayside Pictures',
    'The first thing that visitors notice in the rope works is the tar. It hangs in the rafters, it has soaked into the floor over a hundred and forty years, and the architects who rebuilt the place were told on their first day that it had to stay.',
    'On Sunday the works open as a museum, after six years of building and a dispute about a chimney. The long shed, three hundred and thirty metres from door to door, holds the machines in the order in which the hemp went through them, and on two days a week they run.',
    '“A museum that only shows you things is a shop where you may not buy,” said the director, Paulina Brandt. She worked as a ropemaker’s apprentice for a year before she wrote the first panel. Most panels have fewer than forty words.',
    'Children can lay a rope of their own, three strands, as long as they are tall. The museum expects to use two tonnes of hemp a year for this alone. It comes from a farm inland which had stopped growing it and started again when the order came.',
    'The city paid a third of the cost, a foundation another third, and the rest was collected by a society of former workers and their families. The oldest of them, Willem Aker, is ninety-four and started the machine at the opening with a lever that he had last pulled on his final shift.',
    'The chimney was the subject of a lawsuit between the society, which wanted it at its full height, and the owner of a block of flats next door, who wanted the light. A judge went to look at the shadow with a folding chair and a watch. It now stands at two thirds of its height, and both sides say that they won.',
    'One room is left empty. It was the counting house, and its papers burned in 1943; the museum found only a single ledger, with the wages of one week in spring. The names are read aloud by actors from the town, one after the other, and it takes nineteen minutes.',
    'Critics may find that the museum is kind to the owners of the works. The strike of 1926 has one wall and a photograph. Brandt says that the files are still being read and that a special exhibition will follow in two years, with the letters of the women in the spinning room at its centre.',
    'Entry is free on Thursdays. The café sells soup, and no souvenir in the shop is made of plastic. Those who want to take the smell home can buy a tin of tar soap, which the shop assistants recommend keeping outside.',
    'The number six tram stops at the gate. Prams and wheelchairs can go through the whole length of the shed; benches stand every fifty metres, made from the old bobbins.'
  ]
}

const FOOTBALL: News = {
  headline: 'Harbour Rovers go up, and the groundsman gets the ball',
  standfirst:
    'A goal in the ninety-third minute ends fourteen years in the regional league. The pitch had other plans.',
  text: [
    'Supporters of Harbour Rovers on the east terrace after the final whistle on Saturday.',
    'Lena Fofana | Quayside Pictures',
    'Harbour Rovers are back in the second division. A header by Sunday Adeyemi three minutes into added time gave them a 2-1 win over Millbrook on Saturday and with it the point that they had lacked since March.',
    'For an hour it had looked as though the rain would decide the match. The south goal stood in a puddle, the ball stopped dead on the left wing whenever it was played along the ground, and the referee walked the pitch twice with the two captains before the second half.',
    '“I told them to play it in the air and to pray,” said the coach, Marguerite Dunne, who took over in October when the club was eleventh. She has changed nine of the eleven players since then, without spending anything, by promoting the whole midfield of the reserve side.',
    'Millbrook led after a quarter of an hour through a free kick that bounced in front of the goalkeeper and over him. Rovers drew level before the break, when Piet Osei ran onto a long clearance that everyone else had given up. After that there were few chances, and most of them were accidents.',
    'Then came the corner. The stadium clock had stopped, as it does in the wet, and few of the six thousand in the ground knew how long was left. Adeyemi said later that he had not seen the ball at all, only the boots of the man in front of him. “My head was there and the ball came to visit.”',
    'The match ball went to Gus Petrie, the groundsman, who had been at the stadium since four in the morning with a pump borrowed from the fire brigade. He is to retire in the summer after thirty-one seasons. He said that he would rather have had a dry week.',
    'For the club’s accounts promotion comes just in time. The grandstand roof has to be replaced before next winter, and the league pays almost three times as much for television in the second division. The treasurer, a retired teacher, has forbidden anyone to speak of transfers until the roof is paid for.',
    'The town celebrated until late. Trams stood still on the quay for an hour, the fountain on the fish market had to be switched off because of the bathers, and the police counted one lost shoe and no arrests.',
    'Rovers play their last match at home to Sandness next Saturday. Nothing depends on it any more. Season tickets for the coming year go on sale on Monday at the old prices for those who already hold one, and the queue, the club says, may start from six.',
    'The women’s team, which went up a year ago, finished fourth and will play its first round in the cup in August. The draw is on Thursday evening in the town hall.'
  ]
}

export const NEWS: News[] = [FERRY, MUSEUM, FOOTBALL]
