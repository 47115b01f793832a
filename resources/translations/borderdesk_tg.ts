<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tg" sourcelanguage="en">
    <context>
        <name>AccessLogPage</name>
        <message>
            <source>Time</source>
            <extracomment>Numbers of records that one line shows.</extracomment>
            <translation>Вақт</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кӣ</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Чӣ дид</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Чаро</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Парванда</translation>
        </message>
        <message>
            <source>Records shown</source>
            <translation>Сабтҳои дидашуда</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Сабти дастрасӣ</translation>
        </message>
        <message>
            <source>Who looked at records</source>
            <translation>Кӣ сабтҳоро дид</translation>
        </message>
        <message>
            <source>Every look at a record of this desk, the latest first. Yours is in it too.</source>
            <translation>Ҳар дидани сабтҳои ин ҷои кор, охирин дар аввал. Дидани шумо ҳам ҳаст.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Ҳисоб</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Рӯз</translation>
        </message>
        <message>
            <source>all</source>
            <translation>ҳама</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Намоиш</translation>
        </message>
        <message>
            <source>Nobody has looked</source>
            <translation>Касе надидааст</translation>
        </message>
        <message>
            <source>Who looks up a crossing, opens a history or the second line stands here from then on.</source>
            <translation>Ҳар кӣ убурро ҷӯяд, таърих ё хати дуюмро кушояд, минбаъд ин ҷо навишта мешавад.</translation>
        </message>
        <message>
            <source>This is no day. Write it as 24.11.2026.</source>
            <translation>Ин сана нест. Чунин нависед: 24.11.2026.</translation>
        </message>
        <message>
            <source>{numbers} and {more} more</source>
            <translation>{numbers} ва боз {more}</translation>
        </message>
    </context>
    <context>
        <name>AnswersCard</name>
        <message>
            <source>usual, not asked</source>
            <translation>одатӣ</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>The journey was stopped.</source>
            <translation>Сафар боздошта шуд.</translation>
        </message>
        <message>
            <source>Read exactly: {exactly} of {all}</source>
            <translation>Бехато хонда шуд: {exactly} аз {all}</translation>
        </message>
    </context>
    <context>
        <name>ApprovalStep</name>
        <message>
            <source>Account of the shift lead</source>
            <translation>Ҳисоби сардори баст</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Ибораи рамзӣ</translation>
        </message>
    </context>
    <context>
        <name>BoothPage</name>
        <message>
            <source>Booth</source>
            <extracomment>Milliseconds for which a recorded crossing is shown.</extracomment>
            <translation>Назорат</translation>
        </message>
        <message>
            <source>Hold the document still.</source>
            <translation>Ҳуҷҷатро беҳаракат доред.</translation>
        </message>
        <message>
            <source>Hold still</source>
            <translation>Беҳаракат доред</translation>
        </message>
        <message>
            <source>No zone is seen. Turn the page.</source>
            <translation>Минтақа дида намешавад. Саҳифаро гардонед.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Хонда шуд</translation>
        </message>
        <message>
            <source>A group: who comes next shares vehicle, purpose and address.</source>
            <translation>Гурӯҳ: мошин, мақсад ва суроғаи навбатӣ ҳамин аст.</translation>
        </message>
        <message>
            <source>The group ends with this traveller.</source>
            <translation>Гурӯҳ бо ин мусофир анҷом меёбад.</translation>
        </message>
        <message>
            <source>A form: begin to type what stands on it.</source>
            <translation>Варақа: ба навиштани матни он сар кунед.</translation>
        </message>
        <message>
            <source>First decide on this traveller, or clear.</source>
            <translation>Аввал дар бораи ин мусофир қарор кунед ё тоза кунед.</translation>
        </message>
        <message>
            <source>What you typed would be lost. {key} once more clears it.</source>
            <translation>Он чи навиштед, гум мешавад. {key} бори дигар тоза мекунад.</translation>
        </message>
        <message>
            <source>Read a document first, then ask for a second opinion.</source>
            <translation>Аввал ҳуҷҷатро хонед, баъд андешаи дуюмро пурсед.</translation>
        </message>
    </context>
    <context>
        <name>BoothView</name>
        <message>
            <source>Open a picture of a document</source>
            <translation>Кушодани акси ҳуҷҷат</translation>
        </message>
    </context>
    <context>
        <name>BoothWords</name>
        <message>
            <source>Put the document on the reader</source>
            <extracomment>What is in order with nearly everybody: said only when it is not. What rules say of a nationality that is not typed yet would be about nobody.</extracomment>
            <translation>Ҳуҷҷатро ба хонанда гузоред</translation>
        </message>
        <message>
            <source>Drop a picture of a document here, or open one with {key}</source>
            <translation>Акси ҳуҷҷатро ин ҷо партоед ё бо {key} кушоед</translation>
        </message>
        <message>
            <source>This desk has no reader: type the document</source>
            <translation>Ин ҷои кор хонанда надорад: ҳуҷҷатро нависед</translation>
        </message>
        <message>
            <source>{resume} goes on with the traveller from before, {clear} lets them go.</source>
            <translation>{resume} — бо мусофири пешина идома додан, {clear} — рухсат додан.</translation>
        </message>
        <message>
            <source>No machine-readable zone is seen. Turn the page and press {key}, or type it.</source>
            <translation>Минтақаи мошинхон дида намешавад. Саҳифаро гардонед ва {key}-ро пахш кунед ё нависед.</translation>
        </message>
        <message>
            <source>Correcting {time}: change what was wrong, say why, decide anew.</source>
            <translation>Ислоҳи {time}: хаторо дигар кунед, сабабро нависед, аз нав қарор кунед.</translation>
        </message>
        <message>
            <source>The next one of the group, please. {key} ends the group.</source>
            <translation>Навбатии гурӯҳ. {key} — анҷоми гурӯҳ.</translation>
        </message>
        <message>
            <source>The next traveller, please. Read the document, or begin to type.</source>
            <translation>Мусофири навбатӣ. Ҳуҷҷатро хонед ё ба навиштан сар кунед.</translation>
        </message>
        <message>
            <source>{key} admits.</source>
            <translation>{key} — иҷозат.</translation>
        </message>
        <message>
            <source>{key} lets depart.</source>
            <translation>{key} — иҷозати хуруҷ.</translation>
        </message>
        <message>
            <source>Still missing: {fields}.</source>
            <translation>Ҳанӯз намерасад: {fields}.</translation>
        </message>
        <message>
            <source>The lists are being looked through.</source>
            <translation>Рӯйхатҳо тафтиш мешаванд.</translation>
        </message>
        <message>
            <source>Please wait for a colleague.</source>
            <translation>Лутфан ҳамкорро интизор шавед.</translation>
        </message>
        <message>
            <source>Compare with the document: {fields}. {key} confirms.</source>
            <translation>Бо ҳуҷҷат муқоиса кунед: {fields}. {key} тасдиқ мекунад.</translation>
        </message>
        <message>
            <source>There is nobody to decide on yet.</source>
            <translation>Ҳоло касе нест, ки дар бораи ӯ қарор кунед.</translation>
        </message>
        <message>
            <source>Compare with the document first: {field}. {key} confirms.</source>
            <translation>Аввал бо ҳуҷҷат муқоиса кунед: {field}. {key} тасдиқ мекунад.</translation>
        </message>
        <message>
            <source>Not a date: {field}. Type DD.MM.YYYY, with XX for what is unknown.</source>
            <translation>Сана нест: {field}. РР.ММ.СССС нависед, номаълумро XX.</translation>
        </message>
        <message>
            <source>Not a number of days: {field}.</source>
            <translation>Шумораи рӯзҳо нест: {field}.</translation>
        </message>
        <message>
            <source>A child: say who travels along, or whose consent there is.</source>
            <translation>Кӯдак: нависед, ки бо кӣ меравад ё розигии кӣ ҳаст.</translation>
        </message>
        <message>
            <source>Missing: {field}.</source>
            <translation>Намерасад: {field}.</translation>
        </message>
        <message>
            <source>The lists are still being looked through. Decide in a moment.</source>
            <translation>Рӯйхатҳо ҳанӯз тафтиш мешаванд. Пас аз лаҳзае қарор кунед.</translation>
        </message>
        <message>
            <source>A national is never refused entry.</source>
            <translation>Ба шаҳрванд ҳаргиз вуруд рад карда намешавад.</translation>
        </message>
        <message>
            <source>compare, then {key}</source>
            <translation>муқоиса, пас {key}</translation>
        </message>
        <message>
            <source>not a date</source>
            <translation>сана нест</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>рақам нест</translation>
        </message>
        <message>
            <source>adult or consent</source>
            <translation>калонсол ё розигӣ</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>намерасад</translation>
        </message>
        <message>
            <source>typed: {fields}</source>
            <translation>дастӣ навишта шуд: {fields}</translation>
        </message>
        <message>
            <source>This document has not crossed here before.</source>
            <translation>Ин ҳуҷҷат пештар аз ин ҷо нагузаштааст.</translation>
        </message>
        <message>
            <source>This document: {crossings}</source>
            <translation>Ин ҳуҷҷат: {crossings}</translation>
        </message>
        <message>
            <source>{action}: {instruction} ({list}, {age}; {why})</source>
            <translation>{action}: {instruction} ({list}, {age}; {why})</translation>
        </message>
        <message>
            <source>A closer look is asked for. {key} shows more.</source>
            <translation>Тафтиши иловагӣ лозим аст. {key} муфассал нишон медиҳад.</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>якхела</translation>
        </message>
        <message>
            <source>different</source>
            <translation>дигар</translation>
        </message>
        <message>
            <source>not compared</source>
            <translation>муқоиса нашуд</translation>
        </message>
        <message>
            <source>the same in other letters</source>
            <translation>бо ҳарфҳои дигар якхела</translation>
        </message>
        <message>
            <source>the same in one name</source>
            <translation>дар як ном якхела</translation>
        </message>
        <message>
            <source>day and month swapped</source>
            <translation>рӯз ва моҳ ҷойиваз шудаанд</translation>
        </message>
        <message>
            <source>the same year and month</source>
            <translation>сол ва моҳ якхела</translation>
        </message>
        <message>
            <source>the same year</source>
            <translation>сол якхела</translation>
        </message>
        <message>
            <source>the same year, the day says nothing</source>
            <translation>сол якхела, рӯз чизе намегӯяд</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>номаълум</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ном</translation>
        </message>
        <message>
            <source>{words} ({age})</source>
            <translation>{words} ({age})</translation>
        </message>
    </context>
    <context>
        <name>CheckStrip</name>
        <message>
            <source>{check}: not from the zone</source>
            <translation>{check}: аз минтақа нест</translation>
        </message>
    </context>
    <context>
        <name>ColleaguePanel</name>
        <message>
            <source>A second person signs, or {key} sends to the second line.</source>
            <translation>Шахси дуюм имзо мекунад ё {key} ба хати дуюм мефиристад.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Ҳисоб</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Ибораи рамзӣ</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Имзо</translation>
        </message>
        <message>
            <source>Nobody else is here: hold</source>
            <translation>Каси дигар нест: мавқуф</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Натиҷа</translation>
        </message>
    </context>
    <context>
        <name>ConfirmPanel</name>
        <message>
            <source>Result</source>
            <translation>Натиҷа</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Ҳисоб</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Ибораи рамзӣ</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Имзо</translation>
        </message>
        <message>
            <source>Another person looks at the form and approves it, with their own account.</source>
            <translation>Шахси дигар варақаро мебинад ва бо ҳисоби худ тасдиқ мекунад.</translation>
        </message>
        <message>
            <source>Another person says what they found, and signs with their own account.</source>
            <translation>Шахси дигар натиҷаро мегӯяд ва бо ҳисоби худ имзо мекунад.</translation>
        </message>
    </context>
    <context>
        <name>ConsignmentForm</name>
        <message>
            <source>not accepted</source>
            <extracomment>The fields, with their share of the width.</extracomment>
            <translation>қабул нашуд</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Самт</translation>
        </message>
        <message>
            <source>Regime</source>
            <translation>Режим</translation>
        </message>
        <message>
            <source>Declarant</source>
            <translation>Декларант</translation>
        </message>
        <message>
            <source>Tax number</source>
            <translation>РМА</translation>
        </message>
        <message>
            <source>Vehicle plate</source>
            <translation>Рақами мошин</translation>
        </message>
        <message>
            <source>Comes from</source>
            <translation>Аз куҷо</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Ба куҷо</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Эзоҳ</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>намерасад</translation>
        </message>
        <message>
            <source>has letters and digits only</source>
            <translation>танҳо ҳарф ва рақам</translation>
        </message>
        <message>
            <source>is no country's code</source>
            <translation>рамзи ягон давлат нест</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>A fault in BorderDesk</source>
            <translation>Хато дар BorderDesk</translation>
        </message>
        <message>
            <source>Something in BorderDesk went wrong</source>
            <translation>Дар BorderDesk хатое рух дод</translation>
        </message>
        <message>
            <source>What was shown as recorded is safe. The last action may not have been carried out.</source>
            <translation>Он чи сабтшуда нишон дода шуд, маҳфуз аст. Амали охирин шояд иҷро нашуда бошад.</translation>
        </message>
        <message>
            <source>Please give this report to support. It holds nothing about a traveller.</source>
            <translation>Лутфан ин ҳисоботро ба хадамоти дастгирӣ диҳед. Дар он дар бораи мусофир чизе нест.</translation>
        </message>
        <message>
            <source>It is kept as {file}.</source>
            <translation>Он дар {file} нигоҳ дошта шуд.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Ҳисобот</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Давом додан</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Нусхаи ҳисобот</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Пӯшидани ҷои кор</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Say when it happened, then decide.</source>
            <translation>Вақти убурро нависед, пас қарор кунед.</translation>
        </message>
        <message>
            <source>Say why it is corrected, then decide.</source>
            <translation>Сабаби ислоҳро нависед, пас қарор кунед.</translation>
        </message>
        <message>
            <source>Form of a traveller</source>
            <translation>Варақаи мусофир</translation>
        </message>
        <message>
            <source>Recorded, not printed. {why}</source>
            <translation>Сабт шуд, чоп нашуд. {why}</translation>
        </message>
        <message>
            <source>Held: a second person will confirm it later.</source>
            <translation>Мавқуф: шахси дуюм баъдтар тасдиқ мекунад.</translation>
        </message>
        <message>
            <source>{name} has signed.</source>
            <translation>{name} имзо кард.</translation>
        </message>
    </context>
    <context>
        <name>DecisionBar</name>
        <message>
            <source>Admit</source>
            <extracomment>The key of each decision; what goes the other way round shares one.</extracomment>
            <translation>Иҷозат</translation>
        </message>
        <message>
            <source>Depart</source>
            <translation>Хуруҷ</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Хати дуюм</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Рад кардан</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Боздоштан</translation>
        </message>
        <message>
            <source>Withdrew</source>
            <translation>Худаш даст кашид</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Тоза кардан</translation>
        </message>
    </context>
    <context>
        <name>DocumentCard</name>
        <message>
            <source>DD.MM.YYYY</source>
            <extracomment>Codes of documents that come to this border, with a zone (ICAO Doc 9303 parts 4 to 7) and without. Fields in a line, below the names.</extracomment>
            <translation>РР.ММ.СССС</translation>
        </message>
        <message>
            <source>not a date</source>
            <translation>сана нест</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>дастӣ</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>муҳлаташ гузашт</translation>
        </message>
        <message>
            <source>hidden character</source>
            <translation>аломати ноаён</translation>
        </message>
        <message>
            <source>compare, then {key}</source>
            <translation>муқоиса, пас {key}</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>Шиноснома</translation>
        </message>
        <message>
            <source>Diplomatic passport</source>
            <translation>Дипломатӣ</translation>
        </message>
        <message>
            <source>Service passport</source>
            <translation>Хизматӣ</translation>
        </message>
        <message>
            <source>Laissez-passer</source>
            <translation>Лессе-пассе</translation>
        </message>
        <message>
            <source>Identity card</source>
            <translation>Корти шахсият</translation>
        </message>
        <message>
            <source>Crew member certificate</source>
            <translation>Корти экипаж</translation>
        </message>
        <message>
            <source>Visa</source>
            <translation>Раводид</translation>
        </message>
        <message>
            <source>Certificate of return</source>
            <translation>Бозгашт</translation>
        </message>
        <message>
            <source>Tazkira</source>
            <translation>Тазкира</translation>
        </message>
        <message>
            <source>Local border pass</source>
            <translation>Маҳаллӣ</translation>
        </message>
        <message>
            <source>National identity document</source>
            <translation>Корти миллӣ</translation>
        </message>
    </context>
    <context>
        <name>Earlier</name>
        <message>
            <source>Nothing has been recorded yet.</source>
            <translation>Ҳоло чизе сабт нашудааст.</translation>
        </message>
    </context>
    <context>
        <name>FirstStartPage</name>
        <message>
            <source>The first start of this desk</source>
            <translation>Оғози якуми ин ҷои кор</translation>
        </message>
        <message>
            <source>Three people get an account: one works at the booth, one leads the shift, one administers. Each types their own passphrase, and tells nobody.</source>
            <translation>Ба се нафар ҳисоб дода мешавад: яке дар назорат кор мекунад, яке бастро сарварӣ мекунад, яке идора мекунад. Ҳар кас ибораи рамзии худро менависад ва ба касе намегӯяд.</translation>
        </message>
        <message>
            <source>Make the accounts</source>
            <translation>Сохтани ҳисобҳо</translation>
        </message>
        <message>
            <source>This account is somebody else's already.</source>
            <translation>Ин ҳисоб аллакай аз каси дигар аст.</translation>
        </message>
    </context>
    <context>
        <name>FormFinder</name>
        <message>
            <source>A filled in form is typed in at the booth</source>
            <extracomment>The longest code has two codes of 16 letters in it.</extracomment>
            <translation>Варақаи пуршуда дар назорат ворид мешавад</translation>
        </message>
        <message>
            <source>Number of the form</source>
            <translation>Рақами варақа</translation>
        </message>
        <message>
            <source>Its number or code</source>
            <translation>Рақам ё рамзи он</translation>
        </message>
        <message>
            <source>Type in</source>
            <translation>Ворид кардан</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Қатъ</translation>
        </message>
        <message>
            <source>Scan code</source>
            <translation>Хондани рамз</translation>
        </message>
        <message>
            <source>This desk has no camera. Open a picture.</source>
            <translation>Ин ҷои кор камера надорад. Аксро кушоед.</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Акс…</translation>
        </message>
    </context>
    <context>
        <name>FormsTable</name>
        <message>
            <source>Number</source>
            <translation>Рақам</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Чоп шуд</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кӣ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Ҳолат</translation>
        </message>
        <message>
            <source>Why void</source>
            <translation>Сабаби ботилӣ</translation>
        </message>
        <message>
            <source>Typed in and void ones too</source>
            <translation>Воридшуда ва ботилҳо низ</translation>
        </message>
        <message>
            <source>Why no record will come from the marked form</source>
            <translation>Чаро аз варақаи интихобшуда сабт намешавад</translation>
        </message>
        <message>
            <source>Why it is void</source>
            <translation>Чаро ботил аст</translation>
        </message>
        <message>
            <source>spoiled, torn, lost</source>
            <translation>вайрон, дарида, гумшуда</translation>
        </message>
        <message>
            <source>Make it void</source>
            <translation>Ботил кардан</translation>
        </message>
        <message>
            <source>Unaccounted for: {unaccounted} · typed in: {typed} · void: {void}</source>
            <translation>Номаълум: {unaccounted} · воридшуда: {typed} · ботил: {void}</translation>
        </message>
        <message>
            <source>Every form is accounted for</source>
            <translation>Ҳолати ҳар варақа маълум аст</translation>
        </message>
        <message>
            <source>All that were printed are typed in or void.</source>
            <translation>Ҳамаи чопшудаҳо ворид шудаанд ё ботиланд.</translation>
        </message>
        <message>
            <source>No forms yet</source>
            <translation>Ҳоло варақа нест</translation>
        </message>
        <message>
            <source>Print some while the desk works: they are needed when it does not.</source>
            <translation>То ҷои кор кор мекунад, чоп кунед: ҳангоми носозӣ лозим мешаванд.</translation>
        </message>
        <message>
            <source>unaccounted for</source>
            <translation>номаълум</translation>
        </message>
        <message>
            <source>typed in</source>
            <translation>воридшуда</translation>
        </message>
        <message>
            <source>void</source>
            <translation>ботил</translation>
        </message>
    </context>
    <context>
        <name>FromPaper</name>
        <message>
            <source>Say when it happened.</source>
            <translation>Вақти убурро нависед.</translation>
        </message>
    </context>
    <context>
        <name>GoodsPage</name>
        <message>
            <source>Goods</source>
            <extracomment>The cell that an error of the desk is about; other errors name their field.</extracomment>
            <translation>Молҳо</translation>
        </message>
        <message>
            <source>Add item</source>
            <translation>Иловаи мол</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Хориҷ кардан</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Баргардонидан</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Сабт</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Тоза кардан</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Молҳо</translation>
        </message>
        <message>
            <source>No goods yet</source>
            <translation>Ҳоло мол нест</translation>
        </message>
        <message>
            <source>Each kind of goods is a line with its HS code, mass and value. {key} adds one.</source>
            <translation>Ҳар навъи мол як сатр аст: рамзи НМ, вазн ва арзиш. {key} илова мекунад.</translation>
        </message>
        <message>
            <source>Line {line}, {column}: {sentence}</source>
            <translation>Сатри {line}, {column}: {sentence}</translation>
        </message>
        <message>
            <source>an HS code has six digits.</source>
            <translation>рамзи НМ шаш рақам дорад.</translation>
        </message>
        <message>
            <source>say what the goods are.</source>
            <translation>нависед, ки мол чист.</translation>
        </message>
        <message>
            <source>a number is missing.</source>
            <translation>рақам намерасад.</translation>
        </message>
        <message>
            <source>nothing crosses with a quantity of 0.</source>
            <translation>миқдор 0 шуда наметавонад.</translation>
        </message>
        <message>
            <source>gross mass can't be less than net mass.</source>
            <translation>вазни умумӣ аз вазни соф кам шуда наметавонад.</translation>
        </message>
        <message>
            <source>a currency has three letters.</source>
            <translation>рамзи асъор се ҳарф дорад.</translation>
        </message>
        <message>
            <source>A consignment has at least one line of goods.</source>
            <translation>Дар партия ҳадди ақал як сатри мол ҳаст.</translation>
        </message>
        <message numerus="yes">
            <source>Recorded at {time}, %n line(s).</source>
            <translation>
                <numerusform>Соати {time} сабт шуд, %n сатр.</numerusform>
                <numerusform>Соати {time} сабт шуд, %n сатр.</numerusform>
            </translation>
        </message>
        <message>
            <source>Line {line} is removed. {key} brings it back.</source>
            <translation>Сатри {line} хориҷ шуд. {key} бармегардонад.</translation>
        </message>
        <message>
            <source>What you typed would be lost. {key} once more clears it.</source>
            <translation>Он чи навиштед, гум мешавад. {key} бори дигар тоза мекунад.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n сатр</numerusform>
                <numerusform>%n сатр</numerusform>
            </translation>
        </message>
        <message>
            <source>net {mass} kg</source>
            <translation>соф {mass} кг</translation>
        </message>
        <message>
            <source>gross {mass} kg</source>
            <translation>умумӣ {mass} кг</translation>
        </message>
    </context>
    <context>
        <name>HeldView</name>
        <message>
            <source>Held since</source>
            <extracomment>Somebody was faster: the row is no longer held.</extracomment>
            <translation>Мавқуф аз</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Ҳуҷҷат</translation>
        </message>
        <message>
            <source>Crossing number</source>
            <translation>Рақами убур</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Чӣ дид</translation>
        </message>
        <message>
            <source>Held by</source>
            <translation>Мавқуф кард</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Натиҷа</translation>
        </message>
        <message>
            <source>Nothing is held</source>
            <translation>Чизе мавқуф нест</translation>
        </message>
        <message>
            <source>What an officer alone on duty leaves for another person to confirm stands here.</source>
            <translation>Дар ин ҷо он чи корманд ҳангоми навбатдории танҳо барои тасдиқи шахси дигар мондааст.</translation>
        </message>
        <message>
            <source>Recorded, signed by {account}.</source>
            <translation>Сабт шуд, имзо кард: {account}.</translation>
        </message>
        <message>
            <source>Who held it can't confirm it: this needs another person.</source>
            <translation>Он ки мавқуф кардааст, тасдиқ карда наметавонад: шахси дигар лозим аст.</translation>
        </message>
        <message>
            <source>Form: {decision}</source>
            <translation>Варақа: {decision}</translation>
        </message>
        <message>
            <source>List {list}, entry {entry}</source>
            <translation>Рӯйхати {list}, сатри {entry}</translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <source>Help</source>
            <translation>Кӯмак</translation>
        </message>
        <message>
            <source>Keys and marks</source>
            <translation>Тугмаҳо ва аломатҳо</translation>
        </message>
    </context>
    <context>
        <name>ImportPanel</name>
        <message>
            <source>Import {file}</source>
            <translation>Воридоти {file}</translation>
        </message>
        <message>
            <source>Name of the list; one of that name is replaced</source>
            <translation>Номи рӯйхат; рӯйхати ҳамном иваз мешавад</translation>
        </message>
        <message>
            <source>Owner: the service that answers for it</source>
            <translation>Соҳиб: хадамоте, ки масъул аст</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>Номи рӯйхат</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Соҳиб</translation>
        </message>
        <message>
            <source>The new list is meant to be this short</source>
            <translation>Рӯйхати нав бояд ҳамин қадар кӯтоҳ бошад</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Ворид кардан</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бекор кардан</translation>
        </message>
    </context>
    <context>
        <name>ItemsModel</name>
        <message>
            <source>HS code</source>
            <extracomment>Role under which a cell gives the code of what is wrong with it, or an empty text.</extracomment>
            <translation>Рамзи НМ</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Тавсиф</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Миқдор</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Воҳид</translation>
        </message>
        <message>
            <source>Net kg</source>
            <translation>Соф, кг</translation>
        </message>
        <message>
            <source>Gross kg</source>
            <translation>Умумӣ, кг</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Арзиш</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Асъор</translation>
        </message>
    </context>
    <context>
        <name>LinkPage</name>
        <message>
            <source>Time</source>
            <extracomment>Exchanges that the table keeps.</extracomment>
            <translation>Вақт</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Натиҷа</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Фиристода шуд</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Дар навбат</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Давомнокӣ</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Алоқа</translation>
        </message>
        <message>
            <source>Link to the centre</source>
            <translation>Алоқа бо марказ</translation>
        </message>
        <message>
            <source>Exchanges since the desk was opened</source>
            <translation>Табодулҳо аз оғози кор</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Суроға</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Дар навбати фиристодан</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>Алоқаи охирин</translation>
        </message>
        <message>
            <source>Last exchange</source>
            <translation>Табодули охирин</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Ҳозир фиристодан</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>Ҳоло табодул нашудааст</translation>
        </message>
        <message>
            <source>Each exchange with the centre will stand here: when, how it went, how many records.</source>
            <translation>Ин ҷо ҳар табодул бо марказ навишта мешавад: кай, чӣ тавр, чанд сабт.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n сабт</numerusform>
                <numerusform>%n сабт</numerusform>
            </translation>
        </message>
        <message>
            <source>{outcome}, {time}</source>
            <translation>{outcome}, {time}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Давом додан</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Таваққуф</translation>
        </message>
        <message>
            <source>No centre is set. Records stay at this desk, safe and complete.</source>
            <translation>Марказ таъин нашудааст. Сабтҳо дар ин ҷои кор пурра ва маҳфуз мемонанд.</translation>
        </message>
        <message>
            <source>The centre is being started…</source>
            <translation>Марказ оғоз мешавад…</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Фиристода мешавад…</translation>
        </message>
        <message>
            <source>Paused. Records wait at this desk, safe.</source>
            <translation>Таваққуф. Сабтҳо дар ин ҷо маҳфузанд.</translation>
        </message>
        <message>
            <source>The link works. Records go with the next exchange.</source>
            <translation>Алоқа кор мекунад. Сабтҳо бо табодули навбатӣ мераванд.</translation>
        </message>
        <message>
            <source>All records are at the centre.</source>
            <translation>Ҳамаи сабтҳо дар марказанд.</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>Дуруст</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} с</translation>
        </message>
    </context>
    <context>
        <name>ListsPage</name>
        <message>
            <source>List</source>
            <translation>Рӯйхат</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Соҳиб</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Нусха</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Сатрҳо</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Ворид шуд</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Кӯҳнагӣ</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Рӯйхатҳо</translation>
        </message>
        <message>
            <source>Watchlists in force</source>
            <translation>Рӯйхатҳои назоратии амалкунанда</translation>
        </message>
        <message>
            <source>Every traveller is looked for in these. The age of each is kept with every decision.</source>
            <translation>Ҳар мусофир дар инҳо ҷустуҷӯ мешавад. Кӯҳнагии ҳар рӯйхат бо ҳар қарор сабт мешавад.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Воридот…</translation>
        </message>
        <message>
            <source>No lists yet</source>
            <translation>Ҳоло рӯйхат нест</translation>
        </message>
        <message>
            <source>Import a CSV file, and every traveller is looked for in it from then on. Until then nobody is screened, and each record says so.</source>
            <translation>Файли CSV-ро ворид кунед, ва баъд ҳар мусофир дар он ҷустуҷӯ мешавад. То он вақт касе тафтиш намешавад, ва дар ҳар сабт ин навишта мешавад.</translation>
        </message>
        <message>
            <source>Import a watchlist</source>
            <translation>Воридоти рӯйхати назоратӣ</translation>
        </message>
        <message>
            <source>Lists (*.csv);;All files (*)</source>
            <translation>Рӯйхатҳо (*.csv);;Ҳамаи файлҳо (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n сатр</numerusform>
                <numerusform>%n сатр</numerusform>
            </translation>
        </message>
        <message>
            <source>{list} is in force: {entries}.</source>
            <translation>{list} амал мекунад: {entries}.</translation>
        </message>
        <message>
            <source>From then on nobody is looked for in {list}. Press {key} again to remove it, or mark another to keep it.</source>
            <translation>Баъд аз ин касе дар {list} ҷустуҷӯ намешавад. Барои хориҷ кардан {key}-ро боз пахш кунед ё дигареро нишон кунед, то бимонад.</translation>
        </message>
        <message>
            <source>{list} is no longer in force.</source>
            <translation>{list} дигар амал намекунад.</translation>
        </message>
        <message>
            <source>Remove it now</source>
            <translation>Ҳозир хориҷ кардан</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Хориҷ кардан</translation>
        </message>
    </context>
    <context>
        <name>MarkedStack</name>
        <message>
            <source>TRAINING</source>
            <translation>ОМӮЗИШ</translation>
        </message>
    </context>
    <context>
        <name>MoreCard</name>
        <message>
            <source>Going to</source>
            <translation>Ба куҷо</translation>
        </message>
        <message>
            <source>Days of stay</source>
            <translation>Рӯзҳои будубош</translation>
        </message>
        <message>
            <source>Visa or permit</source>
            <translation>Раводид ё иҷоза</translation>
        </message>
        <message>
            <source>Visa number</source>
            <translation>Рақами раводид</translation>
        </message>
        <message>
            <source>Address here</source>
            <translation>Суроға дар кишвар</translation>
        </message>
        <message>
            <source>Visa until</source>
            <translation>Раводид то</translation>
        </message>
        <message>
            <source>Coming from</source>
            <translation>Аз куҷо</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>Муҳр</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Эзоҳ</translation>
        </message>
        <message>
            <source>visa</source>
            <translation>раводид</translation>
        </message>
        <message>
            <source>e-visa</source>
            <translation>раводиди электронӣ</translation>
        </message>
        <message>
            <source>permit</source>
            <translation>иҷозатнома</translation>
        </message>
        <message>
            <source>regional permit</source>
            <translation>иҷозаи минтақавӣ</translation>
        </message>
        <message>
            <source>none needed</source>
            <translation>лозим нест</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>дида нашуд</translation>
        </message>
    </context>
    <context>
        <name>OffencePanel</name>
        <message>
            <source>Offence</source>
            <translation>Ҳуқуқвайронкунӣ</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Сабт</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Ба қафо</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Чӣ муайян шуд</translation>
        </message>
        <message>
            <source>Days too many</source>
            <translation>Рӯзҳои зиёдатӣ</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Асоси ҳуқуқӣ</translation>
        </message>
        <message>
            <source>Circumstances</source>
            <translation>Ҳолатҳо</translation>
        </message>
        <message>
            <source>Read out in</source>
            <translation>Забони хондан</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Имзо</translation>
        </message>
        <message>
            <source>What the traveller said</source>
            <translation>Суханони мусофир</translation>
        </message>
    </context>
    <context>
        <name>OpeningPage</name>
        <message>
            <source>Try again</source>
            <translation>Аз нав кӯшидан</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Пӯшидан</translation>
        </message>
        <message>
            <source>Opening the desk…</source>
            <translation>Ҷои кор кушода мешавад…</translation>
        </message>
        <message>
            <source>The encrypted store is opened and checked.</source>
            <translation>Анбори рамзгузорӣ кушода ва санҷида мешавад.</translation>
        </message>
        <message>
            <source>The desk can't open</source>
            <translation>Ҷои кор кушода намешавад</translation>
        </message>
        <message>
            <source>Nothing that was recorded is lost.</source>
            <translation>Ягон сабт гум нашудааст.</translation>
        </message>
    </context>
    <context>
        <name>OpinionPanel</name>
        <message>
            <source>Reading</source>
            <translation>Хондан</translation>
        </message>
        <message>
            <source>{key} closes</source>
            <translation>{key} мепӯшад</translation>
        </message>
        <message>
            <source>{reader} reads the picture: some seconds.</source>
            <translation>{reader} аксро мехонад: чанд сония.</translation>
        </message>
        <message>
            <source>{reader} sees no zone in this picture.</source>
            <translation>{reader} дар ин акс минтақаро намебинад.</translation>
        </message>
        <message>
            <source>The readers differ: compare with the document.</source>
            <translation>Хонандаҳо фарқ мекунанд: бо ҳуҷҷат муқоиса кунед.</translation>
        </message>
        <message>
            <source>{reader} reads the same.</source>
            <translation>{reader} ҳамонро мехонад.</translation>
        </message>
        <message>
            <source>this desk's reader</source>
            <translation>хонандаи ин ҷои кор</translation>
        </message>
    </context>
    <context>
        <name>PaperPage</name>
        <message>
            <source>Paper</source>
            <extracomment>How many forms are offered to be printed at once: whole pages of two.</extracomment>
            <translation>Варақаҳо</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Варақаҳо</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s)</source>
            <translation>
                <numerusform>%n варақа</numerusform>
                <numerusform>%n варақа</numerusform>
            </translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Шумора</translation>
        </message>
        <message>
            <source>Make forms</source>
            <translation>Варақаҳои нав</translation>
        </message>
        <message>
            <source>Each number is given once. Print the pages, or save them as a file.</source>
            <translation>Ҳар рақам як бор дода мешавад. Саҳифаҳоро чоп кунед ё ҳамчун файл нигоҳ доред.</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Дар {file} нигоҳ дошта шуд.</translation>
        </message>
        <message>
            <source>Forms {first} to {last}</source>
            <translation>Варақаҳо аз {first} то {last}</translation>
        </message>
        <message>
            <source>paper-forms-{day}.pdf</source>
            <translation>варақаҳо-{day}.pdf</translation>
        </message>
        <message>
            <source>Save the forms</source>
            <translation>Нигоҳ доштани варақаҳо</translation>
        </message>
        <message>
            <source>PDF pages (*.pdf)</source>
            <translation>Саҳифаҳои PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Ба чопгар фиристода шуд.</translation>
        </message>
        <message>
            <source>These forms are neither printed nor saved, and their numbers are not given again. Press {key} once more to put them away all the same.</source>
            <translation>Ин варақаҳо на чоп шудаанду на нигоҳ дошта, ва рақамҳояшон дигар дода намешаванд. Агар ба ҳар ҳол пӯшиданӣ бошед, {key}-ро бори дигар пахш кунед.</translation>
        </message>
        <message>
            <source>Form {number} waits at the booth: {key}.</source>
            <translation>Варақаи {number} дар назорат мунтазир аст: {key}.</translation>
        </message>
        <message>
            <source>Hold one form before the camera, its code in the picture.</source>
            <translation>Як варақаро пеши камера доред, то рамзаш намоён бошад.</translation>
        </message>
        <message>
            <source>A picture of the form</source>
            <translation>Акси варақа</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp);;All files (*)</source>
            <translation>Аксҳо (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp);;Ҳамаи файлҳо (*)</translation>
        </message>
        <message>
            <source>Form {number} is void.</source>
            <translation>Варақаи {number} ботил шуд.</translation>
        </message>
    </context>
    <context>
        <name>PaperPanel</name>
        <message>
            <source>Form {number}</source>
            <translation>Варақаи {number}</translation>
        </message>
        <message>
            <source>Type what stands on it. The record will carry the form's own time.</source>
            <translation>Он чи дар варақа ҳаст, нависед. Дар сабт вақти худи варақа мемонад.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Рӯз</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Вақт</translation>
        </message>
    </context>
    <context>
        <name>Protocol</name>
        <message>
            <source>A protocol is about the traveller who was recorded last.</source>
            <extracomment>What was found of an exit, by check and code, that a protocol may be about.</extracomment>
            <translation>Протокол дар бораи он мусофир тартиб дода мешавад, ки охирин сабт шудааст.</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Протокол</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Ҳамаро интихоб</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Зиёд кардан</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Кам кардан</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>Ҷустуҷӯ дар:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Ба қафо</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Ба қафо рафтан</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Ба пеш</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Ба пеш рафтан</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Ҷузвдони болоӣ</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Ба ҷузвдони болоӣ</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Ҷузвдони нав</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Сохтани ҷузвдони нав</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Рӯйхат</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Ба намуди рӯйхат</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Муфассал</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Ба намуди муфассал</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Лавҳаи паҳлӯӣ</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Рӯйхати ҷойҳо ва хатбаракҳо</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлҳо</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Номи файл:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Навъи файлҳо:</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Ҷустуҷӯи ҷузвдон</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Нигоҳ доштан ҳамчун</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Ҷузвдон:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Кушодан</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Нигоҳ доштан</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Интихоб</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>Номи &amp;нав</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Нест кардан</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Файлҳои &amp;пинҳон</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Ҷузвдони &amp;нав</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Ҷузвдонҳо</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Ҷузвдони нав</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Нест кардан</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Ҷойҳои охирин</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 аллакай ҳаст.
