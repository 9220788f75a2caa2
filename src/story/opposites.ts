/** Words of news that turn a sentence round when one stands for the other, where WordNet has no antonyms. */

const SETS =
  'limited/substantial,extensive,wide,broad,sweeping,major,significant;substantial/minor,slight,modest,small,negligible,limited;' +
  'permanent/temporary,provisional,interim;loosen/tighten;ease/tighten,stoke,fuel,worsen,heighten,intensify;raise/reduce,cut,lower,slash;' +
  'increase/reduce,cut,lower,fall;rise/fall,drop,decline,plunge,slide,tumble;climb/fall,drop,decline,slide;gain/loss,fall,drop,lose;' +
  'win/lose;victory/defeat;buy/sell;buyer/seller;purchase/sale,sell;import/export;importer/exporter;lender/borrower;lend/borrow;' +
  'employer/employee;accept/reject,refuse,decline;approve/reject,oppose,veto;welcome/reject,criticise,criticize,condemn,denounce;' +
  'agree/disagree,refuse;support/oppose,reject;praise/criticise,criticize,condemn,denounce;confirm/deny;admit/deny;allow/ban,forbid,' +
  'prohibit,block;lift/impose;remove/impose;resume/suspend,halt,stop,pause;start/end,stop,finish;begin/end,stop,finish;open/close,shut;' +
  'arrive/leave,depart;enter/leave,exit;succeed/fail;success/failure;strengthen/weaken;strong/weak;improve/worsen,deteriorate;' +
  'better/worse;best/worst;more/less,fewer;most/least,few;high/low;above/below;over/under;up/down;before/after;since/until;with/without;' +
  'inside/outside;early/late;first/last;old/new;public/private;formal/informal;official/unofficial;direct/indirect;northern/southern;' +
  'north/south;east/west;eastern/western;positive/negative;rare/common,frequent,routine,regular;likely/unlikely;short/long;warm/cold,frosty;' +
  'widen/narrow;expand/shrink,contract,narrow;growth/decline,contraction;profit/loss;surplus/deficit;shortage/surplus,glut;peace/war;' +
  'ally/enemy,rival,foe;friend/enemy,foe;optimistic/pessimistic;calm/tense,panic;stable/unstable,volatile;safe/dangerous,unsafe;' +
  'legal/illegal;majority/minority;maximum/minimum;former/current,latter,incumbent;junior/senior;deputy/chief;domestic/foreign,overseas;' +
  'survive/die,perish;survivor/victim;increase/decrease,decline;upgrade/downgrade;accelerate/slow,decelerate;speed/slow;hire/fire,sack,dismiss;' +
  'include/exclude;connect/disconnect;cooperate/compete;cooperation/confrontation,rivalry,competition;united/divided;closely/loosely;' +
  'aligned/differing,divergent,opposed;same/different;quickly/slowly;partly/fully,entirely,wholly;always/never;often/rarely,seldom;' +
  'everyone/nobody;everything/nothing;nearly/exactly;minority/majority;ahead/behind;voluntary/mandatory,compulsory;public/secret'

/** For each word its opposites, in both directions. */
export const OPPOSITES: ReadonlyMap<string, readonly string[]> = readOpposites()

function readOpposites(): Map<string, string[]> {
  const opposites = new Map<string, string[]>()
  const add = (a: string, b: string): void => void opposites.set(a, [...(opposites.get(a) ?? []), b])
  for (const set of SETS.split(';')) {
    const [word = '', list = ''] = set.split('/')
    for (const antonym of list.split(',')) {
      add(word, antonym)
      add(antonym, word)
    }
  }
  return opposites
}
