/** The names of nations, territories and blocs. */

/**
 * Nations parted by semicolons: the first name stands for the nation, "_" joins the words of a name. Names in capitals count
 * only in capitals, the others with a capital first letter. Peoples are left out where an ending makes them (Iran-ian).
 */
export const NATIONS = `
United_States US USA United_States_of_America America Washington White_House Pentagon Capitol_Hill
China Beijing PRC Mainland_China People's_Republic; Russia Moscow Kremlin Russian_Federation
United_Kingdom UK Britain British Briton Great_Britain London Downing_Street Westminster Whitehall GB
England English Englishman Englishmen; Scotland Scottish Scot Edinburgh Holyrood; Wales Welsh Cardiff
Northern_Ireland Northern_Irish Belfast Stormont; European_Union EU Brussels; Europe
NATO North_Atlantic_Treaty_Organization North_Atlantic_Treaty_Organisation; United_Nations UN
ASEAN Association_of_Southeast_Asian_Nations; African_Union; Arab_League; OPEC; BRICS; G7 Group_of_Seven
G20 Group_of_Twenty; Africa; Asia; Southeast_Asia; Central_Asia; Latin_America; South_America; North_America
Central_America; Middle_East Middle_Eastern Mideast; Scandinavia; Caribbean; Antarctica Antarctic; Arctic
Afghanistan Afghan Kabul; Albania Tirana; Algeria Algiers; Andorra; Angola Luanda; Antigua Antigua_and_Barbuda
Argentina Argentine Buenos_Aires; Armenia Yerevan; Aruba; Australia Canberra Aussie; Austria Vienna
Azerbaijan Azeri Baku; Bahamas Bahamian Nassau; Bahrain Manama; Bangladesh Dhaka; Barbados Barbadian Bridgetown
Belarus Belarussian Byelorussia Minsk; Belgium Belgian; Belize Belmopan; Benin; Bermuda; Bhutan Thimphu
Bolivia La_Paz; Bosnia Sarajevo Bosnia_and_Herzegovina Bosnia-Herzegovina; Botswana Motswana Gaborone
Brazil Brasilia Brasília; Brunei; Bulgaria Sofia; Burkina_Faso Burkinabe Ouagadougou; Burundi Gitega
Cambodia Phnom_Penh; Cameroon Yaounde Yaoundé; Canada Ottawa; Cape_Verde Cabo_Verde
Central_African_Republic Central_African Bangui; Chad N'Djamena; Chile Santiago; Colombia Bogota Bogotá
Comoros Comorian; Congo Congolese DRC Democratic_Republic_of_the_Congo Democratic_Republic_of_Congo Kinshasa
Republic_of_the_Congo Brazzaville Congo-Brazzaville; Cook_Islands; Costa_Rica; Crimea; Croatia Croat Zagreb
Cuba Havana; Cyprus Cypriot Nicosia; Czech_Republic Czech Czechia Prague; Denmark Danish Dane Copenhagen; Djibouti
Dominica; Dominican_Republic Dominican Santo_Domingo; Ecuador Ecuadorean Quito; Egypt Cairo
El_Salvador Salvadoran Salvadorean San_Salvador; Equatorial_Guinea Malabo; Eritrea Asmara; Estonia Tallinn
Eswatini Swaziland Swazi; Ethiopia Addis_Ababa; Falkland_Islands Falklands; Faroe_Islands Faroese; Fiji Suva
Finland Finnish Finn Helsinki; France French Frenchman Frenchmen Paris Élysée Elysee; Gabon Libreville
Gambia Banjul; Georgia Tbilisi; Germany German Berlin Bundestag; Ghana Accra; Gibraltar; Greece Greek Athens
Greenland Greenlandic Nuuk; Grenada; Guam Guamanian; Guatemala Guatemala_City; Guinea Conakry
Guinea-Bissau Guinea_Bissau Bissau; Guyana; Haiti Port-au-Prince; Honduras Honduran Tegucigalpa
Hong_Kong Hongkonger; Hungary Budapest; Iceland Icelandic Reykjavik; India New_Delhi Delhi; Indonesia Jakarta
Iran Tehran Teheran; Iraq Baghdad; Ireland Irish Irishman Irishmen Dublin; Israel Jerusalem Tel_Aviv Knesset
Italy Rome; Ivory_Coast Ivorian Côte_d'Ivoire Cote_d'Ivoire Abidjan; Jamaica; Japan Tokyo; Jordan Amman
Kazakhstan Kazakh Astana; Kenya Nairobi; Kiribati; Kosovo Kosovar Kosovan Pristina; Kuwait Kuwait_City
Kyrgyzstan Kyrgyz Bishkek; Laos Laotian Lao Vientiane; Latvia Riga; Lebanon Lebanese Beirut; Lesotho Basotho Maseru
Liberia Monrovia; Libya Tripoli; Liechtenstein Vaduz; Lithuania Vilnius; Luxembourg Luxembourgish
Macau Macao Macanese; Madagascar Malagasy Antananarivo; Malawi Lilongwe; Malaysia Kuala_Lumpur Putrajaya
Maldives Maldivian Malé; Mali Bamako; Malta Valletta; Marshall_Islands Marshallese; Mauritania Nouakchott
Mauritius Mauritian; Mexico Mexican Mexico_City; Micronesia; Moldova Chisinau; Monaco Monegasque
Mongolia Mongol Ulaanbaatar Ulan_Bator; Montenegro Montenegrin Podgorica; Morocco Moroccan Rabat
Mozambique Mozambican Maputo; Myanmar Burma Naypyidaw Rangoon Yangon; Namibia Windhoek; Nauru; Nepal Kathmandu
Netherlands Dutch Dutchman Dutchmen Holland Amsterdam The_Hague; New_Caledonia; New_Zealand Wellington
Nicaragua Managua; Niger Nigerien Niamey; Nigeria Abuja; North_Korea DPRK Pyongyang
North_Macedonia Macedonia Skopje; Norway Norwegian Oslo; Oman Muscat; Pakistan Islamabad; Palau
Palestine Ramallah Palestinian_Authority; Gaza Gaza_Strip; West_Bank; Panama Panamanian Panama_City
Papua_New_Guinea Port_Moresby Papua; Paraguay Asuncion Asunción; Peru Peruvian Lima
Philippines Philippine Filipino Filipina Manila; Poland Polish Pole Warsaw; Portugal Portuguese Lisbon
Puerto_Rico Puerto_Rican; Qatar Doha; Romania Bucharest; Rwanda Kigali; Saint_Lucia St_Lucia; Samoa Apia
San_Marino; Saudi_Arabia Saudi Riyadh KSA; Senegal Dakar; Serbia Serb Belgrade; Seychelles Seychellois
Sierra_Leone Freetown; Singapore; Slovakia Slovak Bratislava; Slovenia Slovene Ljubljana
Solomon_Islands Solomon_Islander Honiara; Somalia Somali Mogadishu; Somaliland Hargeisa; South_Africa Pretoria
South_Korea Seoul ROK Korea; South_Sudan Juba; Soviet_Union Soviet USSR; Spain Spanish Spaniard Madrid
Sri_Lanka Colombo; Sudan Khartoum; Suriname Paramaribo; Sweden Swedish Swede Stockholm
Switzerland Swiss Bern Berne; Syria Damascus; Taiwan Taipei; Tajikistan Tajik Dushanbe; Tanzania Dodoma
Thailand Thai Bangkok; Tibet Lhasa; Timor-Leste East_Timor Timorese Dili; Togo Togolese Lomé Lome; Tonga
Trinidad Trinidad_and_Tobago; Tunisia Tunis; Turkey Turkish Turk Türkiye Ankara; Turkmenistan Turkmen Ashgabat
Tuvalu; Uganda Kampala; Ukraine Kyiv Kiev; United_Arab_Emirates UAE Emirati Emirates Abu_Dhabi; Uruguay Montevideo
Uzbekistan Uzbek Tashkent; Vanuatu; Vatican Holy_See Vatican_City; Venezuela Caracas; Vietnam Hanoi
Western_Sahara Sahrawi; Yemen Sanaa Sana'a; Yugoslavia Yugoslav Belgrade; Zambia Lusaka; Zimbabwe Harare
`
