/** Distinguishes names from words: common given names, and words that are hardly ever surnames. */
import { wordSet } from '../../language/forms'

/** Given names that are common in English-language news. */
export const GIVEN_NAMES = wordSet(`
Aaron Adam Alan Albert Alex Alexander Alice Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Antonio Barbara Ben
Benjamin Brian Bruce Carl Carlos Carol Caroline Catherine Charles Charlotte Chris Christian Christina Christine
Christopher Claire Daniel David Deborah Dennis Diana Donald Dorothy Edward Elena Elizabeth Ella Emily Emma Eric Eva
Fatima Frances Francis Frank Fred Gary George Grace Graham Gregory Hannah Harold Harry Heather Helen Henry Howard Hugo
Ian Irene Isabel Jack Jacob James Jamie Jan Jane Janet Jason Jean Jeffrey Jennifer Jeremy Jessica Joan Joe John Jonathan
Jose Joseph Joshua Juan Judith Julia Julie Karen Karl Kate Katherine Keith Kelly Kenneth Kevin Laura Lawrence Linda Lisa
Louis Louise Lucas Lucy Luis Luke Marco Margaret Maria Marie Mark Martha Martin Mary Matthew Megan Melissa Michael
Michelle Miguel Mohamed Mohammed Nancy Nicholas Nicole Nina Nora Oliver Olivia Omar Oscar Pamela Patricia Patrick Paul
Pedro Peter Philip Rachel Ralph Raymond Rebecca Richard Robert Roger Ronald Rosa Roy Russell Ruth Ryan Samantha Samuel
Sandra Sara Sarah Scott Sean Sharon Simon Sofia Sophie Stephanie Stephen Steven Stuart Susan Teresa Thomas Timothy
Tobias Tom Tony Tracy Victor Victoria Vincent Virginia Walter William Zoe
`)

/** Forms of common words, such as past tenses and adjectives, which translation makes of surnames. */
export const HARDLY_SURNAMES = wordSet(`
lost found gone taken given broken known born dead deceased killed married closed opened forgotten stolen paid left
fallen risen sold bought burned burnt beaten painted baked fried hidden saved thrown drawn grown shown seen heard told
thought brought caught fought taught done made said went came became began kept held felt slept spent sent built
happy angry sad empty full quick slow late early cheap expensive dirty clean heavy thin wide narrow deep shallow
beautiful ugly difficult easy possible impossible important
butcher's carpenter's fleas lice crickets crows pigeons horses onions beards lighthouse railway kettle spoon bucket
harvested planted watered salted smoked roasted peeled sliced pressed
`)
