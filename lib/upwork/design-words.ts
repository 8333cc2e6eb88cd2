/*
 * Words of which Upwork's marks and classes are made (UPWORK 1 to 5 and 10), and those that all pages are made of. A
 * skeleton lets nothing else of a page through, so no word may be in here that is a person's name: Max, Mark, Bill, Rose.
 */
const text = `
accordion action actions active activity add after air alert align aligned all amount announcement appended apply
applied app apps area archived arrow aside asc autosuggest avatar avg away back background badge badges banner bar base
best bids block body boost boosted border bottom box breadcrumb breadcrumbs btn budget button buttons ca call cancel
candidacies candidacy candidate candidates caption card cards caret carousel categories category cell center change
chat check checkbox checked chevron circle clamp clear clearfix click client clients close closed code col collapse
collapsed collapsible column columns combobox comment company complete completed component composer connects container
content contents contract contractor contracts control controls count counter country cover create cta current cursor
custom cxt dashboard data date day days declined default delete desc description desktop detail details dialog direct
disabled discussion display divider document domestic dot down draft drawer dropdown duration each edit ellipsis else
email empty enabled end enterprise entry error even event expand expanded expectations experience expertise external
facts fade false favorite feature featured features feed feedback field fields file filled filter filters find first
fixed flex float fluid footer for form forms frame framed free freelancer freelancers from full fullscreen gap general
grid grow growable group groups half handle has head header heading headings height help hidden hide high highlight
highlights hire hired hires hires history home horizontal hour hourly hours hover icon icons image images impression in
inactive indicator info initial inline inner input inputs inside insights interested interview interviewing interviews
into inverse invitation invitations invite invited invites invoice is item items job jobdetails jobs jpn justify label
labels landing large last latest layout lazy left legend less level light like line link links list listbox listitem
lists live load loader loading location log logo low main manage manager mask match matches medium member menu menubar
menuitem message messages messaging meta method metrics microapp middle milestone min mobile modal mode more most multi
multiline muted name nav navigation new next no none normal not note notes notification notifications nowrap number
nuxt nx odd of off offer offers old on one only open opened opening option optional options or order other out outbid
outer outline overflow overlay overview own owner padding page pages pagination pane panel panels parent part partial
past pause payment pending people percent photo pill placebo placeholder placement pointer popover popper portal
portfolio position post posted posting preference presentation prev preview previous price primary private profile
profiles progress progressbar project projects proposal proposals public published qualification qualifications query
question questions quick radio radiogroup range rate rating read reason received recent referral referrals region
related relative reply report required requirements reset resize response result results return review reviews rich
right role room rooms root row rowgroup rows saved save scroll scrollbar search searchbox second secondary section
sections select selected selection self send sent separator service services set settings shadow shape share shell show
shown shrink side sidebar sidepanel simple simplified single size skeleton skill skills skip slider slot small sort
span spacer spend spendings spent spinner sponsored stack stage standard start state static stats status step stepper
steps stick sticky stories story strong style sub subitem subitems sublocation submit submitted subtitle suggested
suggestion suggestions summary support switch switcher system tab table tabindex tablet tablist tabpanel tabs tag
tagline tags talent task team term terms tertiary test testid text textbox theme third thread tier tile tiles time timeline timestamp
title to toaster today toggle toggler token tokens toolbar tooltip top topics total tracker transition translated
tree trends trigger true truncate truncated truncation type unanswered uncheckable under undo unread unstyled untouched
unverified up update upload upwork user users value variant vendor verification verified vertical via video view viewed
viewer viewport views visible visited visitor warning week when white wide width window with withdraw withdrawn without
work workroom wrap wrapped wrapper xl xs year yes your zone
abs ai bg bid cfe cq ct ctr cx cy dashboards dash eo ev fe fl fs fta fw fwh gr gsso hr ia id jd kpi lg lh ltr ma mb md
ml mr mt mx my ng ngm nl nr otp pb pl pr pt px py qa rr rtl sc sl sm sr ss ssi sts svg tc th tr ui url ux vs wm wo
`;

const words: ReadonlySet<string> = new Set(text.trim().split(/\s+/));

/** Whether `word`, of letters only, is one that pages are made of. */
function isDesignWord(word: string): boolean {
  return words.has(word.toLowerCase());
}

const part = /[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z\d_-]+/g;

/**
 * `mark` (a class, a role, a value of `data-test`) with "#" for its numbers and "?" for each word that pages are not made
 * of: "item0" is "item#", "room-maria-list" is "room-?-list". At most 60 characters of it are looked at.
 */
export function inDesignWords(mark: string): string {
  return mark
    .slice(0, 60)
    .replace(part, (found) => (/^\d/.test(found) ? '#' : isDesignWord(found) ? found : '?'))
    .replace(/\?{2,}/g, '?');
}