Иваз мекунед?</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Файл ёфт нашуд.
Номи файлро санҷед.</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>Ном</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Андоза</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Навъ</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Санаи тағйир</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Компютер</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Бекор кардан</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Такрор</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Буридан</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Нусха</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Гузоштан</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Нест кардан</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Ҳамаро интихоб</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>Хуб</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Нигоҳ доштан</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Кушодан</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Ҳа</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Не</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Қатъ кардан</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Такрор</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Сарфи назар</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Пӯшидан</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бекор кардан</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Рад кардан</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Кӯмак</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Татбиқ</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Аз нав</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Бекор кардан</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Такрор</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Буридан</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Нусха</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Гузоштан</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Нест кардан</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Ҳамаро интихоб</translation>
        </message>
    </context>
    <context>
        <name>RecentGoods</name>
        <message>
            <source>Recorded lately</source>
            <translation>Сабтҳои охирин</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Ҳоло нест</translation>
        </message>
        <message>
            <source>Recorded consignments appear here.</source>
            <translation>Партияҳои сабтшуда ин ҷо пайдо мешаванд.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n сатр</numerusform>
                <numerusform>%n сатр</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecentPanel</name>
        <message>
            <source>Earlier travellers. Dot: went on. Triangle: second line. Square: turned back.</source>
            <translation>Мусофирони пешин. Нуқта: гузашт. Секунҷа: хати дуюм. Чоркунҷа: баргардонида шуд.</translation>
        </message>
    </context>
    <context>
        <name>RecentStrip</name>
        <message>
            <source>Last:</source>
            <translation>Охирин:</translation>
        </message>
        <message>
            <source>Nobody has passed yet.</source>
            <translation>Ҳоло касе нагузаштааст.</translation>
        </message>
        <message>
            <source>{recent} more · {correct} correct the last · {direction} entry or exit</source>
            <translation>{recent} бештар · {correct} ислоҳи охирин · {direction} вуруд ё хуруҷ</translation>
        </message>
    </context>
    <context>
        <name>RecoverPage</name>
        <message>
            <source>Open the desk by its recovery code</source>
            <translation>Кушодан бо рамзи барқарорсозӣ</translation>
        </message>
        <message>
            <source>The account gets a new passphrase. The code stays as it is.</source>
            <translation>Ҳисоб ибораи рамзии нав мегирад. Рамз ҳамон мемонад.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Рамзи барқарорсозӣ</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Ҳисоб</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Ибораи рамзии нав</translation>
        </message>
        <message>
            <source>New passphrase again</source>
            <translation>Ибораи рамзии нав бори дигар</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Кушодани ҷои кор</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Ба қафо</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Ду ибора фарқ мекунанд.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCodePage</name>
        <message>
            <source>The recovery code</source>
            <translation>Рамзи барқарорсозӣ</translation>
        </message>
        <message>
            <source>It opens the desk when every passphrase is lost. It is shown now and never again, and it is kept nowhere. Write it on paper and lock it away, not near this desk.</source>
            <translation>Он ҷои коро мекушояд, вақте ҳамаи ибораҳо гум шудаанд. Он танҳо ҳозир нишон дода мешавад ва дар ҳеҷ ҷо нигоҳ дошта намешавад. Онро дар қоғаз нависед ва дар ҷои қулф нигоҳ доред, на дар назди ин ҷои кор.</translation>
        </message>
        <message>
            <source>It is written down and locked away</source>
            <translation>Навишта ва дар ҷои қулф гузошта шуд</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Давом додан</translation>
        </message>
    </context>
    <context>
        <name>ReferralPanel</name>
        <message>
            <source>Choose a topic.</source>
            <translation>Мавзӯъро интихоб кунед.</translation>
        </message>
        <message>
            <source>Colleague's note</source>
            <translation>Ёддошти ҳамкор</translation>
        </message>
        <message>
            <source>What you saw, in a few words. Ask nothing now.</source>
            <translation>Он чи дидед, бо чанд сухан. Ҳоло чизе напурсед.</translation>
        </message>
        <message>
            <source>{key} closes</source>
            <translation>{key} мепӯшад</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Нигоҳ доштан</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Мавзӯъ</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Кай</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Розигӣ</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Кӣ гуфт</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Тарҷумон</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ёддошт</translation>
        </message>
    </context>
    <context>
        <name>RefusalPanel</name>
        <message>
            <source>Back</source>
            <extracomment>Keys of this panel alone: on and back.</extracomment>
            <translation>Ба қафо</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Давом додан</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Боздоштан</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Дасткашӣ</translation>
        </message>
        <message>
            <source>Refusal</source>
            <translation>Радкунӣ</translation>
        </message>
        <message>
            <source>Approve, or hold</source>
            <translation>Тасдиқ ё мавқуф</translation>
        </message>
        <message>
            <source>Approve, record</source>
            <translation>Тасдиқ ва сабт</translation>
        </message>
        <message>
            <source>Answered yes: the competent body is told first.</source>
            <translation>Ҷавоб «ҳа»: аввал ба мақоми салоҳиятдор хабар дода мешавад.</translation>
        </message>
        <message>
            <source>Why? Digits choose, more than one may hold.</source>
            <translation>Чаро? Бо рақам интихоб кунед, якчандто ҳам мумкин.</translation>
        </message>
        <message>
            <source>Ask each question, also when it seems clear.</source>
            <translation>Ҳар саволро диҳед, ҳатто агар равшан бошад.</translation>
        </message>
        <message>
            <source>Read it out in a language the traveller understands.</source>
            <translation>Бо забоне хонед, ки мусофир мефаҳмад.</translation>
        </message>
        <message>
            <source>A shift lead approves. Alone on duty: leave it empty, it is held.</source>
            <translation>Сардори баст тасдиқ мекунад. Агар танҳо бошед, холӣ монед: мавқуф мешавад.</translation>
        </message>
        <message>
            <source>A shift lead approves with their own account.</source>
            <translation>Сардори баст бо ҳисоби худ тасдиқ мекунад.</translation>
        </message>
        <message>
            <source>Choose at least one reason.</source>
            <translation>Ақаллан як сабабро интихоб кунед.</translation>
        </message>
        <message>
            <source>Every question needs an answer; no interpreter is one.</source>
            <translation>Ба ҳар савол ҷавоб лозим; «Тарҷумон нест» ҳам ҷавоб аст.</translation>
        </message>
        <message>
            <source>The legal basis is missing.</source>
            <translation>Асоси ҳуқуқӣ намерасад.</translation>
        </message>
        <message>
            <source>Say how the traveller may appeal.</source>
            <translation>Тартиби шикояти мусофирро нависед.</translation>
        </message>
        <message>
            <source>In which language was it read out?</source>
            <translation>Бо кадом забон хонда шуд?</translation>
        </message>
        <message>
            <source>Did the traveller sign?</source>
            <translation>Мусофир имзо кард?</translation>
        </message>
    </context>
    <context>
        <name>ResumePanel</name>
        <message>
            <source>The desk stopped with a traveller at the booth. Last entry: {time}.</source>
            <translation>Ҷойи кор ҳангоме қатъ шуд, ки мусофир дар назди ғурфа буд. Сабти охирин: {time}.</translation>
        </message>
        <message>
            <source>Go on with this traveller</source>
            <translation>Бо ин мусофир идома додан</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>Рухсат додан</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Rule</source>
            <translation>Қоида</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Амал мекунад</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Манбаъ</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Қоидаҳо</translation>
        </message>
        <message>
            <source>Rules in force</source>
            <translation>Қоидаҳои амалкунанда</translation>
        </message>
        <message>
            <source>Visa and stay</source>
            <translation>Раводид ва будубош</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Бақайдгирӣ</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Ҳуҷҷатҳо</translation>
        </message>
        <message>
            <source>Minors</source>
            <translation>Ноболиғон</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>Рӯзҳои истироҳат</translation>
        </message>
        <message>
            <source>Kind of rules</source>
            <translation>Навъи қоидаҳо</translation>
        </message>
        <message>
            <source>No rules of this kind</source>
            <translation>Чунин қоидаҳо нестанд</translation>
        </message>
        <message>
            <source>Rules come from the file {file} in the desk's data folder. Where there are none, the booth says so and the officer decides as ever.</source>
            <translation>Қоидаҳо аз файли {file} дар ҷузвдони маълумот гирифта мешаванд. Агар қоида набошад, дар назорат ин навишта мешавад ва нозир мисли ҳамеша қарор мекунад.</translation>
        </message>
        <message>
            <source>There are no rules for this country at this desk.</source>
            <translation>Дар ин ҷои кор барои ин кишвар қоида нест.</translation>
        </message>
        <message>
            <source>from the file {file}</source>
            <translation>аз файли {file}</translation>
        </message>
        <message>
            <source>shipped with BorderDesk</source>
            <translation>дар таркиби BorderDesk</translation>
        </message>
        <message>
            <source>{country}, version {version}, {where}. {issuer}.</source>
            <translation>{country}, нусхаи {version}, {where}. {issuer}.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Рӯз</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кӣ</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Time</source>
            <translation>Вақт</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Самт</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Қарор</translation>
        </message>
        <message>
            <source>Crossing number</source>
            <translation>Рақами убур</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Нозир</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Ҷустуҷӯ</translation>
        </message>
        <message>
            <source>Look up a crossing</source>
            <translation>Ҷустуҷӯи убур</translation>
        </message>
        <message>
            <source>By the number of a document or of a crossing, never by name. Every look is kept in the log.</source>
            <translation>Аз рӯи рақами ҳуҷҷат ё убур, ҳаргиз аз рӯи ном. Ҳар дидан сабт мешавад.</translation>
        </message>
        <message>
            <source>Why do you look?</source>
            <translation>Чаро меҷӯед?</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Рақами парванда</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Аз ҷониби</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>Рақами ҳуҷҷат</translation>
        </message>
        <message>
            <source>or crossing number</source>
            <translation>ё рақами убур</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Ёфтан</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Ба қафо</translation>
        </message>
        <message>
            <source>Print the form again</source>
            <translation>Варақаро аз нав чоп кардан</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>Дар ин мошин низоми чоп (lp) нест.</translation>
        </message>
        <message>
            <source>Correct at the booth</source>
            <translation>Ислоҳ дар назорат</translation>
        </message>
        <message>
            <source>Nothing is looked up yet</source>
            <translation>Ҳоло чизе ҷустуҷӯ нашудааст</translation>
        </message>
        <message>
            <source>Say why, type a number, press Enter. What is found stands here, the latest first.</source>
            <translation>Сабабро интихоб кунед, рақамро нависед, Enter-ро пахш кунед. Ёфтшуда ин ҷо нишон дода мешавад, охирин дар аввал.</translation>
        </message>
        <message>
            <source>First say why you look.</source>
            <translation>Аввал сабабро интихоб кунед.</translation>
        </message>
        <message>
            <source>Form of a traveller</source>
            <translation>Варақаи мусофир</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Ба чопгар фиристода шуд.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Интихоб…</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>лозим</translation>
        </message>
        <message>
            <source>This desk has recorded no such crossing.</source>
            <translation>Дар ин ҷои кор чунин убур сабт нашудааст.</translation>
        </message>
    </context>
    <context>
        <name>SecondLinePage</name>
        <message>
            <source>Since</source>
            <extracomment>How long people wait is shown in minutes. What a second person, or the traveller's document, is needed for.</extracomment>
            <translation>Аз кай</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Интизорӣ</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Ҳуҷҷат</translation>
        </message>
        <message>
            <source>Sent by</source>
            <translation>Фиристод</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Чаро</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Фиристода шуд</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Натиҷа</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кӣ</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Давомнокӣ</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Хати дуюм</translation>
        </message>
        <message>
            <source>What came out of it</source>
            <translation>Чӣ маълум шуд</translation>
        </message>
        <message>
            <source>Decide at the booth</source>
            <translation>Қарор дар назорат</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>Касе интизор нест</translation>
        </message>
        <message>
            <source>Whom an officer sends to the second line stands here until somebody has decided.</source>
            <translation>Касе, ки нозир ба хати дуюм фиристод, то қарор ин ҷо нишон дода мешавад.</translation>
        </message>
        <message>
            <source>No outcome yet</source>
            <translation>Ҳоло натиҷа нест</translation>
        </message>
        <message>
            <source>Once somebody has decided on a traveller at the second line, the outcome stands here.</source>
            <translation>Пас аз қарор дар бораи мусофир дар хати дуюм натиҷа ин ҷо навишта мешавад.</translation>
        </message>
        <message>
            <source>Say what came out of it, then press {key} again.</source>
            <translation>Нависед, ки чӣ маълум шуд, пас {key}-ро боз пахш кунед.</translation>
        </message>
        <message>
            <source>Recorded: {decision}.</source>
            <translation>Сабт шуд: {decision}.</translation>
        </message>
        <message>
            <source>{key} brings the traveller to the booth.</source>
            <translation>{key} мусофирро ба назорат меорад.</translation>
        </message>
        <message>
            <source>Admit</source>
            <translation>Иҷозат</translation>
        </message>
        <message>
            <source>Let depart</source>
            <translation>Иҷозати хуруҷ</translation>
        </message>
        <message>
            <source>Show outcomes</source>
            <translation>Натиҷаҳо</translation>
        </message>
        <message>
            <source>Show who waits</source>
            <translation>Интизорон</translation>
        </message>
        <message>
            <source>Who waits longest stands first. Who does not go on is decided at the booth, with the form.</source>
            <translation>Аввал касе, ки бештар интизор аст. Дар бораи касе, ки намегузарад, дар назорат бо варақа қарор мешавад.</translation>
        </message>
        <message>
            <source>The latest first. An outcome is a correction: both records stay.</source>
            <translation>Охирин дар аввал. Натиҷа ислоҳ аст: ҳарду сабт мемонанд.</translation>
        </message>
        <message>
            <source>What was held longest stands first. Another person than who held it signs below.</source>
            <translation>Аввал он чи пеш аз ҳама мавқуф шудааст. Дар поён на он ки мавқуф кардааст, балки шахси дигар имзо мекунад.</translation>
        </message>
        <message>
            <source>Held: {count}</source>
            <translation>Мавқуф: {count}</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Мавқуф</translation>
        </message>
    </context>
    <context>
        <name>ServedStep</name>
        <message>
            <source>Read out in</source>
            <extracomment>More reasons than these stand in two columns. Names of languages as those who speak them write them.</extracomment>
            <translation>Забони хондан</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Тарҷумон</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Имзо</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Асоси ҳуқуқӣ</translation>
        </message>
        <message>
            <source>How to appeal</source>
            <translation>Тартиби шикоят</translation>
        </message>
        <message>
            <source>What the traveller said</source>
            <translation>Суханони мусофир</translation>
        </message>
    </context>
    <context>
        <name>SettingEditor</name>
        <message>
            <source>Search</source>
            <translation>Ҷустуҷӯ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Интихоб…</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Танзимот</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Нигоҳ доштан</translation>
        </message>
        <message>
            <source>Undo changes</source>
            <translation>Бекори тағйирот</translation>
        </message>
        <message>
            <source>The desk keeps its records in {folder}</source>
            <translation>Сабтҳо дар {folder} нигоҳ дошта мешаванд</translation>
        </message>
        <message>
            <source>Nothing was saved. {field} can't be this. {rule}</source>
            <translation>Чизе нигоҳ дошта нашуд. {field} ин хел шуда наметавонад. {rule}</translation>
        </message>
        <message>
            <source>Saved. Close the desk and open it again to put it in force.</source>
            <translation>Нигоҳ дошта шуд. Барои амал кардан ҷои коро пӯшида, аз нав кушоед.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Нигоҳ дошта шуд.</translation>
        </message>
        <message>
            <source>Looking for scanners…</source>
            <translation>Сканерҳо ҷустуҷӯ мешаванд…</translation>
        </message>
        <message numerus="yes">
            <source>%n scanner(s) found.</source>
            <translation>
                <numerusform>%n сканер ёфт шуд.</numerusform>
                <numerusform>%n сканер ёфт шуд.</numerusform>
            </translation>
        </message>
        <message>
            <source>No scanner answers. Is it switched on and connected?</source>
            <translation>Ягон сканер ҷавоб намедиҳад. Оё он дар кор ва пайваст аст?</translation>
        </message>
    </context>
    <context>
        <name>SheetsView</name>
        <message>
            <source>Save as…</source>
            <translation>Нигоҳ доштан…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Чоп</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>Дар ин мошин низоми чоп (lp) нест.</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Пӯшидан</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>The desk is locked</source>
            <extracomment>Errors after which the officer chooses a passphrase of their own.</extracomment>
            <translation>Ҷои кор қулф аст</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Воридшавӣ</translation>
        </message>
        <message>
            <source>What you were doing is kept. Sign in to go on.</source>
            <translation>Кори шумо нигоҳ дошта шудааст. Барои давом ворид шавед.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Ҳисоб</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Ибораи рамзӣ</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Ибораи рамзии нав</translation>
        </message>
        <message>
            <source>New passphrase again</source>
            <translation>Ибораи рамзии нав бори дигар</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Кушодан</translation>
        </message>
        <message>
            <source>Passphrases lost? Use the recovery code</source>
            <translation>Ибора гум шуд? Рамзи барқарорсозӣ</translation>
        </message>
        <message>
            <source>Type your passphrase.</source>
            <translation>Ибораи рамзии худро нависед.</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Ду ибора фарқ мекунанд.</translation>
        </message>
    </context>
    <context>
        <name>StateStrip</name>
        <message>
            <source>Details</source>
            <extracomment>Names of the theme's states.</extracomment>
            <translation>Муфассал</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Хондан</translation>
        </message>
        <message>
            <source>Why is it corrected?</source>
            <translation>Сабаби ислоҳ?</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Интизорӣ</translation>
        </message>
        <message>
            <source>Typing</source>
            <translation>Навиштан</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Тайёр</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Нигаред</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ист</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Ҳамкор</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Сабт мешавад</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Сабт шуд</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>no device</source>
            <extracomment>From this age on a list asks for a look: it should come every day.</extracomment>
            <translation>дастгоҳ нест</translation>
        </message>
        <message>
            <source>store open</source>
            <translation>анбор кушода</translation>
        </message>
        <message>
            <source>traveller reads {languages}</source>
            <translation>забони мусофир: {languages}</translation>
        </message>
        <message>
            <source>nothing sent yet</source>
            <translation>ҳоло фиристода нашуд</translation>
        </message>
        <message>
            <source>sending…</source>
            <translation>фиристода мешавад…</translation>
        </message>
        <message numerus="yes">
            <source>%n to send, link down</source>
            <translation>
                <numerusform>%n дар навбат, алоқа нест</numerusform>
                <numerusform>%n дар навбат, алоқа нест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n дар навбат</numerusform>
                <numerusform>%n дар навбат</numerusform>
            </translation>
        </message>
        <message>
            <source>all sent</source>
            <translation>ҳама фиристода шуд</translation>
        </message>
        <message>
            <source>no lists</source>
            <translation>рӯйхат нест</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s), {age}</source>
            <translation>
                <numerusform>%n рӯйхат, {age}</numerusform>
                <numerusform>%n рӯйхат, {age}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TallyPage</name>
        <message>
            <source>Tally</source>
            <translation>Ҷамъбаст</translation>
        </message>
        <message>
            <source>Daily tally</source>
            <translation>Ҷамъбасти рӯз</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Рӯз</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>Рӯзи пешина</translation>
        </message>
        <message>
            <source>Day after</source>
            <translation>Рӯзи оянда</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Нигоҳ доштан…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Чоп</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>Дар ин мошин низоми чоп (lp) нест.</translation>
        </message>
        <message>
            <source>crossings</source>
            <translation>убурҳо</translation>
        </message>
        <message>
            <source>entries</source>
            <translation>вуруд</translation>
        </message>
        <message>
            <source>exits</source>
            <translation>хуруҷ</translation>
        </message>
        <message>
            <source>to second line</source>
            <translation>ба хати дуюм</translation>
        </message>
        <message>
            <source>refused or stopped</source>
            <translation>рад ё боздошта шуд</translation>
        </message>
        <message>
            <source>consignments</source>
            <translation>партияҳои мол</translation>
        </message>
        <message>
            <source>Movements are counted, not people. One who goes out and comes back counts twice.</source>
            <translation>Ҳаракатҳо ҳисоб мешаванд, на одамон. Касе, ки рафта меояд, ду бор ҳисоб мешавад.</translation>
        </message>
        <message>
            <source>Nothing on this day</source>
            <translation>Дар ин рӯз чизе нест</translation>
        </message>
        <message>
            <source>Crossings and goods that are recorded on this day are counted here, on a page to print.</source>
            <translation>Убурҳо ва молҳои дар ин рӯз сабтшуда ин ҷо ҳисоб мешаванд, дар саҳифаи чоп.</translation>
        </message>
        <message>
            <source>Making the page…</source>
            <translation>Саҳифа тайёр мешавад…</translation>
        </message>
        <message>
            <source>The desk can be used meanwhile.</source>
            <translation>Дар ин вақт кор кардан мумкин аст.</translation>
        </message>
        <message>
            <source>tally-{day}.pdf</source>
            <translation>ҷамъбаст-{day}.pdf</translation>
        </message>
        <message>
            <source>Save the tally</source>
            <translation>Нигоҳ доштани ҷамъбаст</translation>
        </message>
        <message>
            <source>PDF pages (*.pdf)</source>
            <translation>Саҳифаҳои PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Дар {file} нигоҳ дошта шуд.</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Ба чопгар фиристода шуд.</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Lane {lane}</source>
            <translation>Роҳрав {lane}</translation>
        </message>
        <message>
            <source>Trainee</source>
            <translation>Омӯзанда</translation>
        </message>
        <message>
            <source>centre not heard yet</source>
            <translation>бо марказ алоқа нашуд</translation>
        </message>
        <message>
            <source>centre: {age}</source>
            <translation>марказ: {age}</translation>
        </message>
        <message>
            <source>centre not reached</source>
            <translation>марказ дастнорас</translation>
        </message>
    </context>
    <context>
        <name>TrainingBand</name>
        <message>
            <source>TRAINING: nobody here is real</source>
            <translation>ОМӮЗИШ: ин ҷо одамони воқеӣ нестанд</translation>
        </message>
        <message>
            <source>Stop the journey</source>
            <translation>Боздоштани сафар</translation>
        </message>
        <message>
            <source>Run the journey</source>
            <translation>Оғози сафари омӯзишӣ</translation>
        </message>
    </context>
    <context>
        <name>TravellerWindow</name>
        <message>
            <source>For the traveller</source>
            <extracomment>Milliseconds for which a traveller is thanked, unless the next one comes sooner. Nothing is written smaller: 28 pt in pixels, at 96 to the inch. Pixels in a window of 1280 × 720, which grow with it. Who was at the booth is there no more.</extracomment>
            <translation>Барои мусофир</translation>
        </message>
    </context>
    <context>
        <name>TripCard</name>
        <message>
            <source>Purpose</source>
            <translation>Мақсад</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Тарзи убур</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Навъ</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Истиқомат</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Мошин</translation>
        </message>
        <message>
            <source>Travels with</source>
            <translation>Ҳамроҳ</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>напурсида</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>The desk is locked</source>
            <translation>Ҷои кор қулф аст</translation>
        </message>
        <message>
            <source>This is training: no passphrase is asked. What you were doing is kept.</source>
            <translation>Ин омӯзиш аст: ибораи рамзӣ лозим нест. Кори шумо нигоҳ дошта шудааст.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Кушодан</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>BorderDesk</source>
            <translation>BorderDesk</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Lock</source>
            <extracomment>The clock is looked at this often; it shows minutes.</extracomment>
            <translation>Қулф</translation>
        </message>
        <message>
            <source>camera</source>
            <translation>камера</translation>
        </message>
        <message>
            <source>scanner</source>
            <translation>сканер</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>ҷузвдон</translation>
        </message>
        <message>
            <source>{device} ready</source>
            <translation>{device}: тайёр</translation>
        </message>
        <message>
            <source>{device} fault</source>
            <translation>{device}: носоз</translation>
        </message>
        <message>
            <source>{device} starting</source>
            <translation>{device}: оғоз</translation>
        </message>
    </context>
    <context>
        <name>ZonePanel</name>
        <message>
            <source>Zone</source>
            <extracomment>Longer text can't be a zone: 3 lines of 30, 2 of 36 or 44, and what a hand may add by mistake.</extracomment>
            <translation>Минтақа</translation>
        </message>
        <message>
            <source>Machine-readable zone</source>
            <translation>Минтақаи мошинхон</translation>
        </message>
        <message>
            <source>Type or paste the lines of the zone</source>
            <translation>Сатрҳои минтақаро нависед ё гузоред</translation>
        </message>
        <message>
            <source>Line {line} has {length} characters, not {expected}.</source>
            <translation>Сатри {line} {length} аломат дорад, на {expected}.</translation>
        </message>
        <message>
            <source>A zone has 2 or 3 lines.</source>
            <translation>Минтақа 2 ё 3 сатр дорад.</translation>
        </message>
        <message>
            <source>There is nothing in it.</source>
            <translation>Дар он чизе нест.</translation>
        </message>
        <message>
            <source>Line {line}: no zone has the character at {column}.</source>
            <translation>Сатри {line}: аломати {column}-ум дар минтақа намешавад.</translation>
        </message>
        <message>
            <source>Second opinion</source>
            <translation>Андешаи дуюм</translation>
        </message>
    </context>
    <context>
        <name>_Card</name>
        <message>
            <source>In force at once.</source>
            <extracomment>Which device fields matter for which device.</extracomment>
            <translation>Дарҳол амал мекунад.</translation>
        </message>
        <message>
            <source>In force at the next start.</source>
            <translation>Пас аз оғози нав амал мекунад.</translation>
        </message>
    </context>
    <context>
        <name>_Person</name>
        <message>
            <source>Name</source>
            <translation>Ном</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Ҳисоб</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Ибораи рамзӣ</translation>
        </message>
        <message>
            <source>Passphrase again</source>
            <translation>Ибораи рамзӣ бори дигар</translation>
        </message>
        <message>
            <source>Give the person's name.</source>
            <translation>Номи шахсро нависед.</translation>
        </message>
        <message>
            <source>An account is 2 to 32 of: a-z 0-9 . _ -</source>
            <translation>Ҳисоб аз 2 то 32 аломат: a-z 0-9 . _ -</translation>
        </message>
        <message numerus="yes">
            <source>At least %n characters.</source>
            <translation>
                <numerusform>Ҳадди ақал %n аломат.</numerusform>
                <numerusform>Ҳадди ақал %n аломат.</numerusform>
            </translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Ду ибора фарқ мекунанд.</translation>
        </message>
    </context>
    <context>
        <name>access</name>
        <message>
            <source>The traveller is here</source>
            <translation>Мусофир ин ҷост</translation>
        </message>
        <message>
            <source>To correct a record</source>
            <translation>Барои ислоҳи сабт</translation>
        </message>
        <message>
            <source>For the second line</source>
            <translation>Барои хати дуюм</translation>
        </message>
        <message>
            <source>A complaint</source>
            <translation>Шикоят</translation>
        </message>
        <message>
            <source>An investigation</source>
            <translation>Тафтишот</translation>
        </message>
        <message>
            <source>A person asks for their own data</source>
            <translation>Шахс маълумоти худро мепурсад</translation>
        </message>
        <message>
            <source>An audit</source>
            <translation>Аудит</translation>
        </message>
        <message>
            <source>Crossings of a document</source>
            <translation>Убурҳои ҳуҷҷат</translation>
        </message>
        <message>
            <source>A crossing by its number</source>
            <translation>Убур аз рӯи рақам</translation>
        </message>
        <message>
            <source>History of a crossing</source>
            <translation>Таърихи убур</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Хати дуюм</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Сабти дастрасӣ</translation>
        </message>
        <message>
            <source>On a list.</source>
            <translation>Дар рӯйхат.</translation>
        </message>
        <message>
            <source>No reason was given.</source>
            <translation>Сабаб навишта нашудааст.</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>The data folder is in use by another BorderDesk (program {pid} on {host}). Close that one, then try again.</source>
            <translation>Ҷузвдони маълумот дар дасти BorderDesk-и дигар аст (барномаи {pid} дар {host}). Онро пӯшед ва аз нав кӯшед.</translation>
        </message>
        <message>
            <source>The store does not open with this key: it belongs to another desk, or is damaged.</source>
            <translation>Анбор бо ин калид кушода намешавад: он аз ҷои кори дигар аст ё вайрон шудааст.</translation>
        </message>
        <message>
            <source>The data folder holds no store of this desk.</source>
            <translation>Дар ҷузвдони маълумот анбори ин ҷои кор нест.</translation>
        </message>
        <message>
            <source>Training and real work never share a folder. Choose another data folder.</source>
            <translation>Омӯзиш ва кори воқеӣ дар як ҷузвдон намешаванд. Ҷузвдони дигарро интихоб кунед.</translation>
        </message>
        <message>
            <source>The disk is full. What was shown as recorded is safe. Free some space, then try again.</source>
            <translation>Диск пур аст. Он чи сабтшуда нишон дода шуд, маҳфуз аст. Ҷой холӣ кунед ва аз нав кӯшед.</translation>
        </message>
        <message>
            <source>The disk can't be read or written. What was shown as recorded is safe. Call support.</source>
            <translation>Диск хонда ё навишта намешавад. Он чи сабтшуда нишон дода шуд, маҳфуз аст. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>A newer BorderDesk has written this store. Install that version.</source>
            <translation>Ин анборро BorderDesk-и навтар навиштааст. Он нусхаро насб кунед.</translation>
        </message>
        <message>
            <source>The file {file} in the data folder is damaged.</source>
            <translation>Файли {file} дар ҷузвдони маълумот вайрон аст.</translation>
        </message>
        <message>
            <source>This desk has its accounts already. Sign in.</source>
            <translation>Ин ҷои кор аллакай ҳисоб дорад. Ворид шавед.</translation>
        </message>
        <message>
            <source>The file {file} is missing in the data folder.</source>
            <translation>Файли {file} дар ҷузвдони маълумот нест.</translation>
        </message>
        <message>
            <source>{file} can't be written ({why}). Choose another place.</source>
            <translation>{file} навишта намешавад ({why}). Ҷои дигарро интихоб кунед.</translation>
        </message>
        <message>
            <source>The record to correct is not at this desk.</source>
            <translation>Сабти ислоҳшаванда дар ин ҷои кор нест.</translation>
        </message>
        <message>
            <source>This is too much text for one record. Shorten it.</source>
            <translation>Барои як сабт матн аз ҳад зиёд аст. Кӯтоҳ кунед.</translation>
        </message>
        <message>
            <source>There are characters in it that can't be kept. Type it anew.</source>
            <translation>Дар он аломатҳое ҳастанд, ки сабт намешаванд. Аз нав нависед.</translation>
        </message>
        <message>
            <source>This store must be opened once by the desk itself before it can be read.</source>
            <translation>Пеш аз хондан ин анборро бояд худи ҷои кор як бор кушояд.</translation>
        </message>
        <message>
            <source>The store is damaged. Don't work on: call support, and keep the data folder as it is.</source>
            <translation>Анбор вайрон аст. Корро давом надиҳед: ба дастгирӣ хабар диҳед ва ҷузвдонро тағйир надиҳед.</translation>
        </message>
        <message>
            <source>The desk is closed already. Open it again.</source>
            <translation>Ҷои кор пӯшида шудааст. Аз нав кушоед.</translation>
        </message>
        <message>
            <source>A record can't be read. Call support, and keep the data folder as it is.</source>
            <translation>Сабт хонда намешавад. Ба дастгирӣ хабар диҳед ва ҷузвдонро тағйир надиҳед.</translation>
        </message>
        <message>
            <source>This is recorded already.</source>
            <translation>Ин аллакай сабт шудааст.</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Tries left: {left}.</source>
            <translation>Ибораи рамзӣ нодуруст аст. Кӯшиши боқимонда: {left}.</translation>
        </message>
        <message>
            <source>This account is locked after {tries} wrong passphrases. An administrator can unlock it.</source>
            <translation>Ин ҳисоб пас аз {tries} ибораи нодуруст баста шуд. Маъмур онро мекушояд.</translation>
        </message>
        <message>
            <source>There is no such account at this desk.</source>
            <translation>Дар ин ҷои кор чунин ҳисоб нест.</translation>
        </message>
        <message>
            <source>Two people can't have the same account.</source>
            <translation>Ду нафар як ҳисоб дошта наметавонанд.</translation>
        </message>
        <message>
            <source>A passphrase needs at least {least} characters.</source>
            <translation>Ибораи рамзӣ ҳадди ақал {least} аломат мехоҳад.</translation>
        </message>
        <message>
            <source>This passphrase was for one time. Choose your own.</source>
            <translation>Ин ибораи рамзӣ барои як бор буд. Ибораи худро интихоб кунед.</translation>
        </message>
        <message>
            <source>Choose a passphrase that differs from the old one.</source>
            <translation>Ибораи рамзиеро интихоб кунед, ки аз пешина фарқ кунад.</translation>
        </message>
        <message>
            <source>One account must be an administrator's.</source>
            <translation>Як ҳисоб бояд аз маъмур бошад.</translation>
        </message>
        <message>
            <source>Only an administrator may do this.</source>
            <translation>Инро танҳо маъмур карда метавонад.</translation>
        </message>
        <message>
            <source>This needs another person than the one at the desk.</source>
            <translation>Барои ин шахси дигар лозим аст, на он ки дар ҷои кор аст.</translation>
        </message>
        <message>
            <source>Somebody has confirmed this already.</source>
            <translation>Инро аллакай каси дигар тасдиқ кардааст.</translation>
        </message>
        <message>
            <source>Your account may not do this.</source>
            <translation>Ҳисоби шумо барои ин ҳуқуқ надорад.</translation>
        </message>
        <message>
            <source>An officer, a shift lead and an administrator are needed.</source>
            <translation>Нозир, сардори баст ва маъмур лозиманд.</translation>
        </message>
        <message>
            <source>This is not the recovery code of this desk.</source>
            <translation>Ин рамзи барқарорсозии ин ҷои кор нест.</translation>
        </message>
        <message>
            <source>This can't be decided in this direction.</source>
            <translation>Дар ин самт чунин қарор намешавад.</translation>
        </message>
        <message>
            <source>A reason is needed for this decision.</source>
            <translation>Барои ин қарор сабаб лозим аст.</translation>
        </message>
        <message>
            <source>A national is never refused entry.</source>
            <translation>Ба шаҳрванд ҳаргиз вуруд рад карда намешавад.</translation>
        </message>
        <message>
            <source>Something is missing: {fields}.</source>
            <translation>Намерасад: {fields}.</translation>
        </message>
        <message>
            <source>A State has one to three letters: {fields}.</source>
            <translation>Рамзи давлат аз як то се ҳарф дорад: {fields}.</translation>
        </message>
        <message>
            <source>There is no State {code}.</source>
            <translation>Давлати {code} нест.</translation>
        </message>
        <message>
            <source>This is a specimen for training. It can't be recorded here.</source>
            <translation>Ин намуна барои омӯзиш аст. Ин ҷо сабт намешавад.</translation>
        </message>
        <message>
            <source>A list has changed meanwhile. Look at the traveller again, then decide.</source>
            <translation>Дар ин миён рӯйхат тағйир ёфт. Аз нав нигаред, пас қарор кунед.</translation>
        </message>
        <message>
            <source>A colleague must confirm this, or it goes to the second line.</source>
            <translation>Инро бояд ҳамкор тасдиқ кунад ё ба хати дуюм меравад.</translation>
        </message>
        <message>
            <source>This time lies in the future.</source>
            <translation>Ин вақт дар оянда аст.</translation>
        </message>
        <message>
            <source>This corrects an earlier record. Use F7.</source>
            <translation>Ин сабти пештараро ислоҳ мекунад. F7-ро истифода баред.</translation>
        </message>
        <message>
            <source>Say why the record is corrected.</source>
            <translation>Сабаби ислоҳи сабтро нависед.</translation>
        </message>
        <message>
            <source>This record was corrected meanwhile. Correct the latest.</source>
            <translation>Ин сабт дар ин миён ислоҳ шуд. Охиринро ислоҳ кунед.</translation>
        </message>
        <message>
            <source>A text is too long. Shorten it.</source>
            <translation>Матн аз ҳад дароз аст. Кӯтоҳ кунед.</translation>
        </message>
        <message>
            <source>A number is too large or too small.</source>
            <translation>Рақам аз ҳад калон ё хурд аст.</translation>
        </message>
        <message>
            <source>An amount has too many digits.</source>
            <translation>Маблағ рақамҳои аз ҳад зиёд дорад.</translation>
        </message>
        <message>
            <source>An amount can't be this.</source>
            <translation>Маблағ чунин шуда наметавонад.</translation>
        </message>
        <message>
            <source>A currency has three letters: TJS, USD.</source>
            <translation>Рамзи асъор се ҳарф дорад: TJS, USD.</translation>
        </message>
        <message>
            <source>Who declares the goods?</source>
            <translation>Молро кӣ эълон мекунад?</translation>
        </message>
        <message>
            <source>Say what the goods are.</source>
            <translation>Нависед, ки мол чист.</translation>
        </message>
        <message>
            <source>An HS code has six digits.</source>
            <translation>Рамзи НМ шаш рақам дорад.</translation>
        </message>
        <message>
            <source>There are no goods in it yet.</source>
            <translation>Дар он ҳоло мол нест.</translation>
        </message>
        <message>
            <source>There are too many items for one consignment.</source>
            <translation>Барои як партия сатрҳо аз ҳад зиёданд.</translation>
        </message>
        <message>
            <source>The net mass can't be above the gross mass.</source>
            <translation>Вазни соф аз вазни умумӣ зиёд шуда наметавонад.</translation>
        </message>
        <message>
            <source>A zone has two or three lines.</source>
            <translation>Минтақа ду ё се сатр дорад.</translation>
        </message>
        <message>
            <source>Line {line} has {length} characters: that is no zone.</source>
            <translation>Сатри {line} {length} аломат дорад: ин минтақа нест.</translation>
        </message>
        <message>
            <source>The zone is empty.</source>
            <translation>Минтақа холӣ аст.</translation>
        </message>
        <message>
            <source>There is a letter that no zone has.</source>
            <translation>Ҳарфе ҳаст, ки дар минтақа намешавад.</translation>
        </message>
        <message>
            <source>There is no name.</source>
            <translation>Ном нест.</translation>
        </message>
        <message>
            <source>From 1 to {most} forms are printed at once.</source>
            <translation>Дар як бор аз 1 то {most} варақа чоп мешавад.</translation>
        </message>
        <message>
            <source>This desk has no numbers left for paper forms.</source>
            <translation>Дар ин ҷои кор барои варақаҳо рақам намондааст.</translation>
        </message>
        <message>
            <source>The form {number} was not issued at this desk.</source>
            <translation>Варақаи {number} дар ин ҷои кор дода нашудааст.</translation>
        </message>
        <message>
            <source>The form {number} is void: no record can come from it.</source>
            <translation>Варақаи {number} ботил аст: аз он сабт намешавад.</translation>
        </message>
        <message>
            <source>The form {number} was typed in already.</source>
            <translation>Варақаи {number} аллакай ворид шудааст.</translation>
        </message>
        <message>
            <source>When did it happen? The form says the day and the time.</source>
            <translation>Убур кай буд? Рӯз ва вақт дар варақа ҳаст.</translation>
        </message>
        <message>
            <source>This is no number and no code of a paper form.</source>
            <translation>Ин на рақами варақа аст, на рамзи он.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Compare it with the form, or type the number alone.</source>
            <translation>Дар рамз хато ҳаст. Бо варақа муқоиса кунед ё танҳо рақамро нависед.</translation>
        </message>
        <message>
            <source>This form belongs to the desk {desk} at {post}. It is typed in there.</source>
            <translation>Ин варақа аз ҷои кори {desk}, {post} аст. Он дар ҳамон ҷо ворид мешавад.</translation>
        </message>
        <message>
            <source>Forms of training and of real work don't mix.</source>
            <translation>Варақаҳои омӯзиш ва кори воқеӣ омехта намешаванд.</translation>
        </message>
        <message>
            <source>Say why the form is void.</source>
            <translation>Нависед, ки чаро варақа ботил аст.</translation>
        </message>
        <message>
            <source>No form's code is seen in this picture. Type the number.</source>
            <translation>Дар ин акс рамзи варақа дида намешавад. Рақамро нависед.</translation>
        </message>
        <message>
            <source>Several codes are in this picture. Show one form alone.</source>
            <translation>Дар ин акс якчанд рамз ҳаст. Танҳо як варақаро нишон диҳед.</translation>
        </message>
        <message>
            <source>Nobody at this desk receives such a note. Tell your shift lead.</source>
            <translation>Чунин ёддошт аз ин ҷои кор гиранда надорад. Ба сардори баст хабар диҳед.</translation>
        </message>
        <message>
            <source>The note is empty.</source>
            <translation>Ёддошт холӣ аст.</translation>
        </message>
        <message>
            <source>Who said so?</source>
            <translation>Инро кӣ гуфт?</translation>
        </message>
        <message>
            <source>The note is too long. Shorten it.</source>
            <translation>Ёддошт аз ҳад дароз аст. Кӯтоҳ кунед.</translation>
        </message>
        <message>
            <source>Record a crossing first, then save the note.</source>
            <translation>Аввал убурро сабт кунед, пас ёддоштро нигоҳ доред.</translation>
        </message>
        <message>
            <source>This file is no sealed envelope.</source>
            <translation>Ин файл лифофаи муҳршуда нест.</translation>
        </message>
        <message>
            <source>A body's name has small letters, digits and hyphens, at most 32.</source>
            <translation>Номи мақом аз ҳарфҳои хурд, рақам ва нимтире иборат аст, на зиёда аз 32.</translation>
        </message>
        <message>
            <source>The file {file} is not the key of a receiving body.</source>
            <translation>Файли {file} калиди мақоми қабулкунанда нест.</translation>
        </message>
        <message>
            <source>There is a file {file} already.</source>
            <translation>Файли {file} аллакай ҳаст.</translation>
        </message>
        <message>
            <source>Another key of {body} is trusted already.</source>
            <translation>Калиди дигари {body} аллакай қабул шудааст.</translation>
        </message>
        <message>
            <source>{body} receives one of these kinds already.</source>
            <translation>{body} яке аз ин навъҳоро аллакай қабул мекунад.</translation>
        </message>
        <message>
            <source>Who is turned back gets a form: reasons, questions, language, approval.</source>
            <translation>Ба шахси баргардонидашуда варақа лозим: сабабҳо, саволҳо, забон, тасдиқ.</translation>
        </message>
        <message>
            <source>This decision turns nobody back and has no form.</source>
            <translation>Бо ин қарор касе баргардонида намешавад ва варақа надорад.</translation>
        </message>
        <message>
            <source>Choose at least one reason.</source>
            <translation>Ақаллан як сабабро интихоб кунед.</translation>
        </message>
        <message>
            <source>A reason is not in force for this decision. Choose another.</source>
            <translation>Яке аз сабабҳо барои ин қарор амал намекунад. Дигарашро интихоб кунед.</translation>
        </message>
        <message>
            <source>The legal basis is missing.</source>
            <translation>Асоси ҳуқуқӣ намерасад.</translation>
        </message>
        <message>
            <source>Say where and until when the traveller may appeal.</source>
            <translation>Нависед, ки мусофир ба куҷо ва то кай шикоят карда метавонад.</translation>
        </message>
        <message>
            <source>In which language was it read out?</source>
            <translation>Бо кадом забон хонда шуд?</translation>
        </message>
        <message>
            <source>Every protection question needs an answer; that no interpreter was there is one.</source>
            <translation>Ба ҳар саволи ҳифозат ҷавоб лозим; «Тарҷумон нест» ҳам ҷавоб аст.</translation>
        </message>
        <message>
            <source>A shift lead must approve this.</source>
            <translation>Инро бояд сардори баст тасдиқ кунад.</translation>
        </message>
        <message>
            <source>There is no refusal that counts for this traveller.</source>
            <translation>Барои ин мусофир радкунии амалкунанда нест.</translation>
        </message>
        <message>
            <source>This was approved already.</source>
            <translation>Ин аллакай тасдиқ шудааст.</translation>
        </message>
        <message>
            <source>This crossing is not recorded at this desk.</source>
            <translation>Ин убур дар ин ҷои кор сабт нашудааст.</translation>
        </message>
        <message>
            <source>How many days beyond what was lawful?</source>
            <translation>Аз муҳлати қонунӣ чанд рӯз зиёд?</translation>
        </message>
        <message>
            <source>Say what was found.</source>
            <translation>Нависед, ки чӣ муайян шуд.</translation>
        </message>
        <message>
            <source>A file of rules can't be read. Call support.</source>
            <translation>Файли қоидаҳо хонда намешавад. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>A file of rules has a fault ({where}). Nothing of it is in force. Call support.</source>
            <translation>Дар файли қоидаҳо хато ҳаст ({where}). Чизе аз он амал намекунад. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>The settings file {file} can't be read: {why}</source>
            <translation>Файли танзимоти {file} хонда намешавад: {why}</translation>
        </message>
        <message>
            <source>The settings file {file} can't be written: {why}</source>
            <translation>Файли танзимоти {file} навишта намешавад: {why}</translation>
        </message>
        <message>
            <source>There is no settings file {file}.</source>
            <translation>Файли танзимоти {file} нест.</translation>
        </message>
        <message>
            <source>The setting {setting} can't be this: {why}</source>
            <translation>Танзими {setting} чунин шуда наметавонад: {why}</translation>
        </message>
        <message>
            <source>A BORDERDESK_… variable can't be read: {why}</source>
            <translation>Тағйирёбандаи BORDERDESK_… хонда намешавад: {why}</translation>
        </message>
        <message>
            <source>The picture is gone.</source>
            <translation>Акс дигар нест.</translation>
        </message>
        <message>
            <source>This file is not a picture.</source>
            <translation>Ин файл акс нест.</translation>
        </message>
        <message>
            <source>This picture is too large to be a document.</source>
            <translation>Ин акс барои ҳуҷҷат аз ҳад калон аст.</translation>
        </message>
        <message>
            <source>This picture can't be read. Take it again.</source>
            <translation>Ин акс хонда намешавад. Аз нав гиред.</translation>
        </message>
        <message>
            <source>This picture is cut short. Take it again.</source>
            <translation>Ин акс нопурра аст. Аз нав гиред.</translation>
        </message>
        <message>
            <source>No machine-readable zone is seen. Turn the page, or type it.</source>
            <translation>Минтақаи мошинхон дида намешавад. Саҳифаро гардонед ё нависед.</translation>
        </message>
        <message>
            <source>The reader stopped. It starts anew with the next page: F5.</source>
            <translation>Хонанда аз кор монд. Бо саҳифаи нав аз нав оғоз мешавад: F5.</translation>
        </message>
        <message>
            <source>The reader is not installed. Type the document; call support.</source>
            <translation>Хонанда насб нашудааст. Ҳуҷҷатро нависед; ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>Tesseract is not installed. Type the document; call support.</source>
            <translation>Tesseract насб нашудааст. Ҳуҷҷатро нависед; ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>Reading took too long and was stopped. Press F5.</source>
            <translation>Хондан дер кашид ва қатъ шуд. F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>The camera {camera} does not open. Is it connected, and used by nothing else?</source>
            <translation>Камераи {camera} кушода намешавад. Оё он пайваст аст ва барномаи дигар онро нагирифтааст?</translation>
        </message>
        <message>
            <source>The camera {camera} sends no pictures. Unplug and plug it.</source>
            <translation>Камераи {camera} акс намефиристад. Онро ҷудо ва аз нав пайваст кунед.</translation>
        </message>
        <message>
            <source>The camera {camera} has no more pictures.</source>
            <translation>Камераи {camera} дигар акс надорад.</translation>
        </message>
        <message>
            <source>The camera {camera} sends what is no picture.</source>
            <translation>Камераи {camera} чизеро мефиристад, ки акс нест.</translation>
        </message>
        <message>
            <source>Paper is jammed in the scanner. Take it out, press F5.</source>
            <translation>Қоғаз дар сканер дармонд. Онро гиред, F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>Nothing lies in the scanner. Put the page in, press F5.</source>
            <translation>Дар сканер чизе нест. Саҳифаро гузоред, F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>The scanner's cover is open. The traveller is kept. Close it and press F5.</source>
            <translation>Сарпӯши сканер кушода аст. Маълумоти мусофир нигоҳ дошта шуд. Онро пӯшед ва F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>The scanner does not answer. Check its cable, press F5.</source>
            <translation>Сканер ҷавоб намедиҳад. Симро санҷед, F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>The scanner is busy. Wait a moment, press F5.</source>
            <translation>Сканер банд аст. Каме интизор шавед, F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>This account may not use the scanner. Call support.</source>
            <translation>Ин ҳисоб сканерро истифода карда наметавонад. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>There is not enough memory for a scan.</source>
            <translation>Барои скан хотира намерасад.</translation>
        </message>
        <message>
            <source>The scan was cancelled. Press F5 to scan again.</source>
            <translation>Скан бекор шуд. Барои такрор F5-ро пахш кунед.</translation>
        </message>
        <message>
            <source>The scanner can't do what is asked. Call support.</source>
            <translation>Сканер инро карда наметавонад. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>There is no scanner {scanner}. Choose one on the settings page.</source>
            <translation>Сканери {scanner} нест. Дар танзимот дигареро интихоб кунед.</translation>
        </message>
        <message>
            <source>The scanner gives pages too large to be read.</source>
            <translation>Сканер саҳифаҳои аз ҳад калон медиҳад.</translation>
        </message>
        <message>
            <source>The scanner says: {words}</source>
            <translation>Сканер мегӯяд: {words}</translation>
        </message>
        <message>
            <source>This machine has no scanner software (SANE). Call support.</source>
            <translation>Дар ин мошин барномаи сканер (SANE) нест. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>Ҷузвдони {folder} нест.</translation>
        </message>
        <message>
            <source>The folder {folder} can't be read.</source>
            <translation>Ҷузвдони {folder} хонда намешавад.</translation>
        </message>
        <message>
            <source>Pictures in the folder {folder} can't be removed.</source>
            <translation>Аксҳоро аз ҷузвдони {folder} нест кардан намешавад.</translation>
        </message>
        <message>
            <source>No camera or scanner is set. Choose one on the settings page.</source>
            <translation>Камера ё сканер таъин нашудааст. Дар танзимот интихоб кунед.</translation>
        </message>
        <message>
            <source>There is no screen to show a window on.</source>
            <translation>Экран барои нишон додани тиреза нест.</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>Дар ин мошин низоми чоп (lp) нест.</translation>
        </message>
        <message>
            <source>No printer is set as the default. Save the page as a file.</source>
            <translation>Чопгари пешфарз нест. Саҳифаро ҳамчун файл нигоҳ доред.</translation>
        </message>
        <message>
            <source>The printing system took nothing. Save the page as a file.</source>
            <translation>Низоми чоп чизе қабул накард. Саҳифаро ҳамчун файл нигоҳ доред.</translation>
        </message>
        <message>
            <source>The file is too large. The list in force was not changed.</source>
            <translation>Файл аз ҳад калон аст. Рӯйхати амалкунанда тағйир наёфт.</translation>
        </message>
        <message>
            <source>The file has more than {limit} rows. The list in force was not changed.</source>
            <translation>Файл зиёда аз {limit} сатр дорад. Рӯйхати амалкунанда тағйир наёфт.</translation>
        </message>
        <message>
            <source>Row {row} is not UTF-8 text. Save the file as “CSV UTF-8”. Nothing was changed.</source>
            <translation>Сатри {row} матни UTF-8 нест. Файлро ҳамчун «CSV UTF-8» нигоҳ доред. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>The first row must name the columns, document_number or surname among them.</source>
            <translation>Сатри якум бояд номи сутунҳоро дошта бошад, аз ҷумла document_number ё surname.</translation>
        </message>
        <message>
            <source>Column {number} has a name that is not known.</source>
            <translation>Сутуни {number} номи номаълум дорад.</translation>
        </message>
        <message>
            <source>The column {column} stands there twice.</source>
            <translation>Сутуни {column} ду бор омадааст.</translation>
        </message>
        <message>
            <source>The file has no rows. The list in force was not changed.</source>
            <translation>Дар файл сатр нест. Рӯйхати амалкунанда тағйир наёфт.</translation>
        </message>
        <message>
            <source>Row {row} is broken: look at its quotation marks.</source>
            <translation>Сатри {row} вайрон аст: нохунакҳоро бинед.</translation>
        </message>
        <message>
            <source>{count} rows can't be used. Nothing was changed.</source>
            <translation>Сатрҳои корношоям: {count}. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>The new file has {entries} entries, the list in force {before}. Nothing was changed.</source>
            <translation>Дар файли нав {entries} сатр, дар рӯйхати амалкунанда {before}. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>This desk takes lists only as signed files of its authority. Nothing was changed.</source>
            <translation>Ин ҷои кор рӯйхатро танҳо ҳамчун файли имзошудаи мақоми худ қабул мекунад. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>This desk does not know yet whose signed files it takes.</source>
            <translation>Ҳоло муайян нест, ки ин ҷои кор файлҳои имзошудаи киро қабул мекунад.</translation>
        </message>
        <message>
            <source>The authority's key at this desk was altered. Nothing was changed. Call an administrator.</source>
            <translation>Калиди мақом дар ин ҷои кор дигар карда шудааст. Чизе тағйир наёфт. Ба маъмур хабар диҳед.</translation>
        </message>
        <message>
            <source>This desk knows another authority already.</source>
            <translation>Барои ин ҷои кор аллакай мақоми дигар таъин шудааст.</translation>
        </message>
        <message>
            <source>This file is no key of an authority.</source>
            <translation>Ин файл калиди мақом нест.</translation>
        </message>
        <message>
            <source>The file {file} is gone.</source>
            <translation>Файли {file} дигар нест.</translation>
        </message>
        <message>
            <source>Another authority has signed this file. Nothing was changed.</source>
            <translation>Ин файлро мақоми дигар имзо кардааст. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>This file is for something else. Nothing was changed.</source>
            <translation>Ин файл барои чизи дигар аст. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>This file is older than what is in force. Nothing was changed.</source>
            <translation>Ин файл аз нусхаи амалкунанда кӯҳнатар аст. Чизе тағйир наёфт.</translation>
        </message>
        <message>
            <source>The file {file} can't be read: {why}</source>
            <translation>Файли {file} хонда намешавад: {why}</translation>
        </message>
        <message>
            <source>A list's name has up to 60 letters, digits, spaces and . ( ) -</source>
            <translation>Номи рӯйхат то 60 ҳарф, рақам, фосила ва . ( ) -</translation>
        </message>
        <message>
            <source>The owner's name can't be this.</source>
            <translation>Номи соҳиб чунин шуда наметавонад.</translation>
        </message>
        <message>
            <source>There is no list {list}.</source>
            <translation>Рӯйхати {list} нест.</translation>
        </message>
        <message>
            <source>The centre does not answer. Records wait here, safe.</source>
            <translation>Марказ ҷавоб намедиҳад. Сабтҳо ин ҷо маҳфузанд.</translation>
        </message>
        <message>
            <source>The centre answers too slowly. Records wait here, safe.</source>
            <translation>Марказ аз ҳад суст ҷавоб медиҳад. Сабтҳо ин ҷо маҳфузанд.</translation>
        </message>
        <message>
            <source>The link was cut. Records wait here, safe.</source>
            <translation>Алоқа канда шуд. Сабтҳо ин ҷо маҳфузанд.</translation>
        </message>
        <message>
            <source>The centre has a fault ({status}). Records wait here, safe.</source>
            <translation>Дар марказ хато ҳаст ({status}). Сабтҳо ин ҷо маҳфузанд.</translation>
        </message>
        <message>
            <source>The centre is busy. The desk tries again by itself.</source>
            <translation>Марказ банд аст. Ҷои кор худаш аз нав мекӯшад.</translation>
        </message>
        <message>
            <source>The centre does not know this desk. Call an administrator.</source>
            <translation>Марказ ин ҷои корро намешиносад. Ба маъмур хабар диҳед.</translation>
        </message>
        <message>
            <source>The centre has revoked this desk. Call an administrator.</source>
            <translation>Марказ ин ҷои корро бекор кардааст. Ба маъмур хабар диҳед.</translation>
        </message>
        <message>
            <source>The centre does not accept this desk's signature.</source>
            <translation>Марказ имзои ин ҷои корро қабул намекунад.</translation>
        </message>
        <message>
            <source>A training desk and a real centre don't mix.</source>
            <translation>Ҷои кори омӯзишӣ бо маркази воқеӣ кор намекунад.</translation>
        </message>
        <message>
            <source>Something else answers at the centre's address.</source>
            <translation>Дар суроғаи марказ чизи дигар ҷавоб медиҳад.</translation>
        </message>
        <message>
            <source>What answers at this address is not a centre.</source>
            <translation>Он чи дар ин суроға ҷавоб медиҳад, марказ нест.</translation>
        </message>
        <message>
            <source>The centre's answer makes no sense. Call support.</source>
            <translation>Ҷавоби марказ маъно надорад. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>The centre's answer is too large. Call support.</source>
            <translation>Ҷавоби марказ аз ҳад калон аст. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>The centre is newer than this desk. Update the desk.</source>
            <translation>Марказ аз ин ҷои кор навтар аст. Ҷои коро нав кунед.</translation>
        </message>
        <message>
            <source>The centre found a break in this desk's journal. Call support.</source>
            <translation>Марказ дар журнали ин ҷои кор канда ёфт. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>The centre holds other records of this desk. Call an administrator.</source>
            <translation>Марказ сабтҳои дигари ин ҷои корро дорад. Ба маъмур хабар диҳед.</translation>
        </message>
        <message>
            <source>The centre does not take the records. Call an administrator.</source>
            <translation>Марказ сабтҳоро намегирад. Ба маъмур хабар диҳед.</translation>
        </message>
        <message>
            <source>Stopped. Records wait here, safe.</source>
            <translation>Қатъ шуд. Сабтҳо ин ҷо маҳфузанд.</translation>
        </message>
        <message>
            <source>A fault in BorderDesk. Records wait here, safe. Call support.</source>
            <translation>Хато дар BorderDesk. Сабтҳо ин ҷо маҳфузанд. Ба дастгирӣ хабар диҳед.</translation>
        </message>
        <message>
            <source>No centre is set. Records stay at this desk.</source>
            <translation>Марказ таъин нашудааст. Сабтҳо дар ин ҷои кор мемонанд.</translation>
        </message>
        <message>
            <source>The window closed before the exchange ended.</source>
            <translation>Тиреза пеш аз анҷоми табодул пӯшида шуд.</translation>
        </message>
        <message>
            <source>The centre's address can't be used.</source>
            <translation>Суроғаи марказ корношоям аст.</translation>
        </message>
        <message>
            <source>Encrypted links (https) are not available yet.</source>
            <translation>Алоқаи рамзгузорӣ (https) ҳоло нест.</translation>
        </message>
        <message>
            <source>Without encryption only a centre on this machine is allowed.</source>
            <translation>Бе рамзгузорӣ танҳо маркази ҳамин мошин мумкин аст.</translation>
        </message>
        <message>
            <source>Training's centre did not start. The desk works without it. See {log}</source>
            <translation>Маркази омӯзишӣ оғоз нашуд. Ҷои кор бе он кор мекунад. Нигаред: {log}</translation>
        </message>
        <message>
            <source>Training's centre ({program}) is not installed here.</source>
            <translation>Маркази омӯзишӣ ({program}) ин ҷо насб нашудааст.</translation>
        </message>
        <message>
            <source>The font {font} is missing. Install the package {package}.</source>
            <translation>Шрифти {font} нест. Бастаи {package}-ро насб кунед.</translation>
        </message>
        <message>
            <source>The words of this language are not installed.</source>
            <translation>Калимаҳои ин забон насб нашудаанд.</translation>
        </message>
        <message>
            <source>There are no documents to read.</source>
            <translation>Ҳуҷҷат барои хондан нест.</translation>
        </message>
        <message>
            <source>It did not work. Tell support this word: {code}</source>
            <translation>Нашуд. Ба дастгирӣ ин калимаро гӯед: {code}</translation>
        </message>
        <message>
            <source>Type who issued the document and its number, or the number of a crossing.</source>
            <translation>Нависед, ки ҳуҷҷатро кӣ додааст ва рақамашро ё рақами убурро.</translation>
        </message>
        <message>
            <source>This is not the whole number of a document: letters and digits only, no * or %.</source>
            <translation>Ин рақами пурраи ҳуҷҷат нест: танҳо ҳарфу рақам, бе * ва %.</translation>
        </message>
        <message>
            <source>A crossing's number has ten letters and digits, for example 1M8-64M-DP0B.</source>
            <translation>Рақами убур аз даҳ ҳарфу рақам иборат аст, масалан 1M8-64M-DP0B.</translation>
        </message>
        <message>
            <source>There is a slip in this number of a crossing. Compare it letter by letter.</source>
            <translation>Дар ин рақами убур хато ҳаст. Ҳарф ба ҳарф муқоиса кунед.</translation>
        </message>
        <message>
            <source>This purpose needs the number of its case.</source>
            <translation>Барои ин мақсад рақами парванда лозим аст.</translation>
        </message>
        <message>
            <source>Your account may not look records up for this purpose.</source>
            <translation>Ҳисоби шумо бо ин мақсад ҳуқуқи дидани сабтҳоро надорад.</translation>
        </message>
        <message>
            <source>This traveller does not wait at the second line any more. Look at the outcomes.</source>
            <translation>Ин мусофир дигар дар хати дуюм интизор нест. Натиҷаҳоро бинед.</translation>
        </message>
        <message>
            <source>Refusing, stopping and withdrawing have a form. Decide at the booth.</source>
            <translation>Барои рад, боздоштан ва дасткашӣ варақа лозим. Дар назорат қарор кунед.</translation>
        </message>
        <message>
            <source>The file of rules is too large. No rules are in force at this desk.</source>
            <translation>Файли қоидаҳо аз ҳад калон аст. Дар ин ҷои кор ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>The file of rules has more than {limit} tables of the kind {kind}. None is in force.</source>
            <translation>Файли қоидаҳо зиёда аз {limit} ҷадвали навъи {kind} дорад. Ягонтоаш амал намекунад.</translation>
        </message>
        <message>
            <source>Line {line} of the file of rules is not UTF-8 text. No rules are in force at this desk.</source>
            <translation>Сатри {line}-и файли қоидаҳо матни UTF-8 нест. Дар ин ҷои кор ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Line {line} of the file of rules is broken: {why}. No rules are in force at this desk.</source>
            <translation>Сатри {line}-и файли қоидаҳо вайрон аст: {why}. Дар ин ҷои кор ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: {field} is missing. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: {field} намерасад. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: there is no {field}. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: майдони {field} вуҷуд надорад. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: {field} can't be this. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: {field} чунин шуда наметавонад. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: the name stands there twice. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: ин ном ду бор омадааст. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: it ends before it begins. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: анҷомаш пеш аз оғоз аст. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: nobody is of that age. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: чунин синну сол намешавад. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: it and {other} can mean the same traveller. No rules are in force.</source>
            <translation>Қоидаҳо, сатри {line}, {kind} {rule}: ин ва {other} метавонанд ба як мусофир дахл дошта бошанд. Ягон қоида амал намекунад.</translation>
        </message>
        <message>
            <source>The file of rules is that of {country}, not of this post. No rules are in force.</source>
            <translation>Файли қоидаҳо барои {country} аст, на барои ин гузаргоҳ. Ягон қоида амал намекунад.</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <source>no specimen</source>
            <extracomment>By check and code, as ``borderdesk.desk.documents.FINDINGS`` and ``desk.screening`` give them.</extracomment>
            <translation>намуна нест</translation>
        </message>
        <message>
            <source>specimen</source>
            <translation>намуна</translation>
        </message>
        <message>
            <source>This is a specimen for training. It can't be recorded here.</source>
            <translation>Ин намуна барои омӯзиш аст. Ин ҷо сабт намешавад.</translation>
        </message>
        <message>
            <source>check digits</source>
            <translation>рақамҳои санҷишӣ</translation>
        </message>
        <message>
            <source>Check digits don't hold: {fields}.</source>
            <translation>Рақамҳои санҷишӣ мувофиқ нестанд: {fields}.</translation>
        </message>
        <message>
            <source>The zone has no check digits.</source>
            <translation>Дар минтақа рақами санҷишӣ нест.</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>минтақа нест</translation>
        </message>
        <message>
            <source>name</source>
            <translation>ном</translation>
        </message>
        <message>
            <source>The zone cuts the name: see the whole on the page.</source>
            <translation>Минтақа номро мебурад: пурраашро дар саҳифа бинед.</translation>
        </message>
        <message>
            <source>The name stands oddly in the zone: compare it.</source>
            <translation>Ном дар минтақа ғайриодӣ навишта шудааст: муқоиса кунед.</translation>
        </message>
        <message>
            <source>Letters of the name may be misread: compare it.</source>
            <translation>Ҳарфҳои ном шояд нодуруст хонда шуда бошанд: муқоиса кунед.</translation>
        </message>
        <message>
            <source>There is no name.</source>
            <translation>Ном нест.</translation>
        </message>
        <message>
            <source>number</source>
            <translation>рақам</translation>
        </message>
        <message>
            <source>There is no document number.</source>
            <translation>Рақами ҳуҷҷат нест.</translation>
        </message>
        <message>
            <source>issuing State</source>
            <translation>давлати додааст</translation>
        </message>
        <message>
            <source>No State issues documents as “{state}”.</source>
            <translation>Ягон давлат бо рамзи «{state}» ҳуҷҷат намедиҳад.</translation>
        </message>
        <message>
            <source>nationality</source>
            <translation>шаҳрвандӣ</translation>
        </message>
        <message>
            <source>There is no nationality “{state}”.</source>
            <translation>Шаҳрвандии «{state}» нест.</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>санаи таваллуд</translation>
        </message>
        <message>
            <source>date of birth in part</source>
            <translation>санаи таваллуд нопурра</translation>
        </message>
        <message>
            <source>The date of birth is not known: ask.</source>
            <translation>Санаи таваллуд номаълум: пурсед.</translation>
        </message>
        <message>
            <source>There is no such date of birth.</source>
            <translation>Чунин санаи таваллуд вуҷуд надорад.</translation>
        </message>
        <message>
            <source>The date of birth lies in the future.</source>
            <translation>Санаи таваллуд дар оянда аст.</translation>
        </message>
        <message>
            <source>Nobody is that old: compare it.</source>
            <translation>Касе ин қадар солхӯрда нест: муқоиса кунед.</translation>
        </message>
        <message>
            <source>adult</source>
            <translation>калонсол</translation>
        </message>
        <message>
            <source>A minor, {years}: who comes along, or who consents?</source>
            <translation>Ноболиғ, {years}: бо кӣ меравад ё кӣ розӣ аст?</translation>
        </message>
        <message>
            <source>A minor, {years}: ask for {asks}.</source>
            <translation>Ноболиғ, {years}. Пурсед: {asks}.</translation>
        </message>
        <message>
            <source>The age is not known: ask.</source>
            <translation>Синну сол номаълум: пурсед.</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>эътибор дорад</translation>
        </message>
        <message>
            <source>valid, today for the last time</source>
            <translation>эътибор дорад, имрӯз рӯзи охирин</translation>
        </message>
        <message>
            <source>The document expired on {date}.</source>
            <translation>Муҳлати ҳуҷҷат {date} гузашт.</translation>
        </message>
        <message>
            <source>no date of expiry</source>
            <translation>бе муҳлат</translation>
        </message>
        <message>
            <source>There is no such date of expiry.</source>
            <translation>Чунин санаи анҷом вуҷуд надорад.</translation>
        </message>
        <message>
            <source>document accepted</source>
            <translation>ҳуҷҷат қабул мешавад</translation>
        </message>
        <message>
            <source>This document is not accepted here.</source>
            <translation>Ин ҳуҷҷат ин ҷо қабул намешавад.</translation>
        </message>
        <message>
            <source>The document must be valid until {needed}; it expires on {date}.</source>
            <translation>Ҳуҷҷат бояд то {needed} эътибор дошта бошад; муҳлаташ {date} мегузарад.</translation>
        </message>
        <message>
            <source>Whether the document is accepted depends on {asks}: ask.</source>
            <translation>Қабули ҳуҷҷат вобаста аст ба: {asks}. Пурсед.</translation>
        </message>
        <message>
            <source>no rule for this document</source>
            <translation>барои ин ҳуҷҷат қоида нест</translation>
        </message>
        <message>
            <source>national</source>
            <translation>шаҳрванд</translation>
        </message>
        <message>
            <source>visa-free {days} days, until {date}</source>
            <translation>бераводид {days} рӯз, то {date}</translation>
        </message>
        <message>
            <source>The {days} visa-free days in {per_days} are used up, as far as this desk knows.</source>
            <translation>То ҷое ки ин ҷои кор медонад, {days} рӯзи бераводид дар {per_days} рӯз тамом шудааст.</translation>
        </message>
        <message>
            <source>A visa is needed: see it.</source>
            <translation>Раводид лозим: онро бинед.</translation>
        </message>
        <message>
            <source>visa shown</source>
            <translation>раводид дида шуд</translation>
        </message>
        <message>
            <source>Whether a visa is needed depends on {asks}: ask.</source>
            <translation>Зарурати раводид вобаста аст ба: {asks}. Пурсед.</translation>
        </message>
        <message>
            <source>leaves in time, until {date}</source>
            <translation>дар муҳлат меравад, то {date}</translation>
        </message>
        <message>
            <source>By the entry at this desk the stay ended on {date}, {days} days ago: ask.</source>
            <translation>Аз рӯи вуруд дар ин ҷои кор будубош {date} анҷом ёфт, {days} рӯз пеш: пурсед.</translation>
        </message>
        <message>
            <source>stay as the visa says</source>
            <translation>будубош аз рӯи раводид</translation>
        </message>
        <message>
            <source>stay not known</source>
            <translation>будубош номаълум</translation>
        </message>
        <message>
            <source>no rule of stay</source>
            <translation>қоидаи будубош нест</translation>
        </message>
        <message>
            <source>The rules at this desk can't be used: see the page of rules.</source>
            <translation>Қоидаҳои ин ҷои кор корношоянд: саҳифаи қоидаҳоро бинед.</translation>
        </message>
        <message>
            <source>no registration</source>
            <translation>бақайдгирӣ лозим нест</translation>
        </message>
        <message>
            <source>register by {date}</source>
            <translation>бақайдгирӣ то {date}</translation>
        </message>
        <message>
            <source>register by {date}, holidays open</source>
            <translation>бақайдгирӣ то {date}, идҳо номаълум</translation>
        </message>
        <message>
            <source>no registration up to {days} days, until {date}</source>
            <translation>{days} рӯз бақайдгирӣ лозим нест, то {date}</translation>
        </message>
        <message>
            <source>registration not due yet</source>
            <translation>вақти бақайдгирӣ нарасидааст</translation>
        </message>
        <message>
            <source>Registration was due by {date}: ask to see it. This desk does not know of it.</source>
            <translation>Бақайдгирӣ бояд то {date} мешуд: нишон доданашро пурсед. Ин ҷои кор аз он хабар надорад.</translation>
        </message>
        <message>
            <source>registration depends on {asks}</source>
            <translation>бақайдгирӣ вобаста ба: {asks}</translation>
        </message>
        <message>
            <source>registration not known</source>
            <translation>бақайдгирӣ номаълум</translation>
        </message>
        <message>
            <source>no rule of registration</source>
            <translation>қоидаи бақайдгирӣ нест</translation>
        </message>
        <message>
            <source>first time at this desk</source>
            <translation>бори аввал дар ин ҷо</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>берун</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>дар дохил</translation>
        </message>
        <message>
            <source>no entry found at this desk</source>
            <translation>вуруд дар ин ҷо ёфт нашуд</translation>
        </message>
        <message>
            <source>This document already entered here on {at} and has not left here.</source>
            <translation>Ин ҳуҷҷат {at} аз ин ҷо ворид шуда, аз ин ҷо набаромадааст.</translation>
        </message>
        <message>
            <source>This document already left here on {at} and has not entered here.</source>
            <translation>Ин ҳуҷҷат {at} аз ин ҷо баромада, аз ин ҷо ворид нашудааст.</translation>
        </message>
        <message>
            <source>lists</source>
            <translation>рӯйхатҳо</translation>
        </message>
        <message>
            <source>A list is more than a day old.</source>
            <translation>Рӯйхат аз як рӯз кӯҳнатар аст.</translation>
        </message>
        <message>
            <source>There is no list at this desk: nobody was looked for.</source>
            <translation>Дар ин ҷои кор рӯйхат нест: касе ҷустуҷӯ нашуд.</translation>
        </message>
    </context>
    <context>
        <name>guidance</name>
        <message>
            <source>Show the zone &lt;&lt;&lt;</source>
            <extracomment>Words are read at arm's length, with the eyes on the document: as few as there can be.</extracomment>
            <translation>Нишон диҳед: &lt;&lt;&lt;</translation>
        </message>
        <message>
            <source>Too dark: more light</source>
            <translation>Торик: рӯшноӣ лозим</translation>
        </message>
        <message>
            <source>Glare: tilt it</source>
            <translation>Инъикос: каҷ кунед</translation>
        </message>
        <message>
            <source>Too far: closer</source>
            <translation>Дур: наздик оред</translation>
        </message>
        <message>
            <source>Too close: away</source>
            <translation>Наздик: дур баред</translation>
        </message>
        <message>
            <source>Move it left</source>
            <translation>Ба чап баред</translation>
        </message>
        <message>
            <source>Move it right</source>
            <translation>Ба рост баред</translation>
        </message>
        <message>
            <source>Move it up</source>
            <translation>Ба боло баред</translation>
        </message>
        <message>
            <source>Move it down</source>
            <translation>Ба поён баред</translation>
        </message>
        <message>
            <source>Hold it still</source>
            <translation>Беҳаракат доред</translation>
        </message>
        <message>
            <source>Reading, keep still</source>
            <translation>Хондан: беҳаракат</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Хонда шуд</translation>
        </message>
        <message>
            <source>Read: take it away</source>
            <translation>Хонда шуд: гиред</translation>
        </message>
    </context>
    <context>
        <name>help</name>
        <message>
            <source>Admit; on exit: let depart</source>
            <extracomment>What each action does, in a line.</extracomment>
            <translation>Иҷозати вуруд; дар хуруҷ: иҷозати баромадан</translation>
        </message>
        <message>
            <source>Send to the second line</source>
            <translation>Ба хати дуюм фиристодан</translation>
        </message>
        <message>
            <source>Refuse; on exit: stop</source>
            <translation>Рад кардан; дар хуруҷ: боздоштан</translation>
        </message>
        <message>
            <source>The traveller withdrew</source>
            <translation>Мусофир худаш даст кашид</translation>
        </message>
        <message>
            <source>Clear; twice when something was typed</source>
            <translation>Тоза кардан; агар навишта бошед, ду бор</translation>
        </message>
        <message>
            <source>Read the document again</source>
            <translation>Ҳуҷҷатро аз нав хондан</translation>
        </message>
        <message>
            <source>The name is as on the document</source>
            <translation>Ном бо ҳуҷҷат мувофиқ аст</translation>
        </message>
        <message>
            <source>Correct the last record</source>
            <translation>Ислоҳи сабти охирин</translation>
        </message>
        <message>
            <source>Show the last crossings</source>
            <translation>Нишон додани убурҳои охирин</translation>
        </message>
        <message>
            <source>Show what is held for a second person</source>
            <translation>Он чиро, ки барои шахси дуюм мавқуф аст, нишон додан</translation>
        </message>
        <message>
            <source>Change between entry and exit</source>
            <translation>Иваз кардани вуруд ва хуруҷ</translation>
        </message>
        <message>
            <source>Travellers who go together, or no longer</source>
            <translation>Мусофирони якҷоя: оғоз ё анҷоми гурӯҳ</translation>
        </message>
        <message>
            <source>Visa, stay and other details</source>
            <translation>Раводид, будубош ва ғайра</translation>
        </message>
        <message>
            <source>Protocol about the last traveller</source>
            <translation>Протокол дар бораи мусофири охирин</translation>
        </message>
        <message>
            <source>Read a picture from a file</source>
            <translation>Хондани акс аз файл</translation>
        </message>
        <message>
            <source>Show or hide what a list asks for</source>
            <translation>Дархости рӯйхатро нишон додан ё пинҳон кардан</translation>
        </message>
        <message>
            <source>Another language on the traveller's screen</source>
            <translation>Забони дигар дар экрани мусофир</translation>
        </message>
        <message>
            <source>A colleague's note</source>
            <translation>Ёддошти ҳамкор</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>Қулф кардани ҷои кор</translation>
        </message>
        <message>
            <source>Send to the centre now</source>
            <translation>Ҳозир ба марказ фиристодан</translation>
        </message>
        <message>
            <source>This page</source>
            <translation>Ин саҳифа</translation>
        </message>
        <message>
            <source>Save: goods, settings, the tally as a file</source>
            <translation>Нигоҳ доштан: молҳо, танзимот, ҷамъбаст</translation>
        </message>
        <message>
            <source>Add: an item of goods, a list</source>
            <translation>Илова: мол, рӯйхат</translation>
        </message>
        <message>
            <source>Remove what is marked</source>
            <translation>Хориҷ кардани интихобшуда</translation>
        </message>
        <message>
            <source>Bring back what was removed</source>
            <translation>Баргардонидани хориҷшуда</translation>
        </message>
        <message>
            <source>Look up what is typed</source>
            <translation>Ёфтани навишташуда</translation>
        </message>
        <message>
            <source>Booth</source>
            <translation>Назорат</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>Молҳо</translation>
        </message>
        <message>
            <source>Daily tally</source>
            <translation>Ҷамъбасти рӯз</translation>
        </message>
        <message>
            <source>Watchlists</source>
            <translation>Рӯйхатҳои назоратӣ</translation>
        </message>
        <message>
            <source>Link to the centre</source>
            <translation>Алоқа бо марказ</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Танзимот</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Хати дуюм</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Ҷустуҷӯ</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Сабти дастрасӣ</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Варақаҳо</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Қоидаҳо</translation>
        </message>
        <message>
            <source>Deciding at the booth</source>
            <translation>Қарор дар назорат</translation>
        </message>
        <message>
            <source>Working on a traveller or goods</source>
            <translation>Кор бо мусофир ё мол</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Саҳифаҳо</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Дар ҳама ҷо</translation>
        </message>
        <message>
            <source>What the marks mean</source>
            <translation>Маънои аломатҳо</translation>
        </message>
        <message>
            <source>In order</source>
            <extracomment>Wide enough for the longest sequence of keys.</extracomment>
            <translation>Дуруст</translation>
        </message>
        <message>
            <source>Look: see to it, work goes on</source>
            <translation>Диққат: нигаред, кор давом мекунад</translation>
        </message>
        <message>
            <source>Stop: it must not, or can not, go on</source>
            <translation>Ист: давом додан мумкин нест</translation>
        </message>
        <message>
            <source>Not there, or not known yet</source>
            <translation>Нест ё ҳоло номаълум</translation>
        </message>
        <message>
            <source>Ask a second reader; it changes nothing</source>
            <translation>Андешаи хонандаи дуюм; чизеро тағйир намедиҳад</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>Direction</source>
            <translation>Самт</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Тарзи убур</translation>
        </message>
        <message>
            <source>Lane</source>
            <translation>Роҳрав</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Навъ</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Тарзи хондан</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Қарор</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Сабаб</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Асоси ҳуқуқӣ</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Мақсад</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>Истиқомат</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Аз куҷо</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Ба куҷо</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Суроға</translation>
        </message>
        <message>
            <source>Days of stay</source>
            <translation>Рӯзҳои будубош</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Мошин</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Ҳамроҳ</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>Муҳр</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Эзоҳ</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Тасдиқ кард</translation>
        </message>
        <message>
            <source>Waits for confirmation</source>
            <translation>Мунтазири тасдиқ</translation>
        </message>
        <message>
            <source>Paper form</source>
            <translation>Варақаи коғазӣ</translation>
        </message>
        <message>
            <source>Time of the crossing</source>
            <translation>Вақти убур</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Минтақа</translation>
        </message>
        <message>
            <source>it was the person looked for</source>
            <translation>ҳамон шахси ҷустуҷӯшаванда буд</translation>
        </message>
        <message>
            <source>it was another person</source>
            <translation>шахси дигар буд</translation>
        </message>
        <message>
            <source>not cleared up</source>
            <translation>муайян нашуд</translation>
        </message>
        <message>
            <source>overstay</source>
            <translation>аз муҳлат зиёд мондан</translation>
        </message>
        <message>
            <source>not registered</source>
            <translation>ба қайд гирифта нашуд</translation>
        </message>
        <message>
            <source>registered late</source>
            <translation>дер ба қайд гирифта шуд</translation>
        </message>
        <message>
            <source>conditions of the visa</source>
            <translation>шартҳои раводид</translation>
        </message>
        <message>
            <source>other</source>
            <translation>дигар</translation>
        </message>
        <message>
            <source>Crossing number {number}</source>
            <translation>Рақами убур {number}</translation>
        </message>
        <message>
            <source>Correction: {decision}</source>
            <translation>Ислоҳ: {decision}</translation>
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation>Сабаб: {reason}</translation>
        </message>
        <message>
            <source>No field was changed.</source>
            <translation>Ягон майдон тағйир наёфт.</translation>
        </message>
        <message>
            <source>On the list {list}, entry {entry}</source>
            <translation>Дар рӯйхати {list}, сатри {entry}</translation>
        </message>
        <message>
            <source>Reasons: {reasons}</source>
            <translation>Сабабҳо: {reasons}</translation>
        </message>
        <message>
            <source>Waits for a shift lead</source>
            <translation>Мунтазири сардори баст</translation>
        </message>
        <message>
            <source>Approved by {account}</source>
            <translation>Тасдиқ кард: {account}</translation>
        </message>
        <message>
            <source>Form: {decision}</source>
            <translation>Варақа: {decision}</translation>
        </message>
        <message>
            <source>Offence: {kind}</source>
            <translation>Ҳуқуқвайронкунӣ: {kind}</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} рӯз</translation>
        </message>
        <message>
            <source>Alert: {verdict}</source>
            <translation>Огоҳӣ: {verdict}</translation>
        </message>
        <message>
            <source>Waits for a second person</source>
            <translation>Мунтазири шахси дуюм</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ҳа</translation>
        </message>
        <message>
            <source>no</source>
            <translation>не</translation>
        </message>
    </context>
    <context>
        <name>journey</name>
        <message>
            <source>Drawing documents: {done} of {total}</source>
            <translation>Кашидани ҳуҷҷатҳо: {done} аз {total}</translation>
        </message>
        <message>
            <source>Importing the list</source>
            <translation>Воридоти рӯйхат</translation>
        </message>
        <message>
            <source>Travellers: {done} of {total}</source>
            <translation>Мусофирон: {done} аз {total}</translation>
        </message>
        <message>
            <source>Goods: {done} of {total}</source>
            <translation>Молҳо: {done} аз {total}</translation>
        </message>
    </context>
    <context>
        <name>note</name>
        <message>
            <source>Welfare</source>
            <translation>Некӯаҳволӣ</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Будубош</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Оила</translation>
        </message>
        <message>
            <source>Sanitary desk</source>
            <translation>Бахши санитарӣ</translation>
        </message>
        <message>
            <source>First aid</source>
            <translation>Ёрии аввал</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Дигар</translation>
        </message>
        <message>
            <source>In turn</source>
            <translation>Бо навбат</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Ба зудӣ</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Имрӯз</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Напурсида</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ҳа</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Can't say</source>
            <translation>Гуфта наметавонад</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>wrong number of fields</source>
            <translation>шумораи майдонҳо нодуруст</translation>
        </message>
        <message>
            <source>a field is too long</source>
            <translation>майдон аз ҳад дароз</translation>
        </message>
        <message>
            <source>a null character</source>
            <translation>аломати нул</translation>
        </message>
        <message>
            <source>document_number can't be this</source>
            <translation>document_number чунин шуда наметавонад</translation>
        </message>
        <message>
            <source>needs a document_number, or a surname with a birth_date</source>
            <translation>document_number ё surname бо birth_date лозим</translation>
        </message>
        <message>
            <source>sex is none of M F X</source>
            <translation>sex аз M F X нест</translation>
        </message>
        <message>
            <source>entry is empty</source>
            <translation>entry холӣ аст</translation>
        </message>
        <message>
            <source>this entry stands there twice</source>
            <translation>ин entry ду бор омадааст</translation>
        </message>
        <message>
            <source>birth_date is no date</source>
            <translation>birth_date сана нест</translation>
        </message>
        <message>
            <source>issuing_state is not known</source>
            <translation>issuing_state номаълум</translation>
        </message>
        <message>
            <source>nationality is not known</source>
            <translation>nationality номаълум</translation>
        </message>
        <message>
            <source>action is none of stop refer discreet medical</source>
            <translation>action аз stop refer discreet medical нест</translation>
        </message>
        <message>
            <source>Row {row}: {reason}</source>
            <translation>Сатри {row}: {reason}</translation>
        </message>
    </context>
    <context>
        <name>rules</name>
        <message>
            <source>age</source>
            <extracomment>A rule, a day off, or a day that a decree makes a working day.</extracomment>
            <translation>синну сол</translation>
        </message>
        <message>
            <source>how they come</source>
            <translation>тарзи омадан</translation>
        </message>
        <message>
            <source>a direct way or a third country</source>
            <translation>роҳи мустақим ё кишвари сеюм</translation>
        </message>
        <message>
            <source>purpose</source>
            <translation>мақсад</translation>
        </message>
        <message>
            <source>the adult who comes along</source>
            <translation>калонсоли ҳамроҳ</translation>
        </message>
        <message>
            <source>the parents' consent</source>
            <translation>розигии волидон</translation>
        </message>
        <message>
            <source>a birth certificate</source>
            <translation>шаҳодатномаи таваллуд</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>мустақим</translation>
        </message>
        <message>
            <source>by a third country</source>
            <translation>аз кишвари сеюм</translation>
        </message>
        <message>
            <source>documents {codes}</source>
            <translation>ҳуҷҷатҳои {codes}</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>ҳама</translation>
        </message>
        <message>
            <source>a working day</source>
            <translation>рӯзи корӣ</translation>
        </message>
        <message>
            <source>ask for {asks}</source>
            <translation>пурсед: {asks}</translation>
        </message>
        <message>
            <source>aged {from} to {to}</source>
            <translation>аз {from} то {to}-сола</translation>
        </message>
        <message>
            <source>aged {from} and over</source>
            <translation>{from}-сола ва калонтар</translation>
        </message>
        <message>
            <source>below {age}</source>
            <translation>то {age}-сола</translation>
        </message>
        <message>
            <source>a visa is needed</source>
            <translation>раводид лозим</translation>
        </message>
        <message>
            <source>visa-free {days} days</source>
            <translation>бераводид {days} рӯз</translation>
        </message>
        <message>
            <source>visa-free {days} days in any {per_days}</source>
            <translation>бераводид {days} рӯз дар ҳар {per_days} рӯз</translation>
        </message>
        <message>
            <source>{words}, the day of entry not counted</source>
            <translation>{words}, бе рӯзи вуруд</translation>
        </message>
        <message>
            <source>no registration</source>
            <translation>бақайдгирӣ лозим нест</translation>
        </message>
        <message>
            <source>registration within {days} working days</source>
            <translation>бақайдгирӣ дар {days} рӯзи корӣ</translation>
        </message>
        <message>
            <source>registration within {days} days</source>
            <translation>бақайдгирӣ дар {days} рӯз</translation>
        </message>
        <message>
            <source>{words}, none up to {days} days</source>
            <translation>{words}, то {days} рӯз лозим нест</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>қабул намешавад</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>қабул мешавад</translation>
        </message>
        <message>
            <source>accepted, valid {days} days beyond the entry</source>
            <translation>қабул мешавад, эътибор {days} рӯз баъди вуруд</translation>
        </message>
        <message>
            <source>accepted, valid {days} days beyond the stay</source>
            <translation>қабул мешавад, эътибор {days} рӯз баъди будубош</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>Light</source>
            <translation>Равшан</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Торик</translation>
        </message>
        <message>
            <source>Speaks to the traveller</source>
            <translation>Барои мусофир</translation>
        </message>
        <message>
            <source>Is left alone</source>
            <translation>Истифода намешавад</translation>
        </message>
        <message>
            <source>None: documents are typed</source>
            <translation>Нест: ҳуҷҷат дастӣ навишта мешавад</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Камера</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Сканер</translation>
        </message>
        <message>
            <source>Folder that is watched</source>
            <translation>Ҷузвдони назоратшаванда</translation>
        </message>
        <message>
            <source>Two people or more</source>
            <translation>Ду нафар ё бештар</translation>
        </message>
        <message>
            <source>One officer alone</source>
            <translation>Танҳо як нозир</translation>
        </message>
        <message>
            <source>1 to 16 of: A-Z 0-9 -</source>
            <translation>Аз 1 то 16: A-Z 0-9 -</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Экран</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Забон</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Рангҳо</translation>
        </message>
        <message>
            <source>A second screen</source>
            <translation>Экрани дуюм</translation>
        </message>
        <message>
            <source>Crossing point</source>
            <translation>Гузаргоҳ</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Рамз</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ном</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Кишвар</translation>
        </message>
        <message>
            <source>Three letters, as in passports: TJK</source>
            <translation>Се ҳарф, чун дар шиноснома: TJK</translation>
        </message>
        <message>
            <source>Local time</source>
            <translation>Вақти маҳаллӣ</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>Навбатдорон</translation>
        </message>
        <message>
            <source>Alone: approvals are held until a colleague comes</source>
            <translation>Танҳо: тасдиқ то омадани ҳамкор мавқуф мемонад</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>Ин ҷои кор</translation>
        </message>
        <message>
            <source>Lane</source>
            <translation>Роҳрав</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Самт</translation>
        </message>
        <message>
            <source>Usual mode</source>
            <translation>Тарзи одатӣ</translation>
        </message>
        <message>
            <source>Locks after seconds</source>
            <translation>Қулф пас аз, сония</translation>
        </message>
        <message>
            <source>Without a key pressed; 0: only by Ctrl+L</source>
            <translation>Бе пахши тугма; 0: танҳо Ctrl+L</translation>
        </message>
        <message>
            <source>Documents are read from</source>
            <translation>Хондани ҳуҷҷат</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Дастгоҳ</translation>
        </message>
        <message>
            <source>A number (0), a file, or an address: http://…</source>
            <translation>Рақам (0), файл ё суроға: http://…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ҷузвдон</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Марказ</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Суроға</translation>
        </message>
        <message>
            <source>Empty: records stay at this desk</source>
            <translation>Холӣ: сабтҳо дар ин ҷо мемонанд</translation>
        </message>
        <message>
            <source>Exchange every … seconds</source>
            <translation>Табодул ҳар … сония</translation>
        </message>
        <message>
            <source>30 to 86400</source>
            <translation>Аз 30 то 86400</translation>
        </message>
    </context>
    <context>
        <name>times</name>
        <message>
            <source>just now</source>
            <translation>ҳозир</translation>
        </message>
        <message>
            <source>{number} min</source>
            <translation>{number} дақ</translation>
        </message>
        <message>
            <source>{number} h</source>
            <translation>{number} соат</translation>
        </message>
        <message>
            <source>{number} d</source>
            <translation>{number} рӯз</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Entry</source>
            <translation>Вуруд</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>Хуруҷ</translation>
        </message>
        <message>
            <source>On foot</source>
            <translation>Пиёда</translation>
        </message>
        <message>
            <source>Car</source>
            <translation>Мошини сабукрав</translation>
        </message>
        <message>
            <source>Bus</source>
            <translation>Автобус</translation>
        </message>
        <message>
            <source>Truck</source>
            <translation>Мошини боркаш</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Қатора</translation>
        </message>
        <message>
            <source>Aircraft</source>
            <translation>Ҳавопаймо</translation>
        </message>
        <message>
            <source>National</source>
            <translation>Шаҳрванд</translation>
        </message>
        <message>
            <source>Foreigner</source>
            <translation>Хориҷӣ</translation>
        </message>
        <message>
            <source>Stateless</source>
            <translation>Бешаҳрванд</translation>
        </message>
        <message>
            <source>Refugee</source>
            <translation>Гуреза</translation>
        </message>
        <message>
            <source>Diplomat</source>
            <translation>Дипломат</translation>
        </message>
        <message>
            <source>Crew</source>
            <translation>Экипаж</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Ронанда</translation>
        </message>
        <message>
            <source>Border resident</source>
            <translation>Сокини наздисарҳадӣ</translation>
        </message>
        <message>
            <source>Market visitor</source>
            <translation>Бозоррав</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>Истироҳат</translation>
        </message>
        <message>
            <source>Visiting family or friends</source>
            <translation>Назди хешу дӯстон</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Таҳсил</translation>
        </message>
        <message>
            <source>Medical treatment</source>
            <translation>Табобат</translation>
        </message>
        <message>
            <source>Religion or pilgrimage</source>
            <translation>Зиёрат</translation>
        </message>
        <message>
            <source>Shopping</source>
            <translation>Харид</translation>
        </message>
        <message>
            <source>Transit</source>
            <translation>Транзит</translation>
        </message>
        <message>
            <source>Other private reason</source>
            <translation>Сабаби дигари шахсӣ</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>Корҳои тиҷоратӣ</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Кор</translation>
        </message>
        <message>
            <source>Going home</source>
            <translation>Бозгашт ба хона</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>Вуруд иҷозат шуд</translation>
        </message>
        <message>
            <source>Departed</source>
            <translation>Баромад</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Хати дуюм</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Рад шуд</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Боздошта шуд</translation>
        </message>
        <message>
            <source>Withdrew</source>
            <translation>Худаш даст кашид</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>Мард</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Зан</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Зикр нашуда</translation>
        </message>
        <message>
            <source>Ordinary declaration</source>
            <translation>Декларатсияи оддӣ</translation>
        </message>
        <message>
            <source>Transit (TIR)</source>
            <translation>Транзит (TIR)</translation>
        </message>
        <message>
            <source>Small trader</source>
            <translation>Савдогари хурд</translation>
        </message>
        <message>
            <source>Personal goods</source>
            <translation>Моли шахсӣ</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>дона</translation>
        </message>
        <message>
            <source>kg</source>
            <translation>кг</translation>
        </message>
        <message>
            <source>litres</source>
            <translation>литр</translation>
        </message>
        <message>
            <source>m</source>
            <translation>м</translation>
        </message>
        <message>
            <source>m²</source>
            <translation>м²</translation>
        </message>
        <message>
            <source>m³</source>
            <translation>м³</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>ҷуфт</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Нозир</translation>
        </message>
        <message>
            <source>Shift lead</source>
            <translation>Сардори баст</translation>
        </message>
        <message>
            <source>Trainer</source>
            <translation>Мураббӣ</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Маъмур</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>Аудитор</translation>
        </message>
        <message>
            <source>number</source>
            <translation>рақам</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>санаи таваллуд</translation>
        </message>
        <message>
            <source>date of expiry</source>
            <translation>санаи анҷом</translation>
        </message>
        <message>
            <source>optional data</source>
            <translation>маълумоти иловагӣ</translation>
        </message>
        <message>
            <source>whole zone</source>
            <translation>тамоми минтақа</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>дуруст</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>нодуруст</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>дода нашудааст</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Боздоштан</translation>
        </message>
        <message>
            <source>Discreet</source>
            <translation>Пинҳонӣ</translation>
        </message>
        <message>
            <source>Medical</source>
            <translation>Тиббӣ</translation>
        </message>
        <message>
            <source>open</source>
            <translation>номуайян</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>дахл надорад</translation>
        </message>
        <message>
            <source>applies</source>
            <translation>дахл дорад</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Насаб</translation>
        </message>
        <message>
            <source>Given names</source>
            <translation>Ном</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Номи падар</translation>
        </message>
        <message>
            <source>In own script</source>
            <translation>Бо хатти худ</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Ҳуҷҷат</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Рақам</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Додааст</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>Шаҳрвандӣ</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Санаи таваллуд</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Ҷинс</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>То санаи</translation>
        </message>
        <message>
            <source>Optional data</source>
            <translation>Маълумоти иловагӣ</translation>
        </message>
        <message>
            <source>Are you afraid to go back to the country you came from?</source>
            <translation>Оё аз баргаштан ба кишваре, ки аз он омадаед, метарсед?</translation>
        </message>
        <message>
            <source>Do you ask for asylum or for protection?</source>
            <translation>Оё шумо паноҳгоҳ ё ҳифозат мепурсед?</translation>
        </message>
        <message>
            <source>Did somebody force you to travel, or take your document from you?</source>
            <translation>Оё касе шуморо ба сафар маҷбур кард ё ҳуҷҷататонро гирифт?</translation>
        </message>
        <message>
            <source>Are you under 18 and travelling without your parents or guardian?</source>
            <translation>Оё шумо то 18-сола ҳастед ва бе волидон ё васӣ сафар мекунед?</translation>
        </message>
        <message>
            <source>Do you need a doctor now?</source>
            <translation>Оё ҳозир ба шумо духтур лозим аст?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ҳа</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Ҷавоб надод</translation>
        </message>
        <message>
            <source>No interpreter</source>
            <translation>Тарҷумон нест</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Имзо кард</translation>
        </message>
        <message>
            <source>Refused to sign</source>
            <translation>Аз имзо даст кашид</translation>
        </message>
        <message>
            <source>Unable to sign</source>
            <translation>Имзо карда наметавонад</translation>
        </message>
        <message>
            <source>Stayed too long</source>
            <translation>Аз муҳлат зиёд монд</translation>
        </message>
        <message>
            <source>Not registered</source>
            <translation>Ба қайд гирифта нашуд</translation>
        </message>
        <message>
            <source>Registered late</source>
            <translation>Дер ба қайд гирифта шуд</translation>
        </message>
        <message>
            <source>Conditions of the visa not kept</source>
            <translation>Шартҳои раводид риоя нашуд</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Дигар</translation>
        </message>
    </context>
</TS>
