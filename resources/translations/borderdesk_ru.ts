<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>AccessLogPage</name>
        <message>
            <source>Time</source>
            <extracomment>Numbers of records that one line shows.</extracomment>
            <translation>Время</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Дело</translation>
        </message>
        <message>
            <source>Records shown</source>
            <translation>Показано</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Журнал доступа</translation>
        </message>
        <message>
            <source>Who looked at records</source>
            <translation>Кто смотрел записи</translation>
        </message>
        <message>
            <source>Every look at a record of this desk, the latest first. Yours is in it too.</source>
            <translation>Каждый просмотр записей этого рабочего места, новые сверху. Ваш тоже здесь.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Nobody has looked</source>
            <translation>Никто не смотрел</translation>
        </message>
        <message>
            <source>Who looks up a crossing, opens a history or the second line stands here from then on.</source>
            <translation>Здесь появится каждый, кто ищет пересечение, открывает историю или вторую линию.</translation>
        </message>
        <message>
            <source>This is no day. Write it as 24.11.2026.</source>
            <translation>Это не дата. Пишите так: 24.11.2026.</translation>
        </message>
        <message>
            <source>{numbers} and {more} more</source>
            <translation>{numbers} и ещё {more}</translation>
        </message>
    </context>
    <context>
        <name>AnswersCard</name>
        <message>
            <source>usual, not asked</source>
            <translation>обычное</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>The journey was stopped.</source>
            <translation>Прогон остановлен.</translation>
        </message>
        <message>
            <source>Read exactly: {exactly} of {all}</source>
            <translation>Прочитано без ошибок: {exactly} из {all}</translation>
        </message>
    </context>
    <context>
        <name>ApprovalStep</name>
        <message>
            <source>Account of the shift lead</source>
            <translation>Учётная запись начальника смены</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
    </context>
    <context>
        <name>BoothPage</name>
        <message>
            <source>Booth</source>
            <extracomment>Milliseconds for which a recorded crossing is shown.</extracomment>
            <translation>Контроль</translation>
        </message>
        <message>
            <source>Hold the document still.</source>
            <translation>Держите документ неподвижно.</translation>
        </message>
        <message>
            <source>Hold still</source>
            <translation>Не двигайте</translation>
        </message>
        <message>
            <source>No zone is seen. Turn the page.</source>
            <translation>Зона не видна. Переверните страницу.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Прочитано</translation>
        </message>
        <message>
            <source>A group: who comes next shares vehicle, purpose and address.</source>
            <translation>Группа: у следующих те же машина, цель и адрес.</translation>
        </message>
        <message>
            <source>The group ends with this traveller.</source>
            <translation>Этот путешественник в группе последний.</translation>
        </message>
        <message>
            <source>A form: begin to type what stands on it.</source>
            <translation>Бланк: начните вводить, что на нём написано.</translation>
        </message>
        <message>
            <source>First decide on this traveller, or clear.</source>
            <translation>Сначала решите по этому лицу или очистите.</translation>
        </message>
        <message>
            <source>What you typed would be lost. {key} once more clears it.</source>
            <translation>Введённое пропадёт. Ещё раз {key} — очистить.</translation>
        </message>
        <message>
            <source>Read a document first, then ask for a second opinion.</source>
            <translation>Сначала прочитайте документ, потом запросите второе мнение.</translation>
        </message>
    </context>
    <context>
        <name>BoothView</name>
        <message>
            <source>Open a picture of a document</source>
            <translation>Открыть снимок документа</translation>
        </message>
    </context>
    <context>
        <name>BoothWords</name>
        <message>
            <source>Put the document on the reader</source>
            <extracomment>What is in order with nearly everybody: said only when it is not. What rules say of a nationality that is not typed yet would be about nobody.</extracomment>
            <translation>Положите документ на считыватель</translation>
        </message>
        <message>
            <source>Drop a picture of a document here, or open one with {key}</source>
            <translation>Перетащите сюда снимок документа или откройте: {key}</translation>
        </message>
        <message>
            <source>This desk has no reader: type the document</source>
            <translation>Считывателя нет: введите документ вручную</translation>
        </message>
        <message>
            <source>{resume} goes on with the traveller from before, {clear} lets them go.</source>
            <translation>{resume} — продолжить с прежним путешественником, {clear} — отпустить.</translation>
        </message>
        <message>
            <source>No machine-readable zone is seen. Turn the page and press {key}, or type it.</source>
            <translation>Машиносчитываемая зона не видна. Переверните страницу и нажмите {key} или введите её.</translation>
        </message>
        <message>
            <source>Correcting {time}: change what was wrong, say why, decide anew.</source>
            <translation>Исправление записи {time}: измените неверное, укажите причину, решите заново.</translation>
        </message>
        <message>
            <source>The next one of the group, please. {key} ends the group.</source>
            <translation>Следующий из группы, пожалуйста. {key} — закончить группу.</translation>
        </message>
        <message>
            <source>The next traveller, please. Read the document, or begin to type.</source>
            <translation>Следующий, пожалуйста. Считайте документ или начните ввод.</translation>
        </message>
        <message>
            <source>{key} admits.</source>
            <translation>{key} — пропустить.</translation>
        </message>
        <message>
            <source>{key} lets depart.</source>
            <translation>{key} — выпустить.</translation>
        </message>
        <message>
            <source>Still missing: {fields}.</source>
            <translation>Ещё не заполнено: {fields}.</translation>
        </message>
        <message>
            <source>The lists are being looked through.</source>
            <translation>Идёт проверка по спискам.</translation>
        </message>
        <message>
            <source>Please wait for a colleague.</source>
            <translation>Дождитесь коллегу.</translation>
        </message>
        <message>
            <source>Compare with the document: {fields}. {key} confirms.</source>
            <translation>Сверьте с документом: {fields}. {key} — подтвердить.</translation>
        </message>
        <message>
            <source>There is nobody to decide on yet.</source>
            <translation>Пока не о ком решать.</translation>
        </message>
        <message>
            <source>Compare with the document first: {field}. {key} confirms.</source>
            <translation>Сначала сверьте с документом: {field}. {key} — подтвердить.</translation>
        </message>
        <message>
            <source>Not a date: {field}. Type DD.MM.YYYY, with XX for what is unknown.</source>
            <translation>Это не дата: {field}. Введите ДД.ММ.ГГГГ, неизвестное — XX.</translation>
        </message>
        <message>
            <source>Not a number of days: {field}.</source>
            <translation>Это не число дней: {field}.</translation>
        </message>
        <message>
            <source>A child: say who travels along, or whose consent there is.</source>
            <translation>Ребёнок: укажите, кто сопровождает или чьё согласие есть.</translation>
        </message>
        <message>
            <source>Missing: {field}.</source>
            <translation>Не заполнено: {field}.</translation>
        </message>
        <message>
            <source>The lists are still being looked through. Decide in a moment.</source>
            <translation>Проверка по спискам ещё идёт. Решите через мгновение.</translation>
        </message>
        <message>
            <source>A national is never refused entry.</source>
            <translation>Гражданину во въезде не отказывают.</translation>
        </message>
        <message>
            <source>compare, then {key}</source>
            <translation>сверьте, затем {key}</translation>
        </message>
        <message>
            <source>not a date</source>
            <translation>не дата</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>не число</translation>
        </message>
        <message>
            <source>adult or consent</source>
            <translation>взрослый или согласие</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>не заполнено</translation>
        </message>
        <message>
            <source>typed: {fields}</source>
            <translation>введено вручную: {fields}</translation>
        </message>
        <message>
            <source>This document has not crossed here before.</source>
            <translation>Этот документ здесь раньше не проходил.</translation>
        </message>
        <message>
            <source>This document: {crossings}</source>
            <translation>Этот документ: {crossings}</translation>
        </message>
        <message>
            <source>{action}: {instruction} ({list}, {age}; {why})</source>
            <translation>{action}: {instruction} ({list}, {age}; {why})</translation>
        </message>
        <message>
            <source>A closer look is asked for. {key} shows more.</source>
            <translation>Нужна дополнительная проверка. {key} — подробнее.</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>совпадает</translation>
        </message>
        <message>
            <source>different</source>
            <translation>отличается</translation>
        </message>
        <message>
            <source>not compared</source>
            <translation>не сравнивалось</translation>
        </message>
        <message>
            <source>the same in other letters</source>
            <translation>совпадает в другой записи</translation>
        </message>
        <message>
            <source>the same in one name</source>
            <translation>совпадает одно из имён</translation>
        </message>
        <message>
            <source>day and month swapped</source>
            <translation>день и месяц переставлены</translation>
        </message>
        <message>
            <source>the same year and month</source>
            <translation>совпадают год и месяц</translation>
        </message>
        <message>
            <source>the same year</source>
            <translation>совпадает год</translation>
        </message>
        <message>
            <source>the same year, the day says nothing</source>
            <translation>совпадает год, день ничего не говорит</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
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
            <translation>{check}: не из зоны</translation>
        </message>
    </context>
    <context>
        <name>ColleaguePanel</name>
        <message>
            <source>A second person signs, or {key} sends to the second line.</source>
            <translation>Подтверждает второй сотрудник, или {key} — на вторую линию.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Nobody else is here: hold</source>
            <translation>Больше никого: отложить</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Результат</translation>
        </message>
    </context>
    <context>
        <name>ConfirmPanel</name>
        <message>
            <source>Result</source>
            <translation>Результат</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Another person looks at the form and approves it, with their own account.</source>
            <translation>Другой сотрудник смотрит бланк и утверждает его под своей учётной записью.</translation>
        </message>
        <message>
            <source>Another person says what they found, and signs with their own account.</source>
            <translation>Другой сотрудник указывает результат и подтверждает под своей учётной записью.</translation>
        </message>
    </context>
    <context>
        <name>ConsignmentForm</name>
        <message>
            <source>not accepted</source>
            <extracomment>The fields, with their share of the width.</extracomment>
            <translation>не принято</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Направление</translation>
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
            <translation>ИНН</translation>
        </message>
        <message>
            <source>Vehicle plate</source>
            <translation>Номер машины</translation>
        </message>
        <message>
            <source>Comes from</source>
            <translation>Откуда</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Куда</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Примечания</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>не заполнено</translation>
        </message>
        <message>
            <source>has letters and digits only</source>
            <translation>только буквы и цифры</translation>
        </message>
        <message>
            <source>is no country's code</source>
            <translation>нет такого кода страны</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>A fault in BorderDesk</source>
            <translation>Ошибка в BorderDesk</translation>
        </message>
        <message>
            <source>Something in BorderDesk went wrong</source>
            <translation>В BorderDesk произошла ошибка</translation>
        </message>
        <message>
            <source>What was shown as recorded is safe. The last action may not have been carried out.</source>
            <translation>Всё, что показано записанным, сохранено. Последнее действие могло не выполниться.</translation>
        </message>
        <message>
            <source>Please give this report to support. It holds nothing about a traveller.</source>
            <translation>Передайте этот отчёт в поддержку. В нём нет сведений о людях.</translation>
        </message>
        <message>
            <source>It is kept as {file}.</source>
            <translation>Он сохранён как {file}.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Скопировать отчёт</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Закрыть рабочее место</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Say when it happened, then decide.</source>
            <translation>Укажите, когда это было, затем решайте.</translation>
        </message>
        <message>
            <source>Say why it is corrected, then decide.</source>
            <translation>Укажите причину исправления, затем решайте.</translation>
        </message>
        <message>
            <source>Form of a traveller</source>
            <translation>Бланк путешественника</translation>
        </message>
        <message>
            <source>Recorded, not printed. {why}</source>
            <translation>Записано, но не напечатано. {why}</translation>
        </message>
        <message>
            <source>Held: a second person will confirm it later.</source>
            <translation>Отложено: второй сотрудник подтвердит позже.</translation>
        </message>
        <message>
            <source>{name} has signed.</source>
            <translation>Подтверждено: {name}.</translation>
        </message>
    </context>
    <context>
        <name>DecisionBar</name>
        <message>
            <source>Admit</source>
            <extracomment>The key of each decision; what goes the other way round shares one.</extracomment>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Depart</source>
            <translation>Выпустить</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Вторая линия</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Отказать</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Withdrew</source>
            <translation>Добровольный отказ</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
    </context>
    <context>
        <name>DocumentCard</name>
        <message>
            <source>DD.MM.YYYY</source>
            <extracomment>Codes of documents that come to this border, with a zone (ICAO Doc 9303 parts 4 to 7) and without. Fields in a line, below the names.</extracomment>
            <translation>ДД.ММ.ГГГГ</translation>
        </message>
        <message>
            <source>not a date</source>
            <translation>не дата</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>вручную</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>просрочен</translation>
        </message>
        <message>
            <source>hidden character</source>
            <translation>скрытый знак</translation>
        </message>
        <message>
            <source>compare, then {key}</source>
            <translation>сверьте, затем {key}</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>Паспорт</translation>
        </message>
        <message>
            <source>Diplomatic passport</source>
            <translation>Дип. паспорт</translation>
        </message>
        <message>
            <source>Service passport</source>
            <translation>Служ. паспорт</translation>
        </message>
        <message>
            <source>Laissez-passer</source>
            <translation>Лессе-пассе</translation>
        </message>
        <message>
            <source>Identity card</source>
            <translation>ID-карта</translation>
        </message>
        <message>
            <source>Crew member certificate</source>
            <translation>Экипаж</translation>
        </message>
        <message>
            <source>Visa</source>
            <translation>Виза</translation>
        </message>
        <message>
            <source>Certificate of return</source>
            <translation>Возвращение</translation>
        </message>
        <message>
            <source>Tazkira</source>
            <translation>Тазкира</translation>
        </message>
        <message>
            <source>Local border pass</source>
            <translation>Местный</translation>
        </message>
        <message>
            <source>National identity document</source>
            <translation>Внутренний</translation>
        </message>
    </context>
    <context>
        <name>Earlier</name>
        <message>
            <source>Nothing has been recorded yet.</source>
            <translation>Пока ничего не записано.</translation>
        </message>
    </context>
    <context>
        <name>FirstStartPage</name>
        <message>
            <source>The first start of this desk</source>
            <translation>Первый запуск рабочего места</translation>
        </message>
        <message>
            <source>Three people get an account: one works at the booth, one leads the shift, one administers. Each types their own passphrase, and tells nobody.</source>
            <translation>Учётные записи получают трое: инспектор, начальник смены и администратор. Каждый сам вводит свою парольную фразу и никому её не говорит.</translation>
        </message>
        <message>
            <source>Make the accounts</source>
            <translation>Создать учётные записи</translation>
        </message>
        <message>
            <source>This account is somebody else's already.</source>
            <translation>Эта учётная запись уже занята.</translation>
        </message>
    </context>
    <context>
        <name>FormFinder</name>
        <message>
            <source>A filled in form is typed in at the booth</source>
            <extracomment>The longest code has two codes of 16 letters in it.</extracomment>
            <translation>Заполненный бланк вводят на контроле</translation>
        </message>
        <message>
            <source>Number of the form</source>
            <translation>Номер бланка</translation>
        </message>
        <message>
            <source>Its number or code</source>
            <translation>Номер или код</translation>
        </message>
        <message>
            <source>Type in</source>
            <translation>Ввести</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Scan code</source>
            <translation>Считать код</translation>
        </message>
        <message>
            <source>This desk has no camera. Open a picture.</source>
            <translation>Камеры здесь нет. Откройте снимок.</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Снимок…</translation>
        </message>
    </context>
    <context>
        <name>FormsTable</name>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Напечатан</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кем</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Why void</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Typed in and void ones too</source>
            <translation>С введёнными и аннулированными</translation>
        </message>
        <message>
            <source>Why no record will come from the marked form</source>
            <translation>Почему с выбранного бланка записи не будет</translation>
        </message>
        <message>
            <source>Why it is void</source>
            <translation>Почему аннулирован</translation>
        </message>
        <message>
            <source>spoiled, torn, lost</source>
            <translation>испорчен, порван, утерян</translation>
        </message>
        <message>
            <source>Make it void</source>
            <translation>Аннулировать</translation>
        </message>
        <message>
            <source>Unaccounted for: {unaccounted} · typed in: {typed} · void: {void}</source>
            <translation>Не учтено: {unaccounted} · введено: {typed} · аннулировано: {void}</translation>
        </message>
        <message>
            <source>Every form is accounted for</source>
            <translation>Все бланки учтены</translation>
        </message>
        <message>
            <source>All that were printed are typed in or void.</source>
            <translation>Все напечатанные введены или аннулированы.</translation>
        </message>
        <message>
            <source>No forms yet</source>
            <translation>Бланков пока нет</translation>
        </message>
        <message>
            <source>Print some while the desk works: they are needed when it does not.</source>
            <translation>Напечатайте заранее, пока рабочее место работает: они нужны, когда оно не работает.</translation>
        </message>
        <message>
            <source>unaccounted for</source>
            <translation>не учтён</translation>
        </message>
        <message>
            <source>typed in</source>
            <translation>введён</translation>
        </message>
        <message>
            <source>void</source>
            <translation>аннулирован</translation>
        </message>
    </context>
    <context>
        <name>FromPaper</name>
        <message>
            <source>Say when it happened.</source>
            <translation>Укажите, когда это было.</translation>
        </message>
    </context>
    <context>
        <name>GoodsPage</name>
        <message>
            <source>Goods</source>
            <extracomment>The cell that an error of the desk is about; other errors name their field.</extracomment>
            <translation>Товары</translation>
        </message>
        <message>
            <source>Add item</source>
            <translation>Добавить товар</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Товары</translation>
        </message>
        <message>
            <source>No goods yet</source>
            <translation>Товаров пока нет</translation>
        </message>
        <message>
            <source>Each kind of goods is a line with its HS code, mass and value. {key} adds one.</source>
            <translation>Каждый вид товара — строка с кодом ТН ВЭД, массой и стоимостью. {key} — добавить.</translation>
        </message>
        <message>
            <source>Line {line}, {column}: {sentence}</source>
            <translation>Строка {line}, {column}: {sentence}</translation>
        </message>
        <message>
            <source>an HS code has six digits.</source>
            <translation>в коде ТН ВЭД шесть цифр.</translation>
        </message>
        <message>
            <source>say what the goods are.</source>
            <translation>укажите, что это за товар.</translation>
        </message>
        <message>
            <source>a number is missing.</source>
            <translation>не хватает числа.</translation>
        </message>
        <message>
            <source>nothing crosses with a quantity of 0.</source>
            <translation>количество не может быть 0.</translation>
        </message>
        <message>
            <source>gross mass can't be less than net mass.</source>
            <translation>масса брутто не бывает меньше нетто.</translation>
        </message>
        <message>
            <source>a currency has three letters.</source>
            <translation>код валюты — три буквы.</translation>
        </message>
        <message>
            <source>A consignment has at least one line of goods.</source>
            <translation>В партии есть хотя бы одна строка.</translation>
        </message>
        <message numerus="yes">
            <source>Recorded at {time}, %n line(s).</source>
            <translation>
                <numerusform>Записано в {time}, %n строка.</numerusform>
                <numerusform>Записано в {time}, %n строки.</numerusform>
                <numerusform>Записано в {time}, %n строк.</numerusform>
            </translation>
        </message>
        <message>
            <source>Line {line} is removed. {key} brings it back.</source>
            <translation>Строка {line} убрана. {key} — вернуть.</translation>
        </message>
        <message>
            <source>What you typed would be lost. {key} once more clears it.</source>
            <translation>Введённое пропадёт. Ещё раз {key} — очистить.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n строка</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
        <message>
            <source>net {mass} kg</source>
            <translation>нетто {mass} кг</translation>
        </message>
        <message>
            <source>gross {mass} kg</source>
            <translation>брутто {mass} кг</translation>
        </message>
    </context>
    <context>
        <name>HeldView</name>
        <message>
            <source>Held since</source>
            <extracomment>Somebody was faster: the row is no longer held.</extracomment>
            <translation>Отложено с</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Crossing number</source>
            <translation>Номер пересечения</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Held by</source>
            <translation>Отложил</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Результат</translation>
        </message>
        <message>
            <source>Nothing is held</source>
            <translation>Ничего не отложено</translation>
        </message>
        <message>
            <source>What an officer alone on duty leaves for another person to confirm stands here.</source>
            <translation>Здесь стоит то, что сотрудник, дежуря один, оставил на подтверждение другому.</translation>
        </message>
        <message>
            <source>Recorded, signed by {account}.</source>
            <translation>Записано, подтвердил: {account}.</translation>
        </message>
        <message>
            <source>Who held it can't confirm it: this needs another person.</source>
            <translation>Кто отложил, не может подтвердить сам: нужен другой человек.</translation>
        </message>
        <message>
            <source>Form: {decision}</source>
            <translation>Бланк: {decision}</translation>
        </message>
        <message>
            <source>List {list}, entry {entry}</source>
            <translation>Список {list}, строка {entry}</translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Keys and marks</source>
            <translation>Клавиши и знаки</translation>
        </message>
    </context>
    <context>
        <name>ImportPanel</name>
        <message>
            <source>Import {file}</source>
            <translation>Загрузка {file}</translation>
        </message>
        <message>
            <source>Name of the list; one of that name is replaced</source>
            <translation>Имя списка; одноимённый будет заменён</translation>
        </message>
        <message>
            <source>Owner: the service that answers for it</source>
            <translation>Владелец: ответственная служба</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>Имя списка</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Владелец</translation>
        </message>
        <message>
            <source>The new list is meant to be this short</source>
            <translation>Новый список и должен быть таким коротким</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Загрузить</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>ItemsModel</name>
        <message>
            <source>HS code</source>
            <extracomment>Role under which a cell gives the code of what is wrong with it, or an empty text.</extracomment>
            <translation>Код ТН ВЭД</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Количество</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>Net kg</source>
            <translation>Нетто, кг</translation>
        </message>
        <message>
            <source>Gross kg</source>
            <translation>Брутто, кг</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Стоимость</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Валюта</translation>
        </message>
    </context>
    <context>
        <name>LinkPage</name>
        <message>
            <source>Time</source>
            <extracomment>Exchanges that the table keeps.</extracomment>
            <translation>Время</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Результат</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Отправлено</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Ожидает</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Длилось</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Связь</translation>
        </message>
        <message>
            <source>Link to the centre</source>
            <translation>Связь с центром</translation>
        </message>
        <message>
            <source>Exchanges since the desk was opened</source>
            <translation>Обмены с момента открытия</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Ждут отправки</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>Последняя связь</translation>
        </message>
        <message>
            <source>Last exchange</source>
            <translation>Последний обмен</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Отправить сейчас</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>Обмена ещё не было</translation>
        </message>
        <message>
            <source>Each exchange with the centre will stand here: when, how it went, how many records.</source>
            <translation>Здесь появится каждый обмен с центром: когда, с каким итогом, сколько записей.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n запись</numerusform>
                <numerusform>%n записи</numerusform>
                <numerusform>%n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>{outcome}, {time}</source>
            <translation>{outcome}, {time}</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Возобновить</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <source>No centre is set. Records stay at this desk, safe and complete.</source>
            <translation>Центр не задан. Записи остаются на этом рабочем месте, целые и полные.</translation>
        </message>
        <message>
            <source>The centre is being started…</source>
            <translation>Центр запускается…</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Идёт отправка…</translation>
        </message>
        <message>
            <source>Paused. Records wait at this desk, safe.</source>
            <translation>Пауза. Записи ждут здесь, они в сохранности.</translation>
        </message>
        <message>
            <source>The link works. Records go with the next exchange.</source>
            <translation>Связь есть. Записи уйдут со следующим обменом.</translation>
        </message>
        <message>
            <source>All records are at the centre.</source>
            <translation>Все записи в центре.</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>В порядке</translation>
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
            <translation>Список</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Владелец</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Строк</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Загружен</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Давность</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Списки</translation>
        </message>
        <message>
            <source>Watchlists in force</source>
            <translation>Действующие контрольные списки</translation>
        </message>
        <message>
            <source>Every traveller is looked for in these. The age of each is kept with every decision.</source>
            <translation>По ним проверяется каждый. Давность каждого списка сохраняется с каждым решением.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Загрузить…</translation>
        </message>
        <message>
            <source>No lists yet</source>
            <translation>Списков пока нет</translation>
        </message>
        <message>
            <source>Import a CSV file, and every traveller is looked for in it from then on. Until then nobody is screened, and each record says so.</source>
            <translation>Загрузите файл CSV — и с этого момента по нему проверяется каждый. До тех пор никто не проверяется, и каждая запись об этом говорит.</translation>
        </message>
        <message>
            <source>Import a watchlist</source>
            <translation>Загрузка контрольного списка</translation>
        </message>
        <message>
            <source>Lists (*.csv);;All files (*)</source>
            <translation>Списки (*.csv);;Все файлы (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n строка</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
        <message>
            <source>{list} is in force: {entries}.</source>
            <translation>{list} действует: {entries}.</translation>
        </message>
        <message>
            <source>From then on nobody is looked for in {list}. Press {key} again to remove it, or mark another to keep it.</source>
            <translation>После этого по списку {list} проверки не будет. Нажмите {key} ещё раз, чтобы убрать, или выберите другой, чтобы оставить.</translation>
        </message>
        <message>
            <source>{list} is no longer in force.</source>
            <translation>{list} больше не действует.</translation>
        </message>
        <message>
            <source>Remove it now</source>
            <translation>Убрать сейчас</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
    </context>
    <context>
        <name>MarkedStack</name>
        <message>
            <source>TRAINING</source>
            <translation>УЧЕБНЫЙ РЕЖИМ</translation>
        </message>
    </context>
    <context>
        <name>MoreCard</name>
        <message>
            <source>Going to</source>
            <translation>Куда едет</translation>
        </message>
        <message>
            <source>Days of stay</source>
            <translation>Дней пребывания</translation>
        </message>
        <message>
            <source>Visa or permit</source>
            <translation>Виза, разрешение</translation>
        </message>
        <message>
            <source>Visa number</source>
            <translation>Номер визы</translation>
        </message>
        <message>
            <source>Address here</source>
            <translation>Адрес в стране</translation>
        </message>
        <message>
            <source>Visa until</source>
            <translation>Виза до</translation>
        </message>
        <message>
            <source>Coming from</source>
            <translation>Откуда едет</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>Штамп</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Примечания</translation>
        </message>
        <message>
            <source>visa</source>
            <translation>виза</translation>
        </message>
        <message>
            <source>e-visa</source>
            <translation>эл. виза</translation>
        </message>
        <message>
            <source>permit</source>
            <translation>разрешение</translation>
        </message>
        <message>
            <source>regional permit</source>
            <translation>разрешение в регион</translation>
        </message>
        <message>
            <source>none needed</source>
            <translation>не нужна</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>не смотрели</translation>
        </message>
    </context>
    <context>
        <name>OffencePanel</name>
        <message>
            <source>Offence</source>
            <translation>Правонарушение</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Что установлено</translation>
        </message>
        <message>
            <source>Days too many</source>
            <translation>Лишних дней</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Правовое основание</translation>
        </message>
        <message>
            <source>Circumstances</source>
            <translation>Обстоятельства</translation>
        </message>
        <message>
            <source>Read out in</source>
            <translation>Зачитано на языке</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>What the traveller said</source>
            <translation>Слова путешественника</translation>
        </message>
    </context>
    <context>
        <name>OpeningPage</name>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Opening the desk…</source>
            <translation>Рабочее место открывается…</translation>
        </message>
        <message>
            <source>The encrypted store is opened and checked.</source>
            <translation>Зашифрованное хранилище открывается и проверяется.</translation>
        </message>
        <message>
            <source>The desk can't open</source>
            <translation>Рабочее место не открывается</translation>
        </message>
        <message>
            <source>Nothing that was recorded is lost.</source>
            <translation>Ничто записанное не потеряно.</translation>
        </message>
    </context>
    <context>
        <name>OpinionPanel</name>
        <message>
            <source>Reading</source>
            <translation>Чтение</translation>
        </message>
        <message>
            <source>{key} closes</source>
            <translation>{key} закрывает</translation>
        </message>
        <message>
            <source>{reader} reads the picture: some seconds.</source>
            <translation>{reader} читает снимок: несколько секунд.</translation>
        </message>
        <message>
            <source>{reader} sees no zone in this picture.</source>
            <translation>{reader} не видит зоны на этом снимке.</translation>
        </message>
        <message>
            <source>The readers differ: compare with the document.</source>
            <translation>Прочитано по-разному: сверьте с документом.</translation>
        </message>
        <message>
            <source>{reader} reads the same.</source>
            <translation>{reader} читает то же самое.</translation>
        </message>
        <message>
            <source>this desk's reader</source>
            <translation>считыватель этого места</translation>
        </message>
    </context>
    <context>
        <name>PaperPage</name>
        <message>
            <source>Paper</source>
            <extracomment>How many forms are offered to be printed at once: whole pages of two.</extracomment>
            <translation>Бланки</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Бумажные бланки</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s)</source>
            <translation>
                <numerusform>%n бланк</numerusform>
                <numerusform>%n бланка</numerusform>
                <numerusform>%n бланков</numerusform>
            </translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Сколько</translation>
        </message>
        <message>
            <source>Make forms</source>
            <translation>Создать бланки</translation>
        </message>
        <message>
            <source>Each number is given once. Print the pages, or save them as a file.</source>
            <translation>Каждый номер даётся один раз. Напечатайте страницы или сохраните файлом.</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Сохранено как {file}.</translation>
        </message>
        <message>
            <source>Forms {first} to {last}</source>
            <translation>Бланки с {first} по {last}</translation>
        </message>
        <message>
            <source>paper-forms-{day}.pdf</source>
            <translation>бланки-{day}.pdf</translation>
        </message>
        <message>
            <source>Save the forms</source>
            <translation>Сохранить бланки</translation>
        </message>
        <message>
            <source>PDF pages (*.pdf)</source>
            <translation>Страницы PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Отправлено на печать.</translation>
        </message>
        <message>
            <source>These forms are neither printed nor saved, and their numbers are not given again. Press {key} once more to put them away all the same.</source>
            <translation>Эти бланки не напечатаны и не сохранены, а их номера больше не выдаются. Ещё раз {key} — всё равно убрать.</translation>
        </message>
        <message>
            <source>Form {number} waits at the booth: {key}.</source>
            <translation>Бланк {number} ждёт на контроле: {key}.</translation>
        </message>
        <message>
            <source>Hold one form before the camera, its code in the picture.</source>
            <translation>Держите один бланк перед камерой так, чтобы код был в кадре.</translation>
        </message>
        <message>
            <source>A picture of the form</source>
            <translation>Снимок бланка</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp);;All files (*)</source>
            <translation>Снимки (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp);;Все файлы (*)</translation>
        </message>
        <message>
            <source>Form {number} is void.</source>
            <translation>Бланк {number} аннулирован.</translation>
        </message>
    </context>
    <context>
        <name>PaperPanel</name>
        <message>
            <source>Form {number}</source>
            <translation>Бланк {number}</translation>
        </message>
        <message>
            <source>Type what stands on it. The record will carry the form's own time.</source>
            <translation>Введите, что на нём написано. Время записи будет взято с бланка.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
    </context>
    <context>
        <name>Protocol</name>
        <message>
            <source>A protocol is about the traveller who was recorded last.</source>
            <extracomment>What was found of an exit, by check and code, that a protocol may be about.</extracomment>
            <translation>Протокол составляют о том, кто записан последним.</translation>
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
            <translation>&amp;Выделить всё</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>Шаг вв&amp;ерх</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>Шаг вн&amp;из</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>Перейти к:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Вперёд</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Вперёд</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Родительский каталог</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Перейти в родительский каталог</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Создать папку</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Создать новую папку</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Список</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Переключить в режим списка</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Подробный вид</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Переключить в подробный режим</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Боковая панель</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Места и закладки</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Имя файла:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Типы файлов:</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Найти каталог</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Сохранить как</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Каталог:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Открыть</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Сохранить</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Выбрать</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Переименовать</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Удалить</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Показать ск&amp;рытые файлы</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>&amp;Новая папка</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Каталоги</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Новая папка</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Недавние документы</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 уже существует.
