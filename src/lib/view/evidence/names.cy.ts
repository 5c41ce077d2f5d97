// Welsh names of the model's parameters.

import type { ParameterNames } from './names.en.ts';

export const parameterNamesCy: ParameterNames = {
  beliefs: {
    'travel.circuity': 'Faint hirach yw ffyrdd na llinell syth',
    'travel.speed': 'Cyflymder teithio',
    'travel.fixed': 'Amser i gychwyn a chyrraedd',
    'travel.error': 'Pa mor bell y gall amseroedd teithio fod o’u lle, y naill ffordd neu’r llall',
    'access.catchment': 'Y daith hiraf sy’n cyfrif fel o fewn cyrraedd',
    'gaps.short-below': 'Mae cymorth islaw hyn yn brinder',
    'gaps.real-choice': 'Perchnogion o fewn cyrraedd sy’n gwneud dewis go iawn',
    'gaps.seed-up-to': 'Darparwyr bach i’w cychwyn cyn awgrymu camau trymach',
    'viability.trigger-days':
      'Dyddiau cyn i rywun adael pan fo gweithred gan y cyngor yn cyfrif fel sbardun',
    'viability.rate-months': 'Misoedd o hanes ar gyfer cyfraddau gadael ac ymuno',
    'viability.level-months': 'Misoedd o hanes ar gyfer costau heddiw',
    'viability.rate-interval': 'Lled y cyfwng ar gyfer cyfradd gadael',
    'viability.jeffreys': 'Hanner digwyddiad a ychwanegir at bob ochr i gyfrif (rhagdyb Jeffreys)',
    'viability.peer-effect': 'Faint mae colli grŵp o gyfoedion yn codi gadael o ddewis',
    'viability.uplift-month': 'Y mis pan fydd ffioedd a chyflogau’n codi',
    'viability.horizon-months': 'Misoedd yr edrychir ymlaen',
    'viability.screen-draws': 'Tyniadau amcangyfrif ar dudalen',
    'viability.screen-seed': 'Hedyn y tyniadau',
    'viability.risk.end-decided': 'Mae diwedd a benderfynwyd yn cyfrif fel cau',
    'viability.risk.closing': 'Siawns o gau mewn 12 mis y dywedir ohoni fod gwasanaeth yn cau',
    'viability.risk.at-risk': 'Siawns o gau mewn 24 mis y dywedir ohoni fod gwasanaeth mewn perygl',
    'viability.risk.watch': 'Siawns o gau mewn 24 mis y dylid gwylio gwasanaeth ohoni',
    'viability.risk.headroom':
      'Pobl uwchlaw’r pwynt adennill costau, fel cyfran, y dylid gwylio gwasanaeth islaw iddi',
    'growth.least-at-risk': 'Y nifer lleiaf o fentrau y lluniadir cromlin oroesi ar eu cyfer',
    'growth.lapse-warning': 'Dyddiau o rybudd cyn i wiriad ddod i ben',
    'growth.compare-at': 'Yr oed y cymharir y rhai a gychwynnodd mewn blwyddyn',
    'growth.survival-level': 'Lled y bandiau o amgylch goroesi',
    'market.single-supplier-share':
      'Cyfran oriau ardal y dywedir ohoni ei bod yn dibynnu ar un cyflenwr',
    'market.hard-to-replace-share':
      'Cyfran yr holl oriau y dywedir ohoni fod perchennog yn anodd ei ddisodli',
    'market.hard-to-replace-areas':
      'Ardaloedd a adewir heb neb y dywedir ohonynt fod perchennog yn anodd ei ddisodli',
    'market.specialism-alternatives':
      'Perchnogion eraill ag arbenigedd sy’n gwneud un yn bosibl ei ddisodli',
    'pooling.full-time-hours': 'Oriau swydd lawn-amser',
    'pooling.night-hours': 'Oriau noson mewn cymorth ddydd a nos',
    'pooling.class-hours': 'Oriau sesiwn a logir gyda’i gilydd',
    'demand.people-by-need': 'Pobl â chymorth hirdymor yn Lloegr, yn ôl angen',
    'demand.community-people-by-age': 'Pobl â chymorth yn y gymuned yn Lloegr, yn ôl oed',
    'demand.limited-a-lot-by-age':
      'Cyfran y trigolion y mae eu gweithgareddau wedi’u cyfyngu’n fawr',
    'demand.older-need-by-band': 'Sut mae angen yn codi gydag oed ar ôl 65',
    'demand.follows-disability': 'I ba raddau y mae angen yn dilyn anabledd mewn ardal',
    'demand.supported-by-people':
      'Cyfran y cyfrif cyhoeddedig a gefnogir gan bobl, nid gan ddyfeisiau yn unig',
    'demand.day-support-use': 'Cyfran y bobl sy’n mynd i gymorth dydd',
    'demand.home-support-use': 'Cyfran y bobl â chymorth gartref fesul awr',
    'demand.other-use': 'Cyfran y bobl â’r cymorth hwn',
    'demand.hours-per-week': 'Oriau’r wythnos i berson sy’n defnyddio’r cymorth hwn',
    'demand.learning-disability-day-hours':
      'Oriau’r wythnos mewn cymorth dydd i berson ag anabledd dysgu',
    'demand.allocation-spread':
      'Pa mor bell y gall ardal fod o’r hyn y mae’r cyfrifiad yn ei awgrymu',
  },
  parts: {
    conurbation: 'o gytref',
    town: 'o dref',
    fringe: 'o bentref neu ymyl tref',
    dispersed: 'o gartrefi gwasgaredig',
    'day-support': 'cymorth dydd',
    'home-support': 'cymorth gartref',
    'getting-out': 'mynd allan',
    'short-breaks': 'seibiannau byr',
    '18-64': '18 i 64 oed',
    '65+': '65 oed a throsodd',
    under18: 'dan 18 oed',
    age18to64: '18 i 64 oed',
    age65to74: '65 i 74 oed',
    age75to84: '75 i 84 oed',
    age85plus: '85 oed a throsodd',
    physical: 'cymorth corfforol',
    memory: 'cof a gwybyddiaeth',
    'learning-disability': 'anabledd dysgu',
    'mental-health': 'iechyd meddwl',
    sensory: 'cymorth synhwyraidd',
    england: 'Lloegr',
    wales: 'Cymru',
    scotland: 'Yr Alban',
  },
};
