/**
 * Phrases that a round trip through another language leaves in English news and that are rare in news written in
 * English: false friends and idioms translated word for word. Knowledge of languages, not of any story.
 */

export interface FalseFriend {
  phrase: string
  meaning: string
  /** The language and its word that has both meanings. */
  origin: string
}

/** One per line: as printed, as meant, the word in its languages. Endings of words are ignored. */
const TABLE = `
commercial negotiations|trade talks|French négociations commerciales
commercial discussions|trade talks|French discussions commerciales
commercial talks|trade talks|Spanish conversaciones comerciales
commercial war|trade war|French guerre commerciale, Spanish guerra comercial
commercial truce|trade truce|French trêve commerciale, Spanish tregua comercial
commercial tensions|trade tensions|French tensions commerciales
commercial deficit|trade deficit|French déficit commercial
commercial surplus|trade surplus|French excédent commercial
commercial issues|trade issues|French questions commerciales
commercial balance|trade balance|French balance commerciale, Portuguese balança comercial
joint declaration|joint statement|French déclaration commune, Spanish declaración conjunta
the two parties|both sides|French les deux parties
appeal between|call between|French appel
telephone appeal|telephone call|French appel téléphonique
phone appeal|phone call|French appel
exchanged opinions|exchanged views|French échanger des opinions
exchange of opinions|exchange of views|Spanish intercambio de opiniones
mortal accident|fatal accident|French accident mortel, Spanish accidente mortal
mortal victims|deaths|Spanish víctimas mortales, Portuguese vítimas mortais
mortal attack|deadly attack|French attaque mortelle
mortal drug|deadly drug|French drogue mortelle
mortal disease|deadly disease|French maladie mortelle
actual president|current president|French actuel, Spanish actual, Portuguese atual, German aktuell
actual government|current government|French actuel, Spanish actual, German aktuell
actual minister|current minister|French actuel, Spanish actual, German aktuell
actual mayor|current mayor|French actuel, Spanish actual, German aktuell
actual crisis|current crisis|French actuel, Spanish actual, German aktuell
assisted at|attended|French assister à
assisted to the|attended the|Spanish asistir a, French assister à
the manifestants|the demonstrators|French manifestants, Spanish manifestantes
the manifesters|the demonstrators|French manifestants
manifestation against|demonstration against|French manifestation, Spanish manifestación
sensible data|sensitive data|French sensible, Italian sensibile, German sensibel
sensible information|sensitive information|French sensible, Italian sensibile
sensible questions|sensitive questions|French sensible
sensible topic|sensitive topic|German sensibel
sensible increase|noticeable increase|Italian sensibile
sensible reduction|noticeable reduction|Italian sensibile
in a delay of|within|French dans un délai de
great deception|great disappointment|French déception, Spanish decepción
expressed deception|expressed disappointment|French déception
great delusion|great disappointment|Italian delusione
chief of enterprise|business leader|French chef d'entreprise
enterprise chiefs|business leaders|French chefs d'entreprise
administration council|board of directors|French conseil d'administration, Spanish consejo de administración
council of administration|board of directors|French conseil d'administration
its actions rose|its shares rose|French actions, Spanish acciones
its actions fell|its shares fell|French actions, Spanish acciones
the actions of the company|the shares of the company|French actions, Spanish acciones
keeper of the seals|justice minister|French garde des Sceaux
forces of order|the police|French forces de l'ordre, Spanish fuerzas del orden
forces of the order|the police|French forces de l'ordre, Spanish fuerzas del orden
put in examination|charged|French mis en examen
placed under examination|charged|French mis en examen
correctional tribunal|criminal court|French tribunal correctionnel
placed in guard|taken into custody|French garde à vue
black tide|oil spill|French marée noire, Spanish marea negra
rare lands|rare earths|French terres rares, Spanish tierras raras
climatic warming|global warming|French réchauffement climatique
climatic change|climate change|French changement climatique, Spanish cambio climático
climatic crisis|climate crisis|French crise climatique, Spanish crisis climática
sanitary crisis|health crisis|French crise sanitaire, Spanish crisis sanitaria
sanitary authorities|health authorities|French autorités sanitaires, Spanish autoridades sanitarias
sanitary measures|health measures|French mesures sanitaires
sanitary emergency|health emergency|Spanish emergencia sanitaria
social plan|redundancy plan|French plan social
nuclear central|nuclear power plant|French centrale nucléaire, Spanish central nuclear
electric central|power station|French centrale électrique, Spanish central eléctrica
thermal central|power station|French centrale thermique
communal council|town council|French conseil communal
hotel of the city|town hall|French hôtel de ville
the mayoralty|the town hall|French mairie
the collectivities|the local authorities|French collectivités
the habitants|the residents|French habitants
road circulation|road traffic|French circulation routière, Spanish circulación
rail circulation|rail traffic|French circulation ferroviaire
circulation was interrupted|traffic was interrupted|French circulation, Spanish circulación
circulation was suspended|traffic was suspended|French circulation, Spanish circulación
food intoxication|food poisoning|French intoxication alimentaire, Spanish intoxicación
price of essence|price of petrol|French essence
television chain|television channel|French chaîne, Spanish cadena
information chain|news channel|French chaîne d'information
communication chain|communication channel|French chaîne
the mandatary|the leader|Spanish mandatario
exterior minister|foreign minister|Spanish ministro de Exteriores
minister of exteriors|foreign minister|Spanish ministro de Exteriores
exterior policy|foreign policy|Spanish política exterior
exterior trade|foreign trade|Spanish comercio exterior
exterior commerce|foreign trade|Spanish comercio exterior
minister of hacienda|finance minister|Spanish ministro de Hacienda
realized a call|made a call|Spanish realizar
realized a meeting|held a meeting|Spanish realizar, Portuguese realizar
realized a visit|made a visit|Spanish realizar
celebrated a meeting|held a meeting|Spanish celebrar
celebrated elections|held elections|Spanish celebrar
celebrated a press conference|held a press conference|Spanish celebrar
bothered to the neighbors|disturbed the neighbors|Spanish molestar
reiterated its compromise|reiterated its commitment|Spanish compromiso
reiterated his compromise|reiterated his commitment|Spanish compromiso
assumed the compromise|made the commitment|Spanish compromiso, Portuguese compromisso
compromise with peace|commitment to peace|Spanish compromiso
the government pretends|the government intends|Spanish pretender
thousand millions|billion|Spanish mil millones
milliards|billions|French milliards, German Milliarden
the past monday|last Monday|Spanish el pasado lunes
the past tuesday|last Tuesday|Spanish el pasado martes
the past wednesday|last Wednesday|Spanish el pasado miércoles
the past thursday|last Thursday|Spanish el pasado jueves
the past friday|last Friday|Spanish el pasado viernes
the past saturday|last Saturday|Spanish el pasado sábado
the past sunday|last Sunday|Spanish el pasado domingo
interannual|year-on-year|Spanish interanual
punctual problems|isolated problems|French ponctuel, Spanish puntual
punctual measures|one-off measures|French ponctuel, Spanish puntual
balance of victims|death toll|Spanish balance de víctimas, French bilan
provisional balance|provisional toll|French bilan provisoire, Spanish balance provisional
gravely injured|seriously injured|French gravement blessé
light injured|slightly injured|German leicht verletzt, Spanish heridos leves
municipal prefecture|city hall|Portuguese prefeitura
ministry of the ambient|environment ministry|Portuguese ambiente, Italian ambiente
minister of the ambient|environment minister|Portuguese ambiente, Italian ambiente
half ambient|environment|Portuguese meio ambiente
middle environment|environment|Portuguese meio ambiente, Spanish medio ambiente
through of|through|Portuguese através de, Spanish a través de
in function of|depending on|Portuguese em função de, Spanish en función de, French en fonction de
at difference of|unlike|Spanish a diferencia de
reunion between|meeting between|Portuguese reunião, Spanish reunión, French réunion
reunion of ministers|meeting of ministers|Portuguese reunião, Spanish reunión
reunion of the cabinet|cabinet meeting|Portuguese reunião, Spanish reunión
false notices|false news|Portuguese notícias, Spanish noticias
caused polemic|caused controversy|French polémique, Spanish polémica, Italian polemica
workers of the fabric|factory workers|Portuguese fábrica, French fabrique, German Fabrik
closure of the fabric|closure of the factory|Portuguese fábrica, Spanish fábrica, German Fabrik
the magistracy|the judiciary|Italian magistratura
budget manoeuvre|budget|Italian manovra
argument of the meeting|subject of the meeting|Italian argomento, Spanish argumento
rumor of the engine|noise of the engine|Italian rumore
in the occasion of|on the occasion of|Italian in occasione di
on the base of|on the basis of|French sur la base de, Italian sulla base di, German auf der Basis
president of the council of ministers|prime minister|Italian presidente del Consiglio
car incident|car accident|Italian incidente
chef of the company|head of the company|German Chef
chef of the party|party leader|German Parteichef
party chef|party leader|German Parteichef
company chef|chief executive|German Firmenchef
police chef|police chief|German Polizeichef
becomes support|receives support|German bekommen
gift gas|poison gas|German Giftgas
car concern|car maker|German Autokonzern
energy concern|energy company|German Energiekonzern
fraction chief|parliamentary leader|German Fraktionschef
before two years|two years ago|German vor zwei Jahren
before three years|three years ago|German vor drei Jahren
before ten years|ten years ago|German vor zehn Jahren
since two years|for two years|French depuis deux ans, German seit zwei Jahren
since three years|for three years|French depuis trois ans, German seit drei Jahren
since ten years|for ten years|French depuis dix ans, German seit zehn Jahren
in the frame of|as part of|French dans le cadre de, German im Rahmen, Spanish en el marco de
warned before the|warned of the|German warnen vor
warned before a|warned of a|German warnen vor
of the meaning that|of the opinion that|German der Meinung
in his meaning|in his opinion|German Meinung
upper mayor|mayor|German Oberbürgermeister
pointing that|pointing out that|Spanish señalar que, French pointer
thanks to that|thanks to which|French grâce à quoi
`

/** The entries of the table. */
export const FALSE_FRIENDS: readonly FalseFriend[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [phrase = '', meaning = '', origin = ''] = line.split('|')
    return { phrase, meaning, origin }
  })