Заменить его?</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Файл не найден.
Проверьте правильность указанного имени файла.</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Дата изменения</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Компьютер</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить действие</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Повторить действие</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Вырезать</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копировать</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>В&amp;ставить</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Выделить всё</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Да</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Нет</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Прервать</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Применить</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Сбросить</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить действие</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Повторить действие</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Вырезать</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копировать</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>В&amp;ставить</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Выделить всё</translation>
        </message>
    </context>
    <context>
        <name>RecentGoods</name>
        <message>
            <source>Recorded lately</source>
            <translation>Последние записи</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Пока нет</translation>
        </message>
        <message>
            <source>Recorded consignments appear here.</source>
            <translation>Здесь появятся записанные партии.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n строка</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecentPanel</name>
        <message>
            <source>Earlier travellers. Dot: went on. Triangle: second line. Square: turned back.</source>
            <translation>Прошедшие ранее. Точка: прошёл. Треугольник: вторая линия. Квадрат: возвращён.</translation>
        </message>
    </context>
    <context>
        <name>RecentStrip</name>
        <message>
            <source>Last:</source>
            <translation>Последние:</translation>
        </message>
        <message>
            <source>Nobody has passed yet.</source>
            <translation>Ещё никто не прошёл.</translation>
        </message>
        <message>
            <source>{recent} more · {correct} correct the last · {direction} entry or exit</source>
            <translation>{recent} ещё · {correct} исправить последнюю · {direction} въезд или выезд</translation>
        </message>
    </context>
    <context>
        <name>RecoverPage</name>
        <message>
            <source>Open the desk by its recovery code</source>
            <translation>Открыть по коду восстановления</translation>
        </message>
        <message>
            <source>The account gets a new passphrase. The code stays as it is.</source>
            <translation>Учётная запись получит новую парольную фразу. Код остаётся прежним.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Код восстановления</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Новая парольная фраза</translation>
        </message>
        <message>
            <source>New passphrase again</source>
            <translation>Новая фраза ещё раз</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Открыть рабочее место</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Фразы не совпадают.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCodePage</name>
        <message>
            <source>The recovery code</source>
            <translation>Код восстановления</translation>
        </message>
        <message>
            <source>It opens the desk when every passphrase is lost. It is shown now and never again, and it is kept nowhere. Write it on paper and lock it away, not near this desk.</source>
            <translation>Он открывает рабочее место, если утеряны все парольные фразы. Он показан сейчас и больше никогда и нигде не хранится. Запишите его на бумаге и спрячьте под замок, не рядом с рабочим местом.</translation>
        </message>
        <message>
            <source>It is written down and locked away</source>
            <translation>Записан и спрятан под замок</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
    </context>
    <context>
        <name>ReferralPanel</name>
        <message>
            <source>Choose a topic.</source>
            <translation>Выберите тему.</translation>
        </message>
        <message>
            <source>Colleague's note</source>
            <translation>Заметка коллеге</translation>
        </message>
        <message>
            <source>What you saw, in a few words. Ask nothing now.</source>
            <translation>Коротко, что вы заметили. Сейчас ни о чём не спрашивайте.</translation>
        </message>
        <message>
            <source>{key} closes</source>
            <translation>{key} закрывает</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Согласовано</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Кем</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Переводчик</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
    </context>
    <context>
        <name>RefusalPanel</name>
        <message>
            <source>Back</source>
            <extracomment>Keys of this panel alone: on and back.</extracomment>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановка</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Добровольный отказ</translation>
        </message>
        <message>
            <source>Refusal</source>
            <translation>Отказ</translation>
        </message>
        <message>
            <source>Approve, or hold</source>
            <translation>Утвердить / отложить</translation>
        </message>
        <message>
            <source>Approve, record</source>
            <translation>Утвердить, записать</translation>
        </message>
        <message>
            <source>Answered yes: the competent body is told first.</source>
            <translation>Есть ответ «да»: сначала сообщите компетентному органу.</translation>
        </message>
        <message>
            <source>Why? Digits choose, more than one may hold.</source>
            <translation>Почему? Выбор цифрами, причин может быть несколько.</translation>
        </message>
        <message>
            <source>Ask each question, also when it seems clear.</source>
            <translation>Задайте каждый вопрос, даже если всё кажется ясным.</translation>
        </message>
        <message>
            <source>Read it out in a language the traveller understands.</source>
            <translation>Зачитайте на языке, который путешественник понимает.</translation>
        </message>
        <message>
            <source>A shift lead approves. Alone on duty: leave it empty, it is held.</source>
            <translation>Утверждает начальник смены. Дежурите один: оставьте пустым, будет отложено.</translation>
        </message>
        <message>
            <source>A shift lead approves with their own account.</source>
            <translation>Утверждает начальник смены под своей учётной записью.</translation>
        </message>
        <message>
            <source>Choose at least one reason.</source>
            <translation>Выберите хотя бы одну причину.</translation>
        </message>
        <message>
            <source>Every question needs an answer; no interpreter is one.</source>
            <translation>Нужен ответ на каждый вопрос; «переводчика нет» — тоже ответ.</translation>
        </message>
        <message>
            <source>The legal basis is missing.</source>
            <translation>Не указано правовое основание.</translation>
        </message>
        <message>
            <source>Say how the traveller may appeal.</source>
            <translation>Укажите, как обжаловать решение.</translation>
        </message>
        <message>
            <source>In which language was it read out?</source>
            <translation>На каком языке зачитано?</translation>
        </message>
        <message>
            <source>Did the traveller sign?</source>
            <translation>Путешественник подписал?</translation>
        </message>
    </context>
    <context>
        <name>ResumePanel</name>
        <message>
            <source>The desk stopped with a traveller at the booth. Last entry: {time}.</source>
            <translation>Рабочее место остановилось, когда у стойки был путешественник. Последняя запись: {time}.</translation>
        </message>
        <message>
            <source>Go on with this traveller</source>
            <translation>Продолжить с ним</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>Отпустить</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Rule</source>
            <translation>Правило</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Действует</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Правила</translation>
        </message>
        <message>
            <source>Rules in force</source>
            <translation>Действующие правила</translation>
        </message>
        <message>
            <source>Visa and stay</source>
            <translation>Виза и срок</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Регистрация</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Minors</source>
            <translation>Несовершеннолетние</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>Нерабочие дни</translation>
        </message>
        <message>
            <source>Kind of rules</source>
            <translation>Вид правил</translation>
        </message>
        <message>
            <source>No rules of this kind</source>
            <translation>Таких правил нет</translation>
        </message>
        <message>
            <source>Rules come from the file {file} in the desk's data folder. Where there are none, the booth says so and the officer decides as ever.</source>
            <translation>Правила берутся из файла {file} в папке данных. Если их нет, на контроле об этом сказано, а инспектор решает как обычно.</translation>
        </message>
        <message>
            <source>There are no rules for this country at this desk.</source>
            <translation>Правил для этой страны на этом рабочем месте нет.</translation>
        </message>
        <message>
            <source>from the file {file}</source>
            <translation>из файла {file}</translation>
        </message>
        <message>
            <source>shipped with BorderDesk</source>
            <translation>из состава BorderDesk</translation>
        </message>
        <message>
            <source>{country}, version {version}, {where}. {issuer}.</source>
            <translation>{country}, версия {version}, {where}. {issuer}.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Направление</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Решение</translation>
        </message>
        <message>
            <source>Crossing number</source>
            <translation>Номер пересечения</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Инспектор</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Look up a crossing</source>
            <translation>Поиск пересечения</translation>
        </message>
        <message>
            <source>By the number of a document or of a crossing, never by name. Every look is kept in the log.</source>
            <translation>По номеру документа или пересечения, но никогда по имени. Каждый просмотр остаётся в журнале.</translation>
        </message>
        <message>
            <source>Why do you look?</source>
            <translation>Причина просмотра</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Номер дела</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Кем выдан</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>Номер документа</translation>
        </message>
        <message>
            <source>or crossing number</source>
            <translation>или № пересечения</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Найти</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Print the form again</source>
            <translation>Напечатать бланк ещё раз</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>На этой машине нет системы печати (lp).</translation>
        </message>
        <message>
            <source>Correct at the booth</source>
            <translation>Исправить на контроле</translation>
        </message>
        <message>
            <source>Nothing is looked up yet</source>
            <translation>Поиска ещё не было</translation>
        </message>
        <message>
            <source>Say why, type a number, press Enter. What is found stands here, the latest first.</source>
            <translation>Укажите причину, введите номер, нажмите Enter. Найденное появится здесь, новое сверху.</translation>
        </message>
        <message>
            <source>First say why you look.</source>
            <translation>Сначала укажите причину просмотра.</translation>
        </message>
        <message>
            <source>Form of a traveller</source>
            <translation>Бланк путешественника</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Отправлено на печать.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>обязательно</translation>
        </message>
        <message>
            <source>This desk has recorded no such crossing.</source>
            <translation>На этом рабочем месте такого пересечения не записано.</translation>
        </message>
    </context>
    <context>
        <name>SecondLinePage</name>
        <message>
            <source>Since</source>
            <extracomment>How long people wait is shown in minutes. What a second person, or the traveller's document, is needed for.</extracomment>
            <translation>Ждёт с</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Ожидание</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Sent by</source>
            <translation>Кто направил</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Направлен</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Результат</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кем</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Длилось</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Вторая линия</translation>
        </message>
        <message>
            <source>What came out of it</source>
            <translation>Что выяснилось</translation>
        </message>
        <message>
            <source>Decide at the booth</source>
            <translation>Решить на контроле</translation>
        </message>
        <message>
            <source>Nobody waits</source>
            <translation>Никто не ждёт</translation>
        </message>
        <message>
            <source>Whom an officer sends to the second line stands here until somebody has decided.</source>
            <translation>Здесь видны направленные на вторую линию, пока по ним не принято решение.</translation>
        </message>
        <message>
            <source>No outcome yet</source>
            <translation>Результатов пока нет</translation>
        </message>
        <message>
            <source>Once somebody has decided on a traveller at the second line, the outcome stands here.</source>
            <translation>Когда на второй линии примут решение о путешественнике, результат появится здесь.</translation>
        </message>
        <message>
            <source>Say what came out of it, then press {key} again.</source>
            <translation>Укажите, что выяснилось, затем снова нажмите {key}.</translation>
        </message>
        <message>
            <source>Recorded: {decision}.</source>
            <translation>Записано: {decision}.</translation>
        </message>
        <message>
            <source>{key} brings the traveller to the booth.</source>
            <translation>{key} — открыть путешественника на контроле.</translation>
        </message>
        <message>
            <source>Admit</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Let depart</source>
            <translation>Выпустить</translation>
        </message>
        <message>
            <source>Show outcomes</source>
            <translation>Показать результаты</translation>
        </message>
        <message>
            <source>Show who waits</source>
            <translation>Показать ожидающих</translation>
        </message>
        <message>
            <source>Who waits longest stands first. Who does not go on is decided at the booth, with the form.</source>
            <translation>Первым стоит тот, кто ждёт дольше. Если не пропускают, решают на контроле, с бланком.</translation>
        </message>
        <message>
            <source>The latest first. An outcome is a correction: both records stay.</source>
            <translation>Новые сверху. Результат — это исправление: остаются обе записи.</translation>
        </message>
        <message>
            <source>What was held longest stands first. Another person than who held it signs below.</source>
            <translation>Первым стоит отложенное раньше всех. Внизу подтверждает не тот, кто отложил, а другой сотрудник.</translation>
        </message>
        <message>
            <source>Held: {count}</source>
            <translation>Отложено: {count}</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Отложено</translation>
        </message>
    </context>
    <context>
        <name>ServedStep</name>
        <message>
            <source>Read out in</source>
            <extracomment>More reasons than these stand in two columns. Names of languages as those who speak them write them.</extracomment>
            <translation>Зачитано на языке</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Переводчик</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Правовое основание</translation>
        </message>
        <message>
            <source>How to appeal</source>
            <translation>Как обжаловать</translation>
        </message>
        <message>
            <source>What the traveller said</source>
            <translation>Слова путешественника</translation>
        </message>
    </context>
    <context>
        <name>SettingEditor</name>
        <message>
            <source>Search</source>
            <translation>Искать</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Undo changes</source>
            <translation>Отменить изменения</translation>
        </message>
        <message>
            <source>The desk keeps its records in {folder}</source>
            <translation>Записи хранятся в {folder}</translation>
        </message>
        <message>
            <source>Nothing was saved. {field} can't be this. {rule}</source>
            <translation>Ничего не сохранено. Недопустимо: {field}. {rule}</translation>
        </message>
        <message>
            <source>Saved. Close the desk and open it again to put it in force.</source>
            <translation>Сохранено. Чтобы применить, закройте и снова откройте рабочее место.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>Looking for scanners…</source>
            <translation>Поиск сканеров…</translation>
        </message>
        <message numerus="yes">
            <source>%n scanner(s) found.</source>
            <translation>
                <numerusform>Найден %n сканер.</numerusform>
                <numerusform>Найдено %n сканера.</numerusform>
                <numerusform>Найдено %n сканеров.</numerusform>
            </translation>
        </message>
        <message>
            <source>No scanner answers. Is it switched on and connected?</source>
            <translation>Ни один сканер не отвечает. Он включён и подключён?</translation>
        </message>
    </context>
    <context>
        <name>SheetsView</name>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>На этой машине нет системы печати (lp).</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Убрать</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>The desk is locked</source>
            <extracomment>Errors after which the officer chooses a passphrase of their own.</extracomment>
            <translation>Рабочее место заблокировано</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Вход</translation>
        </message>
        <message>
            <source>What you were doing is kept. Sign in to go on.</source>
            <translation>Ваша работа сохранена. Войдите, чтобы продолжить.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Новая парольная фраза</translation>
        </message>
        <message>
            <source>New passphrase again</source>
            <translation>Новая фраза ещё раз</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Разблокировать</translation>
        </message>
        <message>
            <source>Passphrases lost? Use the recovery code</source>
            <translation>Фраза утеряна? Код восстановления</translation>
        </message>
        <message>
            <source>Type your passphrase.</source>
            <translation>Введите парольную фразу.</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Фразы не совпадают.</translation>
        </message>
    </context>
    <context>
        <name>StateStrip</name>
        <message>
            <source>Details</source>
            <extracomment>Names of the theme's states.</extracomment>
            <translation>Подробно</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Чтение</translation>
        </message>
        <message>
            <source>Why is it corrected?</source>
            <translation>Почему исправлено?</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Ожидание</translation>
        </message>
        <message>
            <source>Typing</source>
            <translation>Ввод</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Внимание</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Стоп</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Коллега</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Записано</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>no device</source>
            <extracomment>From this age on a list asks for a look: it should come every day.</extracomment>
            <translation>нет устройства</translation>
        </message>
        <message>
            <source>store open</source>
            <translation>хранилище открыто</translation>
        </message>
        <message>
            <source>traveller reads {languages}</source>
            <translation>путешественнику: {languages}</translation>
        </message>
        <message>
            <source>nothing sent yet</source>
            <translation>ещё не отправлялось</translation>
        </message>
        <message>
            <source>sending…</source>
            <translation>отправка…</translation>
        </message>
        <message numerus="yes">
            <source>%n to send, link down</source>
            <translation>
                <numerusform>ждёт %n, связи нет</numerusform>
                <numerusform>ждут %n, связи нет</numerusform>
                <numerusform>ждут %n, связи нет</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>ждёт отправки: %n</numerusform>
                <numerusform>ждут отправки: %n</numerusform>
                <numerusform>ждут отправки: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>all sent</source>
            <translation>всё отправлено</translation>
        </message>
        <message>
            <source>no lists</source>
            <translation>нет списков</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s), {age}</source>
            <translation>
                <numerusform>%n список, {age}</numerusform>
                <numerusform>%n списка, {age}</numerusform>
                <numerusform>%n списков, {age}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TallyPage</name>
        <message>
            <source>Tally</source>
            <translation>Итоги</translation>
        </message>
        <message>
            <source>Daily tally</source>
            <translation>Итоги дня</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>Предыдущий день</translation>
        </message>
        <message>
            <source>Day after</source>
            <translation>Следующий день</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>На этой машине нет системы печати (lp).</translation>
        </message>
        <message>
            <source>crossings</source>
            <translation>пересечения</translation>
        </message>
        <message>
            <source>entries</source>
            <translation>въезд</translation>
        </message>
        <message>
            <source>exits</source>
            <translation>выезд</translation>
        </message>
        <message>
            <source>to second line</source>
            <translation>на вторую линию</translation>
        </message>
        <message>
            <source>refused or stopped</source>
            <translation>отказано или остановлено</translation>
        </message>
        <message>
            <source>consignments</source>
            <translation>партии товаров</translation>
        </message>
        <message>
            <source>Movements are counted, not people. One who goes out and comes back counts twice.</source>
            <translation>Считаются перемещения, а не люди. Кто выехал и вернулся, посчитан дважды.</translation>
        </message>
        <message>
            <source>Nothing on this day</source>
            <translation>В этот день ничего нет</translation>
        </message>
        <message>
            <source>Crossings and goods that are recorded on this day are counted here, on a page to print.</source>
            <translation>Здесь подсчитаны пересечения и товары, записанные за день, на странице для печати.</translation>
        </message>
        <message>
            <source>Making the page…</source>
            <translation>Страница готовится…</translation>
        </message>
        <message>
            <source>The desk can be used meanwhile.</source>
            <translation>Тем временем можно работать.</translation>
        </message>
        <message>
            <source>tally-{day}.pdf</source>
            <translation>итоги-{day}.pdf</translation>
        </message>
        <message>
            <source>Save the tally</source>
            <translation>Сохранить итоги</translation>
        </message>
        <message>
            <source>PDF pages (*.pdf)</source>
            <translation>Страницы PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Сохранено как {file}.</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Отправлено на печать.</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Lane {lane}</source>
            <translation>Полоса {lane}</translation>
        </message>
        <message>
            <source>Trainee</source>
            <translation>Стажёр</translation>
        </message>
        <message>
            <source>centre not heard yet</source>
            <translation>центр ещё не на связи</translation>
        </message>
        <message>
            <source>centre: {age}</source>
            <translation>центр: {age}</translation>
        </message>
        <message>
            <source>centre not reached</source>
            <translation>центр недоступен</translation>
        </message>
    </context>
    <context>
        <name>TrainingBand</name>
        <message>
            <source>TRAINING: nobody here is real</source>
            <translation>УЧЕБНЫЙ РЕЖИМ: люди вымышлены</translation>
        </message>
        <message>
            <source>Stop the journey</source>
            <translation>Остановить прогон</translation>
        </message>
        <message>
            <source>Run the journey</source>
            <translation>Запустить прогон</translation>
        </message>
    </context>
    <context>
        <name>TravellerWindow</name>
        <message>
            <source>For the traveller</source>
            <extracomment>Milliseconds for which a traveller is thanked, unless the next one comes sooner. Nothing is written smaller: 28 pt in pixels, at 96 to the inch. Pixels in a window of 1280 × 720, which grow with it. Who was at the booth is there no more.</extracomment>
            <translation>Для путешественника</translation>
        </message>
    </context>
    <context>
        <name>TripCard</name>
        <message>
            <source>Purpose</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Способ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Проживает</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Машина</translation>
        </message>
        <message>
            <source>Travels with</source>
            <translation>Вместе с</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>не спрошено</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>The desk is locked</source>
            <translation>Рабочее место заблокировано</translation>
        </message>
        <message>
            <source>This is training: no passphrase is asked. What you were doing is kept.</source>
            <translation>Это учебный режим: парольная фраза не нужна. Ваша работа сохранена.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Разблокировать</translation>
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
            <translation>Блокировка</translation>
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
            <translation>папка</translation>
        </message>
        <message>
            <source>{device} ready</source>
            <translation>{device}: готово</translation>
        </message>
        <message>
            <source>{device} fault</source>
            <translation>{device}: сбой</translation>
        </message>
        <message>
            <source>{device} starting</source>
            <translation>{device}: запуск</translation>
        </message>
    </context>
    <context>
        <name>ZonePanel</name>
        <message>
            <source>Zone</source>
            <extracomment>Longer text can't be a zone: 3 lines of 30, 2 of 36 or 44, and what a hand may add by mistake.</extracomment>
            <translation>Зона</translation>
        </message>
        <message>
            <source>Machine-readable zone</source>
            <translation>Машиносчитываемая зона</translation>
        </message>
        <message>
            <source>Type or paste the lines of the zone</source>
            <translation>Введите или вставьте строки зоны</translation>
        </message>
        <message>
            <source>Line {line} has {length} characters, not {expected}.</source>
            <translation>В строке {line} знаков {length}, а не {expected}.</translation>
        </message>
        <message>
            <source>A zone has 2 or 3 lines.</source>
            <translation>В зоне 2 или 3 строки.</translation>
        </message>
        <message>
            <source>There is nothing in it.</source>
            <translation>В ней ничего нет.</translation>
        </message>
        <message>
            <source>Line {line}: no zone has the character at {column}.</source>
            <translation>Строка {line}: знак {column} в зоне недопустим.</translation>
        </message>
        <message>
            <source>Second opinion</source>
            <translation>Второе мнение</translation>
        </message>
    </context>
    <context>
        <name>_Card</name>
        <message>
            <source>In force at once.</source>
            <extracomment>Which device fields matter for which device.</extracomment>
            <translation>Действует сразу.</translation>
        </message>
        <message>
            <source>In force at the next start.</source>
            <translation>Действует после запуска.</translation>
        </message>
    </context>
    <context>
        <name>_Person</name>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase again</source>
            <translation>Парольная фраза ещё раз</translation>
        </message>
        <message>
            <source>Give the person's name.</source>
            <translation>Укажите имя.</translation>
        </message>
        <message>
            <source>An account is 2 to 32 of: a-z 0-9 . _ -</source>
            <translation>Запись: от 2 до 32 знаков a-z 0-9 . _ -</translation>
        </message>
        <message numerus="yes">
            <source>At least %n characters.</source>
            <translation>
                <numerusform>Не меньше %n знака.</numerusform>
                <numerusform>Не меньше %n знаков.</numerusform>
                <numerusform>Не меньше %n знаков.</numerusform>
            </translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Фразы не совпадают.</translation>
        </message>
    </context>
    <context>
        <name>access</name>
        <message>
            <source>The traveller is here</source>
            <translation>Путешественник здесь</translation>
        </message>
        <message>
            <source>To correct a record</source>
            <translation>Исправление записи</translation>
        </message>
        <message>
            <source>For the second line</source>
            <translation>Для второй линии</translation>
        </message>
        <message>
            <source>A complaint</source>
            <translation>Жалоба</translation>
        </message>
        <message>
            <source>An investigation</source>
            <translation>Расследование</translation>
        </message>
        <message>
            <source>A person asks for their own data</source>
            <translation>Запрос лица о своих данных</translation>
        </message>
        <message>
            <source>An audit</source>
            <translation>Аудит</translation>
        </message>
        <message>
            <source>Crossings of a document</source>
            <translation>Пересечения по документу</translation>
        </message>
        <message>
            <source>A crossing by its number</source>
            <translation>Пересечение по номеру</translation>
        </message>
        <message>
            <source>History of a crossing</source>
            <translation>История пересечения</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Вторая линия</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Журнал доступа</translation>
        </message>
        <message>
            <source>On a list.</source>
            <translation>Есть в списке.</translation>
        </message>
        <message>
            <source>No reason was given.</source>
            <translation>Причина не указана.</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>The data folder is in use by another BorderDesk (program {pid} on {host}). Close that one, then try again.</source>
            <translation>Папка данных занята другим BorderDesk (программа {pid} на {host}). Закройте его и повторите.</translation>
        </message>
        <message>
            <source>The store does not open with this key: it belongs to another desk, or is damaged.</source>
            <translation>Хранилище не открывается этим ключом: оно от другого рабочего места или повреждено.</translation>
        </message>
        <message>
            <source>The data folder holds no store of this desk.</source>
            <translation>В папке данных нет хранилища этого рабочего места.</translation>
        </message>
        <message>
            <source>Training and real work never share a folder. Choose another data folder.</source>
            <translation>Учебная и настоящая работа не делят одну папку. Выберите другую папку данных.</translation>
        </message>
        <message>
            <source>The disk is full. What was shown as recorded is safe. Free some space, then try again.</source>
            <translation>Диск заполнен. Всё, что показано записанным, сохранено. Освободите место и повторите.</translation>
        </message>
        <message>
            <source>The disk can't be read or written. What was shown as recorded is safe. Call support.</source>
            <translation>Диск не читается или не пишется. Всё, что показано записанным, сохранено. Позовите поддержку.</translation>
        </message>
        <message>
            <source>A newer BorderDesk has written this store. Install that version.</source>
            <translation>Это хранилище записано более новым BorderDesk. Установите ту версию.</translation>
        </message>
        <message>
            <source>The file {file} in the data folder is damaged.</source>
            <translation>Файл {file} в папке данных повреждён.</translation>
        </message>
        <message>
            <source>This desk has its accounts already. Sign in.</source>
            <translation>Учётные записи уже есть. Войдите.</translation>
        </message>
        <message>
            <source>The file {file} is missing in the data folder.</source>
            <translation>В папке данных нет файла {file}.</translation>
        </message>
        <message>
            <source>{file} can't be written ({why}). Choose another place.</source>
            <translation>{file} не записывается ({why}). Выберите другое место.</translation>
        </message>
        <message>
            <source>The record to correct is not at this desk.</source>
            <translation>Исправляемой записи нет на этом рабочем месте.</translation>
        </message>
        <message>
            <source>This is too much text for one record. Shorten it.</source>
            <translation>Для одной записи слишком много текста. Сократите.</translation>
        </message>
        <message>
            <source>There are characters in it that can't be kept. Type it anew.</source>
            <translation>Есть знаки, которые нельзя сохранить. Введите заново.</translation>
        </message>
        <message>
            <source>This store must be opened once by the desk itself before it can be read.</source>
            <translation>Сначала это хранилище должно один раз открыть само рабочее место.</translation>
        </message>
        <message>
            <source>The store is damaged. Don't work on: call support, and keep the data folder as it is.</source>
            <translation>Хранилище повреждено. Не продолжайте: позовите поддержку и не трогайте папку данных.</translation>
        </message>
        <message>
            <source>The desk is closed already. Open it again.</source>
            <translation>Рабочее место уже закрыто. Откройте снова.</translation>
        </message>
        <message>
            <source>A record can't be read. Call support, and keep the data folder as it is.</source>
            <translation>Запись не читается. Позовите поддержку и не трогайте папку данных.</translation>
        </message>
        <message>
            <source>This is recorded already.</source>
            <translation>Это уже записано.</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Tries left: {left}.</source>
            <translation>Неверная парольная фраза. Осталось попыток: {left}.</translation>
        </message>
        <message>
            <source>This account is locked after {tries} wrong passphrases. An administrator can unlock it.</source>
            <translation>Учётная запись закрыта: неверных фраз {tries}. Откроет администратор.</translation>
        </message>
        <message>
            <source>There is no such account at this desk.</source>
            <translation>На этом рабочем месте нет такой учётной записи.</translation>
        </message>
        <message>
            <source>Two people can't have the same account.</source>
            <translation>У двоих не может быть одной учётной записи.</translation>
        </message>
        <message>
            <source>A passphrase needs at least {least} characters.</source>
            <translation>В парольной фразе должно быть не меньше {least} знаков.</translation>
        </message>
        <message>
            <source>This passphrase was for one time. Choose your own.</source>
            <translation>Эта парольная фраза была одноразовой. Придумайте свою.</translation>
        </message>
        <message>
            <source>Choose a passphrase that differs from the old one.</source>
            <translation>Придумайте парольную фразу, отличную от прежней.</translation>
        </message>
        <message>
            <source>One account must be an administrator's.</source>
            <translation>Одна учётная запись должна быть администратора.</translation>
        </message>
        <message>
            <source>Only an administrator may do this.</source>
            <translation>Это может только администратор.</translation>
        </message>
        <message>
            <source>This needs another person than the one at the desk.</source>
            <translation>Нужен другой человек, не тот, кто за рабочим местом.</translation>
        </message>
        <message>
            <source>Somebody has confirmed this already.</source>
            <translation>Это уже подтверждено другим сотрудником.</translation>
        </message>
        <message>
            <source>Your account may not do this.</source>
            <translation>Вашей учётной записи это не разрешено.</translation>
        </message>
        <message>
            <source>An officer, a shift lead and an administrator are needed.</source>
            <translation>Нужны инспектор, начальник смены и администратор.</translation>
        </message>
        <message>
            <source>This is not the recovery code of this desk.</source>
            <translation>Это не код восстановления этого рабочего места.</translation>
        </message>
        <message>
            <source>This can't be decided in this direction.</source>
            <translation>В этом направлении так решить нельзя.</translation>
        </message>
        <message>
            <source>A reason is needed for this decision.</source>
            <translation>Для этого решения нужна причина.</translation>
        </message>
        <message>
            <source>A national is never refused entry.</source>
            <translation>Гражданину во въезде не отказывают.</translation>
        </message>
        <message>
            <source>Something is missing: {fields}.</source>
            <translation>Не заполнено: {fields}.</translation>
        </message>
        <message>
            <source>A State has one to three letters: {fields}.</source>
            <translation>Код государства — от одной до трёх букв: {fields}.</translation>
        </message>
        <message>
            <source>There is no State {code}.</source>
            <translation>Нет государства {code}.</translation>
        </message>
        <message>
            <source>This is a specimen for training. It can't be recorded here.</source>
            <translation>Это учебный образец. Здесь его записать нельзя.</translation>
        </message>
        <message>
            <source>A list has changed meanwhile. Look at the traveller again, then decide.</source>
            <translation>Список тем временем изменился. Проверьте ещё раз, затем решайте.</translation>
        </message>
        <message>
            <source>A colleague must confirm this, or it goes to the second line.</source>
            <translation>Это должен подтвердить коллега, иначе — вторая линия.</translation>
        </message>
        <message>
            <source>This time lies in the future.</source>
            <translation>Это время ещё не наступило.</translation>
        </message>
        <message>
            <source>This corrects an earlier record. Use F7.</source>
            <translation>Это исправляет прежнюю запись. Используйте F7.</translation>
        </message>
        <message>
            <source>Say why the record is corrected.</source>
            <translation>Укажите, почему запись исправлена.</translation>
        </message>
        <message>
            <source>This record was corrected meanwhile. Correct the latest.</source>
            <translation>Эту запись уже исправили. Исправляйте последнюю.</translation>
        </message>
        <message>
            <source>A text is too long. Shorten it.</source>
            <translation>Текст слишком длинный. Сократите.</translation>
        </message>
        <message>
            <source>A number is too large or too small.</source>
            <translation>Число слишком велико или мало.</translation>
        </message>
        <message>
            <source>An amount has too many digits.</source>
            <translation>В сумме слишком много цифр.</translation>
        </message>
        <message>
            <source>An amount can't be this.</source>
            <translation>Такой суммы быть не может.</translation>
        </message>
        <message>
            <source>A currency has three letters: TJS, USD.</source>
            <translation>Код валюты — три буквы: TJS, USD.</translation>
        </message>
        <message>
            <source>Who declares the goods?</source>
            <translation>Кто декларирует товар?</translation>
        </message>
        <message>
            <source>Say what the goods are.</source>
            <translation>Укажите, что это за товар.</translation>
        </message>
        <message>
            <source>An HS code has six digits.</source>
            <translation>В коде ТН ВЭД шесть цифр.</translation>
        </message>
        <message>
            <source>There are no goods in it yet.</source>
            <translation>Товаров в ней ещё нет.</translation>
        </message>
        <message>
            <source>There are too many items for one consignment.</source>
            <translation>Для одной партии слишком много строк.</translation>
        </message>
        <message>
            <source>The net mass can't be above the gross mass.</source>
            <translation>Масса нетто не бывает больше брутто.</translation>
        </message>
        <message>
            <source>A zone has two or three lines.</source>
            <translation>В зоне две или три строки.</translation>
        </message>
        <message>
            <source>Line {line} has {length} characters: that is no zone.</source>
            <translation>В строке {line} знаков {length}: это не зона.</translation>
        </message>
        <message>
            <source>The zone is empty.</source>
            <translation>Зона пуста.</translation>
        </message>
        <message>
            <source>There is a letter that no zone has.</source>
            <translation>Есть буква, которой в зоне не бывает.</translation>
        </message>
        <message>
            <source>There is no name.</source>
            <translation>Нет имени.</translation>
        </message>
        <message>
            <source>From 1 to {most} forms are printed at once.</source>
            <translation>За один раз печатают от 1 до {most} бланков.</translation>
        </message>
        <message>
            <source>This desk has no numbers left for paper forms.</source>
            <translation>На этом рабочем месте кончились номера бумажных бланков.</translation>
        </message>
        <message>
            <source>The form {number} was not issued at this desk.</source>
            <translation>Бланк {number} выдан не на этом рабочем месте.</translation>
        </message>
        <message>
            <source>The form {number} is void: no record can come from it.</source>
            <translation>Бланк {number} аннулирован: записи с него быть не может.</translation>
        </message>
        <message>
            <source>The form {number} was typed in already.</source>
            <translation>Бланк {number} уже введён.</translation>
        </message>
        <message>
            <source>When did it happen? The form says the day and the time.</source>
            <translation>Когда это было? День и время указаны на бланке.</translation>
        </message>
        <message>
            <source>This is no number and no code of a paper form.</source>
            <translation>Это не номер и не код бумажного бланка.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Compare it with the form, or type the number alone.</source>
            <translation>В коде ошибка. Сверьте его с бланком или введите только номер.</translation>
        </message>
        <message>
            <source>This form belongs to the desk {desk} at {post}. It is typed in there.</source>
            <translation>Этот бланк относится к рабочему месту {desk}, пункт {post}. Его вводят там.</translation>
        </message>
        <message>
            <source>Forms of training and of real work don't mix.</source>
            <translation>Учебные и настоящие бланки не смешиваются.</translation>
        </message>
        <message>
            <source>Say why the form is void.</source>
            <translation>Укажите, почему бланк аннулирован.</translation>
        </message>
        <message>
            <source>No form's code is seen in this picture. Type the number.</source>
            <translation>Кода бланка на этом снимке не видно. Введите номер.</translation>
        </message>
        <message>
            <source>Several codes are in this picture. Show one form alone.</source>
            <translation>На этом снимке несколько кодов. Покажите только один бланк.</translation>
        </message>
        <message>
            <source>Nobody at this desk receives such a note. Tell your shift lead.</source>
            <translation>На этом рабочем месте такую заметку некому получить. Скажите начальнику смены.</translation>
        </message>
        <message>
            <source>The note is empty.</source>
            <translation>Заметка пуста.</translation>
        </message>
        <message>
            <source>Who said so?</source>
            <translation>Кто это сказал?</translation>
        </message>
        <message>
            <source>The note is too long. Shorten it.</source>
            <translation>Заметка слишком длинная. Сократите.</translation>
        </message>
        <message>
            <source>Record a crossing first, then save the note.</source>
            <translation>Сначала запишите пересечение, потом сохраните заметку.</translation>
        </message>
        <message>
            <source>This file is no sealed envelope.</source>
            <translation>Этот файл — не запечатанный конверт.</translation>
        </message>
        <message>
            <source>A body's name has small letters, digits and hyphens, at most 32.</source>
            <translation>Имя органа: строчные буквы, цифры и дефисы, не больше 32 знаков.</translation>
        </message>
        <message>
            <source>The file {file} is not the key of a receiving body.</source>
            <translation>Файл {file} — не ключ принимающего органа.</translation>
        </message>
        <message>
            <source>There is a file {file} already.</source>
            <translation>Файл {file} уже есть.</translation>
        </message>
        <message>
            <source>Another key of {body} is trusted already.</source>
            <translation>У {body} уже есть другой доверенный ключ.</translation>
        </message>
        <message>
            <source>{body} receives one of these kinds already.</source>
            <translation>{body} уже получает один из этих видов.</translation>
        </message>
        <message>
            <source>Who is turned back gets a form: reasons, questions, language, approval.</source>
            <translation>Кого возвращают, на того нужен бланк: причины, вопросы, язык, утверждение.</translation>
        </message>
        <message>
            <source>This decision turns nobody back and has no form.</source>
            <translation>По этому решению никого не возвращают, бланка для него нет.</translation>
        </message>
        <message>
            <source>Choose at least one reason.</source>
            <translation>Выберите хотя бы одну причину.</translation>
        </message>
        <message>
            <source>A reason is not in force for this decision. Choose another.</source>
            <translation>Одна из причин для этого решения не действует. Выберите другую.</translation>
        </message>
        <message>
            <source>The legal basis is missing.</source>
            <translation>Не указано правовое основание.</translation>
        </message>
        <message>
            <source>Say where and until when the traveller may appeal.</source>
            <translation>Укажите, куда и до какого срока путешественник может жаловаться.</translation>
        </message>
        <message>
            <source>In which language was it read out?</source>
            <translation>На каком языке зачитано?</translation>
        </message>
        <message>
            <source>Every protection question needs an answer; that no interpreter was there is one.</source>
            <translation>Нужен ответ на каждый вопрос о защите; «переводчика нет» — тоже ответ.</translation>
        </message>
        <message>
            <source>A shift lead must approve this.</source>
            <translation>Это должен утвердить начальник смены.</translation>
        </message>
        <message>
            <source>There is no refusal that counts for this traveller.</source>
            <translation>Действующего отказа по этому путешественнику нет.</translation>
        </message>
        <message>
            <source>This was approved already.</source>
            <translation>Это уже утверждено.</translation>
        </message>
        <message>
            <source>This crossing is not recorded at this desk.</source>
            <translation>Это пересечение записано не на этом рабочем месте.</translation>
        </message>
        <message>
            <source>How many days beyond what was lawful?</source>
            <translation>Сколько дней сверх законного срока?</translation>
        </message>
        <message>
            <source>Say what was found.</source>
            <translation>Укажите, что установлено.</translation>
        </message>
        <message>
            <source>A file of rules can't be read. Call support.</source>
            <translation>Файл правил не читается. Позовите поддержку.</translation>
        </message>
        <message>
            <source>A file of rules has a fault ({where}). Nothing of it is in force. Call support.</source>
            <translation>В файле правил ошибка ({where}). Ничего из него не действует. Позовите поддержку.</translation>
        </message>
        <message>
            <source>The settings file {file} can't be read: {why}</source>
            <translation>Файл настроек {file} не читается: {why}</translation>
        </message>
        <message>
            <source>The settings file {file} can't be written: {why}</source>
            <translation>Файл настроек {file} не записывается: {why}</translation>
        </message>
        <message>
            <source>There is no settings file {file}.</source>
            <translation>Нет файла настроек {file}.</translation>
        </message>
        <message>
            <source>The setting {setting} can't be this: {why}</source>
            <translation>Недопустимая настройка {setting}: {why}</translation>
        </message>
        <message>
            <source>A BORDERDESK_… variable can't be read: {why}</source>
            <translation>Переменная BORDERDESK_… не читается: {why}</translation>
        </message>
        <message>
            <source>The picture is gone.</source>
            <translation>Снимка больше нет.</translation>
        </message>
        <message>
            <source>This file is not a picture.</source>
            <translation>Этот файл — не снимок.</translation>
        </message>
        <message>
            <source>This picture is too large to be a document.</source>
            <translation>Снимок слишком велик для документа.</translation>
        </message>
        <message>
            <source>This picture can't be read. Take it again.</source>
            <translation>Снимок не читается. Сделайте заново.</translation>
        </message>
        <message>
            <source>This picture is cut short. Take it again.</source>
            <translation>Снимок обрезан. Сделайте заново.</translation>
        </message>
        <message>
            <source>No machine-readable zone is seen. Turn the page, or type it.</source>
            <translation>Машиносчитываемая зона не видна. Переверните страницу или введите её.</translation>
        </message>
        <message>
            <source>The reader stopped. It starts anew with the next page: F5.</source>
            <translation>Чтение прервалось. Начнётся заново со следующей страницей: F5.</translation>
        </message>
        <message>
            <source>The reader is not installed. Type the document; call support.</source>
            <translation>Программа чтения не установлена. Введите документ; позовите поддержку.</translation>
        </message>
        <message>
            <source>Tesseract is not installed. Type the document; call support.</source>
            <translation>Tesseract не установлен. Введите документ; позовите поддержку.</translation>
        </message>
        <message>
            <source>Reading took too long and was stopped. Press F5.</source>
            <translation>Чтение длилось слишком долго и прервано. Нажмите F5.</translation>
        </message>
        <message>
            <source>The camera {camera} does not open. Is it connected, and used by nothing else?</source>
            <translation>Камера {camera} не открывается. Она подключена и не занята другой программой?</translation>
        </message>
        <message>
            <source>The camera {camera} sends no pictures. Unplug and plug it.</source>
            <translation>Камера {camera} не даёт снимков. Отключите и подключите её.</translation>
        </message>
        <message>
            <source>The camera {camera} has no more pictures.</source>
            <translation>У камеры {camera} больше нет снимков.</translation>
        </message>
        <message>
            <source>The camera {camera} sends what is no picture.</source>
            <translation>Камера {camera} передаёт не снимки.</translation>
        </message>
        <message>
            <source>Paper is jammed in the scanner. Take it out, press F5.</source>
            <translation>В сканере застряла бумага. Достаньте её и нажмите F5.</translation>
        </message>
        <message>
            <source>Nothing lies in the scanner. Put the page in, press F5.</source>
            <translation>В сканере ничего нет. Положите страницу и нажмите F5.</translation>
        </message>
        <message>
            <source>The scanner's cover is open. The traveller is kept. Close it and press F5.</source>
            <translation>Крышка сканера открыта. Данные лица сохранены. Закройте её и нажмите F5.</translation>
        </message>
        <message>
            <source>The scanner does not answer. Check its cable, press F5.</source>
            <translation>Сканер не отвечает. Проверьте кабель и нажмите F5.</translation>
        </message>
        <message>
            <source>The scanner is busy. Wait a moment, press F5.</source>
            <translation>Сканер занят. Подождите и нажмите F5.</translation>
        </message>
        <message>
            <source>This account may not use the scanner. Call support.</source>
            <translation>Этой учётной записи сканер недоступен. Позовите поддержку.</translation>
        </message>
        <message>
            <source>There is not enough memory for a scan.</source>
            <translation>Для сканирования не хватает памяти.</translation>
        </message>
        <message>
            <source>The scan was cancelled. Press F5 to scan again.</source>
            <translation>Сканирование отменено. F5 — повторить.</translation>
        </message>
        <message>
            <source>The scanner can't do what is asked. Call support.</source>
            <translation>Сканер этого не умеет. Позовите поддержку.</translation>
        </message>
        <message>
            <source>There is no scanner {scanner}. Choose one on the settings page.</source>
            <translation>Нет сканера {scanner}. Выберите другой в настройках.</translation>
        </message>
        <message>
            <source>The scanner gives pages too large to be read.</source>
            <translation>Сканер даёт слишком большие страницы.</translation>
        </message>
        <message>
            <source>The scanner says: {words}</source>
            <translation>Сканер сообщает: {words}</translation>
        </message>
        <message>
            <source>This machine has no scanner software (SANE). Call support.</source>
            <translation>На этой машине нет программы сканера (SANE). Позовите поддержку.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>Нет папки {folder}.</translation>
        </message>
        <message>
            <source>The folder {folder} can't be read.</source>
            <translation>Папка {folder} не читается.</translation>
        </message>
        <message>
            <source>Pictures in the folder {folder} can't be removed.</source>
            <translation>Снимки из папки {folder} нельзя удалить.</translation>
        </message>
        <message>
            <source>No camera or scanner is set. Choose one on the settings page.</source>
            <translation>Камера или сканер не заданы. Выберите в настройках.</translation>
        </message>
        <message>
            <source>There is no screen to show a window on.</source>
            <translation>Нет экрана, чтобы показать окно.</translation>
        </message>
        <message>
            <source>This machine has no printing system (lp).</source>
            <translation>На этой машине нет системы печати (lp).</translation>
        </message>
        <message>
            <source>No printer is set as the default. Save the page as a file.</source>
            <translation>Принтер по умолчанию не задан. Сохраните страницу файлом.</translation>
        </message>
        <message>
            <source>The printing system took nothing. Save the page as a file.</source>
            <translation>Система печати ничего не приняла. Сохраните страницу файлом.</translation>
        </message>
        <message>
            <source>The file is too large. The list in force was not changed.</source>
            <translation>Файл слишком велик. Действующий список не изменён.</translation>
        </message>
        <message>
            <source>The file has more than {limit} rows. The list in force was not changed.</source>
            <translation>В файле больше {limit} строк. Действующий список не изменён.</translation>
        </message>
        <message>
            <source>Row {row} is not UTF-8 text. Save the file as “CSV UTF-8”. Nothing was changed.</source>
            <translation>Строка {row} не в UTF-8. Сохраните файл как «CSV UTF-8». Ничего не изменено.</translation>
        </message>
        <message>
            <source>The first row must name the columns, document_number or surname among them.</source>
            <translation>В первой строке должны быть имена столбцов, среди них document_number или surname.</translation>
        </message>
        <message>
            <source>Column {number} has a name that is not known.</source>
            <translation>У столбца {number} неизвестное имя.</translation>
        </message>
        <message>
            <source>The column {column} stands there twice.</source>
            <translation>Столбец {column} указан дважды.</translation>
        </message>
        <message>
            <source>The file has no rows. The list in force was not changed.</source>
            <translation>В файле нет строк. Действующий список не изменён.</translation>
        </message>
        <message>
            <source>Row {row} is broken: look at its quotation marks.</source>
            <translation>Строка {row} испорчена: проверьте кавычки.</translation>
        </message>
        <message>
            <source>{count} rows can't be used. Nothing was changed.</source>
            <translation>Негодных строк: {count}. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The new file has {entries} entries, the list in force {before}. Nothing was changed.</source>
            <translation>В новом файле строк {entries}, в действующем списке {before}. Ничего не изменено.</translation>
        </message>
        <message>
            <source>This desk takes lists only as signed files of its authority. Nothing was changed.</source>
            <translation>Списки принимаются только подписанными файлами своего ведомства. Ничего не изменено.</translation>
        </message>
        <message>
            <source>This desk does not know yet whose signed files it takes.</source>
            <translation>На этом рабочем месте ещё не задано, чьи подписанные файлы принимать.</translation>
        </message>
        <message>
            <source>The authority's key at this desk was altered. Nothing was changed. Call an administrator.</source>
            <translation>Ключ ведомства на этом рабочем месте подменён. Ничего не изменено. Позовите администратора.</translation>
        </message>
        <message>
            <source>This desk knows another authority already.</source>
            <translation>На этом рабочем месте уже задано другое ведомство.</translation>
        </message>
        <message>
            <source>This file is no key of an authority.</source>
            <translation>Этот файл — не ключ ведомства.</translation>
        </message>
        <message>
            <source>The file {file} is gone.</source>
            <translation>Файла {file} больше нет.</translation>
        </message>
        <message>
            <source>Another authority has signed this file. Nothing was changed.</source>
            <translation>Этот файл подписало другое ведомство. Ничего не изменено.</translation>
        </message>
        <message>
            <source>This file is for something else. Nothing was changed.</source>
            <translation>Этот файл предназначен для другого. Ничего не изменено.</translation>
        </message>
        <message>
            <source>This file is older than what is in force. Nothing was changed.</source>
            <translation>Этот файл старше действующего. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The file {file} can't be read: {why}</source>
            <translation>Файл {file} не читается: {why}</translation>
        </message>
        <message>
            <source>A list's name has up to 60 letters, digits, spaces and . ( ) -</source>
            <translation>Имя списка: до 60 букв, цифр, пробелов и . ( ) -</translation>
        </message>
        <message>
            <source>The owner's name can't be this.</source>
            <translation>Такого имени владельца быть не может.</translation>
        </message>
        <message>
            <source>There is no list {list}.</source>
            <translation>Нет списка {list}.</translation>
        </message>
        <message>
            <source>The centre does not answer. Records wait here, safe.</source>
            <translation>Центр не отвечает. Записи ждут здесь, они в сохранности.</translation>
        </message>
        <message>
            <source>The centre answers too slowly. Records wait here, safe.</source>
            <translation>Центр отвечает слишком медленно. Записи ждут здесь, они в сохранности.</translation>
        </message>
        <message>
            <source>The link was cut. Records wait here, safe.</source>
            <translation>Связь прервалась. Записи ждут здесь, они в сохранности.</translation>
        </message>
        <message>
            <source>The centre has a fault ({status}). Records wait here, safe.</source>
            <translation>В центре сбой ({status}). Записи ждут здесь, они в сохранности.</translation>
        </message>
        <message>
            <source>The centre is busy. The desk tries again by itself.</source>
            <translation>Центр занят. Рабочее место повторит само.</translation>
        </message>
        <message>
            <source>The centre does not know this desk. Call an administrator.</source>
            <translation>Центр не знает это рабочее место. Позовите администратора.</translation>
        </message>
        <message>
            <source>The centre has revoked this desk. Call an administrator.</source>
            <translation>Центр отозвал это рабочее место. Позовите администратора.</translation>
        </message>
        <message>
            <source>The centre does not accept this desk's signature.</source>
            <translation>Центр не принимает подпись этого рабочего места.</translation>
        </message>
        <message>
            <source>A training desk and a real centre don't mix.</source>
            <translation>Учебное место и настоящий центр несовместимы.</translation>
        </message>
        <message>
            <source>Something else answers at the centre's address.</source>
            <translation>По адресу центра отвечает что-то другое.</translation>
        </message>
        <message>
            <source>What answers at this address is not a centre.</source>
            <translation>По этому адресу отвечает не центр.</translation>
        </message>
        <message>
            <source>The centre's answer makes no sense. Call support.</source>
            <translation>Ответ центра непонятен. Позовите поддержку.</translation>
        </message>
        <message>
            <source>The centre's answer is too large. Call support.</source>
            <translation>Ответ центра слишком велик. Позовите поддержку.</translation>
        </message>
        <message>
            <source>The centre is newer than this desk. Update the desk.</source>
            <translation>Центр новее рабочего места. Обновите рабочее место.</translation>
        </message>
        <message>
            <source>The centre found a break in this desk's journal. Call support.</source>
            <translation>Центр нашёл разрыв в журнале этого места. Позовите поддержку.</translation>
        </message>
        <message>
            <source>The centre holds other records of this desk. Call an administrator.</source>
            <translation>В центре другие записи этого рабочего места. Позовите администратора.</translation>
        </message>
        <message>
            <source>The centre does not take the records. Call an administrator.</source>
            <translation>Центр не принимает записи. Позовите администратора.</translation>
        </message>
        <message>
            <source>Stopped. Records wait here, safe.</source>
            <translation>Остановлено. Записи ждут здесь, они в сохранности.</translation>
        </message>
        <message>
            <source>A fault in BorderDesk. Records wait here, safe. Call support.</source>
            <translation>Ошибка в BorderDesk. Записи ждут здесь, они в сохранности. Позовите поддержку.</translation>
        </message>
        <message>
            <source>No centre is set. Records stay at this desk.</source>
            <translation>Центр не задан. Записи остаются на этом рабочем месте.</translation>
        </message>
        <message>
            <source>The window closed before the exchange ended.</source>
            <translation>Окно закрылось до конца обмена.</translation>
        </message>
        <message>
            <source>The centre's address can't be used.</source>
            <translation>Адрес центра непригоден.</translation>
        </message>
        <message>
            <source>Encrypted links (https) are not available yet.</source>
            <translation>Шифрованная связь (https) пока недоступна.</translation>
        </message>
        <message>
            <source>Without encryption only a centre on this machine is allowed.</source>
            <translation>Без шифрования разрешён только центр на этой машине.</translation>
        </message>
        <message>
            <source>Training's centre did not start. The desk works without it. See {log}</source>
            <translation>Учебный центр не запустился. Рабочее место работает без него. См. {log}</translation>
        </message>
        <message>
            <source>Training's centre ({program}) is not installed here.</source>
            <translation>Учебный центр ({program}) здесь не установлен.</translation>
        </message>
        <message>
            <source>The font {font} is missing. Install the package {package}.</source>
            <translation>Нет шрифта {font}. Установите пакет {package}.</translation>
        </message>
        <message>
            <source>The words of this language are not installed.</source>
            <translation>Слова этого языка не установлены.</translation>
        </message>
        <message>
            <source>There are no documents to read.</source>
            <translation>Нет документов для чтения.</translation>
        </message>
        <message>
            <source>It did not work. Tell support this word: {code}</source>
            <translation>Не получилось. Назовите поддержке слово: {code}</translation>
        </message>
        <message>
            <source>Type who issued the document and its number, or the number of a crossing.</source>
            <translation>Введите, кем выдан документ, и его номер — либо номер пересечения.</translation>
        </message>
        <message>
            <source>This is not the whole number of a document: letters and digits only, no * or %.</source>
            <translation>Это не полный номер документа: только буквы и цифры, без * и %.</translation>
        </message>
        <message>
            <source>A crossing's number has ten letters and digits, for example 1M8-64M-DP0B.</source>
            <translation>В номере пересечения десять букв и цифр, например 1M8-64M-DP0B.</translation>
        </message>
        <message>
            <source>There is a slip in this number of a crossing. Compare it letter by letter.</source>
            <translation>В этом номере пересечения описка. Сверьте знак за знаком.</translation>
        </message>
        <message>
            <source>This purpose needs the number of its case.</source>
            <translation>При этой причине нужен номер дела.</translation>
        </message>
        <message>
            <source>Your account may not look records up for this purpose.</source>
            <translation>Вашей учётной записи поиск по этой причине не разрешён.</translation>
        </message>
        <message>
            <source>This traveller does not wait at the second line any more. Look at the outcomes.</source>
            <translation>Этот путешественник больше не ждёт на второй линии. Посмотрите результаты.</translation>
        </message>
        <message>
            <source>Refusing, stopping and withdrawing have a form. Decide at the booth.</source>
            <translation>Для отказа, остановки и добровольного отказа нужен бланк. Решите на контроле.</translation>
        </message>
        <message>
            <source>The file of rules is too large. No rules are in force at this desk.</source>
            <translation>Файл правил слишком велик. Правила здесь не действуют.</translation>
        </message>
        <message>
            <source>The file of rules has more than {limit} tables of the kind {kind}. None is in force.</source>
            <translation>В файле правил больше {limit} таблиц вида {kind}. Ни одна не действует.</translation>
        </message>
        <message>
            <source>Line {line} of the file of rules is not UTF-8 text. No rules are in force at this desk.</source>
            <translation>Строка {line} файла правил не в UTF-8. Правила здесь не действуют.</translation>
        </message>
        <message>
            <source>Line {line} of the file of rules is broken: {why}. No rules are in force at this desk.</source>
            <translation>Строка {line} файла правил испорчена: {why}. Правила здесь не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: {field} is missing. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: нет поля {field}. Правила не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: there is no {field}. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: поле {field} неизвестно. Правила не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: {field} can't be this. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: недопустимое значение {field}. Правила не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: the name stands there twice. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: имя указано дважды. Правила не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: it ends before it begins. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: конец раньше начала. Правила не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: nobody is of that age. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: такого возраста не бывает. Правила не действуют.</translation>
        </message>
        <message>
            <source>Rules, line {line}, {kind} {rule}: it and {other} can mean the same traveller. No rules are in force.</source>
            <translation>Правила, строка {line}, {kind} {rule}: оно и {other} подходят к одному и тому же лицу. Правила не действуют.</translation>
        </message>
        <message>
            <source>The file of rules is that of {country}, not of this post. No rules are in force.</source>
            <translation>Файл правил — для {country}, а не для этого пункта. Правила не действуют.</translation>
        </message>
    </context>
    <context>
        <name>findings</name>
        <message>
            <source>no specimen</source>
            <extracomment>By check and code, as ``borderdesk.desk.documents.FINDINGS`` and ``desk.screening`` give them.</extracomment>
            <translation>не образец</translation>
        </message>
        <message>
            <source>specimen</source>
            <translation>образец</translation>
        </message>
        <message>
            <source>This is a specimen for training. It can't be recorded here.</source>
            <translation>Это учебный образец. Здесь его записать нельзя.</translation>
        </message>
        <message>
            <source>check digits</source>
            <translation>контрольные цифры</translation>
        </message>
        <message>
            <source>Check digits don't hold: {fields}.</source>
            <translation>Контрольные цифры не сходятся: {fields}.</translation>
        </message>
        <message>
            <source>The zone has no check digits.</source>
            <translation>В зоне нет контрольных цифр.</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>нет зоны</translation>
        </message>
        <message>
            <source>name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>The zone cuts the name: see the whole on the page.</source>
            <translation>Зона обрезает имя: полное — на странице.</translation>
        </message>
        <message>
            <source>The name stands oddly in the zone: compare it.</source>
            <translation>Имя записано в зоне необычно: сверьте.</translation>
        </message>
        <message>
            <source>Letters of the name may be misread: compare it.</source>
            <translation>Буквы имени могли прочесться неверно: сверьте.</translation>
        </message>
        <message>
            <source>There is no name.</source>
            <translation>Нет имени.</translation>
        </message>
        <message>
            <source>number</source>
            <translation>номер</translation>
        </message>
        <message>
            <source>There is no document number.</source>
            <translation>Нет номера документа.</translation>
        </message>
        <message>
            <source>issuing State</source>
            <translation>выдавшее государство</translation>
        </message>
        <message>
            <source>No State issues documents as “{state}”.</source>
            <translation>Нет государства, выдающего документы как «{state}».</translation>
        </message>
        <message>
            <source>nationality</source>
            <translation>гражданство</translation>
        </message>
        <message>
            <source>There is no nationality “{state}”.</source>
            <translation>Нет гражданства «{state}».</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>дата рождения</translation>
        </message>
        <message>
            <source>date of birth in part</source>
            <translation>дата рождения неполная</translation>
        </message>
        <message>
            <source>The date of birth is not known: ask.</source>
            <translation>Дата рождения неизвестна: спросите.</translation>
        </message>
        <message>
            <source>There is no such date of birth.</source>
            <translation>Такой даты рождения не бывает.</translation>
        </message>
        <message>
            <source>The date of birth lies in the future.</source>
            <translation>Дата рождения в будущем.</translation>
        </message>
        <message>
            <source>Nobody is that old: compare it.</source>
            <translation>Столько не живут: сверьте дату рождения.</translation>
        </message>
        <message>
            <source>adult</source>
            <translation>взрослый</translation>
        </message>
        <message>
            <source>A minor, {years}: who comes along, or who consents?</source>
            <translation>Несовершеннолетний, {years}: кто сопровождает или даёт согласие?</translation>
        </message>
        <message>
            <source>A minor, {years}: ask for {asks}.</source>
            <translation>Несовершеннолетний, {years}. Спросите: {asks}.</translation>
        </message>
        <message>
            <source>The age is not known: ask.</source>
            <translation>Возраст неизвестен: спросите.</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>действителен</translation>
        </message>
        <message>
            <source>valid, today for the last time</source>
            <translation>действителен последний день</translation>
        </message>
        <message>
            <source>The document expired on {date}.</source>
            <translation>Документ просрочен с {date}.</translation>
        </message>
        <message>
            <source>no date of expiry</source>
            <translation>без срока</translation>
        </message>
        <message>
            <source>There is no such date of expiry.</source>
            <translation>Такого срока действия не бывает.</translation>
        </message>
        <message>
            <source>document accepted</source>
            <translation>документ принимается</translation>
        </message>
        <message>
            <source>This document is not accepted here.</source>
            <translation>Этот документ здесь не принимается.</translation>
        </message>
        <message>
            <source>The document must be valid until {needed}; it expires on {date}.</source>
            <translation>Документ должен действовать до {needed}, а его срок — до {date}.</translation>
        </message>
        <message>
            <source>Whether the document is accepted depends on {asks}: ask.</source>
            <translation>Приём документа зависит от {asks}: спросите.</translation>
        </message>
        <message>
            <source>no rule for this document</source>
            <translation>нет правила о документе</translation>
        </message>
        <message>
            <source>national</source>
            <translation>гражданин</translation>
        </message>
        <message>
            <source>visa-free {days} days, until {date}</source>
            <translation>без визы {days} дн., до {date}</translation>
        </message>
        <message>
            <source>The {days} visa-free days in {per_days} are used up, as far as this desk knows.</source>
            <translation>Безвизовый срок ({days} из {per_days} дн.) исчерпан, насколько здесь известно.</translation>
        </message>
        <message>
            <source>A visa is needed: see it.</source>
            <translation>Нужна виза: проверьте её.</translation>
        </message>
        <message>
            <source>visa shown</source>
            <translation>виза есть</translation>
        </message>
        <message>
            <source>Whether a visa is needed depends on {asks}: ask.</source>
            <translation>Нужна ли виза, зависит от {asks}: спросите.</translation>
        </message>
        <message>
            <source>leaves in time, until {date}</source>
            <translation>выезд в срок, до {date}</translation>
        </message>
        <message>
            <source>By the entry at this desk the stay ended on {date}, {days} days ago: ask.</source>
            <translation>Судя по въезду здесь, срок истёк {date}, {days} дн. назад: спросите.</translation>
        </message>
        <message>
            <source>stay as the visa says</source>
            <translation>срок по визе</translation>
        </message>
        <message>
            <source>stay not known</source>
            <translation>срок неизвестен</translation>
        </message>
        <message>
            <source>no rule of stay</source>
            <translation>нет правила о сроке</translation>
        </message>
        <message>
            <source>The rules at this desk can't be used: see the page of rules.</source>
            <translation>Правила здесь непригодны: см. страницу правил.</translation>
        </message>
        <message>
            <source>no registration</source>
            <translation>без регистрации</translation>
        </message>
        <message>
            <source>register by {date}</source>
            <translation>регистрация до {date}</translation>
        </message>
        <message>
            <source>register by {date}, holidays open</source>
            <translation>регистрация до {date}, праздники не уточнены</translation>
        </message>
        <message>
            <source>no registration up to {days} days, until {date}</source>
            <translation>без регистрации {days} дн., до {date}</translation>
        </message>
        <message>
            <source>registration not due yet</source>
            <translation>срок регистрации не настал</translation>
        </message>
        <message>
            <source>Registration was due by {date}: ask to see it. This desk does not know of it.</source>
            <translation>Регистрация требовалась до {date}: попросите показать. Здесь о ней не известно.</translation>
        </message>
        <message>
            <source>registration depends on {asks}</source>
            <translation>регистрация зависит от {asks}</translation>
        </message>
        <message>
            <source>registration not known</source>
            <translation>регистрация неизвестна</translation>
        </message>
        <message>
            <source>no rule of registration</source>
            <translation>нет правила о регистрации</translation>
        </message>
        <message>
            <source>first time at this desk</source>
            <translation>здесь впервые</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>за пределами</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>в стране</translation>
        </message>
        <message>
            <source>no entry found at this desk</source>
            <translation>въезд здесь не найден</translation>
        </message>
        <message>
            <source>This document already entered here on {at} and has not left here.</source>
            <translation>Этот документ уже въехал здесь {at} и здесь не выезжал.</translation>
        </message>
        <message>
            <source>This document already left here on {at} and has not entered here.</source>
            <translation>Этот документ уже выехал здесь {at} и здесь не въезжал.</translation>
        </message>
        <message>
            <source>lists</source>
            <translation>списки</translation>
        </message>
        <message>
            <source>A list is more than a day old.</source>
            <translation>Списку больше суток.</translation>
        </message>
        <message>
            <source>There is no list at this desk: nobody was looked for.</source>
            <translation>Списков здесь нет: проверки не было.</translation>
        </message>
    </context>
    <context>
        <name>guidance</name>
        <message>
            <source>Show the zone &lt;&lt;&lt;</source>
            <extracomment>Words are read at arm's length, with the eyes on the document: as few as there can be.</extracomment>
            <translation>Покажите зону &lt;&lt;&lt;</translation>
        </message>
        <message>
            <source>Too dark: more light</source>
            <translation>Темно: добавьте света</translation>
        </message>
        <message>
            <source>Glare: tilt it</source>
            <translation>Блик: наклоните</translation>
        </message>
        <message>
            <source>Too far: closer</source>
            <translation>Далеко: ближе</translation>
        </message>
        <message>
            <source>Too close: away</source>
            <translation>Близко: дальше</translation>
        </message>
        <message>
            <source>Move it left</source>
            <translation>Сдвиньте влево</translation>
        </message>
        <message>
            <source>Move it right</source>
            <translation>Сдвиньте вправо</translation>
        </message>
        <message>
            <source>Move it up</source>
            <translation>Сдвиньте вверх</translation>
        </message>
        <message>
            <source>Move it down</source>
            <translation>Сдвиньте вниз</translation>
        </message>
        <message>
            <source>Hold it still</source>
            <translation>Держите неподвижно</translation>
        </message>
        <message>
            <source>Reading, keep still</source>
            <translation>Чтение: не двигайте</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Прочитано</translation>
        </message>
        <message>
            <source>Read: take it away</source>
            <translation>Прочитано: уберите</translation>
        </message>
    </context>
    <context>
        <name>help</name>
        <message>
            <source>Admit; on exit: let depart</source>
            <extracomment>What each action does, in a line.</extracomment>
            <translation>Пропустить; на выезде: выпустить</translation>
        </message>
        <message>
            <source>Send to the second line</source>
            <translation>На вторую линию</translation>
        </message>
        <message>
            <source>Refuse; on exit: stop</source>
            <translation>Отказать; на выезде: остановить</translation>
        </message>
        <message>
            <source>The traveller withdrew</source>
            <translation>Добровольный отказ</translation>
        </message>
        <message>
            <source>Clear; twice when something was typed</source>
            <translation>Очистить; если что-то введено — дважды</translation>
        </message>
        <message>
            <source>Read the document again</source>
            <translation>Считать документ снова</translation>
        </message>
        <message>
            <source>The name is as on the document</source>
            <translation>Имя совпадает с документом</translation>
        </message>
        <message>
            <source>Correct the last record</source>
            <translation>Исправить последнюю запись</translation>
        </message>
        <message>
            <source>Show the last crossings</source>
            <translation>Показать последние пересечения</translation>
        </message>
        <message>
            <source>Show what is held for a second person</source>
            <translation>Показать отложенное для второго сотрудника</translation>
        </message>
        <message>
            <source>Change between entry and exit</source>
            <translation>Переключить въезд и выезд</translation>
        </message>
        <message>
            <source>Travellers who go together, or no longer</source>
            <translation>Группа: начать или закончить</translation>
        </message>
        <message>
            <source>Visa, stay and other details</source>
            <translation>Виза, срок и другие сведения</translation>
        </message>
        <message>
            <source>Protocol about the last traveller</source>
            <translation>Протокол о последнем путешественнике</translation>
        </message>
        <message>
            <source>Read a picture from a file</source>
            <translation>Прочитать снимок из файла</translation>
        </message>
        <message>
            <source>Show or hide what a list asks for</source>
            <translation>Показать или скрыть указание списка</translation>
        </message>
        <message>
            <source>Another language on the traveller's screen</source>
            <translation>Другой язык на экране путешественника</translation>
        </message>
        <message>
            <source>A colleague's note</source>
            <translation>Заметка коллеге</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>Заблокировать рабочее место</translation>
        </message>
        <message>
            <source>Send to the centre now</source>
            <translation>Отправить в центр сейчас</translation>
        </message>
        <message>
            <source>This page</source>
            <translation>Эта страница</translation>
        </message>
        <message>
            <source>Save: goods, settings, the tally as a file</source>
            <translation>Сохранить: товары, настройки, итоги</translation>
        </message>
        <message>
            <source>Add: an item of goods, a list</source>
            <translation>Добавить: товар, список</translation>
        </message>
        <message>
            <source>Remove what is marked</source>
            <translation>Убрать выделенное</translation>
        </message>
        <message>
            <source>Bring back what was removed</source>
            <translation>Вернуть убранное</translation>
        </message>
        <message>
            <source>Look up what is typed</source>
            <translation>Найти введённое</translation>
        </message>
        <message>
            <source>Booth</source>
            <translation>Контроль</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>Товары</translation>
        </message>
        <message>
            <source>Daily tally</source>
            <translation>Итоги дня</translation>
        </message>
        <message>
            <source>Watchlists</source>
            <translation>Контрольные списки</translation>
        </message>
        <message>
            <source>Link to the centre</source>
            <translation>Связь с центром</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Вторая линия</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Журнал доступа</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Бумажные бланки</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Правила</translation>
        </message>
        <message>
            <source>Deciding at the booth</source>
            <translation>Решения на контроле</translation>
        </message>
        <message>
            <source>Working on a traveller or goods</source>
            <translation>Работа с лицом или товаром</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Страницы</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Везде</translation>
        </message>
        <message>
            <source>What the marks mean</source>
            <translation>Что значат знаки</translation>
        </message>
        <message>
            <source>In order</source>
            <extracomment>Wide enough for the longest sequence of keys.</extracomment>
            <translation>В порядке</translation>
        </message>
        <message>
            <source>Look: see to it, work goes on</source>
            <translation>Внимание: посмотрите, работа идёт</translation>
        </message>
        <message>
            <source>Stop: it must not, or can not, go on</source>
            <translation>Стоп: продолжать нельзя</translation>
        </message>
        <message>
            <source>Not there, or not known yet</source>
            <translation>Нет или пока неизвестно</translation>
        </message>
        <message>
            <source>Ask a second reader; it changes nothing</source>
            <translation>Спросить второй считыватель; ничего не меняет</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>Direction</source>
            <translation>Направление</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Способ</translation>
        </message>
        <message>
            <source>Lane</source>
            <translation>Полоса</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Чем считано</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Решение</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Правовое основание</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>Проживает</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Откуда</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Куда</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Days of stay</source>
            <translation>Дней пребывания</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Машина</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Вместе с</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>Штамп</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Примечания</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Подтвердил</translation>
        </message>
        <message>
            <source>Waits for confirmation</source>
            <translation>Ждёт подтверждения</translation>
        </message>
        <message>
            <source>Paper form</source>
            <translation>Бумажный бланк</translation>
        </message>
        <message>
            <source>Time of the crossing</source>
            <translation>Время пересечения</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Зона</translation>
        </message>
        <message>
            <source>it was the person looked for</source>
            <translation>это лицо из списка</translation>
        </message>
        <message>
            <source>it was another person</source>
            <translation>это другое лицо</translation>
        </message>
        <message>
            <source>not cleared up</source>
            <translation>не выяснено</translation>
        </message>
        <message>
            <source>overstay</source>
            <translation>превышение срока</translation>
        </message>
        <message>
            <source>not registered</source>
            <translation>нет регистрации</translation>
        </message>
        <message>
            <source>registered late</source>
            <translation>поздняя регистрация</translation>
        </message>
        <message>
            <source>conditions of the visa</source>
            <translation>условия визы</translation>
        </message>
        <message>
            <source>other</source>
            <translation>другое</translation>
        </message>
        <message>
            <source>Crossing number {number}</source>
            <translation>Номер пересечения {number}</translation>
        </message>
        <message>
            <source>Correction: {decision}</source>
            <translation>Исправление: {decision}</translation>
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation>Причина: {reason}</translation>
        </message>
        <message>
            <source>No field was changed.</source>
            <translation>Поля не изменены.</translation>
        </message>
        <message>
            <source>On the list {list}, entry {entry}</source>
            <translation>Список {list}, строка {entry}</translation>
        </message>
        <message>
            <source>Reasons: {reasons}</source>
            <translation>Причины: {reasons}</translation>
        </message>
        <message>
            <source>Waits for a shift lead</source>
            <translation>Ждёт начальника смены</translation>
        </message>
        <message>
            <source>Approved by {account}</source>
            <translation>Утвердил: {account}</translation>
        </message>
        <message>
            <source>Form: {decision}</source>
            <translation>Бланк: {decision}</translation>
        </message>
        <message>
            <source>Offence: {kind}</source>
            <translation>Правонарушение: {kind}</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} дн.</translation>
        </message>
        <message>
            <source>Alert: {verdict}</source>
            <translation>Совпадение: {verdict}</translation>
        </message>
        <message>
            <source>Waits for a second person</source>
            <translation>Ждёт второго сотрудника</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
    </context>
    <context>
        <name>journey</name>
        <message>
            <source>Drawing documents: {done} of {total}</source>
            <translation>Рисуются документы: {done} из {total}</translation>
        </message>
        <message>
            <source>Importing the list</source>
            <translation>Загружается список</translation>
        </message>
        <message>
            <source>Travellers: {done} of {total}</source>
            <translation>Люди: {done} из {total}</translation>
        </message>
        <message>
            <source>Goods: {done} of {total}</source>
            <translation>Товары: {done} из {total}</translation>
        </message>
    </context>
    <context>
        <name>note</name>
        <message>
            <source>Welfare</source>
            <translation>Соцпомощь</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Пребывание</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Семья</translation>
        </message>
        <message>
            <source>Sanitary desk</source>
            <translation>Санпункт</translation>
        </message>
        <message>
            <source>First aid</source>
            <translation>Первая помощь</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Другое</translation>
        </message>
        <message>
            <source>In turn</source>
            <translation>По очереди</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Скоро</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не спрошено</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Can't say</source>
            <translation>Не может</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>wrong number of fields</source>
            <translation>неверное число полей</translation>
        </message>
        <message>
            <source>a field is too long</source>
            <translation>поле слишком длинное</translation>
        </message>
        <message>
            <source>a null character</source>
            <translation>нулевой знак</translation>
        </message>
        <message>
            <source>document_number can't be this</source>
            <translation>недопустимый document_number</translation>
        </message>
        <message>
            <source>needs a document_number, or a surname with a birth_date</source>
            <translation>нужен document_number или surname с birth_date</translation>
        </message>
        <message>
            <source>sex is none of M F X</source>
            <translation>sex не из M F X</translation>
        </message>
        <message>
            <source>entry is empty</source>
            <translation>entry пуст</translation>
        </message>
        <message>
            <source>this entry stands there twice</source>
            <translation>этот entry указан дважды</translation>
        </message>
        <message>
            <source>birth_date is no date</source>
            <translation>birth_date — не дата</translation>
        </message>
        <message>
            <source>issuing_state is not known</source>
            <translation>issuing_state неизвестен</translation>
        </message>
        <message>
            <source>nationality is not known</source>
            <translation>nationality неизвестно</translation>
        </message>
        <message>
            <source>action is none of stop refer discreet medical</source>
            <translation>action не из stop refer discreet medical</translation>
        </message>
        <message>
            <source>Row {row}: {reason}</source>
            <translation>Строка {row}: {reason}</translation>
        </message>
    </context>
    <context>
        <name>rules</name>
        <message>
            <source>age</source>
            <extracomment>A rule, a day off, or a day that a decree makes a working day.</extracomment>
            <translation>возраста</translation>
        </message>
        <message>
            <source>how they come</source>
            <translation>способа проезда</translation>
        </message>
        <message>
            <source>a direct way or a third country</source>
            <translation>прямого пути или третьей страны</translation>
        </message>
        <message>
            <source>purpose</source>
            <translation>цели</translation>
        </message>
        <message>
            <source>the adult who comes along</source>
            <translation>взрослый сопровождающий</translation>
        </message>
        <message>
            <source>the parents' consent</source>
            <translation>согласие родителей</translation>
        </message>
        <message>
            <source>a birth certificate</source>
            <translation>свидетельство о рождении</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>напрямую</translation>
        </message>
        <message>
            <source>by a third country</source>
            <translation>через третью страну</translation>
        </message>
        <message>
            <source>documents {codes}</source>
            <translation>документы {codes}</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>все</translation>
        </message>
        <message>
            <source>a working day</source>
            <translation>рабочий день</translation>
        </message>
        <message>
            <source>ask for {asks}</source>
            <translation>спросить: {asks}</translation>
        </message>
        <message>
            <source>aged {from} to {to}</source>
            <translation>возраст {from}–{to}</translation>
        </message>
        <message>
            <source>aged {from} and over</source>
            <translation>возраст от {from}</translation>
        </message>
        <message>
            <source>below {age}</source>
            <translation>младше {age}</translation>
        </message>
        <message>
            <source>a visa is needed</source>
            <translation>нужна виза</translation>
        </message>
        <message>
            <source>visa-free {days} days</source>
            <translation>без визы {days} дн.</translation>
        </message>
        <message>
            <source>visa-free {days} days in any {per_days}</source>
            <translation>без визы {days} дн. за любые {per_days}</translation>
        </message>
        <message>
            <source>{words}, the day of entry not counted</source>
            <translation>{words}, день въезда не в счёт</translation>
        </message>
        <message>
            <source>no registration</source>
            <translation>без регистрации</translation>
        </message>
        <message>
            <source>registration within {days} working days</source>
            <translation>регистрация за {days} раб. дн.</translation>
        </message>
        <message>
            <source>registration within {days} days</source>
            <translation>регистрация за {days} дн.</translation>
        </message>
        <message>
            <source>{words}, none up to {days} days</source>
            <translation>{words}, до {days} дн. не нужна</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>не принимается</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>принимается</translation>
        </message>
        <message>
            <source>accepted, valid {days} days beyond the entry</source>
            <translation>принимается, если действует ещё {days} дн. после въезда</translation>
        </message>
        <message>
            <source>accepted, valid {days} days beyond the stay</source>
            <translation>принимается, если действует ещё {days} дн. после пребывания</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>Light</source>
            <translation>Светлые</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмные</translation>
        </message>
        <message>
            <source>Speaks to the traveller</source>
            <translation>Для путешественника</translation>
        </message>
        <message>
            <source>Is left alone</source>
            <translation>Не используется</translation>
        </message>
        <message>
            <source>None: documents are typed</source>
            <translation>Нет: документы вводятся вручную</translation>
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
            <translation>Папка под наблюдением</translation>
        </message>
        <message>
            <source>Two people or more</source>
            <translation>Двое и больше</translation>
        </message>
        <message>
            <source>One officer alone</source>
            <translation>Один инспектор</translation>
        </message>
        <message>
            <source>1 to 16 of: A-Z 0-9 -</source>
            <translation>От 1 до 16: A-Z 0-9 -</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Экран</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Цвета</translation>
        </message>
        <message>
            <source>A second screen</source>
            <translation>Второй экран</translation>
        </message>
        <message>
            <source>Crossing point</source>
            <translation>Пункт пропуска</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <source>Three letters, as in passports: TJK</source>
            <translation>Три буквы, как в паспорте: TJK</translation>
        </message>
        <message>
            <source>Local time</source>
            <translation>Местное время</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>На дежурстве</translation>
        </message>
        <message>
            <source>Alone: approvals are held until a colleague comes</source>
            <translation>Один: утверждения ждут прихода коллеги</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>Это рабочее место</translation>
        </message>
        <message>
            <source>Lane</source>
            <translation>Полоса</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Направление</translation>
        </message>
        <message>
            <source>Usual mode</source>
            <translation>Обычный способ</translation>
        </message>
        <message>
            <source>Locks after seconds</source>
            <translation>Блокировка через, с</translation>
        </message>
        <message>
            <source>Without a key pressed; 0: only by Ctrl+L</source>
            <translation>Без нажатий; 0: только Ctrl+L</translation>
        </message>
        <message>
            <source>Documents are read from</source>
            <translation>Чтение документов</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Устройство</translation>
        </message>
        <message>
            <source>A number (0), a file, or an address: http://…</source>
            <translation>Номер (0), файл или адрес: http://…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Центр</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Empty: records stay at this desk</source>
            <translation>Пусто: записи остаются здесь</translation>
        </message>
        <message>
            <source>Exchange every … seconds</source>
            <translation>Обмен каждые … секунд</translation>
        </message>
        <message>
            <source>30 to 86400</source>
            <translation>От 30 до 86400</translation>
        </message>
    </context>
    <context>
        <name>times</name>
        <message>
            <source>just now</source>
            <translation>только что</translation>
        </message>
        <message>
            <source>{number} min</source>
            <translation>{number} мин</translation>
        </message>
        <message>
            <source>{number} h</source>
            <translation>{number} ч</translation>
        </message>
        <message>
            <source>{number} d</source>
            <translation>{number} дн.</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Entry</source>
            <translation>Въезд</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>Выезд</translation>
        </message>
        <message>
            <source>On foot</source>
            <translation>Пешком</translation>
        </message>
        <message>
            <source>Car</source>
            <translation>Легковой</translation>
        </message>
        <message>
            <source>Bus</source>
            <translation>Автобус</translation>
        </message>
        <message>
            <source>Truck</source>
            <translation>Грузовик</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Поезд</translation>
        </message>
        <message>
            <source>Aircraft</source>
            <translation>Самолёт</translation>
        </message>
        <message>
            <source>National</source>
            <translation>Гражданин</translation>
        </message>
        <message>
            <source>Foreigner</source>
            <translation>Иностранец</translation>
        </message>
        <message>
            <source>Stateless</source>
            <translation>Без гражданства</translation>
        </message>
        <message>
            <source>Refugee</source>
            <translation>Беженец</translation>
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
            <translation>Водитель</translation>
        </message>
        <message>
            <source>Border resident</source>
            <translation>Житель приграничья</translation>
        </message>
        <message>
            <source>Market visitor</source>
            <translation>Посетитель рынка</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>Отдых</translation>
        </message>
        <message>
            <source>Visiting family or friends</source>
            <translation>К родным или друзьям</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Учёба</translation>
        </message>
        <message>
            <source>Medical treatment</source>
            <translation>Лечение</translation>
        </message>
        <message>
            <source>Religion or pilgrimage</source>
            <translation>Паломничество</translation>
        </message>
        <message>
            <source>Shopping</source>
            <translation>Покупки</translation>
        </message>
        <message>
            <source>Transit</source>
            <translation>Транзит</translation>
        </message>
        <message>
            <source>Other private reason</source>
            <translation>Другая личная</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>Деловая</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Работа</translation>
        </message>
        <message>
            <source>Going home</source>
            <translation>Возвращение домой</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>Въезд разрешён</translation>
        </message>
        <message>
            <source>Departed</source>
            <translation>Выехал</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Вторая линия</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Отказано</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Остановлен</translation>
        </message>
        <message>
            <source>Withdrew</source>
            <translation>Добровольный отказ</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>Мужской</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Женский</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Не указан</translation>
        </message>
        <message>
            <source>Ordinary declaration</source>
            <translation>Обычная декларация</translation>
        </message>
        <message>
            <source>Transit (TIR)</source>
            <translation>Транзит (МДП)</translation>
        </message>
        <message>
            <source>Small trader</source>
            <translation>Мелкий торговец</translation>
        </message>
        <message>
            <source>Personal goods</source>
            <translation>Личные вещи</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>шт.</translation>
        </message>
        <message>
            <source>kg</source>
            <translation>кг</translation>
        </message>
        <message>
            <source>litres</source>
            <translation>л</translation>
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
            <translation>пар</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Инспектор</translation>
        </message>
        <message>
            <source>Shift lead</source>
            <translation>Начальник смены</translation>
        </message>
        <message>
            <source>Trainer</source>
            <translation>Инструктор</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Администратор</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>Аудитор</translation>
        </message>
        <message>
            <source>number</source>
            <translation>номер</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>дата рождения</translation>
        </message>
        <message>
            <source>date of expiry</source>
            <translation>срок действия</translation>
        </message>
        <message>
            <source>optional data</source>
            <translation>доп. данные</translation>
        </message>
        <message>
            <source>whole zone</source>
            <translation>вся зона</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>сходится</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>не сходится</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>не указано</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Discreet</source>
            <translation>Скрытно</translation>
        </message>
        <message>
            <source>Medical</source>
            <translation>Медицина</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыто</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>не относится</translation>
        </message>
        <message>
            <source>applies</source>
            <translation>относится</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>Given names</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Отчество</translation>
        </message>
        <message>
            <source>In own script</source>
            <translation>Своим письмом</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Выдан</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>Гражданство</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Дата рождения</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Пол</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Действует до</translation>
        </message>
        <message>
            <source>Optional data</source>
            <translation>Доп. данные</translation>
        </message>
        <message>
            <source>Are you afraid to go back to the country you came from?</source>
            <translation>Боитесь ли вы вернуться в страну, из которой прибыли?</translation>
        </message>
        <message>
            <source>Do you ask for asylum or for protection?</source>
            <translation>Просите ли вы убежища или защиты?</translation>
        </message>
        <message>
            <source>Did somebody force you to travel, or take your document from you?</source>
            <translation>Вас кто-нибудь заставил ехать или отобрал у вас документ?</translation>
        </message>
        <message>
            <source>Are you under 18 and travelling without your parents or guardian?</source>
            <translation>Вам нет 18 лет и вы едете без родителей или опекуна?</translation>
        </message>
        <message>
            <source>Do you need a doctor now?</source>
            <translation>Нужен ли вам сейчас врач?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Не ответил</translation>
        </message>
        <message>
            <source>No interpreter</source>
            <translation>Переводчика нет</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Подписал</translation>
        </message>
        <message>
            <source>Refused to sign</source>
            <translation>Отказался подписать</translation>
        </message>
        <message>
            <source>Unable to sign</source>
            <translation>Не может подписать</translation>
        </message>
        <message>
            <source>Stayed too long</source>
            <translation>Превышен срок</translation>
        </message>
        <message>
            <source>Not registered</source>
            <translation>Нет регистрации</translation>
        </message>
        <message>
            <source>Registered late</source>
            <translation>Поздняя регистрация</translation>
        </message>
        <message>
            <source>Conditions of the visa not kept</source>
            <translation>Нарушены условия визы</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Другое</translation>
        </message>
    </context>
</TS>
